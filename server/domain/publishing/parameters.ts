import { Temporal } from 'temporal-polyfill';
import { DomainError } from '../../foundation/domain-error.ts';
import { isId } from '../../foundation/input.ts';
import { minutesOf } from './clock-time.ts';

/** The query parameters of an address, as the server parsed them. */
export type QueryValues = Readonly<Record<string, unknown>>;

/** Reads the standard's parameters one by one. Each is null if it was not given, and throws if it makes no sense. */
export interface Parameters {
  text(name: string): string | null;
  id(name: string): string | null;
  /** "true" or "false". */
  flag(name: string): boolean;
  whole(name: string, bounds: { readonly smallest: number; readonly largest: number }): number | null;
  /** `09:30` or `09:30:00`, as minutes of the day. */
  time(name: string): number | null;
  /** An instant, or the midnight at which a day begins; UTC unless an offset is given. */
  moment(name: string): string | null;
}

const LONGEST = 200;
const WHOLE = /^\d{1,9}$/;

/** @throws DomainError INVALID_INPUT, from each of its methods, naming the parameter */
export function parametersOf(given: QueryValues): Parameters {
  const text = (name: string): string | null => {
    const value = given[name];
    if (value === undefined || value === '') return null;
    if (typeof value !== 'string') throw refused(name, 'is given more than once. Give it once');
    if (value.length > LONGEST) throw refused(name, `is longer than ${LONGEST} characters. Give less`);
    return value;
  };
  return {
    text,
    id: (name) => {
      const value = text(name);
      if (value !== null && !isId(value)) throw refused(name, 'has to be an id, which is a UUID');
      return value?.toLowerCase() ?? null;
    },
    flag: (name) => {
      const value = text(name);
      if (value !== null && value !== 'true' && value !== 'false') throw refused(name, 'has to be "true" or "false"');
      return value === 'true';
    },
    whole: (name, { smallest, largest }) => {
      const value = text(name);
      if (value === null) return null;
      const number = Number(value);
      if (WHOLE.test(value) && number >= smallest && number <= largest) return number;
      throw refused(name, `has to be a whole number from ${smallest} to ${largest}`);
    },
    time: (name) => {
      const value = text(name);
      if (value === null) return null;
      const minutes = minutesOf(value);
      if (minutes === null) throw refused(name, 'has to be a time such as 09:30');
      return minutes;
    },
    moment: (name) => {
      const value = text(name);
      return value === null ? null : momentOf(value, name);
    },
  };
}

function momentOf(text: string, name: string): string {
  const spaced = text.replace(' ', '+');
  for (const read of [
    () => Temporal.Instant.from(spaced),
    () => Temporal.PlainDateTime.from(text).toZonedDateTime('UTC').toInstant(),
  ]) {
    try {
      return read().toString();
    } catch {
      // It may be in the other form.
    }
  }
  throw refused(name, 'has to be a day or a moment such as 2026-11-26 or 2026-11-26T09:30:00Z');
}

export function refused(name: string, what: string): DomainError {
  return new DomainError('INVALID_INPUT', `"${name}" ${what}, or leave it out.`, name);
}
