import type { ServiceKind } from './support-service.entity.ts';

/** Letters that Unicode decomposition does not reduce to a base letter; they are replaced by these. */
const SPELT_OUT: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  đ: 'd',
  '&': ' and ',
  '+': ' and ',
};

/**
 * Returns the words of a text in the form in which they are compared: lower case, without accents, apostrophes or other
 * punctuation, so that "St. Màiri’s" and "st mairis" are equal.
 */
export function wordsOf(text: string): string[] {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll(/['’‘`´]/g, '')
    .replaceAll(/[ßæœøðþłđ&+]/g, (letter) => SPELT_OUT[letter] ?? letter)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

/**
 * Returns the text by which something is found: its name on the first line, which weighs most, and everything else known on
 * the second.
 */
export function searchTextOf(name: string, others: readonly (string | null)[]): string {
  const rest = others.filter((other) => other !== null).flatMap(wordsOf);
  return `${wordsOf(name).join(' ')}\n${[...new Set(rest)].join(' ')}`;
}

/** Words people type to find a kind of service. Few services that give personal care have them in their name. */
const SEARCHED_AS: Readonly<Record<ServiceKind, string>> = {
  CARE_AT_HOME: 'care at home, home care, homecare, personal care',
  OTHER_SUPPORT_SERVICE: 'support service, day support',
  HOUSING_SUPPORT: 'housing support',
  ADULT_PLACEMENT: 'adult placement, shared lives',
  CARE_HOME: 'care home, residential care',
  NURSE_AGENCY: 'nurse agency, nursing',
  OFFENDER_ACCOMMODATION: 'offender accommodation',
  COMMUNITY_SUPPORT: 'community support',
};

/** Returns a service's search text: its name, the other texts given, and the words for its kinds. */
export function serviceSearchTextOf(
  { name, kinds }: { readonly name: string; readonly kinds: readonly ServiceKind[] },
  others: readonly (string | null)[],
): string {
  return searchTextOf(name, [...others, ...kinds.map((kind) => SEARCHED_AS[kind])]);
}
