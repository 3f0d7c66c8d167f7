import { counted } from '../../directory/plain-words.ts';
import { namedInWords } from '../naming-words.ts';
import { placingInWords } from '../place.ts';
import type { PostcodeImportReport } from './postcode-import.ts';

/** Returns the report of an import as sentences for the person who ran it. */
export function inWords({
  dryRun,
  rows,
  added,
  changed,
  removed,
  sectors,
  outcodes,
  named,
  placing,
}: PostcodeImportReport): string {
  const changes = added + changed + removed;
  return [
    `Postcodes${dryRun ? ' (a dry run: nothing was kept)' : ''}`,
    `  Read: ${counted(rows, 'postcode')} in ${counted(sectors, 'sector')} and ${counted(outcodes, 'outcode')}.`,
    changes === 0
      ? '  0 changes: all of it stood here already.'
      : `  Added: ${added.toLocaleString('en-GB')}. Changed: ${changed.toLocaleString('en-GB')}. Removed: ${removed.toLocaleString('en-GB')}.`,
    ...(named === null
      ? []
      : [
          ...namedInWords('Would be added', named.added, added),
          ...namedInWords('Would be changed', named.changed, changed),
          ...namedInWords('Would be removed', named.removed, removed),
        ]),
    placingInWords(placing),
  ].join('\n');
}
