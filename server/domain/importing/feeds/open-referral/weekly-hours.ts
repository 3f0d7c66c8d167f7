import { Temporal } from 'temporal-polyfill';
import { type LocalDate, plusDays } from '../../../../foundation/period.ts';
import { type HoursOfDay, MINUTES_A_DAY, upToMidnight } from '../../../directory/time-of-day.ts';
import { quoted } from '../../file-refusal.ts';
import { daysOf, daysOfBoth, findCalendarDay } from '../entry/entry-days.ts';
import { type Days, type FeedHours, UnusableEntryError } from '../entry/feed-entry.ts';
import type { OddFacts } from '../entry/odd-facts.ts';

/** A schedule of either version; `weekday` is of 1.0 alone. */
export interface GivenSchedule {
  readonly service_at_location_id?: string;
  readonly location_id?: string;
  readonly valid_from?: string;
  readonly valid_to?: string;
  readonly dtstart?: string;
  readonly until?: string;
  readonly count?: number;
  readonly freq?: string;
  readonly interval?: number;
  readonly byday?: string;
  readonly weekday?: string;
  readonly opens_at?: string;
  readonly closes_at?: string;
}

const DAY_NAMES = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
const GROUPS: Readonly<Record<string, readonly number[]>> = {
  ...{ weekday: [1, 2, 3, 4, 5], weekdays: [1, 2, 3, 4, 5], weekend: [6, 7], weekends: [6, 7] },
  ...{ daily: EVERY_DAY, everyday: EVERY_DAY },
};
/** More times than a schedule counts in years; a larger number means no end. */
const MOST_TIMES = 5_000;

/**
 * Returns the weekly hours of schedules, each with its days. A schedule that is not weekly, or cannot be read, is left out,
 * and the reason is kept.
 * @param location where they are kept; null for the whole service
 */
export function toHours(schedules: readonly GivenSchedule[], location: string | null, odd: OddFacts): FeedHours[] {
  return schedules.flatMap((schedule) =>
    odd.read([], () => hoursOf(schedule).map((hours) => ({ ...hours, location }))),
  );
}

function hoursOf(schedule: GivenSchedule): (HoursOfDay & Days)[] {
  const { opens_at, closes_at } = schedule;
  // A description alone: "by appointment".
  if (opens_at === undefined && closes_at === undefined) return [];
  const [startsAt, endsAt] = [timeOf(opens_at, 'opens'), timeOf(closes_at, 'closes')];
  const weekdays = weekdaysOf(schedule);
  const days = daysOfSchedule(schedule, weekdays);
  if (days === null) throw new UnusableEntryError('a schedule of it ends before it begins');
  return weekdays.flatMap((weekday) =>
    upToMidnight({ weekday, startsAt, endsAt: endsAt % MINUTES_A_DAY }).map((hours) =>
      hours.weekday === weekday ? { ...hours, ...days } : { ...hours, ...aDayLater(days) },
    ),
  );
}

/** What runs past midnight ends on the morning after the last day. */
function aDayLater({ startsOn, endsOn }: Days): Days {
  return { startsOn: startsOn && plusDays(startsOn, 1), endsOn: endsOn && plusDays(endsOn, 1) };
}

const TIME = /^(\d{1,2})(?:[:.](\d{2}))?(?::\d{2}(?:\.\d+)?)?\s*(am|pm)?(?:Z|[+-]\d{2}:?\d{2})?$/i;

/** Returns minutes after midnight: `09:30:00`, `9:30`, `9.30pm`, `24:00`. */
function timeOf(text: string | undefined, does: 'opens' | 'closes'): number {
  if (text === undefined) throw new UnusableEntryError(`a schedule of it does not say when it ${does}`);
  const [, hour, minute, half] = TIME.exec(text.trim()) ?? [];
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  const isBare = minute === undefined && half === undefined;
  const minutes = hours * 60 + Number(minute ?? 0);
  const isTime =
    !isBare && Number(minute ?? 0) < 60 && minutes <= (does === 'closes' ? MINUTES_A_DAY : MINUTES_A_DAY - 1);
  if (!isTime) throw new UnusableEntryError(`a schedule of it ${does} at ${quoted(text)}, which is no time of day`);
  return minutes;
}

