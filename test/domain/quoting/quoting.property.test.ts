import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { RATE_BANDS, RATE_UNITS, type RateBand, type RateUnit } from '../../../server/domain/directory/rate.entity.ts';
import { costOf } from '../../../server/domain/quoting/cost.ts';
import { needsOfPeriod } from '../../../server/domain/quoting/expansion.ts';
import type { DatedRate } from '../../../server/domain/quoting/pricing.ts';
import { checkSchedule, type RequestedSchedule } from '../../../server/domain/quoting/schedule.ts';
import { DomainError } from '../../../server/foundation/domain-error.ts';
import { plusDays } from '../../../server/foundation/period.ts';
import { minuteByMinute, type Oracle } from './minute-by-minute.ts';

/** Around the days that go wrong: the clocks of spring and autumn, the World Cup's Monday, Hogmanay, and years nobody has published. */
const START = fc
  .tuple(
    fc.constantFrom('2026-03-29', '2026-10-25', '2026-06-15', '2026-12-25', '2027-01-01', '2027-03-28', '2028-12-31'),
    fc.integer({ min: 0, max: 20 }),
  )
  .map(([day, before]) => plusDays(day, -before));

const TIME = fc
  .oneof(fc.integer({ min: 0, max: 1_439 }), fc.constantFrom(0, 30, 59, 60, 75, 90, 119, 120, 540, 1_320, 1_439))
  .map((minute) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`);
const MINUTES = fc.oneof(fc.integer({ min: 1, max: 300 }), fc.constantFrom(1, 15, 45, 60, 90, 120, 540, 600, 1_440));
const worked = { workers: fc.integer({ min: 1, max: 3 }), miles: fc.integer({ min: 0, max: 9 }) };
const recurring = {
  weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
  everyWeeks: fc.integer({ min: 1, max: 3 }),
};
const visit = fc.record({ ...recurring, ...worked, startTime: TIME, minutes: MINUTES });

const SCHEDULE = fc
  .record({
    start: START,
    length: fc.integer({ min: 21, max: 35 }),
    visits: fc.array(visit, { maxLength: 3 }),
    sleepovers: fc.array(fc.record({ ...recurring, ...worked }), { maxLength: 1 }),
    once: fc.array(
      fc.record({ after: fc.integer({ min: 0, max: 20 }), ...worked, startTime: TIME, minutes: MINUTES }),
      {
        maxLength: 2,
      },
    ),
    items: fc.array(fc.record({ after: fc.integer({ min: 0, max: 20 }), count: fc.integer({ min: 1, max: 5 }) }), {
      maxLength: 2,
    }),
  })
  .map(
    ({ start, length, visits, sleepovers, once, items }): RequestedSchedule => ({
      periodStart: start,
      periodEnd: plusDays(start, length),
      visits,
      sleepovers,
      oneOffVisits: once.map(({ after, ...rest }) => ({ ...rest, on: plusDays(start, after) })),
      oneOffItems: items.map(({ after, count }) => ({ on: plusDays(start, after), count })),
    }),
  );

const bandsOf = (unit: RateUnit): readonly RateBand[] => {
  if (unit === 'HOUR') return RATE_BANDS;
  return unit === 'SLEEPOVER' ? RATE_BANDS.filter((band) => band !== 'EVENING') : ['ANY'];
};

/** Up to two rates of each unit and band, the second from the day the first ends; often none, so that gaps are tried. */
const RATES = fc
  .tuple(
    ...RATE_UNITS.flatMap((unit) =>
      bandsOf(unit).map((band) =>
        fc
          .record({
            given: fc.constantFrom(0, 1, 1, 2),
            from: fc.constantFrom(0, 0, 0, 5),
            change: fc.integer({ min: 6, max: 30 }),
            pence: fc.array(fc.integer({ min: 1, max: 9_999 }), { minLength: 2, maxLength: 2 }),
            evening: fc.record({
              from: fc.integer({ min: 0, max: 700 }),
              until: fc.integer({ min: 701, max: 1_439 }),
              isNight: fc.boolean(),
            }),
          })
          .map(({ given, from, change, pence, evening: { from: one, until: other, isNight } }): DatedRate[] => {
            const evening = isNight ? { from: other, until: one } : { from: one, until: other };
            const rate = (n: number, [first, last]: [number, number]): DatedRate => ({
              unit,
              band,
              pence: pence[n] as number,
              vat: null,
              evening: band === 'EVENING' ? evening : null,
              from: first,
              until: last,
            });
            if (given === 0) return [];
            return given === 1 ? [rate(0, [from, 36])] : [rate(0, [from, change]), rate(1, [change, 36])];
          }),
      ),
    ),
  )
  .map((lists) => lists.flat());

/** GOV.UK's, of the months that are tried. */
const HOLIDAYS = new Set([
  ...['2026-04-03', '2026-05-04', '2026-05-25', '2026-06-15', '2026-08-03', '2026-11-30', '2026-12-25', '2026-12-28'],
  ...['2027-01-01', '2027-01-04', '2027-03-26', '2027-05-03', '2028-11-30', '2028-12-25', '2028-12-26'],
]);

/** Ours in the oracle's words, or null for a schedule that is refused. */
function ours(schedule: RequestedSchedule, rates: readonly DatedRate[]): Oracle | null {
  try {
    const { lines, notPriced } = costOf(needsOfPeriod(checkSchedule(schedule)), rates);
    const paid = Object.fromEntries(lines.map(({ rate, quantity }) => [rates.indexOf(rate), quantity]));
    const gaps = (reason: string) => {
      const sums: Partial<Record<RateUnit, number>> = {};
      for (const { of, reason: why } of notPriced) {
        if (of !== null && why === reason) sums[of.unit] = (sums[of.unit] ?? 0) + of.quantity;
      }
      return sums;
    };
    return { paid, without: gaps('NO_RATE'), uncertain: gaps('BANK_HOLIDAYS_NOT_KNOWN') };
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}

/** Travel without a price is asked about, not left out of a price. */
const withoutTravel = ({
  paid,
  without: { TRAVEL_VISIT: _visit, TRAVEL_MILE: _mile, ...without },
  uncertain,
}: Oracle) => ({
  paid,
  without,
  uncertain,
});

test('a quote is what every single minute of it costs', () => {
  let tried = 0;
  fc.assert(
    fc.property(SCHEDULE, RATES, (schedule, rates) => {
      const quoted = ours(schedule, rates);
      fc.pre(quoted !== null);
      tried += 1;
      expect(quoted).toEqual(withoutTravel(minuteByMinute(schedule, rates, HOLIDAYS)));
    }),
    { numRuns: 300, endOnFailure: true },
  );
  expect(tried).toBeGreaterThanOrEqual(300);
});
