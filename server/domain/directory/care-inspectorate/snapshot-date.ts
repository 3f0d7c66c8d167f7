import { Temporal } from 'temporal-polyfill';
import type { LocalDate } from '../../../foundation/period.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const IN_WORDS = /(?<!\d)(\d{1,2})[ _-]([a-z]{3,9})[ _-](\d{4})(?!\d)/i;
const IN_NUMBERS = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/;

/**
 * The day a register's file speaks of, from its name: "MDSF_data_31 May 2026.csv", "datastore-31-may-2026.csv",
 * "MDSF_2018-12-31.csv". Null when the name holds no day.
 */
export function findSnapshotDate(fileName: string): LocalDate | null {
  const numbers = IN_NUMBERS.exec(fileName);
  if (numbers) return findDay(Number(numbers[1]), Number(numbers[2]), Number(numbers[3]));
  const words = IN_WORDS.exec(fileName);
  if (!words) return null;
  const month = MONTHS.indexOf((words[2] ?? '').slice(0, 3).toLowerCase()) + 1;
  return findDay(Number(words[3]), month, Number(words[1]));
}

/** A day of the calendar, or null when there is none such. */
export function findDay(year: number, month: number, day: number): LocalDate | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString();
  } catch {
    return null;
  }
}
