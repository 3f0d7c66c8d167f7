import type { ServiceKind } from './support-service.entity.ts';

/** Letters that no accent makes: they have to be spelt out. */
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
 * The words of a text as they are compared: lower case, without accents, apostrophes or other punctuation, so that
 * "St. Màiri’s" and "st mairis" are the same.
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
 * What something is found by: its name on the first line, which counts most, and what else is known on the second.
 */
export function searchTextOf(name: string, others: readonly (string | null)[]): string {
  const rest = others.filter((other) => other !== null).flatMap(wordsOf);
  return `${wordsOf(name).join(' ')}\n${[...new Set(rest)].join(' ')}`;
}

/** What people type who look for a kind of service; few of those that give personal care have it in their name. */
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

/** What a service is found by: beside its name and what else is known, what its kinds are called. */
export function serviceSearchTextOf(
  { name, kinds }: { readonly name: string; readonly kinds: readonly ServiceKind[] },
  others: readonly (string | null)[],
): string {
  return searchTextOf(name, [...others, ...kinds.map((kind) => SEARCHED_AS[kind])]);
}
