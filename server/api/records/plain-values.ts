import { inPounds, pence } from '../../foundation/pence.ts';
import { inLongForm } from '../../foundation/period.ts';

const MOMENT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/London' });
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;
const ISO_MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/;

/** "2 April 1951". */
export function dayInWords(day: unknown): string {
  return inLongForm(String(day));
}

/** "25 November 2026 at 14:05", on a clock in Scotland. */
export function momentInWords(moment: string | Date): string {
  return MOMENT.format(new Date(moment));
}

/** CONTINUING_ATTORNEY: "continuing attorney". */
export function codeInWords(code: unknown): string {
  return String(code).toLowerCase().replaceAll('_', ' ');
}

export function pounds(amount: unknown): string {
  return inPounds(pence(Number(amount)));
}

/** "periodStart": "Period start"; "ratePence": "Rate"; "setById": "Set by". */
export function labelOf(name: string): string {
  if (name === 'pence') return 'Amount';
  const words = name
    .replace(/(Pence|Id)$/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
  return `${words[0]?.toUpperCase()}${words.slice(1)}`;
}

/** A value as a person would write it. */
export function valueInWords(name: string, value: unknown): string {
  if (value === null || value === undefined) return 'not recorded';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.map((each) => valueInWords(name, each)).join(', ');
  if (/pence$/i.test(name)) return pounds(value);
  if (typeof value === 'object') return JSON.stringify(value);
  const text = String(value);
  if (ISO_DAY.test(text)) return dayInWords(text);
  return ISO_MOMENT.test(text) ? momentInWords(text) : text;
}
