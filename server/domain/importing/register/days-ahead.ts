import { type LocalDate, plusDays } from '../../../foundation/period.ts';
import { refusedFile } from '../file-refusal.ts';
import type { RegisterTally } from './register-parser.ts';
import type { RegisterRow } from './row.ts';

/** Registers are extracted some days after the day that they are of, so they know of a few days more. */
const GRACE_DAYS = 31;
/** The share of rows that tell of days ahead, from which it is the register that is of another day, and not a cell. */
const OF_ANOTHER_DAY = 0.02;

const COLUMNS = {
  lastInspectedOn: 'Last_inspection_Date',
  gradedOn: 'Publication_of_Latest_Grading',
  registeredOn: 'DateReg',
} as const satisfies Partial<Record<keyof RegisterRow, string>>;

/**
 * Yields the rows without days that lie after the register's own: those cannot be.
 * @throws DomainError INVALID_INPUT at the end if so many rows have one that the register is of another day
 */
export async function* withoutDaysAhead(
  rows: AsyncIterable<RegisterRow>,
  asOf: LocalDate,
  { unknownDays }: RegisterTally,
): AsyncGenerator<RegisterRow> {
  const latest = plusDays(asOf, GRACE_DAYS);
  let read = 0;
  let ahead = 0;
  for await (const row of rows) {
    read += 1;
    const wrong = (Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]).filter((name) => (row[name] ?? '') > latest);
    ahead += wrong.length > 0 ? 1 : 0;
    for (const name of wrong) unknownDays.set(COLUMNS[name], (unknownDays.get(COLUMNS[name]) ?? 0) + 1);
    yield wrong.length === 0 ? row : { ...row, ...Object.fromEntries(wrong.map((name) => [name, null])) };
  }
  if (ahead > 1 && ahead > read * OF_ANOTHER_DAY) {
    throw refusedFile(
      null,
      `${ahead} of its ${read} registrations tell of days after ${latest}, so this register is not of ${asOf}. Check the day in the file’s name, or in --as-of.`,
    );
  }
}
