import { Temporal } from 'temporal-polyfill';
import { type LocalDate, plusDays, todayInScotland } from '../../../../foundation/period.ts';
import { quoted } from '../../file-refusal.ts';
import { type Days, UnusableEntryError } from './feed-entry.ts';

/** As ISO 8601 writes a day, with or without hyphens. */
const DAY = /^\d{4}(-?)\d{2}\1\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/;
const WITH_OFFSET = /(?:Z|[+-]\d{2}:?\d{2})$/;
/** Years such as 0 or 9999 are placeholders, not days. */
const [FIRST_DAY, LAST_DAY] = ['1900-01-01', '2199-12-31'];

/**
 * Returns the day of a date or date-time, or null if the text is neither. A day in the future is null: nobody can have
 * reported it yet.
 */
export function findDay(text: string | undefined): LocalDate | null {
  const day = dayOf(text?.slice(0, 10) ?? '');
  return day !== null && isUsual(day) && day <= todayInScotland() ? day : null;
}

/**
 * Returns the day that a fact begins or ends, which may lie in the future; null if there is none, or only a placeholder. A
 * moment counts as its day in Scotland.
 * @param what the noun that a reason uses: "the first day of a price"
 * @throws UnusableEntryError for a text that is no day: 30 February
 */
export function findCalendarDay(text: string | undefined, what: string): LocalDate | null {
  if (text === undefined) return null;
  const day = DAY.test(text) ? dayOf(text) : MOMENT.test(text) ? dayOfMoment(text) : null;
  if (day === null) throw new UnusableEntryError(`${what} is ${DAY.test(text) ? text : quoted(text)}, which is no day`);
  return isUsual(day) ? day : null;
}

interface GivenDays {
  readonly valid_from?: string | undefined;
  /** The last day. */
  readonly valid_to?: string | undefined;
}

/** @param of the noun that a reason uses: "a price" @throws UnusableEntryError for a day that is none, or for none between */
export function daysOf({ valid_from, valid_to }: GivenDays, of: string): Days {
  const startsOn = findCalendarDay(valid_from, `the first day of ${of}`);
  const lastDay = findCalendarDay(valid_to, `the last day of ${of}`);
  if (startsOn !== null && lastDay !== null && lastDay < startsOn)
    throw new UnusableEntryError(`${of} of it ends (${lastDay}) before it starts (${startsOn})`);
  return { startsOn, endsOn: lastDay === null ? null : plusDays(lastDay, 1) };
}

/** Returns the days that both hold on, or null if there are none. */
export function daysOfBoth(one: Days, other: Days): Days | null {
  const startsOn =
    [one.startsOn, other.startsOn]
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? null;
  const endsOn = [one.endsOn, other.endsOn].filter((day) => day !== null).sort()[0] ?? null;
  return startsOn !== null && endsOn !== null && endsOn <= startsOn ? null : { startsOn, endsOn };
}

function dayOf(text: string): LocalDate | null {
  try {
    return Temporal.PlainDate.from(text).toString();
  } catch {
    return null;
  }
}

function dayOfMoment(text: string): LocalDate | null {
  const moment = text.replace(' ', 'T');
  try {
    return WITH_OFFSET.test(moment)
      ? Temporal.Instant.from(moment).toZonedDateTimeISO('Europe/London').toPlainDate().toString()
      : Temporal.PlainDateTime.from(moment).toPlainDate().toString();
  } catch {
    return null;
  }
}

function isUsual(day: LocalDate): boolean {
  return FIRST_DAY <= day && day <= LAST_DAY;
}
