import { pence } from '../../../../foundation/pence.ts';
import { plusDays, todayInScotland } from '../../../../foundation/period.ts';
import { isBandOf, LARGEST_RATE } from '../../../directory/rate.entity.ts';
import type { ServiceStatus } from '../../../directory/support-service.entity.ts';
import { findCouncilAreaByName } from '../../../places/council-areas.ts';
import { CARE_INSPECTORATE_SCHEME } from '../../../publishing/organisation-document.ts';
import { APPROXIMATE } from '../../../publishing/place-document.ts';
import { findPricedTime, type PricedTime } from '../../../publishing/rate-words.ts';
import {
  addressOf,
  agesOf,
  findCalendarDay,
  findDay,
  findTelephone,
  findWebsite,
  organisationOf,
  placeOf,
} from '../entry/entry-parts.ts';
import { LONGEST_DESCRIPTION, LONGEST_NAME, plainLine, plainText } from '../entry/entry-text.ts';
import { type FeedEntry, type FeedOrganisation, type FeedRate, UnusableEntryError } from '../entry/feed-entry.ts';
import { placeToShow } from '../entry/place-to-show.ts';
import { findFundedUntil, findLanguageCode, toAreas, toHours } from './entry-lists.ts';
import { toldByTerms } from './told-by-terms.ts';
import { toV3Service, type V3CostOption, type V3Location, type V3Organization, type V3Service } from './v3-shape.ts';

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
  const service = toV3Service(document);
  const name = nameOf(service.name);
  const { told, csNumbers, terms } = toldByTerms(service.attributes ?? []);
  const location = placeToShow(
    (service.service_at_locations ?? []).flatMap((at) => at.location ?? []),
    ({ addresses, latitude, longitude }) => ({ postcode: addresses?.[0]?.postal_code, latitude, longitude }),
  );
  const address = location?.addresses?.[0] ?? null;
  const { address_1, address_2, city, region, state_province, postal_code } = address ?? {};
  return {
    identifier: service.id.toLowerCase(),
    reference: null,
    asOf: findDay(service.assured_date) ?? findDay(service.last_modified),
    organisation: numberedOrganisationOf(service.organization),
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

/** Recognises the wording with which we publish an approximate place. */
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

function numberedOrganisationOf(organization: V3Organization): FeedOrganisation {
  const { parent_organization_id, organization_identifiers } = organization;
  const numbers = (organization_identifiers ?? []).flatMap(({ identifier_scheme, identifier }) =>
    identifier_scheme ? [{ scheme: identifier_scheme.toUpperCase(), identifier: identifier.trim() }] : [],
  );
  const spNumber = numbers.find(({ scheme }) => scheme === CARE_INSPECTORATE_SCHEME)?.identifier ?? null;
  return {
    ...organisationOf(organization),
    parentId: parent_organization_id?.toLowerCase() ?? null,
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

/**
 * Returns current and future prices. @throws UnusableEntryError for two prices of one time on one day, because nobody could
 * say which applies
 */
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

/** Returns a price if its text says exactly what it is for, in our wording. Other texts are ambiguous and ignored. */
function findRate(option: V3CostOption): FeedRate | null {
  const time = findPricedTime(option.option ?? '', option.amount_description ?? '');
  const startsOn = findCalendarDay(option.valid_from, 'the first day of a price');
  const amount = Math.round((option.amount ?? 0) * 100);
  const isInReason = amount > 0 && amount <= LARGEST_RATE && (option.currency ?? 'GBP') === 'GBP';
  if (time === null || startsOn === null || !isInReason) return null;
  checkTime(time, option);
  const lastDay = findCalendarDay(option.valid_to, 'the last day of a price');
  const endsOn = lastDay === null ? null : plusDays(lastDay, 1);
  if (endsOn !== null && endsOn <= startsOn)
    throw new UnusableEntryError(`a price of it ends (${lastDay}) before it starts (${startsOn})`);
  return { ...time, id: option.id.toLowerCase(), pence: pence(amount), startsOn, endsOn };
}

function checkTime({ unit, band, eveningFrom, eveningUntil }: PricedTime, option: V3CostOption): void {
  if (!isBandOf(unit, band))
    throw new UnusableEntryError(
      `a price of it is for "${option.amount_description}" and "${option.option}": only hours have an evening, and only hours and sleepovers fall on days`,
    );
  if (eveningFrom !== null && eveningFrom === eveningUntil)
    throw new UnusableEntryError('the evening that a price of it is for ends when it begins');
}
