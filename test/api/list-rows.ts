import type { ListedRows, Listing } from '../access/tables/card.ts';
import { CARDS } from '../access/tables/cards.ts';
import type { Town } from '../support/town.ts';

/** What keeps the real tables from holding fifty of a kind: here they are only counted. */
export const ONE_AT_A_TIME: Readonly<Record<string, string>> = {
  'directory.rate': 'alter table directory.rate drop constraint if exists rate_one_at_a_time',
  ...Object.fromEntries(CARDS.flatMap(({ table, lift }) => (lift === undefined ? [] : [[table, lift]]))),
};

/** A first row of what the town's services have none of: `$1` its id, `$2` the service's. */
export const FIRST: Readonly<Record<string, string>> = {
  'directory.rate': `insert into directory.rate (id, service_id, unit, pence, starts_on) values ($1, $2, 'HOUR', 2400, '2026-01-01')`,
  'directory.registration': `insert into directory.registration (id, service_id, cs_number, kind, status) values ($1, $2, 'CS1', 'CARE_AT_HOME', 'ACTIVE')`,
  'directory.service_hours':
    'insert into directory.service_hours (id, service_id, weekday, starts_at, ends_at) values ($1, $2, 1, 0, 5) on conflict do nothing',
  'directory.service_place':
    "insert into directory.service_place (id, service_id, location, name) values ($1, $2, 'hall', 'Hall')",
  'directory.service_cost': "insert into directory.service_cost (id, service_id, option) values ($1, $2, 'Under 18s')",
  'directory.fact_provenance': `insert into directory.fact_provenance (id, service_id, fact, source, as_of) values ($1, $2, 'telephone', 'PROVIDER', '2026-01-01')`,
  'directory.external_identifier': `insert into directory.external_identifier (id, service_id, scheme, identifier) values ($1, $2, 'GB-SC', 'SC000001')`,
};

let hours = 0;
/** Some hour of the week that none before it was. */
const hourOfWeek = () => ({ weekday: 1 + (hours++ % 7), starts_at: 10 * hours, ends_at: 10 * hours + 10 });
const NO_END = { starts_on: '2026-01-01', ends_on: null, superseded_at: null };

/** Lists of public tables, which have no card. */
export function publicLists({
  claims,
  importRunId,
  accounts,
  services,
}: Listing & { readonly services: Town['services'] }): Record<string, ListedRows & { readonly table: string }> {
  const owner = services.careAtHome;
  const provider = accounts.provider;
  const ofService = (table: string, differs: ListedRows['differs'] = () => ({})) =>
    ({ table, column: 'service_id', owner, differs }) as const;
  return {
    'Query.supportServices': { table: 'directory.support_service', column: 'id', owner },
    'Query.entriesToConfirm': {
      ...{ table: 'directory.support_service', column: 'id', owner, asker: provider },
      differs: () => ({ confirmed_on: null }),
    },
    'Query.directoryImports': { table: 'directory.import_run', column: 'id', owner: importRunId },
    'ServiceClaim.services': {
      ...{ table: 'directory.support_service', column: 'organisation_id', owner: claims.keptProviderId },
      under: claims.verifiedClaimId,
    },
    'SupportService.rates': ofService('directory.rate', () => NO_END),
    'SupportService.hours': ofService('directory.service_hours', hourOfWeek),
    'SupportService.hoursToCome': ofService('directory.service_hours', () => ({
      ...hourOfWeek(),
      starts_on: '2199-01-01',
    })),
    'SupportService.places': ofService('directory.service_place', (id) => ({ location: id })),
    'SupportService.costs': ofService('directory.service_cost'),
    'SupportService.provenance': ofService('directory.fact_provenance', (id) => ({ fact: id })),
    'SupportService.identifiers': ofService('directory.external_identifier', (id) => ({ identifier: id })),
    'SupportService.registrations': ofService('directory.registration', (id) => ({ cs_number: id })),
  };
}

/** Lists that are worked out, or hang on an object without an id: as long as what they hang on makes them. */
export const WITHIN = [
  'Query.supportFound',
  'SearchSuggestions.organisations',
  'SearchSuggestions.places',
  'FoundOrganisation.services',
  'ServicePlace.hours',
  'ServiceReach.areas',
  'SupportService.frameworkAreas',
  'SupportService.attributions',
  'InformationResource.councilAreas',
  'ServiceRegistration.gradings',
  'ServiceComparison.services',
  'ServiceComparison.facts',
  'ComparedFact.values',
  // Needs a schedule: directory/service-quotes.test.ts counts its statements.
  'Query.serviceQuotes',
  'QuotedCost.lines',
  'QuotedCost.notPriced',
  'Viewer.memberships',
  'InformationMissing.neededForms',
  // At most five: planning/precedents-found.test.ts counts its statements.
  'PersonalOutcome.precedents',
];
