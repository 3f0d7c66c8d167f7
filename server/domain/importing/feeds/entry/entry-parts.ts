import { webAddressOf } from '../../../directory/web-address.ts';
import { currentCodeOf, findCouncilArea } from '../../../places/council-areas.ts';
import { findPostcode } from '../../../places/postcode.ts';
import { isInUnitedKingdom } from '../../../places/united-kingdom.ts';
import { quoted } from '../../file-refusal.ts';
import { LONGEST_DESCRIPTION, LONGEST_NAME, plainLine, plainText } from './entry-text.ts';
import { type FeedOrganisation, type FeedPlace, UnusableEntryError } from './feed-entry.ts';
import type { OddFacts } from './odd-facts.ts';

const TELEPHONE = /^\+?[\d\s().-]{5,30}(?:\s*(?:x|ext\.?|extension)\s*\d{1,6})?$/i;
const LONGEST_ADDRESS = 2_000;
const OLDEST = 130;

/** Returns a telephone number, or null if the text is not one ("ask at the door"). */
function findTelephone(text: string | undefined): string | null {
  const line = text?.trim().replaceAll(/^["'\s]+|(?<!["'\s])["'\s]+$/g, '') ?? '';
  return TELEPHONE.test(line) && (line.match(/\d/g) ?? []).length >= 5 ? line.replaceAll(/\s+/g, ' ') : null;
}

/** Returns the first of some texts that is a telephone number. @throws UnusableEntryError if there are texts, and none is */
export function telephoneOf(texts: readonly string[]): string | null {
  const found = texts.map(findTelephone).find((number) => number !== null) ?? null;
  if (found !== null || texts.length === 0) return found;
  throw new UnusableEntryError(`its telephone number is ${quoted(texts[0] as string)}, which is none`);
}

/** @throws UnusableEntryError if there is a text that is no web address */
export function websiteOf(text: string | undefined): string | null {
  const found = findWebsite(text);
  if (text === undefined || found !== null) return found;
  throw new UnusableEntryError(`its web address is ${quoted(text)}, which is none`);
}

/**
 * Returns a web address, or null if the text is not one. Never returns one that a browser would execute (`javascript:`).
 */
export function findWebsite(text: string | undefined): string | null {
  const line = text?.trim() ?? '';
  if (line === '' || line.length > LONGEST_ADDRESS) return null;
  const withScheme = /^[a-z][a-z\d+.-]*:/i.test(line) ? line : `https://${line}`;
  const address = webAddressOf(withScheme);
  return address !== null && new URL(address).hostname.includes('.') ? address : null;
}

interface GivenAddress {
  readonly lines: readonly (string | undefined)[];
  readonly town: string | undefined;
  readonly postcode: string | undefined;
}

/** Returns an address in our columns. A text that is not a postcode is left out: it could be anything. */
export function addressOf({ lines, town, postcode }: GivenAddress, odd: OddFacts) {
  const street = lines
    .map((line) => odd.read(null, () => plainLine(line, { what: 'its address', longest: 300 })))
    .filter((line) => line !== null);
  return {
    address: street.length > 0 ? street.join('\n') : null,
    town: odd.read(null, () => plainLine(town, { what: 'its town', longest: 100 })),
    postcode: odd.read(null, () => postcodeOf(postcode)),
  };
}

function postcodeOf(text: string | undefined): string | null {
  const found = findPostcode(text ?? '');
  if (text === undefined || found !== null) return found;
  throw new UnusableEntryError(`its postcode is ${quoted(text)}, which is none in the United Kingdom`);
}

/**
 * Returns the place that the feed gives, or null if it gives none. Coordinates 0, 0 are how many programs write "none".
 * @throws UnusableEntryError for a place outside the United Kingdom
 */
export function placeOf(
  latitude: number | undefined,
  longitude: number | undefined,
  precision: FeedPlace['precision'] = 'COORDINATES',
): FeedPlace | null {
  if (latitude === undefined || longitude === undefined || (latitude === 0 && longitude === 0)) return null;
  if (isInUnitedKingdom({ latitude, longitude })) return { latitude, longitude, precision };
  throw new UnusableEntryError(`its place (${latitude}, ${longitude}) lies outside the United Kingdom`);
}

/** Returns the current code of a council area, given a current or a superseded code; null if it is neither. */
export function findCouncilCode(code: string): string | null {
  const current = currentCodeOf(code.trim().toUpperCase());
  return findCouncilArea(current) === null ? null : current;
}

/** Returns ages in whole years. An age beyond any lifetime is odd, and so is a range that runs backwards. */
export function agesOf(minimum: number | undefined, maximum: number | undefined, odd: OddFacts) {
  const lowest = odd.read(null, () => ageOf(minimum, 'lowest'));
  const highest = odd.read(null, () => ageOf(maximum, 'highest'));
  return odd.read({ minimum_age: null, maximum_age: null }, () => {
    if (lowest !== null && highest !== null && lowest > highest)
      throw new UnusableEntryError(`it is for people from ${lowest} to ${highest} years, which is nobody`);
    return { minimum_age: lowest, maximum_age: highest };
  });
}

function ageOf(given: number | undefined, end: 'lowest' | 'highest'): number | null {
  if (given === undefined) return null;
  if (Number.isInteger(given) && given >= 0 && given <= OLDEST) return given;
  throw new UnusableEntryError(`the ${end} age it is for is ${given}, which is no age in whole years`);
}

/** Returns activities as free text: lower case and without duplicates. Texts too long to be an activity are dropped. */
export function activitiesOf(words: readonly (string | undefined)[]): string[] | null {
  const known = words
    .map((word) => plainLine(word, { what: 'an activity', longest: 1_000 })?.toLowerCase() ?? '')
    .filter((word) => word !== '' && word.length <= 60);
  return known.length > 0 ? [...new Set(known)].slice(0, 50) : null;
}

/** An organisation as every kind of feed may describe it. */
interface GivenOrganisation {
  readonly id: string;
  readonly name: string;
  readonly description?: string | undefined;
  readonly website?: string | undefined;
}

/**
 * Returns the organisation that runs a service.
 * @throws UnusableEntryError if it has no name
 */
export function organisationOf({ id, name, description, website }: GivenOrganisation, odd: OddFacts): FeedOrganisation {
  const line = plainLine(name, { what: 'its organisation’s name', longest: LONGEST_NAME });
  if (line === null) throw new UnusableEntryError('its organisation has no name');
  return {
    identifier: id.toLowerCase(),
    name: line,
    description: odd.read(null, () =>
      plainText(description, { what: 'its organisation’s description', longest: LONGEST_DESCRIPTION }),
    ),
    website: odd.read(null, () => websiteOf(website)),
    ...{ spNumber: null, identifiers: [] },
  };
}

/**
 * Returns an organisation for a service that names none, as the standard allows: one of the service's own name, until somebody
 * claims the entry.
 */
export function unnamedOrganisationOf(
  service: { readonly id: string; readonly name: string },
  odd: OddFacts,
): FeedOrganisation {
  odd.reasons.push('it does not say which organisation runs it, so that one of its own name stands for it');
  return organisationOf({ id: `organisation of ${service.id}`, name: service.name }, odd);
}
