import { LRUCache } from 'lru-cache';
import { Temporal } from 'temporal-polyfill';
import type { LocalDate, Period } from '../../foundation/period.ts';
import { isBankHoliday } from '../directory/bank-holidays.ts';

export const ZONE = 'Europe/London';

/** The kinds of day, which decide the rates that apply. */
const DAY_KINDS = ['WEEKDAY', 'SATURDAY', 'SUNDAY', 'BANK_HOLIDAY'] as const;
export type DayKind = (typeof DAY_KINDS)[number];

/** A kind of day; uncertain if it is not known whether the day is a bank holiday instead. */
export interface DayClass {
  readonly kind: DayKind;
  readonly certain: boolean;
}

export const DAY_CLASSES: readonly DayClass[] = [
  ...DAY_KINDS.map((kind) => ({ kind, certain: true })),
  ...DAY_KINDS.filter((kind) => kind !== 'BANK_HOLIDAY').map((kind) => ({ kind, certain: false })),
];

export interface Day {
  readonly date: LocalDate;
  /** Monday is 1, Sunday is 7. */
  readonly weekday: number;
  /** Number of its week, Monday to Sunday; the week of the first day is 0. */
  readonly week: number;
  /** Its index in DAY_CLASSES. */
  readonly dayClass: number;
  /** Whether the clocks change on this day. */
  readonly clocksChange: boolean;
}

const MOST_KEPT = 50;
const kept = new LRUCache<string, readonly Day[]>({ max: MOST_KEPT });

/**
 * Returns the days of a period, and the day after it, on which its last night ends. Cached, because many requests use the
 * same periods.
 */
export function calendarOf(period: Period): readonly Day[] {
  const key = `${period.start} ${period.end}`;
  const days = kept.get(key) ?? daysOf(period);
  kept.set(key, days);
  return days;
}

function daysOf({ start, end }: Period): readonly Day[] {
  const days: Day[] = [];
  const last = Temporal.PlainDate.from(end);
  const changes = changesBetween(Temporal.PlainDate.from(start), last);
  let week = 0;
  for (
    let date = Temporal.PlainDate.from(start);
    Temporal.PlainDate.compare(date, last) <= 0;
    date = date.add({ days: 1 })
  ) {
    const weekday = date.dayOfWeek;
    const text = date.toString();
    if (weekday === 1 && days.length > 0) week += 1;
    days.push({ date: text, weekday, week, dayClass: dayClassOf(text, weekday), clocksChange: changes.has(text) });
  }
  return days;
}

/** Returns the class of a day that is determined by its weekday alone. */
export function ordinaryClass(weekday: number): number {
  return classIndex(kindOfWeekday(weekday), true);
}

function dayClassOf(day: LocalDate, weekday: number): number {
  const holiday = isBankHoliday(day);
  return holiday === true ? classIndex('BANK_HOLIDAY', true) : classIndex(kindOfWeekday(weekday), holiday !== null);
}

function kindOfWeekday(weekday: number): DayKind {
  if (weekday === 6) return 'SATURDAY';
  return weekday === 7 ? 'SUNDAY' : 'WEEKDAY';
}

function classIndex(kind: DayKind, certain: boolean): number {
  return DAY_CLASSES.findIndex((each) => each.kind === kind && each.certain === certain);
}

/** Returns the days on which the clocks change. */
function changesBetween(start: Temporal.PlainDate, last: Temporal.PlainDate): ReadonlySet<LocalDate> {
  const found = new Set<LocalDate>();
  let change = start.toZonedDateTime(ZONE).getTimeZoneTransition('next');
  while (change !== null && Temporal.PlainDate.compare(change.toPlainDate(), last) <= 0) {
    found.add(change.toPlainDate().toString());
    change = change.getTimeZoneTransition('next');
  }
  return found;
}
