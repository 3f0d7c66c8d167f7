import type { ServiceStatus } from '../../../directory/support-service.entity.ts';
import { CARE_INSPECTORATE_SCHEME } from '../../../publishing/organisation-document.ts';
import { findDay } from '../entry/entry-days.ts';
import { agesOf, organisationOf, telephoneOf, unnamedOrganisationOf, websiteOf } from '../entry/entry-parts.ts';
import { LONGEST_DESCRIPTION, LONGEST_NAME, plainLine, plainText } from '../entry/entry-text.ts';
import { type FeedEntry, type FeedOrganisation, UnusableEntryError } from '../entry/feed-entry.ts';
import { newOddFacts, type OddFacts } from '../entry/odd-facts.ts';
import { findFundedUntil, findLanguageCode, toAreas } from './entry-lists.ts';
import { whereOf } from './places.ts';
import { toPrices } from './prices.ts';
import { toldByTerms } from './told-by-terms.ts';
import { type Reachable, toV3Service, type V3Organization, type V3Service } from './v3-shape.ts';

const STATUSES: Readonly<Record<string, ServiceStatus>> = {
  active: 'ACTIVE',
  'temporarily closed': 'INACTIVE',
  inactive: 'INACTIVE',
  defunct: 'CLOSED',
};

/**
 * Converts a service of an Open Referral UK 3.0 feed to a feed entry.
 * @throws UnusableEntryError with the reason
 */
export function entryOfV3(document: unknown): FeedEntry {
  const { document: service, odd: reasons } = toV3Service(document);
  const odd = newOddFacts(reasons);
  const { told, csNumbers } = toldByTerms(service.attributes ?? []);
  const where = whereOf(service, odd);
  return {
    identifier: service.id.toLowerCase(),
    reference: null,
    asOf: findDay(service.assured_date) ?? findDay(service.last_modified),
    organisation:
      service.organization === undefined
        ? unnamedOrganisationOf(service, odd)
        : numberedOrganisationOf(service.organization, odd),
    csNumbers,
    place: where.place,
    councilArea: where.councilArea,
    facts: {
      name: nameOf(service.name),
      description: descriptionOf(service.description, odd),
      status: statusOf(service.status),
      telephone: odd.read(null, () => telephoneOf(numbersOf(service))),
      website: odd.read(null, () => websiteOf(service.url)),
      ...where.facts,
      ...agesOf(service.minimum_age, service.maximum_age, odd),
      languages: codesOf(service.languages ?? []),
      funded_until: odd.read(null, () => fundedUntilOf(service)),
      service_area: toAreas(service.service_areas ?? []),
      ...toPrices(service.cost_options ?? [], odd),
      ...told,
    },
    odd: odd.reasons,
  };
}

export function nameOf(name: string): string {
  const line = plainLine(name, { what: 'its name', longest: LONGEST_NAME });
  if (line === null) throw new UnusableEntryError('it has no name');
  return line;
}

export function descriptionOf(text: string | undefined, odd: OddFacts): string | null {
  return odd.read(null, () => plainText(text, { what: 'its description', longest: LONGEST_DESCRIPTION }));
}

export function statusOf(status: string): ServiceStatus {
  const known = STATUSES[status.trim().toLowerCase()];
  if (known === undefined)
    throw new UnusableEntryError(`its status is "${status.slice(0, 60)}", which the standard does not have`);
  return known;
}

function numberedOrganisationOf(organization: V3Organization, odd: OddFacts): FeedOrganisation {
  const numbers = (organization.organization_identifiers ?? []).flatMap(({ identifier_scheme, identifier }) =>
    identifier_scheme ? [{ scheme: identifier_scheme.toUpperCase(), identifier: identifier.trim() }] : [],
  );
  const spNumber = numbers.find(({ scheme }) => scheme === CARE_INSPECTORATE_SCHEME)?.identifier ?? null;
  return {
    ...organisationOf(organization, odd),
    spNumber: spNumber !== null && /^SP\d{10}$/.test(spNumber) ? spNumber : null,
    identifiers: numbers.filter(
      ({ scheme, identifier }) => /^GB-(?:SC|COH|CHC|NIC)$/.test(scheme) && /^\w{4,20}$/.test(identifier),
    ),
  };
}

/** All telephone numbers: of the service first, then of its places, and then of its organisation. */
function numbersOf(service: V3Service): string[] {
  const places = service.service_at_locations ?? [];
  const all: readonly (Reachable | undefined)[] = [
    ...[service, ...places, ...places.map(({ location }) => location), service.organization],
  ];
  return all.flatMap((each) => [
    ...(each?.phones ?? []).map(({ number }) => number),
    ...(each?.contacts ?? []).flatMap(({ phones = [], phone }) =>
      [...phones, ...(phone ? [phone] : [])].map(({ number }) => number),
    ),
  ]);
}

export function codesOf(languages: readonly { readonly code?: string; readonly name?: string }[]): string[] | null {
  const codes = languages.flatMap(({ code, name }) => findLanguageCode(code, name) ?? []);
  return codes.length > 0 ? [...new Set(codes)] : null;
}

function fundedUntilOf({ funding = [] }: V3Service) {
  return funding.map(({ source }) => findFundedUntil(source ?? '')).find((day) => day !== null) ?? null;
}
