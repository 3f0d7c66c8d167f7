import { Temporal } from 'temporal-polyfill';
import { type LocalDate, type Period, plusDays, todayInScotland } from '../foundation/period.ts';

const WEEKS_BEHIND = 12;
const WEEKS_A_YEAR = 52;

/** Returns the 52 weeks of every fund in the town: twelve of them, Monday to Sunday, are in the past. */
export function yearOfFund(today: LocalDate = todayInScotland()): Period {
  const monday = plusDays(today, 1 - Temporal.PlainDate.from(today).dayOfWeek);
  const start = plusDays(monday, -7 * WEEKS_BEHIND);
  return { start, end: plusDays(start, 7 * WEEKS_A_YEAR) };
}

/**
 * Returns a day of the year.
 * @param week counted from 0; weeks before the year are negative
 * @param day days after Monday
 */
export function dayOf({ start }: Period, { week, day = 0 }: { week: number; day?: number }): LocalDate {
  return plusDays(start, 7 * week + day);
}
