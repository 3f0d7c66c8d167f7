import unhomoglyph from 'unhomoglyph';
import { wordsOf } from '../directory/search-text.ts';

/** The kinds of names: of the person, somebody around them, an organisation or service they use, or where they live. */
export type NameKind = 'PERSON' | 'CIRCLE' | 'ORGANISATION' | 'ADDRESS';

export interface KnownName {
  readonly kind: NameKind;
  readonly name: string;
}

/** A word of a text in the form in which names are compared, and its position. */
export interface Word {
  readonly plain: string;
  readonly written: string;
  readonly start: number;
  readonly end: number;
}

/** A name as a sequence of words to search for. */
export interface SoughtName {
  readonly kind: NameKind;
  readonly words: readonly string[];
}

const WORD = /[\p{Letter}\p{Number}\p{Mark}'’‘]+/gu;
/** Matches scripts without upper and lower case. */
const CASELESS = /^\p{Other_Letter}+$/u;
/** Words that connect or precede names and are not part of them. */
const JOINING: ReadonlySet<string> = new Set([
  'and',
  'the',
  'mr',
  'mrs',
  'ms',
  'miss',
  'dr',
  'ltd',
  'limited',
  'plc',
  'cic',
  'scio',
]);
/** Words in so many organisations' names that people leave them out. */
const OF_MANY: ReadonlySet<string> = new Set(['care', 'services', 'service', 'support', 'group', 'trust', 'scotland']);
/** Names that are also ordinary words: they count as names only when capitalised. */
const ALSO_WORDS: ReadonlySet<string> = new Set(
  `april august baker bay bell bill black brown chance church cook dale dawn day daisy faith field fisher forest frank glen grace
  gray green grey hall heath heather hill holly hope hunter iris ivy joy june kirk lily long love mark martin may mercy miller
  misty moss park pat pearl penny poppy rae ray reed river robin rose rowan ruby sandy short sky small star sue summer sunny
  violet white will wood young`.split(/\s+/),
);

/** Returns the words of a text. Possessive endings are removed: "Ishbel’s" becomes Ishbel. */
export function wordsIn(text: string): Word[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: written, index }) => {
    const latin = written.toLowerCase().replaceAll(/\P{ASCII}/gu, latinOf);
    // Words in other scripts are compared unchanged.
    const plain = wordsOf(latin.replace(/['’‘]s$/, '')).join('') || latin;
    return plain === '' || JOINING.has(plain) ? [] : [{ plain, written, start: index, end: index + written.length }];
  });
}

/** The small Latin letter that looks like a letter of another alphabet, by Unicode's list of confusable characters; or the letter itself. */
function latinOf(letter: string): string {
  // Some look like ours only as capitals: Cyrillic т.
  const alike = [letter, letter.toUpperCase()].map((each) => unhomoglyph(each).toLowerCase());
  return alike.find((each) => /^[a-z]$/.test(each)) ?? letter;
}

/** Returns the word sequences to search for: the whole name, and the short forms people use. */
export function soughtFor({ kind, name }: KnownName): SoughtName[] {
  const words = wordsIn(name.replaceAll(/[\p{Format}]/gu, ''));
  switch (kind) {
    case 'ADDRESS':
      return name.split(/[,\n]/).flatMap((line) => {
        const street = wordsIn(line)
          .map(({ plain }) => plain)
          .filter((plain) => !/^\d/.test(plain));
        return street.length > 1 ? [{ kind, words: street }] : [];
      });
    case 'ORGANISATION': {
      const whole = words.map(({ plain }) => plain);
      const short = [...whole];
      while (short.length > 2 && OF_MANY.has(short.at(-1) ?? '')) short.pop();
      return [whole, short].filter((each) => each.length > 0).map((each) => ({ kind, words: each }));
    }
    default:
      // Each part of a person's name identifies them. For "Jean from next door" only Jean is searched for.
      return words
        .filter((word) => word.plain.length > 1 && isCapital(word))
        .map(({ plain }) => ({ kind, words: [plain] }));
  }
}

/** Returns the positions of a name in a text, from its first word to its last. */
export function placesOf({ kind, words: sought }: SoughtName, text: readonly Word[]): { start: number; end: number }[] {
  return text.flatMap((first, n) => {
    const found = text.slice(n, n + sought.length);
    const last = found.at(-1);
    if (last === undefined || found.length < sought.length) return [];
    if (!found.every(({ plain }, m) => isNamed(plain, sought[m] ?? ''))) return [];
    // A one-word name that may also be an ordinary word.
    const isPerhapsAWord = sought.length === 1 && (kind === 'ORGANISATION' || ALSO_WORDS.has(sought[0] ?? ''));
    return isPerhapsAWord && !isCapital(first) ? [] : [{ start: first.start, end: last.end }];
  });
}

function isNamed(plain: string, sought: string): boolean {
  // In scripts without spaces between words, a name may be inside a longer run of letters.
  return plain === sought || plain === `${sought}s` || (CASELESS.test(sought) && plain.includes(sought));
}

function isCapital({ written }: Word): boolean {
  return /^['’‘]?[\p{Uppercase}\p{Other_Letter}]/u.test(written);
}
