import { DomainError } from '../../foundation/domain-error.ts';
import { type KnownName, type NameKind, placesOf, soughtFor, wordsIn } from './known-name.ts';

/** A part of a text that could reveal whom it is about. */
interface Tell {
  readonly found: string;
  readonly is: string;
}

const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';

/** Patterns that identify somebody, whether or not the platform knows them. */
export const PATTERNS: readonly { readonly pattern: RegExp; readonly is: string }[] = [
  { pattern: /[^\s@]{1,100}@[^\s@]{1,100}/gu, is: 'an e-mail address or a name online: leave it out' },
  { pattern: /\b(?:https?:\/\/|www\.)\S+/giu, is: 'a web address: say what it is instead' },
  { pattern: /(?<!\S)@\w+/gu, is: 'a name online: leave it out' },
  { pattern: /\b(?:CS|SP)\s?\d{6,}/giu, is: 'a registration number: leave it out' },
  { pattern: /\b[a-z]{2}(?:\s?\d\d){3}\s?[a-d]\b/giu, is: 'a National Insurance number: leave it out' },
  { pattern: /\b\d{4}-\d{1,2}-\d{1,2}\b|\b\d{1,2}([/.-])\d{1,2}\1\d{2,4}\b/gu, is: 'a date: write “last spring”' },
  {
    pattern: new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?:${MONTH})\\b(?:,?\\s+\\d{4})?`, 'giu'),
    is: 'a date: write “last spring”',
  },
  {
    pattern: new RegExp(`\\b(?:${MONTH})\\s+\\d{1,2}(?:st|nd|rd|th)?\\b(?:,?\\s+\\d{4})?`, 'giu'),
    is: 'a date: write “last spring”',
  },
  { pattern: /\b[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}\b/giu, is: 'a postcode: leave it out' },
  {
    pattern: /(?<![\d£])\+?\d(?:[\s().-]{0,2}\d){8,}/gu,
    is: 'a telephone number, or another that is somebody’s own: leave it out',
  },
];

const NAMED: Readonly<Record<NameKind, string>> = {
  PERSON: 'the name of the person this is about: write “I”, or “my son”',
  CIRCLE: 'the name of somebody around them: write “my sister”, or “my worker”',
  ORGANISATION: 'an organisation or service they use: write “my provider”, or “the council”',
  ADDRESS: 'where they live: write “at home”',
};

/** Findings reported at once. */
const MOST = 10;

/**
 * Returns why a text may not be shown to others, or null: everything in it that could reveal whom it is about, and what to
 * write instead. A moderator checks for what no rule can recognise.
 */
export function whyRecognisable(
  texts: Readonly<Record<string, string | null>>,
  names: readonly KnownName[],
): DomainError | null {
  const found = Object.entries(texts).flatMap(([field, text]) =>
    text === null ? [] : tellsIn(text, names).map((tell) => ({ field, ...tell })),
  );
  if (found.length === 0) return null;
  const list = [...new Set(found.map(({ found: words, is }) => `“${words}” (${is})`))].slice(0, MOST).join('; ');
  return new DomainError(
    'IDENTIFIES_SOMEBODY',
    `Others could tell from this who it is about. Change ${list}. Then send it again.`,
    found[0]?.field,
  );
}

function tellsIn(text: string, names: readonly KnownName[]): Tell[] {
  // NFKC makes full-width digits plain, and removing invisible characters stops them from hiding a name.
  const shown = text.normalize('NFKC').replaceAll(/\p{Format}/gu, '');
  const words = wordsIn(shown);
  const places = [
    ...PATTERNS.flatMap(({ pattern, is }) =>
      [...shown.matchAll(pattern)].map(({ 0: { length }, index }) => ({ start: index, end: index + length, is })),
    ),
    ...names
      .flatMap(soughtFor)
      .flatMap((sought) => placesOf(sought, words).map((place) => ({ ...place, is: NAMED[sought.kind] }))),
  ];
  // Of overlapping findings only the longest is reported: the whole name rather than a part of it.
  const longestFirst = places.sort((one, other) => other.end - other.start - (one.end - one.start));
  const told = longestFirst.filter(
    (place, n) => !longestFirst.slice(0, n).some(({ start, end }) => place.start < end && start < place.end),
  );
  return told
    .sort((one, other) => one.start - other.start)
    .map(({ start, end, is }) => ({ found: shown.slice(start, end), is }));
}
