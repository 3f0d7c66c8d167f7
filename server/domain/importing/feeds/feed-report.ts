import { counted } from '../../directory/plain-words.ts';
import { MOST_NAMED, namedInWords } from '../naming-words.ts';
import { placingInWords } from '../place.ts';
import type { FeedImportReport } from './feed-import.ts';
import type { Quarantined } from './feed-run.ts';
import type { KindOfChange } from './named-changes.ts';

/** Returns the report of an import as sentences for the person who ran it. */
export function inWords(report: FeedImportReport): string {
  const { source, name, dryRun, read, elsewhere, kept, keptOpen, quarantined, leftOut, passedOver, doubts, placing } =
    report;
  return [
    `${source === 'ALISS' ? 'ALISS' : `The Open Referral UK feed ${name}`}${dryRun ? ' (a dry run: nothing was kept)' : ''}`,
    `  Read: ${counted(read, 'service')}.`,
    changesInWords(report),
    ...(dryRun ? WOULD_BE.flatMap(([kind, what]) => namedInWords(what, report.named[kind], report[kind])) : []),
    ...(elsewhere > 0 ? [`  Left as they are: ${counted(elsewhere, 'service')}, here from elsewhere already.`] : []),
    ...(kept > 0 ? [`  Kept as their owners say: ${counted(kept, 'fact')} that the feed has otherwise.`] : []),
    ...(keptOpen > 0
      ? [
          `  Kept open: ${counted(keptOpen, 'service')} missing from it, as those ${keptOpen === 1 ? 'it is' : 'they are'} about have confirmed ${keptOpen === 1 ? 'it' : 'them'}.`,
        ]
      : []),
    ...namedWithReasons('Set aside, with the reason', quarantined),
    ...namedWithReasons('Left out of what was taken in, with the reason', leftOut),
    ...passedOver.slice(0, MOST_NAMED).map((file) => `  Passed over: ${file}.`),
    ...(passedOver.length > MOST_NAMED
      ? [`  And ${counted(passedOver.length - MOST_NAMED, 'file')} more passed over.`]
      : []),
    ...doubts.map((doubt) => `  Not certain to be all: ${doubt}.`),
    ...(doubts.length > 0 ? ['  So nothing was closed that is missing from it.'] : []),
    placingInWords(placing),
  ].join('\n');
}

function changesInWords({ added, changed, enriched, unchanged, closed }: FeedImportReport): string {
  if (added + changed + enriched + closed === 0)
    return `  0 changes: ${counted(unchanged, 'service')} stood here already.`;
  const number = (count: number) => count.toLocaleString('en-GB');
  return `  Taken in: ${number(added)}. Changed: ${number(changed)}. Added to what others say: ${number(enriched)}. Unchanged: ${number(unchanged)}. Closed: ${number(closed)} (kept, and marked closed).`;
}

const WOULD_BE: readonly (readonly [KindOfChange, string])[] = [
  ['added', 'Would be taken in'],
  ['changed', 'Would be changed'],
  ['enriched', 'Would be added to'],
  ['closed', 'Would be closed'],
];

function namedWithReasons(what: string, quarantined: readonly Quarantined[]): string[] {
  if (quarantined.length === 0) return [];
  const named = quarantined
    .slice(0, MOST_NAMED)
    .map(({ place, identifier, reason }) => `    ${place}${identifier === null ? '' : ` (${identifier})`}: ${reason}`);
  const more = quarantined.length - named.length;
  return [
    `  ${what}: ${quarantined.length.toLocaleString('en-GB')}.`,
    ...named,
    ...(more > 0 ? [`    and ${more.toLocaleString('en-GB')} more, which the operator can read.`] : []),
  ];
}
