import type { LocalDate } from '../../../foundation/period.ts';
import { counted } from '../../directory/plain-words.ts';
import { encodingInWords } from '../cell-encoding.ts';
import type { Placing } from '../place.ts';
import { type NamedChanges, NOTHING_CHANGED, type RunReport } from '../run-report.ts';
import { gradeChangesIn, type NamedRegisterChanges, type RegisterChanges, totalOf } from './changes.ts';
import type { RegisterTally } from './register-parser.ts';

export interface RegisterImportReport {
  readonly asOf: LocalDate;
  readonly read: RegisterTally;
  readonly changes: RegisterChanges;
  /** Only of a dry run; null if the changes are made. */
  readonly named: NamedRegisterChanges | null;
  readonly dryRun: boolean;
  /** Facts kept as their maintainers confirmed them, although the register differs. */
  readonly kept: number;
  /** Totals of the directory's data from the register, without closed services. */
  readonly now: RegisterTotals;
  readonly placing: Placing;
  /** Reasons to doubt that every number was read. While there are any, nothing is closed. */
  readonly doubts: readonly string[];
}

export interface RegisterTotals {
  readonly registrations: number;
  readonly services: number;
  /** Active registrations with a public address for support, housing support and adult placement, and their providers. */
  readonly supportRegistrations: number;
  readonly supportProviders: number;
}

/** Returns what the import of a register did, as the report of a run. */
export function registerRun(report: RegisterImportReport, name: string): RunReport {
  const { asOf, read, changes, dryRun, placing, doubts } = report;
  const { opened, reopened, closed, services: changed, providers: providerChanges } = changes;
  return {
    ...{
      id: null,
      source: 'CARE_INSPECTORATE',
      name,
      asOf,
      dryRun,
      placing,
      doubts,
      unit: 'row',
      setAside: read.aside.rows,
    },
    title: `The Care Inspectorate’s register of ${asOf}`,
    counts: {
      ...{ read: read.rows, added: opened + reopened, closed, changed, setAside: read.aside.count() },
      ...{ gradeChanges: gradeChangesIn(changes), providerChanges },
    },
    read: readInWords(report),
    changed: totalOf(changes) === 0 ? [NOTHING_CHANGED] : changesInWords(report),
    named: namedIn(report),
    notes: notesOn(report),
  };
}

function readInWords({ read }: RegisterImportReport): string[] {
  const { rows, rowsBeyondAscii, encodings, blankRows, childrensRows, unknownDays } = read;
  const beyond = rowsBeyondAscii.toLocaleString('en-GB');
  return [
    `Read: ${counted(rows, 'registration')}, in ${encodingInWords(encodings)} (${beyond} of them beyond plain ASCII).`,
    ...(blankRows > 0 ? [`Passed over: ${counted(blankRows, 'blank row')}.`] : []),
    ...(childrensRows > 0
      ? [`Passed over: ${counted(childrensRows, 'registration')} of types for children alone.`]
      : []),
    ...[...unknownDays].map(
      ([column, count]) => `Not known: ${counted(count, 'day')} in ${column} that cannot be, such as 00/01/1900.`,
    ),
  ];
}

function changesInWords({ changes }: RegisterImportReport): string[] {
  const { opened, reopened, closed, firstGrades, betterGrades, worseGrades, withdrawnGrades, providers, services } =
    changes;
  return [
    `Opened: ${counted(opened, 'registration')}. Reopened: ${reopened.toLocaleString('en-GB')}. Closed: ${closed.toLocaleString('en-GB')} (kept, and marked closed).`,
    `Grades: ${counted(gradeChangesIn(changes), 'change')} (${counted(firstGrades, 'first grade')}, ${betterGrades} better, ${worseGrades} worse, ${withdrawnGrades} no longer graded).`,
    `Now with another provider: ${counted(providers, 'registration')}. Services with some fact changed: ${services.toLocaleString('en-GB')}.`,
  ];
}

function namedIn({ changes, named }: RegisterImportReport): NamedChanges[] {
  if (named === null) return [];
  const { opened, reopened, closed, services } = changes;
  return [
    { what: 'Would be opened', lines: named.opened, count: opened + reopened },
    { what: 'Would be closed', lines: named.closed, count: closed },
    { what: 'Would be changed', lines: named.services, count: services },
  ];
}

function notesOn({ kept, now }: RegisterImportReport): string[] {
  return [
    ...(kept > 0 ? [`Kept as their owners say: ${counted(kept, 'fact')} that the register has otherwise.`] : []),
    `Now: ${counted(now.registrations, 'registration')} of ${counted(now.services, 'service')}; a team registered twice is one service.`,
    `Of these, ${counted(now.supportRegistrations, 'active public registration')} for support, housing support and adult placement, from ${counted(now.supportProviders, 'provider')}.`,
  ];
}
