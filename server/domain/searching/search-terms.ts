import type { SqlStatement } from '../../database/reading/read-sql.ts';
import { DomainError } from '../../foundation/domain-error.ts';
import { wordsOf } from '../directory/search-text.ts';
import type { ServiceKind } from '../directory/support-service.entity.ts';
import { commonPlaceNames } from '../places/common-place-names.ts';
import { refused } from './filter-values.ts';
import { SPOKEN_KINDS } from './spoken-kinds.ts';

/** Words that mean something together, with what else is found by them. */
interface Said {
  /** A tsquery for how it is written, and for what may be written instead. */
  readonly instead: string;
  /** The kinds that they name; null if they name a place. */
  readonly kinds: readonly ServiceKind[] | null;
}

interface SaidWords extends Said {
  readonly words: readonly string[];
}

/** Search terms: what they name, and the other words. A service is found if it has all of them. */
export interface SearchTerms {
  readonly words: readonly string[];
  readonly places: readonly SaidWords[];
  readonly kinds: readonly (SaidWords & { readonly kinds: readonly ServiceKind[] })[];
}

/** Connecting words: "Argyll & Bute" is searched for by the words it connects. */
const JOINING: ReadonlySet<string> = new Set(['and', 'the', 'of', 'in', 'near']);
/** What may follow the name of a kind and says no more: "home care services". */
const ADDING_NOTHING: ReadonlySet<string> = new Set(
  'service services provider providers agency agencies company companies'.split(' '),
);
const LONGEST_WORDS = 200;
const MOST_WORDS = 12;

/** @throws DomainError INVALID_INPUT, TOO_LONG */
export function checkTerms(text: string): SearchTerms {
  return termsIn(checkedWords(text));
}

/**
 * Returns the words to search for, where no kind of support and no place is meant by them.
 * @throws DomainError INVALID_INPUT, TOO_LONG
 */
export function parseSearchTerms(text: string): readonly string[] {
  return telling([...new Set(checkedWords(text))]);
}

function checkedWords(text: string): readonly string[] {
  if (text.length > LONGEST_WORDS) {
    throw new DomainError('TOO_LONG', `Search with at most ${LONGEST_WORDS} characters.`, 'searchTerms');
  }
  const words = wordsOf(text);
  if (words.length === 0)
    throw refused('searchTerms', 'Give at least one letter or digit to search for, or leave the words out.');
  if (telling([...new Set(words)]).length > MOST_WORDS)
    throw refused('searchTerms', `Search with at most ${MOST_WORDS} words.`);
  return words;
}

function telling(words: readonly string[]): readonly string[] {
  const others = words.filter((word) => !JOINING.has(word));
  return others.length > 0 ? others : words;
}

/** Returns the terms in some words: of what they name, the longest phrase first. */
export function termsIn(words: readonly string[]): SearchTerms {
  const said: SaidWords[] = [];
  const apart: string[] = [];
  for (let at = 0; at < words.length; ) {
    const found = phraseAt(words, at);
    if (found === null) apart.push(words[at] ?? '');
    else said.push(found);
    at += found?.length ?? 1;
  }
  const once = [...new Set(said.length > 0 ? apart.filter((word) => !JOINING.has(word)) : telling(apart))];
  return {
    words: once,
    places: said.filter(({ kinds }) => kinds === null),
    kinds: said.flatMap(({ kinds, ...rest }) => (kinds === null ? [] : [{ ...rest, kinds }])),
  };
}

function phraseAt(words: readonly string[], at: number): (SaidWords & { readonly length: number }) | null {
  for (let length = Math.min(LONGEST_PHRASE, words.length - at); length > 0; length -= 1) {
    const phrase = words.slice(at, at + length);
    const said = PHRASES.get(phrase.join(' '));
    if (said === undefined) continue;
    const isFollowed = said.kinds !== null && ADDING_NOTHING.has(words[at + length] ?? '');
    const apart = telling(phrase);
    return { ...said, words: apart.length > 1 ? apart : phrase, length: isFollowed ? length + 1 : length };
  }
  return null;
}

