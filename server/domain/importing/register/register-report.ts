import { counted } from '../../directory/plain-words.ts';
import { namedInWords } from '../naming-words.ts';
import { placingInWords } from '../place.ts';
import { gradeChangesIn } from './changes.ts';
import { changedNothing, type RegisterImportReport } from './register-import.ts';

/** Returns the report of an import as sentences for the person who ran it. */
export function inWords(report: RegisterImportReport): string {
  const { asOf, read, now, placing } = report;
  return [
    `The Care Inspectorate’s register of ${asOf}${report.dryRun ? ' (a dry run: nothing was kept)' : ''}`,
    `  Read: ${counted(read.rows, 'registration')}, ${read.rowsBeyondAscii.toLocaleString('en-GB')} of them with characters of Windows-1252.`,
    ...(read.blankRows > 0 ? [`  Passed over: ${counted(read.blankRows, 'blank row')}.`] : []),
    ...(read.childrensRows > 0
      ? [`  Passed over: ${counted(read.childrensRows, 'registration')} of types for children alone.`]
      : []),
    ...(changedNothing(report) ? ['  0 changes: all of it stood here already.'] : changesInWords(report)),
    ...(report.kept > 0
      ? [`  Kept as their owners say: ${counted(report.kept, 'fact')} that the register has otherwise.`]
      : []),
    `  Now: ${counted(now.registrations, 'registration')} of ${counted(now.services, 'service')}; a team registered twice is one service.`,
    `  Of these, ${counted(now.supportRegistrations, 'active public registration')} for support, housing support and adult placement, from ${counted(now.supportProviders, 'provider')}.`,
    placingInWords(placing),
  ].join('\n');
}

function changesInWords({ changes, named }: RegisterImportReport): string[] {
  const { opened, reopened, closed, firstGrades, betterGrades, worseGrades, withdrawnGrades, providers, services } =
    changes;
  return [
    `  Opened: ${counted(opened, 'registration')}. Reopened: ${reopened.toLocaleString('en-GB')}. Closed: ${closed.toLocaleString('en-GB')} (kept, and marked closed).`,
    `  Grades: ${counted(gradeChangesIn(changes), 'change')} (${counted(firstGrades, 'first grade')}, ${betterGrades} better, ${worseGrades} worse, ${withdrawnGrades} no longer graded).`,
    `  Now with another provider: ${counted(providers, 'registration')}. Services with some fact changed: ${services.toLocaleString('en-GB')}.`,
    ...(named === null
      ? []
      : [
          ...namedInWords('Would be opened', named.opened, opened + reopened),
          ...namedInWords('Would be closed', named.closed, closed),
          ...namedInWords('Would be changed', named.services, services),
        ]),
  ];
}
