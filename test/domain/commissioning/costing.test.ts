import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { costOf, inWords, isWithin, type Terms, worthOf } from '../../../server/domain/commissioning/costing.ts';
import { pence } from '../../../server/foundation/pence.ts';
import { plusDays } from '../../../server/foundation/period.ts';

const YEAR = { periodStart: '2026-04-06', periodEnd: '2027-04-05' };

/** The budgets of six people, 52 weeks each, as the field works them out. */
test.each<[string, Terms[], number]>([
  ['older person, 7 hours at £24', [hours(7, 2_400)], 873_600],
  ['learning disability, 20 hours at £24 and £25 of activities', [hours(20, 2_400), weeklyItem(2_500)], 2_626_000],
  [
    'physical disability, 35 hours at £24 and two sleepovers at £144',
    [hours(35, 2_400), sleepovers(2, 14_400)],
    5_865_600,
  ],
  ['child, 4 hours at £22 and a £15 club', [hours(4, 2_200), weeklyItem(1_500)], 535_600],
  ['mental health, 5 hours at £23', [hours(5, 2_300)], 598_000],
])('%s', (_who, terms, expected) => {
  expect(terms.reduce((sum, each) => sum + costOf(each), 0)).toBe(expected);
});

test('a part of a week costs its share of the week, to the nearest penny, halves up', () => {
  expect(
    costOf({
      unit: 'HOUR',
      quantity: 420,
      ratePence: pence(2_400),
      periodStart: '2026-04-06',
      periodEnd: '2026-04-09',
    }),
  ).toBe(7_200);
  expect(
    costOf({ unit: 'HOUR', quantity: 1, ratePence: pence(210), periodStart: '2026-04-06', periodEnd: '2026-04-07' }),
  ).toBe(1);
  expect(
    costOf({
      unit: 'SLEEPOVER',
      quantity: 1,
      ratePence: pence(11_000),
      periodStart: '2026-04-06',
      periodEnd: '2026-04-07',
    }),
  ).toBe(1_571);
});

const terms = fc.record({
  unit: fc.constantFrom('HOUR' as const, 'SLEEPOVER' as const, 'ITEM' as const),
  quantity: fc.integer({ min: 1, max: 10_080 }),
  ratePence: fc.integer({ min: 1, max: 100_000 }).map(pence),
  days: fc.integer({ min: 1, max: 800 }),
});

test('cost is the exact share rounded once: never a penny away, checked with whole numbers alone', () => {
  fc.assert(
    fc.property(terms, ({ days, ...rest }) => {
      const cost = costOf({ ...rest, periodStart: '2026-01-01', periodEnd: plusDays('2026-01-01', days) });
      const divisor = { HOUR: 420n, SLEEPOVER: 7n, ITEM: 1n }[rest.unit];
      const exact = BigInt(rest.ratePence) * BigInt(rest.quantity) * (rest.unit === 'ITEM' ? 1n : BigInt(days));
      const off = 2n * BigInt(cost) * divisor - 2n * exact;
      expect(off > -divisor && off <= divisor).toBe(true);
    }),
  );
});

test('many small deliveries are worth no more than one large one, and all within the commission no more than its cost', () => {
  fc.assert(
    fc.property(
      terms,
      fc.array(fc.integer({ min: 1, max: 600 }), { minLength: 1, maxLength: 30 }),
      ({ days, ...rest }, parts) => {
        const commission = { ...rest, periodStart: '2026-01-01', periodEnd: plusDays('2026-01-01', days) };
        let delivered = 0;
        let invoiced = 0;
        for (const part of parts) {
          if (!isWithin(commission, delivered + part)) continue;
          delivered += part;
          invoiced += worthOf(commission, delivered) - invoiced;
        }
        expect(invoiced).toBe(worthOf(commission, delivered));
        expect(invoiced).toBeLessThanOrEqual(costOf(commission));
      },
    ),
  );
});

test('quantities read as people say them', () => {
  expect([inWords('HOUR', 1_800), inWords('HOUR', 60), inWords('HOUR', 90), inWords('HOUR', 45)]).toEqual([
    '30 hours a week',
    '1 hour a week',
    '1 hour 30 minutes a week',
    '45 minutes a week',
  ]);
  expect([inWords('SLEEPOVER', 2), inWords('ITEM', 1)]).toEqual(['2 sleepovers a week', '1 item']);
});

function hours(count: number, rate: number): Terms {
  return { unit: 'HOUR', quantity: count * 60, ratePence: pence(rate), ...YEAR };
}

function sleepovers(nights: number, rate: number): Terms {
  return { unit: 'SLEEPOVER', quantity: nights, ratePence: pence(rate), ...YEAR };
}

/** Something bought once a week, 52 times in the period. */
function weeklyItem(rate: number): Terms {
  return { unit: 'ITEM', quantity: 52, ratePence: pence(rate), ...YEAR };
}
