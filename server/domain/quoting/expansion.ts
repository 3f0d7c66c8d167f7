import { DomainError } from '../../foundation/domain-error.ts';
import { inLongForm } from '../../foundation/period.ts';
import { MINUTES_A_DAY } from '../directory/time-of-day.ts';
import { calendarOf, type Day, ordinaryClass } from './calendar.ts';
import { type Amount, type Demand, demandOf, timeDemand, type Weighed } from './demand.ts';
import type { Entry, Schedule } from './schedule.ts';
import { type Stretch, stretchesOf } from './stretches.ts';

/** The demand of a schedule by unit, ready to be priced for any number of services. */
export interface Needs {
  readonly days: readonly Day[];
  readonly demands: readonly Demand[];
  /** Whether the miles of every visit and night are given. */
  readonly milesGiven: boolean;
}

/** An entry on one day. */
interface Happening {
  readonly entry: Entry;
  readonly day: number;
}

/**
 * Returns what a schedule requires in its period, on the days of the calendar.
 * @throws DomainError INVALID_INPUT for an entry that never occurs, or that overlaps another
 */
export function needsOfPeriod({ period, visits, sleepovers, items }: Schedule): Needs {
  const days = calendarOf(period);
  const [visited, slept] = [happenings(visits, days), happenings(sleepovers, days)];
  refuseOverlaps(visited, days);
  refuseTwice(slept, days);
  const dayOf = new Map(days.map(({ date }, n) => [date, n]));
  return needsOf({
    days,
    weeks: 1,
    stretches: visited.flatMap(({ entry, day }) => weighed(stretchesOf({ ...entry, day }, days), entry.workers)),
    visits: visited.map(weighedOnce),
    nights: slept.map(weighedOnce),
    items: items.map(({ on, count }) => ({ day: dayOf.get(on) as number, quantity: count })),
  });
}

/**
 * Returns what recurs, in a week without bank holidays or a clock change. An entry of every few weeks counts with its
 * share: quantities cover as many weeks as it takes for every entry to occur.
 */
export function needsOfWeek({ visits, sleepovers }: Schedule): Needs {
  const recurring = [...visits, ...sleepovers].flatMap(({ days }) => ('weekdays' in days ? [days.everyWeeks] : []));
  const weeks = recurring.reduce(leastCommonMultiple, 1);
  // A second Monday, on which Sunday's night ends.
  const days = [1, 2, 3, 4, 5, 6, 7, 1].map((weekday) => ({
    date: '',
    weekday,
    week: 0,
    dayClass: ordinaryClass(weekday),
    clocksChange: false,
  }));
  const ofWeek = (entries: readonly Entry[]) =>
    entries.flatMap((entry) => {
      const { days: when } = entry;
      if (!('weekdays' in when)) return [];
      return [...when.weekdays].map((weekday) => ({ entry, day: weekday - 1, times: weeks / when.everyWeeks }));
    });
  const [visited, slept] = [ofWeek(visits), ofWeek(sleepovers)];
  return needsOf({
    days,
    weeks,
    stretches: visited.flatMap(({ entry, day, times }) =>
      weighed(stretchesOf({ ...entry, day }, days), entry.workers * times),
    ),
    visits: visited.map(({ entry, day, times }) => ({ entry, day, weight: entry.workers * times })),
    nights: slept.map(({ entry, day, times }) => ({ entry, day, weight: entry.workers * times })),
    items: [],
  });
}

interface Happened {
  readonly days: readonly Day[];
  readonly weeks: number;
  readonly stretches: readonly (Stretch & Weighed)[];
  readonly visits: readonly (Happening & Weighed)[];
  readonly nights: readonly (Happening & Weighed)[];
  readonly items: readonly Amount[];
}

function needsOf({ days, weeks, stretches, visits, nights, items }: Happened): Needs {
  const dayClasses = days.map(({ dayClass }) => dayClass);
  const travelled = [...visits, ...nights];
  const counts = travelled.map(({ day, weight }) => ({ day, quantity: weight }));
  const miles = travelled.map(({ entry, day, weight }) => ({ day, quantity: (entry.miles ?? 0) * weight }));
  return {
    days,
    milesGiven: travelled.every(({ entry }) => entry.miles !== null),
    demands: [
      timeDemand({ weeks, dayClasses }, stretches),
      demandOf(
        { unit: 'SLEEPOVER', weeks, dayClasses },
        nights.map(({ day, weight }) => ({ day, quantity: weight })),
      ),
      demandOf({ unit: 'ITEM', weeks, dayClasses }, items),
      demandOf({ unit: 'TRAVEL_VISIT', weeks, dayClasses }, counts),
      demandOf({ unit: 'TRAVEL_MILE', weeks, dayClasses }, miles),
    ],
  };
}

function happenings(entries: readonly Entry[], days: readonly Day[]): Happening[] {
  // The last day is only there for the night that ends on it.
  const covered = days.slice(0, -1);
  return entries.flatMap((entry) => {
    const found = covered.flatMap((each, day) => (isOn(entry, each) ? [{ entry, day }] : []));
    if (found.length === 0) {
      throw refused(`${entry.label} never comes within the period. Give other weekdays or a longer period.`);
    }
    return found;
  });
}

function isOn({ days: when }: Entry, { date, weekday, week }: Day): boolean {
  if ('on' in when) return date === when.on;
  return when.weekdays.has(weekday) && week % when.everyWeeks === 0;
}

/** Two visits at once would pay twice for the same time; two workers are one visit with two workers. */
function refuseOverlaps(visited: readonly Happening[], days: readonly Day[]): void {
  const starts = ({ day, entry }: Happening) => day * MINUTES_A_DAY + entry.start;
  const inOrder = [...visited].sort((one, other) => starts(one) - starts(other));
  inOrder.forEach((next, n) => {
    const before = inOrder[n - 1];
    if (before === undefined || starts(before) + before.entry.minutes <= starts(next)) return;
    const [one, other] = [before.entry.label, next.entry.label];
    const who = one === other ? `${one} overlaps itself` : `${one} and ${other.toLowerCase()} overlap`;
    const day = inLongForm(days[next.day]?.date ?? '');
    throw refused(`${who} on ${day}. Change the times, or give one visit with two workers.`);
  });
}

function refuseTwice(slept: readonly Happening[], days: readonly Day[]): void {
  const nights = new Map<number, Happening>();
  for (const night of slept) {
    const known = nights.get(night.day);
    if (known !== undefined) {
      const both = `${known.entry.label} and ${night.entry.label.toLowerCase()}`;
      const day = inLongForm(days[night.day]?.date ?? '');
      throw refused(`${both} are both on ${day}. Give one sleepover with two workers.`);
    }
    nights.set(night.day, night);
  }
}

function weighedOnce(happening: Happening): Happening & Weighed {
  return { ...happening, weight: happening.entry.workers };
}

function weighed(stretches: readonly Stretch[], weight: number): (Stretch & Weighed)[] {
  return stretches.map((stretch) => ({ ...stretch, weight }));
}

function leastCommonMultiple(one: number, other: number): number {
  return (one / greatestCommonDivisor(one, other)) * other;
}

/** Euclid's algorithm. */
export function greatestCommonDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestCommonDivisor(other, one % other);
}

function refused(explanation: string): DomainError {
  return new DomainError('INVALID_INPUT', explanation, 'schedule');
}
