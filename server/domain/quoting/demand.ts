import type { RateUnit } from '../directory/rate.entity.ts';
import { MINUTES_A_DAY } from '../directory/time-of-day.ts';
import { DAY_CLASSES } from './calendar.ts';
import type { Stretch } from './stretches.ts';

/** Multiplier of an amount: for the number of workers and for how often it occurs. */
export interface Weighed {
  readonly weight: number;
}

/** Minutes, nights, items, visits or miles on a day. */
export interface Amount {
  readonly day: number;
  readonly quantity: number;
}

/** Start and end in minutes after midnight. If until is before from, the evening ends after midnight. */
export interface Evening {
  readonly from: number;
  readonly until: number;
}

/**
 * For each class of day, the running total over the days before a day, so that the amount between two days is one
 * subtraction, for any number of services.
 */
type UpTo = readonly Float64Array[];

/** The amount of a unit that a schedule requires, computed once for all services. */
export interface Demand {
  readonly unit: RateUnit;
  /** Number of weeks that the quantities cover: 1, unless something occurs only every few weeks. */
  readonly weeks: number;
  readonly upTo: UpTo;
  /** Classes of days with an amount. */
  readonly classes: readonly number[];
  /** Returns the part of the amount that falls into an evening. */
  inEvening(evening: Evening): UpTo;
}

interface Need {
  readonly unit: RateUnit;
  readonly weeks: number;
  /** The class of each day. */
  readonly dayClasses: readonly number[];
}

/** Returns the demand for amounts counted by the day. */
export function demandOf(need: Need, amounts: readonly Amount[]): Demand {
  const nothing = summed(need.dayClasses, []);
  const upTo = summed(need.dayClasses, amounts);
  return { unit: need.unit, weeks: need.weeks, upTo, classes: classesIn(upTo), inEvening: () => nothing };
}

/** Returns the demand for time. Services have few different evening hours, so the part in each is computed once. */
export function timeDemand(need: Omit<Need, 'unit'>, stretches: readonly (Stretch & Weighed)[]): Demand {
  const known = new Map<number, UpTo>();
  const amounts = (minutes: (stretch: Stretch) => number) =>
    stretches.map((stretch) => ({ day: stretch.day, quantity: minutes(stretch) * stretch.weight }));
  const upTo = summed(
    need.dayClasses,
    amounts(({ from, until }) => until - from),
  );
  return {
    unit: 'HOUR',
    weeks: need.weeks,
    upTo,
    classes: classesIn(upTo),
    inEvening: (evening) => {
      const key = evening.from * MINUTES_A_DAY + evening.until;
      const found =
        known.get(key) ??
        summed(
          need.dayClasses,
          amounts((stretch) => minutesWithin(stretch, evening)),
        );
      known.set(key, found);
      return found;
    },
  };
}

function minutesWithin(stretch: Stretch, { from, until }: Evening): number {
  if (from < until) return shared(stretch, from, until);
  return shared(stretch, from, MINUTES_A_DAY) + shared(stretch, 0, until);
}

function shared(stretch: Stretch, from: number, until: number): number {
  return Math.max(0, Math.min(stretch.until, until) - Math.max(stretch.from, from));
}

function summed(dayClasses: readonly number[], amounts: readonly Amount[]): UpTo {
  const upTo = DAY_CLASSES.map(() => new Float64Array(dayClasses.length + 1));
  for (const { day, quantity } of amounts) {
    const ofClass = upTo[dayClasses[day] as number] as Float64Array;
    ofClass[day + 1] = (ofClass[day + 1] as number) + quantity;
  }
  for (const ofClass of upTo) {
    for (let day = 1; day < ofClass.length; day++)
      ofClass[day] = (ofClass[day] as number) + (ofClass[day - 1] as number);
  }
  return upTo;
}

function classesIn(upTo: UpTo): readonly number[] {
  return upTo.flatMap((ofClass, n) => (ofClass.at(-1) === 0 ? [] : [n]));
}
