import { daysIn, type LocalDate } from '../../foundation/period.ts';

/** Day 0 of the daily rotation. */
const FIRST_DAY = '2000-01-01';

/** Number of today's rotation, as SQL. */
export const TODAYS_ROTATION = `access.today() - date '${FIRST_DAY}'`;

/**
 * Returns the day whose rotation a page uses: that of its cursor, whose first key is its day, so that a list continues in
 * one order past midnight; without a cursor, today.
 */
export function rotationDay(cursor: readonly unknown[] | null, today: LocalDate): number {
  return cursor === null ? daysIn({ start: FIRST_DAY, end: today }) : (cursor[0] as number);
}

/**
 * SQL for an integer that shuffles ids differently each day, so that over the year each comes before any other equally
 * often.
 * @param day its number, as SQL
 */
export function rotationSql(id: string, day: string): string {
  return `(uuid_hash_extended(${id}, (${day})::bigint) & 2147483647)::int`;
}
