import { DomainError } from '../../foundation/domain-error.ts';
import { daysIn, includesDay, type LocalDate, type Period, period } from '../../foundation/period.ts';

/** The support somebody describes: weekly entries and single ones, within a period. */
export interface RequestedSchedule {
  readonly periodStart: LocalDate;
  /** The first day after the period. */
  readonly periodEnd: LocalDate;
  readonly visits?: Optional<readonly RequestedVisit[]>;
  readonly sleepovers?: Optional<readonly RequestedSleepover[]>;
  readonly oneOffVisits?: Optional<readonly RequestedOneOffVisit[]>;
  readonly oneOffItems?: Optional<readonly RequestedOneOffItems[]>;
}

type Optional<Value> = Value | null | undefined;

interface Recurring {
  /** Monday is 1, Sunday is 7. */
  readonly weekdays: readonly number[];
  /** Every how many weeks, counted from the week in which the period begins; default: every week. */
  readonly everyWeeks?: Optional<number>;
}

interface Worked {
  /** Number of workers at once; default 1. */
  readonly workers?: Optional<number>;
  /** Whole miles charged for each visit of each worker; unknown if left out. */
  readonly miles?: Optional<number>;
}

interface Timed {
  /** Local time in Scotland, `HH:MM`. */
  readonly startTime: string;
  /** Minutes by local time: a night until seven ends at seven even if the clocks change. */
  readonly minutes: number;
}

export interface RequestedVisit extends Recurring, Worked, Timed {}
export interface RequestedSleepover extends Recurring, Worked {}
export interface RequestedOneOffVisit extends Worked, Timed {
  readonly on: LocalDate;
}
export interface RequestedOneOffItems {
  readonly on: LocalDate;
  readonly count: number;
}

/** A checked entry of a schedule. */
export interface Entry {
  /** Name of the entry for people: "Visit 2". */
  readonly label: string;
  readonly days: { readonly weekdays: ReadonlySet<number>; readonly everyWeeks: number } | { readonly on: LocalDate };
  /** Minutes after midnight, local time; meaningless for a sleepover. */
  readonly start: number;
  readonly minutes: number;
  readonly workers: number;
  readonly miles: number | null;
}

export interface Schedule {
  readonly period: Period;
  readonly visits: readonly Entry[];
  readonly sleepovers: readonly Entry[];
  readonly items: readonly RequestedOneOffItems[];
}

const LONGEST_PERIOD_DAYS = 366;
const LONGEST_VISIT = 24 * 60;
const MOST_ENTRIES = 50;
const MOST_WORKERS = 10;
const MOST_WEEKS = 8;
const MOST_MILES = 500;
const MOST_ITEMS = 1_000;

/**
 * Checks everything that can be checked on each entry alone; expansion.ts checks what depends on the calendar.
 * @throws DomainError INVALID_INPUT, INVALID_PERIOD, with a message that names the entry
 */
export function checkSchedule(given: RequestedSchedule): Schedule {
  const covered = period(given.periodStart, given.periodEnd, 'schedule.periodEnd');
  if (daysIn(covered) > LONGEST_PERIOD_DAYS) {
    throw new DomainError('INVALID_PERIOD', 'The period may be at most a year (366 days) long.', 'schedule.periodEnd');
  }
  const visits = entriesOf(given.visits, { name: 'Visit', field: 'visits' }, (visit, label) => ({
    ...timed(visit, label),
    ...worked(visit, label),
    label: label.text,
    days: recurring(visit, label),
  }));
  const sleepovers = entriesOf(given.sleepovers, { name: 'Sleepover', field: 'sleepovers' }, (night, label) => ({
    ...worked(night, label),
    label: label.text,
    days: recurring(night, label),
    start: 0,
    minutes: 0,
  }));
  const once = entriesOf(given.oneOffVisits, { name: 'One-off visit', field: 'oneOffVisits' }, (visit, label) => ({
    ...timed(visit, label),
    ...worked(visit, label),
    label: label.text,
    days: { on: within(covered, visit.on, label) },
  }));
  const items = entriesOf(
    given.oneOffItems,
    { name: 'One-off item', field: 'oneOffItems' },
    ({ on, count }, label) => ({
      on: within(covered, on, label),
      count: whole(count, { of: 'items', from: 1, to: MOST_ITEMS, label }),
    }),
  );
  if (visits.length + sleepovers.length + once.length + items.length === 0) {
    throw new DomainError('INVALID_INPUT', 'Give at least one visit, sleepover or item to be priced.', 'schedule');
  }
  return { period: covered, visits: [...visits, ...once], sleepovers, items };
}

interface Label {
  readonly text: string;
  readonly field: string;
}

function entriesOf<Requested, Checked>(
  given: Optional<readonly Requested[]>,
  { name, field }: { name: string; field: string },
  check: (entry: Requested, label: Label) => Checked,
): Checked[] {
  const entries = given ?? [];
  if (entries.length > MOST_ENTRIES) {
    throw refused(`schedule.${field}`, `Give at most ${MOST_ENTRIES} in "${field}": ${entries.length} are too many.`);
  }
  return entries.map((entry, n) => check(entry, { text: `${name} ${n + 1}`, field: `schedule.${field}` }));
}

function timed({ startTime, minutes }: Timed, { text, field }: Label): Pick<Entry, 'start' | 'minutes'> {
  if (Number.isInteger(minutes) && minutes > LONGEST_VISIT) {
    throw refused(field, `${text} lasts longer than 24 hours. Give one visit for each day.`);
  }
  const [hour = 0, minute = 0] = startTime.split(':').map(Number);
  return {
    start: hour * 60 + minute,
    minutes: whole(minutes, { of: 'minutes', from: 1, to: LONGEST_VISIT, label: { text, field } }),
  };
}

function worked({ workers, miles }: Worked, label: Label): Pick<Entry, 'workers' | 'miles'> {
  return {
    workers: workers == null ? 1 : whole(workers, { of: 'workers', from: 1, to: MOST_WORKERS, label }),
    miles: miles == null ? null : whole(miles, { of: 'miles', from: 0, to: MOST_MILES, label }),
  };
}

function recurring({ weekdays, everyWeeks }: Recurring, label: Label): Entry['days'] {
  const { text, field } = label;
  const named = new Set(weekdays);
  if (named.size === 0) throw refused(field, `${text} has no weekday. Name the days it is on, or leave it out.`);
  if (named.size < weekdays.length) throw refused(field, `${text} names a weekday twice. Name each once.`);
  return {
    weekdays: named,
    everyWeeks: everyWeeks == null ? 1 : whole(everyWeeks, { of: 'everyWeeks', from: 1, to: MOST_WEEKS, label }),
  };
}

function within(covered: Period, day: LocalDate, { text, field }: Label): LocalDate {
  if (includesDay(covered, day)) return day;
  throw refused(field, `${text} is on ${day}, which is not within the period. Give another day, or a longer period.`);
}

interface Whole {
  readonly of: string;
  readonly from: number;
  readonly to: number;
  readonly label: Label;
}

function whole(value: number, { of, from, to, label }: Whole): number {
  if (Number.isInteger(value) && value >= from && value <= to) return value;
  throw refused(label.field, `${label.text}: "${of}" is ${value}. Give a whole number from ${from} to ${to}.`);
}

function refused(field: string, explanation: string): DomainError {
  return new DomainError('INVALID_INPUT', explanation, field);
}
