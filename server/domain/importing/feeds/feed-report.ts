import { counted } from '../../directory/plain-words.ts';
import type { ImportSource } from '../import-run.entity.ts';
import { MOST_NAMED } from '../naming-words.ts';
import type { Placing } from '../place.ts';
import { type NamedChanges, type RunReport, runInWords } from '../run-report.ts';
import type { SetAside } from '../set-aside.ts';
import type { MergeTally } from './merge-services.ts';
import type { KindOfChange, NamedChanges as NamedServices } from './named-changes.ts';

export interface FeedImportReport extends MergeTally {
  /** The id of the run's record; not there before it is written. */
  readonly runId?: string;
  readonly source: ImportSource;
  readonly name: string;
  readonly dryRun: boolean;
  readonly read: number;
  readonly named: NamedServices;
  /** No longer in the feed; kept and marked closed. */
  readonly closed: number;
  /** No longer in the feed; kept open because their maintainers confirmed them. */
  readonly keptOpen: number;
  readonly quarantined: readonly SetAside[];
  /** Single facts that were left out of entries that were taken in. */
  readonly leftOut: readonly SetAside[];
  /** Files that are no part of the feed, each with what it is. */
  readonly passedOver: readonly string[];
  readonly doubts: readonly string[];
  readonly placing: Placing;
}

/** Returns what the import of a feed did, as the report of a run. */
export function feedRun(report: FeedImportReport): RunReport {
  const { source, name, dryRun, read, added, changed, enriched, closed, quarantined, leftOut, doubts, placing } =
    report;
  return {
    ...{
      id: report.runId ?? null,
      source,
      name,
      dryRun,
      doubts,
      placing,
      asOf: null,
      unit: 'service',
      setAside: quarantined,
      leftOut,
    },
    title: source === 'ALISS' ? 'ALISS' : `The Open Referral UK feed ${name}`,
    counts: { read, added, closed, changed: changed + enriched, setAside: quarantined.length },
    read: [`Read: ${counted(read, 'service')}.`],
    changed: [changesInWords(report)],
    named: dryRun ? namedIn(report) : [],
    notes: notesOn(report),
  };
}

/** Returns the report of an import as sentences for the person who ran it. */
export function inWords(report: FeedImportReport): string {
  return runInWords(feedRun(report));
}

function notesOn({ elsewhere, kept, keptOpen, passedOver }: FeedImportReport): string[] {
  const one = keptOpen === 1;
  return [
    ...(elsewhere > 0 ? [`Left as they are: ${counted(elsewhere, 'service')}, here from elsewhere already.`] : []),
    ...(kept > 0 ? [`Kept as their owners say: ${counted(kept, 'fact')} that the feed has otherwise.`] : []),
    ...(keptOpen > 0
      ? [
          `Kept open: ${counted(keptOpen, 'service')} missing from it, as those ${one ? 'it is' : 'they are'} about have confirmed ${one ? 'it' : 'them'}.`,
        ]
      : []),
    ...passedOver.slice(0, MOST_NAMED).map((file) => `Passed over: ${file}.`),
    ...(passedOver.length > MOST_NAMED
      ? [`And ${counted(passedOver.length - MOST_NAMED, 'file')} more passed over.`]
      : []),
  ];
}

function changesInWords({ added, changed, enriched, unchanged, closed }: FeedImportReport): string {
  if (added + changed + enriched + closed === 0)
    return `0 changes: ${counted(unchanged, 'service')} stood here already.`;
  const number = (count: number) => count.toLocaleString('en-GB');
  return `Taken in: ${number(added)}. Changed: ${number(changed)}. Added to what others say: ${number(enriched)}. Unchanged: ${number(unchanged)}. Closed: ${number(closed)} (kept, and marked closed).`;
}

const WOULD_BE: readonly (readonly [KindOfChange, string])[] = [
  ['added', 'Would be taken in'],
  ['changed', 'Would be changed'],
  ['enriched', 'Would be added to'],
  ['closed', 'Would be closed'],
];

function namedIn(report: FeedImportReport): NamedChanges[] {
  return WOULD_BE.map(([kind, what]) => ({ what, lines: report.named[kind], count: report[kind] }));
}
