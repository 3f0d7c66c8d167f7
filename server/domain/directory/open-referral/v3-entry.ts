import { pence } from '../../../foundation/pence.ts';
import { type LocalDate, plusDays, todayInScotland } from '../../../foundation/period.ts';
import { findCouncilAreaByName } from '../council-areas.ts';
import { addressOf, agesOf, findDay, findTelephone, findWebsite, placeOf } from '../feeds/entry-parts.ts';
import { plainLine, plainText } from '../feeds/entry-text.ts';
import { type FeedEntry, type FeedOrganisation, type FeedRate, UnusableEntryError } from '../feeds/feed-entry.ts';
import { LARGEST_RATE } from '../rate.entity.ts';
import type { ServiceStatus } from '../support-service.entity.ts';
import { findFundedUntil, findLanguageCode, toAreas, toHours } from './entry-lists.ts';
import { CARE_INSPECTORATE_SCHEME } from './organisation-document.ts';
import { APPROXIMATE } from './place-document.ts';
import { findPricedTime } from './rate-words.ts';
import { toldByTerms } from './told-by-terms.ts';
import { toV3Service, type V3CostOption, type V3Location, type V3Organization, type V3Service } from './v3-shape.ts';

export const LONGEST_NAME = 300;
export const LONGEST_DESCRIPTION = 20_000;
const STATUSES: Readonly<Record<string, ServiceStatus>> = {
  active: 'ACTIVE',
  'temporarily closed': 'INACTIVE',
  inactive: 'INACTIVE',
  defunct: 'CLOSED',
};

/**
 * A service of an Open Referral UK 3.0 feed, in our words.
 * @throws UnusableEntryError saying what is wrong with it
 */
export function entryOfV3(document: unknown): FeedEntry {
  const service = toV3Service(document);
  const name = nameOf(service.name);
  const { told, csNumbers, terms } = toldByTerms(service.attributes ?? []);
  const location = service.service_at_locations?.[0]?.location ?? null;
  const address = location?.addresses?.[0] ?? null;
  const { address_1, address_2, city, region, state_province, postal_code } = address ?? {};
  return {
    identifier: service.id.toLowerCase(),
    reference: null,
    asOf: findDay(service.assured_date) ?? findDay(service.last_modified) ?? todayInScotland(),
    organisation: organisationOf(service.organization),
    csNumbers,
    terms,
    place: placeOf(location?.latitude, location?.longitude, precisionOf(location)),
    councilArea: findCouncilAreaByName(state_province ?? '')?.code ?? findCouncilAreaByName(region ?? '')?.code ?? null,
    facts: {
      name,
      description: plainText(service.description, { what: 'its description', longest: LONGEST_DESCRIPTION }),
      status: statusOf(service.status),
      telephone: telephoneOf(service),
      website: findWebsite(service.url),
      ...addressOf({ lines: [address_1, ...(address_2?.split(', ') ?? [])], town: city, postcode: postal_code }),
      ...agesOf(service.minimum_age, service.maximum_age),
      languages: codesOf(service),
      funded_until:
        service.funding?.map(({ source }) => findFundedUntil(source ?? '')).find((day) => day !== null) ?? null,
      service_area: toAreas(service.service_areas ?? []),
      service_hours: toHours(service.schedules ?? []),
      rate: ratesOf(service.cost_options ?? []),
      ...told,
    },
  };
}

/** A place that was put down roughly says so, in our own words. */
function precisionOf(location: V3Location | null): 'SECTOR' | 'OUTCODE' | 'COORDINATES' {
  if (location?.description === APPROXIMATE.SECTOR) return 'SECTOR';
  return location?.description === APPROXIMATE.OUTCODE ? 'OUTCODE' : 'COORDINATES';
}

export function nameOf(name: string): string {
  const line = plainLine(name, { what: 'its name', longest: LONGEST_NAME });
  if (line === null) throw new UnusableEntryError('it has no name');
  return line;
}

export function statusOf(status: string): ServiceStatus {
  const known = STATUSES[status.trim().toLowerCase()];
  if (known === undefined)
    throw new UnusableEntryError(`its status is "${status.slice(0, 60)}", which the standard does not have`);
  return known;
}

