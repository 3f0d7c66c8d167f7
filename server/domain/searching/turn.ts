import { daysIn, type LocalDate } from '../../foundation/period.ts';

/** From here on days are counted, for whose turn it is. */
const FIRST_DAY = '2000-01-01';

/** Today's number, as SQL. */
export const TODAYS_TURN = `access.today() - date '${FIRST_DAY}'`;

/**
 * Whose day's turns a page is in: that of its cursor, whose first key is the day it was given on, so that a list goes on in one
 * order when midnight passes; else today's.
 */
export function turnDay(cursor: readonly unknown[] | null, today: LocalDate): number {
  return cursor === null ? daysIn({ start: FIRST_DAY, end: today }) : (cursor[0] as number);
}

/**
 * Scatters ids anew each day, so that over the year each is as often before any other. An integer.
 * @param day its number, as SQL
 */
export function turnSql(id: string, day: string): string {
  return `(uuid_hash_extended(${id}, (${day})::bigint) & 2147483647)::int`;
}
