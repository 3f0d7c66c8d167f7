import type { RateBand, RateUnit } from '../../../server/domain/directory/rate.entity.ts';
import type { DayKind } from '../../../server/domain/quoting/calendar.ts';
import type { DatedRate } from '../../../server/domain/quoting/pricing.ts';
import type { RequestedSchedule } from '../../../server/domain/quoting/schedule.ts';

/**
 * What a schedule costs, worked out the long way: every minute of every visit by itself, with its own idea of the clock (the
 * law: GMT, and an hour more from the last Sunday of March, 01:00 UTC, to the last Sunday of October), sharing nothing with
 * what it is held against but the words for things.
 */
export interface Oracle {
  /** How much each rate pays for, by its place in the list. */
  readonly paid: Readonly<Record<number, number>>;
  /** How much of each unit has no rate, and of how much the rate hangs on a bank holiday that nobody knows yet. */
  readonly without: Readonly<Partial<Record<RateUnit, number>>>;
  readonly uncertain: Readonly<Partial<Record<RateUnit, number>>>;
}

const MINUTE = 60_000;
const DAY = 1_440;

const lastSunday = (year: number, month: number): number => {
  const last = new Date(Date.UTC(year, month + 1, 0));
  return Date.UTC(year, month, last.getUTCDate() - last.getUTCDay(), 1) / MINUTE;
};

/** Minutes that the clock on the wall is ahead of UTC. */
const ahead = (instant: number): number => {
  const year = new Date(instant * MINUTE).getUTCFullYear();
  return instant >= lastSunday(year, 2) && instant < lastSunday(year, 9) ? 60 : 0;
};

/** The first instant at which the clock shows this; an hour later where it never does. */
const instantOf = (wall: number): number =>
  [wall - 60, wall].find((instant) => instant + ahead(instant) === wall) ?? wall;

const dayOf = (wall: number): string => new Date(wall * MINUTE).toISOString().slice(0, 10);
const wallAt = (day: string): number => Date.parse(`${day}T00:00:00Z`) / MINUTE;
const weekdayOf = (day: string): number => ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
const mondayOf = (day: string): number => wallAt(day) / DAY - (weekdayOf(day) - 1);

export function minuteByMinute(
  { periodStart, periodEnd, ...schedule }: RequestedSchedule,
  rates: readonly DatedRate[],
  holidays: ReadonlySet<string>,
): Oracle {
  const paid: Record<number, number> = {};
  const without: Partial<Record<RateUnit, number>> = {};
  const uncertain: Partial<Record<RateUnit, number>> = {};
  const count = (unit: RateUnit, wall: number, quantity: number) => {
    const day = dayOf(wall);
    const found = rateAt(unit, { wall, day, nth: (wallAt(day) - wallAt(periodStart)) / DAY, rates, holidays });
    if (found === null) without[unit] = (without[unit] ?? 0) + quantity;
    else if (found === 'UNCERTAIN') uncertain[unit] = (uncertain[unit] ?? 0) + quantity;
    else paid[found] = (paid[found] ?? 0) + quantity;
  };
  const visitOn = (
    day: string,
    visit: {
      startTime: string;
      minutes: number;
      workers?: number | null | undefined;
      miles?: number | null | undefined;
    },
  ) => {
    const [hour, minute] = visit.startTime.split(':').map(Number) as [number, number];
    const starts = instantOf(wallAt(day) + hour * 60 + minute);
    const ends = instantOf(starts + ahead(starts) + visit.minutes);
    for (let instant = starts; instant < ends; instant++) count('HOUR', instant + ahead(instant), visit.workers ?? 1);
    count('TRAVEL_VISIT', wallAt(day), visit.workers ?? 1);
    if (visit.miles) count('TRAVEL_MILE', wallAt(day), visit.miles * (visit.workers ?? 1));
  };
  for (let day = periodStart; day < periodEnd; day = dayOf(wallAt(day) + DAY)) {
    const comes = ({ weekdays, everyWeeks }: { weekdays: readonly number[]; everyWeeks?: number | null | undefined }) =>
      weekdays.includes(weekdayOf(day)) && ((mondayOf(day) - mondayOf(periodStart)) / 7) % (everyWeeks ?? 1) === 0;
    for (const visit of schedule.visits ?? []) if (comes(visit)) visitOn(day, visit);
    for (const visit of schedule.oneOffVisits ?? []) if (visit.on === day) visitOn(day, visit);
    for (const { on, count: items } of schedule.oneOffItems ?? []) if (on === day) count('ITEM', wallAt(day), items);
    for (const night of schedule.sleepovers ?? []) {
      if (!comes(night)) continue;
      count('SLEEPOVER', wallAt(day), night.workers ?? 1);
      count('TRAVEL_VISIT', wallAt(day), night.workers ?? 1);
      if (night.miles) count('TRAVEL_MILE', wallAt(day), night.miles * (night.workers ?? 1));
    }
  }
  return { paid, without, uncertain };
}

interface Moment {
  readonly wall: number;
  readonly day: string;
  /** How many days after the period's first. */
  readonly nth: number;
  readonly rates: readonly DatedRate[];
  readonly holidays: ReadonlySet<string>;
}

function rateAt(unit: RateUnit, { wall, day, nth, rates, holidays }: Moment): number | 'UNCERTAIN' | null {
  const minute = wall - wallAt(day);
  const bestOf = (bands: readonly RateBand[]): number | null => {
    for (const band of bands) {
      const found = rates.findIndex(
        (rate) =>
          rate.unit === unit && rate.band === band && rate.from <= nth && nth < rate.until && isWithin(rate, minute),
      );
      if (found !== -1) return found;
    }
    return null;
  };
  const ordinary: Record<Exclude<DayKind, 'BANK_HOLIDAY'>, readonly RateBand[]> = {
    WEEKDAY: ['EVENING', 'WEEKDAY', 'ANY'],
    SATURDAY: ['SATURDAY', 'WEEKEND', 'EVENING', 'ANY'],
    SUNDAY: ['SUNDAY', 'WEEKEND', 'EVENING', 'ANY'],
  };
  const weekday = weekdayOf(day);
  const usual = bestOf(ordinary[weekday === 6 ? 'SATURDAY' : weekday === 7 ? 'SUNDAY' : 'WEEKDAY']);
  const onHoliday = bestOf(['BANK_HOLIDAY', 'ANY']);
  const isPublished = day >= '2019-01-01' && day < '2029-01-01';
  if (!isPublished) return usual === onHoliday ? usual : 'UNCERTAIN';
  return holidays.has(day) ? onHoliday : usual;
}

function isWithin({ band, evening }: DatedRate, minute: number): boolean {
  if (band !== 'EVENING' || evening === null) return band !== 'EVENING';
  const { from, until } = evening;
  return from < until ? from <= minute && minute < until : minute >= from || minute < until;
}