/** Returns the days of the week, 1 (Monday) to 7 (Sunday). @throws UnusableEntryError if it is not weekly */
function weekdaysOf({ freq, interval = 1, byday, weekday, dtstart, valid_from, valid_to }: GivenSchedule): number[] {
  const every = (freq ?? 'WEEKLY').trim().toUpperCase();
  if ((every !== 'WEEKLY' && every !== 'DAILY') || interval !== 1) {
    const how = interval === 1 ? `is ${quoted(every)}` : `is every ${interval} times ${quoted(every)}`;
    throw new UnusableEntryError(`a schedule of it ${how}, and only weekly hours can be kept`);
  }
  const text = byday ?? weekday;
  if (text !== undefined) return weekdaysIn(text);
  if (every === 'DAILY') return EVERY_DAY;
  const only = valid_from === valid_to ? valid_from : undefined;
  const first = findCalendarDay(dtstart ?? only, 'the first day of a schedule');
  if (first === null) throw new UnusableEntryError('a schedule of it names no day of the week');
  return [Temporal.PlainDate.from(first).dayOfWeek];
}

/** Several days may be in one value: `MO,TU`, `Monday and Tuesday`, `MO-FR`, `weekdays`. */
function weekdaysIn(text: string): number[] {
  const words = text
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?(?:-|–|\bto\b|\bthrough\b) ?(?=[a-z])/g, '-')
    .split(/[\s,;/&+|[\]"']+|\band\b/)
    .filter((word) => word !== '');
  const days = words.flatMap((word) => {
    const [from, until, more] = word.split('-').filter(Boolean).map(weekdayOf);
    const group = GROUPS[word];
    if (group !== undefined) return group;
    if (from == null || until === null || more !== undefined)
      throw new UnusableEntryError(`a schedule of it is on ${quoted(text)}, which names no days of the week`);
    const last = until ?? from;
    return EVERY_DAY.filter((day) => (from <= last ? from <= day && day <= last : from <= day || day <= last));
  });
  return [...new Set(days)].sort();
}

/** `MO`, `1MO`, `+1MO`, `Mon`, `Mondays`. */
function weekdayOf(word: string): number | null {
  const name = word.replace(/^[+-]?\d/, '').replace(/s$/, '');
  const found = DAY_NAMES.findIndex((day) => name.length >= 2 && day.startsWith(name));
  return found === -1 ? null : found + 1;
}

/** Returns the days of a schedule; null if there are none. */
function daysOfSchedule(schedule: GivenSchedule, weekdays: readonly number[]): Days | null {
  const { valid_from, valid_to, dtstart, until, count } = schedule;
  const valid = daysOf(
    { ...(valid_from !== undefined && { valid_from }), ...(valid_to !== undefined && { valid_to }) },
    'a schedule',
  );
  const last = until?.replace(/^(\d{8})T\d{6}Z?$/, '$1');
  const recurring = daysOf({ valid_from: dtstart, valid_to: last }, 'a schedule');
  const days = daysOfBoth(valid, recurring);
  const start = recurring.startsOn ?? valid.startsOn;
  if (days === null || count === undefined || start === null || count < 1 || count > MOST_TIMES) return days;
  return daysOfBoth(days, { startsOn: null, endsOn: plusDays(dayOfTime(start, weekdays, Math.floor(count)), 1) });
}

/** Returns the day on which a weekly schedule happens for the nth time. */
function dayOfTime(start: LocalDate, weekdays: readonly number[], n: number): LocalDate {
  let day = Temporal.PlainDate.from(start);
  for (let times = weekdays.includes(day.dayOfWeek) ? 1 : 0; times < n; ) {
    day = day.add({ days: 1 });
    if (weekdays.includes(day.dayOfWeek)) times += 1;
  }
  return day.toString();
}

/** Sorts hours, and merges those that overlap at one place on the same days. */
export function withoutOverlaps(hours: readonly FeedHours[]): FeedHours[] {
  const inOrder = (one: FeedHours) =>
    [one.location ?? '', one.startsOn ?? '', one.endsOn ?? '', one.weekday, String(one.startsAt).padStart(4, '0')].join(
      ' ',
    );
  const sorted = hours.toSorted((one, other) => (inOrder(one) < inOrder(other) ? -1 : 1));
  const joined: FeedHours[] = [];
  for (const next of sorted) {
    const last = joined.at(-1);
    if (last !== undefined && isAlike(last, next) && next.startsAt < last.endsAt) {
      joined[joined.length - 1] = { ...last, endsAt: Math.max(last.endsAt, next.endsAt) };
    } else joined.push(next);
  }
  return joined;
}

function isAlike(one: FeedHours, other: FeedHours): boolean {
  return (['location', 'startsOn', 'endsOn', 'weekday'] as const).every((name) => one[name] === other[name]);
}
