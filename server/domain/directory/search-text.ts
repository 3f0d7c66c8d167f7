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
 * What a service is found by: its name on the first line, which counts most, and what else is known on the second.
 */
export function searchTextOf(name: string, others: readonly (string | null)[]): string {
  const rest = others.filter((other) => other !== null).flatMap(wordsOf);
  return `${wordsOf(name).join(' ')}\n${[...new Set(rest)].join(' ')}`;
}
