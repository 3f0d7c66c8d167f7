import type { LocalDate } from '../../foundation/period.ts';
import { counted } from '../directory/plain-words.ts';
import type { ImportSource } from './import-run.entity.ts';
import { namedInWords } from './naming-words.ts';
import { type Placing, placingInWords } from './place.ts';
import type { SetAside } from './set-aside.ts';

/** The changes of one kind that a dry run names. */
export interface NamedChanges {
  /** "Would be opened". */
  readonly what: string;
  /** The first of them. */
  readonly lines: readonly string[];
  readonly count: number;
}

/** What one import did: its record in the database, and what the person who ran it is told. The same for every source. */
export interface RunReport {
  /** The id of the record; null of a dry run, which leaves none. */
  readonly id: string | null;
  readonly source: ImportSource;
  /** The file's name, or the feed's. */
  readonly name: string;
  /** "The Care Inspectorate’s register of 2026-05-31". */
  readonly title: string;
  readonly dryRun: boolean;
  /** The day the data is of; null if it has none. */
  readonly asOf: LocalDate | null;
  readonly counts: RunCounts;
  /** What is counted: "row", "service". */
  readonly unit: string;
  /** Sentences on what was read. */
  readonly read: readonly string[];
  /** Sentences on what changed. */
  readonly changed: readonly string[];
  /** Empty unless it was a dry run. */
  readonly named: readonly NamedChanges[];
  /** Further sentences. */
  readonly notes: readonly string[];
  /** Reasons to doubt that all of the source was read. While there are any, nothing is closed that is missing from it. */
  readonly doubts: readonly string[];
  /** The first of what was set aside; `counts` has how many. */
  readonly setAside: readonly SetAside[];
  /** Single facts that were left out of what was taken in. */
  readonly leftOut?: readonly SetAside[];
  /** Null if the import places nothing. */
  readonly placing: Placing | null;
}

interface RunCounts {
  readonly read: number;
  readonly added: number;
  readonly closed: number;
  readonly changed: number;
  readonly setAside: number;
  readonly gradeChanges?: number;
  readonly providerChanges?: number;
}

/** The sentence of an import that found nothing to change. */
export const NOTHING_CHANGED = '0 changes: all of it stood here already.';
/** Number of rows set aside that a report names; the rest can be read in the record of the run. */
const MOST_SHOWN = 20;

/** Returns the report of an import as sentences. The last line says how much was set aside. */
export function runInWords(run: RunReport): string {
  const { id, title, dryRun, read, changed, named, notes, doubts, placing } = run;
  return [
    `${title}${dryRun ? ' (a dry run: nothing was kept)' : ''}`,
    ...[...read, ...changed].map(indented),
    ...named.flatMap(({ what, lines, count }) => namedInWords(what, lines, count)),
    ...notes.map(indented),
    ...doubts.map((doubt) => `  Not certain to be all: ${doubt}.`),
    ...(doubts.length > 0 ? ['  So nothing was closed that is missing from it.'] : []),
    ...(placing === null ? [] : [placingInWords(placing)]),
    ...(id === null || dryRun ? [] : [`  Run: ${id}. To take it back: npm run import -- undo ${id}`]),
    ...leftOutInWords(run.leftOut ?? []),
    ...setAsideInWords(run),
  ].join('\n');
}

function indented(sentence: string): string {
  return `  ${sentence}`;
}

function withReason({ place, identifier, column, reason }: SetAside): string {
  const at = column ? `${place}, column ${column}` : place;
  return `    ${at}${identifier === null ? '' : ` (${identifier})`}: ${reason}`;
}

function leftOutInWords(leftOut: readonly SetAside[]): string[] {
  if (leftOut.length === 0) return [];
  const more = leftOut.length - MOST_SHOWN;
  return [
    `  Left out of what was taken in: ${leftOut.length.toLocaleString('en-GB')}, each with its reason.`,
    ...leftOut.slice(0, MOST_SHOWN).map(withReason),
    ...(more > 0 ? [`    and ${more.toLocaleString('en-GB')} more, which operators can read.`] : []),
  ];
}

function setAsideInWords({ setAside, counts, unit }: RunReport): string[] {
  const count = `  Set aside: ${counts.setAside.toLocaleString('en-GB')} of ${counted(counts.read, unit)}`;
  if (counts.setAside === 0) return [`${count}.`];
  const shown = setAside.slice(0, MOST_SHOWN).map(withReason);
  const more = counts.setAside - shown.length;
  return [
    '  Not taken in:',
    ...shown,
    ...(more > 0 ? [`    and ${more.toLocaleString('en-GB')} more.`] : []),
    `${count}, each with its reason, which operators can read.`,
  ];
}
