import { counted } from '../directory/plain-words.ts';
import { quoted, refusedFile } from './file-refusal.ts';

/** Something that was not taken in, and why. Operators can read it, and tell the people who publish it. */
export interface SetAside {
  /** Place in the file or the feed: "line 29", "page 3, entry 7". */
  readonly place: string;
  /** The source's id of it; null if it cannot be read. */
  readonly identifier: string | null;
  /** One sentence. */
  readonly reason: string;
  /** For a row of a file: the column that is wrong, and what is in it. */
  readonly column?: string | null;
  readonly value?: string | null;
}

/** Thrown for a row that cannot be taken in. The row is set aside, and the others go in. */
export class UnusableRowError extends Error {
  constructor(
    readonly column: string | null,
    readonly value: string | null,
    reason: string,
  ) {
    super(reason);
  }
}

/** The rows of a file that are set aside. */
export interface Aside {
  /** The first ones, as many as are kept. */
  readonly rows: readonly SetAside[];
  /** The identifiers of all of them that have one that can be read. */
  readonly identifiers: ReadonlySet<string>;
  count(): number;
  /** How many have no identifier that can be read. */
  nameless(): number;
  /** @throws DomainError INVALID_INPUT if there are more than any file can have that is what it says */
  add(line: number, identifier: string | null, error: UnusableRowError): void;
}

/** Rows that are listed; the others are counted. */
const MOST_LISTED = 1_000;
/** Two in a hundred of all postcodes of the country are fewer. */
const MOST = 50_000;
/** Longest part of a value that is kept, in characters. */
const LONGEST_VALUE = 200;
/** The share of its rows that a file may lose before somebody has to say that it may. */
const USUAL_LOSS = 0.02;

export function newAside(): Aside {
  const rows: SetAside[] = [];
  const identifiers = new Set<string>();
  let count = 0;
  let nameless = 0;
  return {
    rows,
    identifiers,
    count: () => count,
    nameless: () => nameless,
    add: (line, identifier, { column, value, message: reason }) => {
      count += 1;
      if (count > MOST)
        throw refusedFile({ line }, `more than ${MOST.toLocaleString('en-GB')} rows cannot be taken in.`);
      if (identifier === null) nameless += 1;
      else identifiers.add(identifier);
      if (rows.length === MOST_LISTED) return;
      rows.push({ place: `line ${line}`, identifier, column, value: value && asStored(value), reason });
    },
  };
}

/** PostgreSQL stores no NUL, and a control character shows as nothing: each is written as its number. */
function asStored(value: string): string {
  return value
    .slice(0, LONGEST_VALUE)
    .replaceAll(/\p{Cc}/gu, (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`);
}

/**
 * Refuses a file of which more than two rows in a hundred cannot be taken in, unless the operator accepts that. One row
 * alone never stops a file, however short it is.
 * @throws DomainError INVALID_INPUT
 */
export function refuseLosses(
  aside: Aside,
  { rows, acceptLosses }: { readonly rows: number; readonly acceptLosses: boolean | undefined },
): void {
  const lost = aside.count();
  if (acceptLosses === true || lost <= 1 || lost <= rows * USUAL_LOSS) return;
  const first = aside.rows.slice(0, 3).map(rowInWords).join(' ');
  throw refusedFile(
    null,
    `${lost.toLocaleString('en-GB')} of its ${counted(rows, 'row')} cannot be taken in, which is more than 2 in 100. ${first} If the file is right all the same, import it with --accept-losses.`,
  );
}

/** Returns a row that was set aside as a sentence: 'Line 3, column MinGrade: "7" is not a grade from 1 to 6.' */
function rowInWords({ place, column, reason }: SetAside): string {
  return `${place.slice(0, 1).toUpperCase()}${place.slice(1)}${column ? `, column ${column}` : ''}: ${reason}`;
}

/** Returns why nothing may be closed that is missing from a file, as a doubt of its run. */
export function doubtOfNameless({ nameless }: Aside, what: string): string[] {
  const count = nameless();
  if (count === 0) return [];
  return [`${counted(count, 'row')} of it ${count === 1 ? 'has' : 'have'} no ${what} that can be read`];
}

/** Returns the reason of a value that is none of those expected. */
export function unexpected(value: string | null, wanted: string): string {
  return value === null ? `this cell is empty; it should be ${wanted}.` : `${quoted(value)} is not ${wanted}.`;
}
