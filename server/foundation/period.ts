import { Temporal } from 'temporal-polyfill';
import { DomainError } from './domain-error.ts';

/** A calendar day as `YYYY-MM-DD`, without time or zone. */
export type LocalDate = string;

/** Half-open: `start` belongs to the period, `end` is the first day after it. */
export interface Period {
  readonly start: LocalDate;
  readonly end: LocalDate;
}

/** The longest period that can be planned, in days (ten years and their leap days). */
const LONGEST_PERIOD_DAYS = 3653;

/**
 * Checks that a period runs forwards and is at most ten years long.
 * @throws DomainError INVALID_PERIOD
 */
export function period(start: LocalDate, end: LocalDate, field = 'period'): Period {
  if (daysBetween(start, end) <= 0) {
    throw new DomainError(
      'INVALID_PERIOD',
      'The period must end after it starts. The end is the first day that is no longer covered.',
      field,
    );
  }
  if (daysBetween(start, end) > LONGEST_PERIOD_DAYS) {
    throw new DomainError('INVALID_PERIOD', 'The period may be at most ten years long.', field);
  }
  return { start, end };
}

export function daysIn({ start, end }: Period): number {
  return daysBetween(start, end);
}

export function covers(outer: Period, inner: Period): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

export function includesDay({ start, end }: Period, day: LocalDate): boolean {
  return start <= day && day < end;
}

/**
 * Returns whether something has ended by a day, its end being the first day without it; null is no end. The one comparison
 * of an end with today in TypeScript, as `access.has_ended` is in SQL.
 */
export function hasEnded(endsOn: LocalDate | null | undefined, today: LocalDate = todayInScotland()): boolean {
  return typeof endsOn === 'string' && endsOn <= today;
}

/** Returns today's date in Scotland, whatever the time zone of the machine. */
export function todayInScotland(now: Date = new Date()): LocalDate {
  return Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO('Europe/London')
    .toPlainDate()
    .toString();
}

export function plusDays(day: LocalDate, days: number): LocalDate {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** Returns how many whole years lie between two days: the age on a day of somebody born on another. */
export function yearsBetween(start: LocalDate, end: LocalDate): number {
  return Temporal.PlainDate.from(start).until(Temporal.PlainDate.from(end), { largestUnit: 'years' }).years;
}

/** Returns the same day some years later; 28 February for a 29 February that does not exist. */
export function plusYears(day: LocalDate, years: number): LocalDate {
  return Temporal.PlainDate.from(day).add({ years }).toString();
}

const LONG_FORM = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** Returns a day in long form: "29 February 2024". */
export function inLongForm(day: LocalDate): string {
  return LONG_FORM.format(new Date(`${day}T00:00:00Z`));
}

function daysBetween(start: LocalDate, end: LocalDate): number {
  return Temporal.PlainDate.from(start).until(Temporal.PlainDate.from(end)).days;
}
