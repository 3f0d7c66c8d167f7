import { Temporal } from 'temporal-polyfill';
import type { LocalDate } from './period.ts';

/** A year of four digits from 1000 on: every calendar and database writes these alike. */
const ISO_DAY = /^[1-9]\d{3}-\d{2}-\d{2}$/;

/** Returns whether a value is a day of the calendar, as `YYYY-MM-DD`. JavaScript alone reads 30 February as a day in March. */
export function isDay(value: unknown): value is LocalDate {
  if (typeof value !== 'string' || !ISO_DAY.test(value)) return false;
  const [year = 0, month = 0, day = 0] = value.split('-').map(Number);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Returns why a value is not a day, in a sentence that says what to write. */
export function whyNoDay(value: unknown): string {
  const written = typeof value === 'string' && value.length <= LONGEST ? partsOf(value.trim()) : null;
  if (written === null) return 'Give a day of the calendar as YYYY-MM-DD, for instance 2026-11-22.';
  const { year, month, day } = written;
  const iso = `${year}-${twoDigits(month)}-${twoDigits(day)}`;
  if (isDay(iso)) return `Write this day as ${iso}.`;
  if (year < 1000) return 'Write the year with four digits, for instance 2026-11-22.';
  if (month < 1 || month > 12) return `There is no month ${month}. Write a day as YYYY-MM-DD, for instance 2026-11-22.`;
  return day === 0
    ? 'There is no day 0 in a month. Write a day as YYYY-MM-DD, for instance 2026-11-22.'
    : `${MONTHS[month - 1]} ${year} has only ${daysInMonth(year, month)} days.`;
}

const LONGEST = 40;
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

interface WrittenDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The ways in which people and programs write days, each with the order of its parts. A moment counts as its day. */
const WAYS: readonly (readonly [RegExp, readonly (keyof WrittenDay)[]])[] = [
  [/^(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{2}:.*)?$/, ['year', 'month', 'day']],
  [/^(\d{4})(\d{2})(\d{2})$/, ['year', 'month', 'day']],
  [/^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/, ['day', 'month', 'year']],
  [/^(\d{1,2})(?:st|nd|rd|th)?[-/. ]([a-z]+)\.?,?[-/. ](\d{4})$/i, ['day', 'month', 'year']],
  [/^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i, ['month', 'day', 'year']],
];

function partsOf(text: string): WrittenDay | null {
  for (const [way, order] of WAYS) {
    const parts = way.exec(text)?.slice(1);
    if (parts === undefined) continue;
    const part = (name: keyof WrittenDay) => numberOf(parts[order.indexOf(name)] ?? '');
    const [year, month, day] = [part('year'), part('month'), part('day')];
    if (year === null || month === null || day === null) continue;
    // Where the second number can be no month and the first can, the month came first, as in America.
    const isMonthFirst = order[0] === 'day' && month > 12 && day >= 1 && day <= 12;
    return isMonthFirst ? { year, month: day, day: month } : { year, month, day };
  }
  return null;
}

/** The number of a day, month or year; months may have their English names or the first three letters of them. */
function numberOf(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  const month = MONTHS.findIndex((name) => text.length >= 3 && name.toLowerCase().startsWith(text.toLowerCase()));
  return month === -1 ? null : month + 1;
}

function daysInMonth(year: number, month: number): number {
  return Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
}

function twoDigits(number: number): string {
  return `${number}`.padStart(2, '0');
}
