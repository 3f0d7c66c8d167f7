import { counted } from '../../directory/plain-words.ts';
import type { Placing } from '../place.ts';
import { type NamedChanges, NOTHING_CHANGED, type RunReport } from '../run-report.ts';
import type { Aside } from '../set-aside.ts';

export interface PostcodeImportReport {
  readonly dryRun: boolean;
  readonly rows: number;
  /** Rows that cannot be taken in. */
  readonly aside: Aside;
  /** Reasons to doubt that every postcode was read. While there are any, none is retired. */
  readonly doubts: readonly string[];
  readonly added: number;
  readonly changed: number;
  /** Postcodes in the directory that are not in this file. */
  readonly removed: number;
  readonly sectors: number;
  readonly outcodes: number;
  /** In a dry run the first postcodes of each kind of change; null if the changes are made. */
  readonly named: NamedPostcodes | null;
  readonly placing: Placing;
}

export type NamedPostcodes = Readonly<Record<'added' | 'changed' | 'removed', readonly string[]>>;

/** Returns what the import of postcodes did, as the report of a run. */
export function postcodeRun(report: PostcodeImportReport, name: string): RunReport {
  const { dryRun, rows, added, changed, removed, sectors, outcodes, aside, doubts, placing } = report;
  const number = (count: number) => count.toLocaleString('en-GB');
  return {
    ...{ id: null, source: 'POSTCODES', name, dryRun, doubts, placing, asOf: null, unit: 'row', setAside: aside.rows },
    title: 'Postcodes',
    counts: { read: rows, added, closed: removed, changed, setAside: aside.count() },
    read: [`Read: ${counted(rows, 'postcode')} in ${counted(sectors, 'sector')} and ${counted(outcodes, 'outcode')}.`],
    changed:
      added + changed + removed === 0
        ? [NOTHING_CHANGED]
        : [`Added: ${number(added)}. Changed: ${number(changed)}. Removed: ${number(removed)}.`],
    named: namedIn(report),
    notes: [],
  };
}

function namedIn({ named, added, changed, removed }: PostcodeImportReport): NamedChanges[] {
  if (named === null) return [];
  return [
    { what: 'Would be added', lines: named.added, count: added },
    { what: 'Would be changed', lines: named.changed, count: changed },
    { what: 'Would be removed', lines: named.removed, count: removed },
  ];
}
