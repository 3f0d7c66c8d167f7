import { Temporal } from 'temporal-polyfill';
import { type LocalDate, todayInScotland } from '../../../../foundation/period.ts';
import { webAddressOf } from '../../../directory/web-address.ts';
import { currentCodeOf, findCouncilArea } from '../../../places/council-areas.ts';
import { findPostcode } from '../../../places/postcode.ts';
import { isInUnitedKingdom } from '../../../places/united-kingdom.ts';
import { LONGEST_DESCRIPTION, LONGEST_NAME, plainLine, plainText } from './entry-text.ts';
import { type FeedOrganisation, type FeedPlace, UnusableEntryError } from './feed-entry.ts';

const TELEPHONE = /^\+?[\d\s().-]{5,30}(?:\s*(?:x|ext\.?|extension)\s*\d{1,6})?$/i;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const [FIRST_DAY, LAST_DAY] = ['1900-01-01', '2199-12-31'];
const LONGEST_ADDRESS = 2_000;

/** Returns a telephone number, or null if the text is not one ("ask at the door"). */
export function findTelephone(text: string | null | undefined): string | null {
  const line = text?.trim() ?? '';
  return TELEPHONE.test(line) && (line.match(/\d/g) ?? []).length >= 5 ? line.replaceAll(/\s+/g, ' ') : null;
}

/**
 * Returns a web address, or null if the text is not one. Never returns one that a browser would execute (`javascript:`).
 */
export function findWebsite(text: string | null | undefined): string | null {
  const line = text?.trim() ?? '';
  if (line === '' || line.length > LONGEST_ADDRESS) return null;
  const withScheme = /^[a-z][a-z\d+.-]*:/i.test(line) ? line : `https://${line}`;
  const address = webAddressOf(withScheme);
  return address !== null && new URL(address).hostname.includes('.') ? address : null;
}

interface AddressFacts {
  readonly lines: readonly (string | null | undefined)[];
  readonly town: string | null | undefined;
  readonly postcode: string | null | undefined;
}

/** Returns an address in our columns. A text that is not a postcode is dropped: it could be anything. */
export function addressOf({ lines, town, postcode }: AddressFacts) {
  const street = lines
    .map((line) => plainLine(line, { what: 'its address', longest: 300 }))
    .filter((line) => line !== null);
  return {
    address: street.length > 0 ? street.join('\n') : null,
    town: plainLine(town, { what: 'its town', longest: 100 }),
    postcode: findPostcode(postcode ?? ''),
  };
}

/**
 * Returns the place that the feed gives, or null if it gives none. Coordinates 0, 0 are how many programs write "none".
 * @throws UnusableEntryError for a place outside the United Kingdom
 */
export function placeOf(
  latitude: number | null | undefined,
  longitude: number | null | undefined,
  precision: FeedPlace['precision'] = 'COORDINATES',
): FeedPlace | null {
  if (latitude == null || longitude == null || (latitude === 0 && longitude === 0)) return null;
  if (isInUnitedKingdom({ latitude, longitude })) return { latitude, longitude, precision };
  throw new UnusableEntryError(`its place (${latitude}, ${longitude}) lies outside the United Kingdom`);
}

/** Returns the current code of a council area, given a current or a superseded code; null if it is neither. */
export function findCouncilCode(code: string): string | null {
  const current = currentCodeOf(code.trim().toUpperCase());
  return findCouncilArea(current) === null ? null : current;
}

/**
 * Returns the day of a date or date-time, or null if the text is neither. A day in the future is null: nobody can have
 * reported it yet.
 */
export function findDay(text: string | null | undefined): LocalDate | null {
  const day = dayOf(text?.slice(0, 10) ?? '');
  return day !== null && day <= todayInScotland() ? day : null;
}

/**
 * Returns a day that may lie in the future, or null if the text is not written as one.
 * @throws UnusableEntryError for a text written as a day that does not exist: 30 February
 */
export function findCalendarDay(text: string | null | undefined, what: string): LocalDate | null {
  if (text == null || !DAY.test(text)) return null;
  const day = dayOf(text);
  if (day === null) throw new UnusableEntryError(`${what} is ${text}, which is no day`);
  return day;
}

/** Years such as 0 or 9999 are placeholders, not days. */
function dayOf(text: string): LocalDate | null {
  try {
    const day = Temporal.PlainDate.from(text).toString();
    return FIRST_DAY <= day && day <= LAST_DAY ? day : null;
  } catch {
    return null;
  }
}

/** Returns ages in whole years. A range that runs backwards gives null for both; an age beyond any lifetime is null. */
export function agesOf(minimum: number | null | undefined, maximum: number | null | undefined) {
  const age = (given: number | null | undefined) =>
    given != null && Number.isInteger(given) && given >= 0 && given <= 130 ? given : null;
  const [lowest, highest] = [age(minimum), age(maximum)];
  const isBackwards = lowest !== null && highest !== null && lowest > highest;
  return isBackwards ? { minimum_age: null, maximum_age: null } : { minimum_age: lowest, maximum_age: highest };
}

/** Returns activities as free text: lower case and without duplicates. Texts too long to be an activity are dropped. */
export function activitiesOf(words: readonly (string | null | undefined)[]): string[] | null {
  const known = words
    .map((word) => plainLine(word, { what: 'an activity', longest: 1_000 })?.toLowerCase() ?? '')
    .filter((word) => word !== '' && word.length <= 60);
  return known.length > 0 ? [...new Set(known)].slice(0, 50) : null;
}

interface OrganisationFacts {
  readonly id: string | number;
  readonly name: string;
  readonly description?: string | null | undefined;
  readonly website?: string | null | undefined;
}

/**
 * Returns the organisation that runs a service, as far as every kind of feed describes it.
 * @throws UnusableEntryError if it has no name
 */
export function organisationOf({ id, name, description, website }: OrganisationFacts): FeedOrganisation {
  const line = plainLine(name, { what: 'its organisation’s name', longest: LONGEST_NAME });
  if (line === null) throw new UnusableEntryError('its organisation has no name');
  return {
    identifier: String(id).toLowerCase(),
    name: line,
    description: plainText(description, { what: 'its organisation’s description', longest: LONGEST_DESCRIPTION }),
    website: findWebsite(website),
    ...{ parentId: null, spNumber: null, identifiers: [] },
  };
}