/** By each way to say and to write it: "day centre", "day centres", "daycentre". */
const PHRASES: ReadonlyMap<string, Said> = new Map([
  ...commonPlaceNames.map(({ name, areas }): [string, Said] => {
    const named = areas.map((area) => `(${telling(wordsOf(area.name)).join(' & ')})`);
    return [name, { instead: named.join(' | '), kinds: null }];
  }),
  ...SPOKEN_KINDS.flatMap(({ says, kinds }) =>
    says.flatMap((phrase) => {
      // What is of a kind is found by that, whatever it is called; what is of none, by all that it is called.
      const names = (kinds.length > 0 ? [phrase] : says).flatMap(waysToWrite);
      const said: Said = { instead: names.map((name) => `(${name.replaceAll(' ', ' <-> ')})`).join(' | '), kinds };
      return waysToWrite(phrase).map((way): [string, Said] => [way, said]);
    }),
  ),
]);
const LONGEST_PHRASE = Math.max(...[...PHRASES.keys()].map((phrase) => phrase.split(' ').length));

function waysToWrite(phrase: string): string[] {
  const words = phrase.split(' ');
  const ways = words.length === 2 ? [phrase, words.join('')] : [phrase];
  return ways.flatMap((way) => (way.endsWith('s') ? [way] : [way, `${way}s`]));
}

/** SQL for a tsquery of some words, evaluated once per statement. */
export function querySql(words: readonly string[], statement: SqlStatement): string {
  return `(select ${wordsSql(words, statement)})`;
}

function wordsSql(words: readonly string[], statement: SqlStatement): string {
  return `directory.words_query(${statement.bind(words)}::text[])`;
}

function saidSql({ words, instead, kinds }: SaidWords, statement: SqlStatement): string {
  const apart = wordsSql(words, statement);
  return kinds !== null && kinds.length > 0 ? apart : `(${apart} || ${statement.bind(instead)}::tsquery)`;
}

/** SQL for a tsquery of what the terms say besides a kind of support; null if they say nothing else. */
export function otherwiseSql({ words, places }: SearchTerms, statement: SqlStatement): string | null {
  const parts = [
    ...(words.length > 0 ? [wordsSql(words, statement)] : []),
    ...places.map((place) => saidSql(place, statement)),
  ];
  return parts.length === 0 ? null : `(select ${parts.join(' && ')})`;
}

/** SQL for a tsquery of all the terms, to rank services by. */
export function wholeSql(terms: SearchTerms, statement: SqlStatement): string {
  const otherwise = otherwiseSql(terms, statement);
  const kinds = terms.kinds.map((kind) => saidSql(kind, statement));
  return `(select ${[...(otherwise === null ? [] : [otherwise]), ...kinds].join(' && ')})`;
}

/** SQL conditions that a service is found by the terms: by its kind, or by the words of a phrase apart. */
export function termConditions(terms: SearchTerms, row: string, statement: SqlStatement): string[] {
  const otherwise = otherwiseSql(terms, statement);
  return [
    ...(otherwise === null ? [] : [`${row}.search_vector @@ ${otherwise}`]),
    ...terms.kinds.map((said) => {
      const byWords = `${row}.search_vector @@ (select ${saidSql(said, statement)})`;
      return said.kinds.length === 0 ? byWords : `(${ofKindSql(said.kinds, row, statement)} or ${byWords})`;
    }),
  ];
}

/** SQL for whether a service is of the kinds that the terms name, or has the phrase in its name or activities; true for none. */
export function isMeantSql({ kinds }: SearchTerms, row: string, statement: SqlStatement): string {
  const meant = kinds.map((said) => {
    const byName = `ts_filter(${row}.search_vector, '{a,b}') @@ ${statement.bind(said.instead)}::tsquery`;
    return said.kinds.length === 0 ? byName : `(${ofKindSql(said.kinds, row, statement)} or ${byName})`;
  });
  return meant.length === 0 ? 'true' : `(${meant.join(' and ')})`;
}

function ofKindSql(kinds: readonly ServiceKind[], row: string, statement: SqlStatement): string {
  return `${row}.kinds && ${statement.bind(kinds)}::text[]`;
}
