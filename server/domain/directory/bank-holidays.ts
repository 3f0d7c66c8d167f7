import type { LocalDate } from '../../foundation/period.ts';

/**
 * Scotland's bank holidays, month and day, as GOV.UK publishes them (github.com/alphagov/frontend,
 * lib/data/bank-holidays.json, division "scotland"). Includes substitute days and one-off days: 15 June 2026 is for the
 * World Cup. A table rather than a rule, because bank holidays are proclaimed: a computed list would miss those.
 */
const DAYS_OF_YEARS: Readonly<Record<number, string>> = {
  2019: '01-01 01-02 04-19 05-06 05-27 08-05 12-02 12-25 12-26',
  2020: '01-01 01-02 04-10 05-08 05-25 08-03 11-30 12-25 12-28',
  2021: '01-01 01-04 04-02 05-03 05-31 08-02 11-30 12-27 12-28',
  2022: '01-03 01-04 04-15 05-02 06-02 06-03 08-01 09-19 11-30 12-26 12-27',
  2023: '01-02 01-03 04-07 05-01 05-08 05-29 08-07 11-30 12-25 12-26',
  2024: '01-01 01-02 03-29 05-06 05-27 08-05 12-02 12-25 12-26',
  2025: '01-01 01-02 04-18 05-05 05-26 08-04 12-01 12-25 12-26',
  2026: '01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-28',
  2027: '01-01 01-04 03-26 05-03 05-31 08-02 11-30 12-27 12-28',
  2028: '01-03 01-04 04-14 05-01 05-29 08-07 11-30 12-25 12-26',
};

const DAYS: ReadonlySet<LocalDate> = new Set(
  Object.entries(DAYS_OF_YEARS).flatMap(([year, days]) => days.split(' ').map((day) => `${year}-${day}`)),
);

/** The last year for which bank holidays have been published. */
export const LAST_KNOWN_YEAR = Math.max(...Object.keys(DAYS_OF_YEARS).map(Number));

/** Returns whether a day is a bank holiday in Scotland; null outside the years of the table, which does not mean "no". */
export function isBankHoliday(day: LocalDate): boolean | null {
  return Number(day.slice(0, 4)) in DAYS_OF_YEARS ? DAYS.has(day) : null;
}