function organisationOf(organization: V3Organization): FeedOrganisation {
  const { id, name, description, website, parent_organization_id, organization_identifiers } = organization;
  const line = plainLine(name, { what: 'its organisation’s name', longest: LONGEST_NAME });
  if (line === null) throw new UnusableEntryError('its organisation has no name');
  const numbers = (organization_identifiers ?? []).flatMap(({ identifier_scheme, identifier }) =>
    identifier_scheme ? [{ scheme: identifier_scheme.toUpperCase(), identifier: identifier.trim() }] : [],
  );
  const spNumber = numbers.find(({ scheme }) => scheme === CARE_INSPECTORATE_SCHEME)?.identifier ?? null;
  return {
    identifier: id.toLowerCase(),
    parentId: parent_organization_id?.toLowerCase() ?? null,
    name: line,
    description: plainText(description, { what: 'its organisation’s description', longest: LONGEST_DESCRIPTION }),
    website: findWebsite(website),
    spNumber: spNumber !== null && /^SP\d{10}$/.test(spNumber) ? spNumber : null,
    identifiers: numbers.filter(
      ({ scheme, identifier }) => /^GB-(?:SC|COH|CHC|NIC)$/.test(scheme) && /^\w{4,20}$/.test(identifier),
    ),
  };
}

function telephoneOf({ phones, contacts }: V3Service): string | null {
  const ofContacts = (contacts ?? []).flatMap((contact) => [
    ...(contact.phones ?? []),
    ...(contact.phone ? [contact.phone] : []),
  ]);
  const numbers = [...(phones ?? []), ...ofContacts].map(({ number }) => findTelephone(number));
  return numbers.find((number) => number !== null) ?? null;
}

function codesOf({ languages }: V3Service): string[] | null {
  const codes = (languages ?? []).flatMap(({ code, name }) => findLanguageCode(code ?? null, name ?? null) ?? []);
  return codes.length > 0 ? [...new Set(codes)] : null;
}

/** Prices that hold or will. @throws UnusableEntryError for two of one time on one day: which holds, nobody could say */
function ratesOf(options: readonly V3CostOption[]): FeedRate[] {
  const today = todayInScotland();
  const rates = options
    .flatMap((option) => findRate(option) ?? [])
    .filter(({ endsOn }) => endsOn === null || endsOn > today);
  for (const [n, one] of rates.entries()) {
    const other = rates
      .slice(n + 1)
      .find((each) => each.unit === one.unit && each.band === one.band && overlap(one, each));
    if (other !== undefined)
      throw new UnusableEntryError(`two prices of it are for the same time (${one.startsOn} and ${other.startsOn})`);
  }
  return rates;
}

function overlap(one: FeedRate, other: FeedRate): boolean {
  return one.startsOn < (other.endsOn ?? '9999') && other.startsOn < (one.endsOn ?? '9999');
}

/** A price is taken from words that say exactly what it is for. Everybody else's could mean anything. */
function findRate(option: V3CostOption): FeedRate | null {
  const time = findPricedTime(option.option ?? '', option.amount_description ?? '');
  const startsOn = findAnyDay(option.valid_from);
  const amount = Math.round((option.amount ?? 0) * 100);
  const isInReason = amount > 0 && amount <= LARGEST_RATE && (option.currency ?? 'GBP') === 'GBP';
  if (time === null || startsOn === null || !isInReason) return null;
  const lastDay = findAnyDay(option.valid_to);
  const endsOn = lastDay === null ? null : plusDays(lastDay, 1);
  if (endsOn !== null && endsOn <= startsOn)
    throw new UnusableEntryError(`a price of it ends (${lastDay}) before it starts (${startsOn})`);
  return { ...time, id: option.id.toLowerCase(), pence: pence(amount), startsOn, endsOn };
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A day that may lie ahead. */
function findAnyDay(text: string | null | undefined): LocalDate | null {
  if (text == null || !DAY.test(text)) return null;
  return Number.isNaN(Date.parse(`${text}T00:00:00Z`)) ? null : text;
}
