import { DomainError } from '../../foundation/domain-error.ts';
import { POSTCODE_AREAS } from './postcode-areas.ts';

/**
 * The first half of a postcode. Only in the middle of London does it end with a letter, which never looks like a digit
 * (Royal Mail, "Programmers' Guide to the Postcode Address File").
 */
const OUTWARD = '(?:[A-Z]{1,2}(?:\\d|[1-9]\\d)|(?:E|EC|N|NW|SE|SW|W|WC)\\d[A-HJKMNPR-Y])';
const POSTCODE = new RegExp(`^${OUTWARD}\\d[A-Z]{2}$`);
const SECTOR = new RegExp(`^${OUTWARD} \\d$`);
const OUTCODE = new RegExp(`^${OUTWARD}$`);
/** A postcode of which the last letters are missing. */
const BEGINNING = new RegExp(`^${OUTWARD}(?:\\d[A-Z]?)?$`);

/** What people type or paste between the letters of a postcode: spaces, invisible characters, dashes and dots. */
const SEPARATORS = /[\s\p{Format}\p{Dash_Punctuation}\u2212._,]+/gu;
/** The longest text that can be a postcode, with all that is typed between its letters. */
const LONGEST = 20;

/**
 * Returns a postcode in canonical form, upper case with one space (`EH1 1AA`), or null if the text is not one. Dashes and
 * invisible characters in it are passed over, and O, I and L are read as 0 and 1 where only a digit can stand.
 */
export function findPostcode(text: string): string | null {
  const typed = compact(text);
  if (typed === null) return null;
  if (POSTCODE.test(typed)) return spaced(typed);
  const [meant, ...others] = /[A-Z]{2}$/.test(typed) ? readings(typed, MISREAD) : [];
  return meant !== undefined && others.length === 0 ? meant : null;
}

/** Returns a postcode sector (`EH1 1`), or null if the text is not one. Without its space it is an outcode (`EH11`). */
export function findSector(text: string): string | null {
  const sector = text.length > LONGEST ? '' : plain(text).replaceAll(SEPARATORS, ' ').trim();
  return SECTOR.test(sector) ? sector : null;
}

/** Returns the first half of a postcode, upper case (`EH1`), or null if the text is not one. */
export function findOutcode(text: string): string | null {
  const outcode = compact(text) ?? '';
  return OUTCODE.test(outcode) && findSector(text) === null ? outcode : null;
}

/** Returns the first half of a postcode or sector in canonical form. */
export function outcodeOf(postcode: string): string {
  return postcode.split(' ')[0] ?? postcode;
}

/**
 * Checks a postcode from input and returns it in canonical form. The refusal says what is wrong with the text.
 * @throws DomainError INVALID_INPUT
 */
export function parsePostcode(text: string, field: string): string {
  const why = whyNowhere(text);
  const postcode = why === null ? findPostcode(text) : null;
  if (postcode !== null) return postcode;
  throw new DomainError('INVALID_INPUT', why ?? whyNoPostcode(text), field);
}

/** What might be meant as one is said back; anything else may be a whole letter pasted into the wrong field. */
const LIKE_ONE = /^[\p{L}\p{N}\s-]{1,16}$/u;
const GIVE = 'Give the whole postcode, for instance EH1 1AA.';

function whyNoPostcode(text: string): string {
  const typed = compact(text);
  if (typed === '') return GIVE;
  if (typed !== null && BEGINNING.test(typed)) {
    return `${plain(text).trim()} is only the beginning of a postcode. ${GIVE}`;
  }
  const quoted = `${LIKE_ONE.test(text) ? JSON.stringify(text) : 'This'} is not a postcode.`;
  const meant = readings(typed ?? '', MISTAKEN);
  return meant.length === 0 || meant.length > 3 ? `${quoted} ${GIVE}` : `${quoted} Did you mean ${meant.join(' or ')}?`;
}

/**
 * Codes that health services use where there is no address: ZZ99 (NHS Data Dictionary, "Postcode"), and NF1 and NK01 in
 * Scotland and in probation. They are not stored, because everybody who may see a profile sees the first half of the postcode,
 * and would learn from it that the person has no home.
 */
const NO_ADDRESS = /^(?:ZZ99|NF1|NK0?1)\d[A-Z]{2}$/;

/** Returns why a postcode that names no address cannot be used, or null if the text is not such a postcode. */
export function whyNoAddress(text: string): string | null {
  const typed = compact(text) ?? '';
  return NO_ADDRESS.test(typed)
    ? `${spaced(typed)} is a code for no fixed abode, or for an address that is not known. Give the postcode where support is to reach the person, for instance of a hostel, of relatives or of the team’s office.`
    : null;
}

/** Returns why a text in the form of a postcode is not that of a place, or null. */
function whyNowhere(text: string): string | null {
  const noAddress = whyNoAddress(text);
  if (noAddress !== null) return noAddress;
  const typed = compact(text) ?? '';
  const area = POSTCODE.test(typed) ? (/^[A-Z]+/.exec(typed)?.[0] ?? '') : null;
  return area === null || POSTCODE_AREAS.has(area) ? null : `No postcode begins with ${area}. Check ${spaced(typed)}.`;
}

/** Returns the text without separators, in upper case; null if it is longer than any postcode. */
function compact(text: string): string | null {
  return text.length > LONGEST ? null : plain(text).replaceAll(SEPARATORS, '');
}

/** Upper case, with the wide and raised letters and digits of other keyboards as the usual ones. */
function plain(text: string): string {
  return text.normalize('NFKC').toUpperCase();
}

function spaced(postcode: string): string {
  return `${postcode.slice(0, -3)} ${postcode.slice(-3)}`;
}

/** The characters that may have been meant by another. */
type Slips = Readonly<Record<string, string>>;
/** Characters that are the same sign to the eye: the postcode is read as the only one that it can be. */
const MISREAD: Slips = { O: '0', I: '1', L: '1', '0': 'O', '1': 'I' };
/** Characters that are alike: the sender is asked. */
const MISTAKEN: Slips = {
  ...MISREAD,
  '1': 'IL',
  S: '5',
  Z: '2',
  B: '8',
  G: '6',
  '5': 'S',
  '2': 'Z',
  '8': 'B',
  '6': 'G',
};

/** Letters at the end of postcodes: C, I, K, M, O and V are not used there. */
const READ = /\d[ABD-HJLNP-UW-Z]{2}$/;

/** Returns the postcodes that a text can mean, if each of its characters may be such a slip. */
function readings(typed: string, slips: Slips): string[] {
  if (!/^[A-Z\d]{5,7}$/.test(typed)) return [];
  let read = [''];
  for (const character of typed) {
    const meant = [character, ...(slips[character] ?? '')];
    read = read.flatMap((beginning) => meant.map((next) => beginning + next));
  }
  return [...new Set(read)]
    .filter((each) => POSTCODE.test(each) && READ.test(each) && whyNowhere(each) === null)
    .map(spaced);
}
