import { Temporal } from 'temporal-polyfill';
import type { LocalDate } from '../../../foundation/period.ts';

/** The first three letters of each month. */
export const MONTHS: readonly string[] = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
];
const TIME = String.raw`(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[ap]m)?Z?)?`;
const BRITISH = new RegExp(String.raw`^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})${TIME}$`, 'i');
const ISO = new RegExp(String.raw`^(\d{4})[-/](\d{1,2})[-/](\d{1,2})${TIME}$`, 'i');
const IN_WORDS = new RegExp(String.raw`^(\d{1,2})[ -]([a-z]{3,9})[ -](\d{4}|\d{2})${TIME}$`, 'i');
/** A spreadsheet's own number of a day; what follows the point is the time. */
const SERIAL = /^(\d{1,6})(?:\.\d+)?$/;
/** Day 0 of a spreadsheet's numbers, as it counts from March 1900. */
const DAY_ZERO = Temporal.PlainDate.from('1899-12-30');

/**
 * The first day that a fact of a register can have: the National Assistance Act came into force. A spreadsheet writes what
 * is empty as its day 0 or 1, which lies in 1899 or 1900.
 */
const EARLIEST: LocalDate = '1948-07-05';
const LATEST: LocalDate = '2099-12-31';

/**
 * Reads a day as registers and spreadsheets write it: 31/05/2026, 2026-05-31 00:00:00, 31-May-26, 46173. The day is before
 * the month.
 * @returns NOT_A_DAY for what has the form of a day and cannot be one (00/01/1900, 31/02/2020), so that none is known; null
 *   for anything else
 */
export function readDay(text: string): LocalDate | 'NOT_A_DAY' | null {
  const parts = partsOf(text);
  if (parts === null) return null;
  const day = parts === 'NOT_A_DAY' ? null : findDay(parts);
  return day === null || day < EARLIEST || day > LATEST ? 'NOT_A_DAY' : day;
}

interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function partsOf(text: string): DayParts | 'NOT_A_DAY' | null {
  const british = BRITISH.exec(text);
  if (british) return { year: yearOf(british[3]), month: Number(british[2]), day: Number(british[1]) };
  const iso = ISO.exec(text);
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
  const words = IN_WORDS.exec(text);
  const month = words ? MONTHS.indexOf((words[2] ?? '').slice(0, 3).toLowerCase()) + 1 : 0;
  if (words && month > 0) return { year: yearOf(words[3]), month, day: Number(words[1]) };
  const serial = SERIAL.exec(text);
  return serial ? DAY_ZERO.add({ days: Number(serial[1]) }) : null;
}

function yearOf(text = ''): number {
  const year = Number(text);
  return text.length === 4 ? year : year + (year < 80 ? 2000 : 1900);
}

/** Returns a calendar day, or null if it does not exist. */
export function findDay({ year, month, day }: DayParts): LocalDate | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString();
  } catch {
    return null;
  }
}
