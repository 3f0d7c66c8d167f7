import { describe, expect, test } from '@jest/globals';
import { costOf } from '../../../server/domain/quoting/cost.ts';
import { needsOfPeriod, needsOfWeek } from '../../../server/domain/quoting/expansion.ts';
import type { DatedRate } from '../../../server/domain/quoting/pricing.ts';
import { checkSchedule, type RequestedSchedule } from '../../../server/domain/quoting/schedule.ts';
import { shownCost } from '../../../server/domain/quoting/shown-cost.ts';

const rate = (given: Partial<DatedRate>): DatedRate => ({
  unit: 'HOUR',
  band: 'ANY',
  pence: 2_400,
  vat: 'EXEMPT',
  evening: null,
  from: 0,
  until: 400,
  ...given,
});

function ofPeriod(schedule: RequestedSchedule, ...rates: DatedRate[]) {
  const needs = needsOfPeriod(checkSchedule(schedule));
  return shownCost(costOf(needs, rates), needs.days);
}

function ofWeek(schedule: RequestedSchedule, ...rates: DatedRate[]) {
  return shownCost(costOf(needsOfWeek(checkSchedule(schedule)), rates), null);
}

const told = ({ total, lines, notPriced }: ReturnType<typeof ofPeriod>) => ({
  total,
  lines: lines.map(({ text, amount }) => `${text}: ${amount}`),
  without: notPriced.map(({ text }) => text),
});

/** Ishbel's mornings: an hour at nine, Monday to Friday. */
const MORNINGS = { weekdays: [1, 2, 3, 4, 5], startTime: '09:00', minutes: 60 };
/** Waking nights from ten to seven, Friday and Saturday. */
const NIGHTS = { weekdays: [5, 6], startTime: '22:00', minutes: 540 };

describe('the clock on the wall', () => {
  const early = rate({ band: 'EVENING', pence: 3_000, evening: { from: 1_080, until: 540 } });

  test('nine in the morning stays nine when the clocks change, so it is never in an evening that ends at nine', () => {
    for (const [periodStart, periodEnd] of [
      ['2026-03-23', '2026-04-03'],
      ['2026-10-19', '2026-10-31'],
    ] as const) {
      const everyDay = { ...MORNINGS, weekdays: [1, 2, 3, 4, 5, 6, 7] };
      const cost = ofPeriod({ periodStart, periodEnd, visits: [everyDay] }, rate({}), early);
      expect(cost.lines.map(({ band }) => band)).toEqual(['ANY']);
    }
  });

  test('a night until seven is an hour shorter when the clocks go forward, and an hour longer when they go back', () => {
    const night = { weekdays: [6], startTime: '22:00', minutes: 540 };
    const hours = (periodStart: string, periodEnd: string) =>
      ofPeriod({ periodStart, periodEnd, visits: [night] }, rate({})).lines.map(({ quantity }) => quantity / 60);
    expect(hours('2026-03-21', '2026-03-22')).toEqual([9]);
    expect(hours('2026-03-28', '2026-03-29')).toEqual([8]);
    expect(hours('2026-10-24', '2026-10-25')).toEqual([10]);
  });

  test('a visit in the hour that is left out is an hour later, and no shorter', () => {
    const visit = { on: '2026-03-29', startTime: '01:15', minutes: 30 };
    const cost = ofPeriod({ periodStart: '2026-03-29', periodEnd: '2026-03-30', oneOffVisits: [visit] }, rate({}));
    expect(told(cost).lines).toEqual(['30 minutes at £24.00 an hour: 1200']);
  });

  test('a night is split by the evening, by midnight and by the day that begins', () => {
    const rates = [
      rate({ band: 'WEEKDAY' }),
      rate({ band: 'EVENING', pence: 2_600, evening: { from: 1_140, until: 1_380 } }),
      rate({ band: 'SATURDAY', pence: 2_700 }),
      rate({ band: 'SUNDAY', pence: 2_800 }),
    ];
    const schedule = { periodStart: '2026-11-06', periodEnd: '2026-11-08', visits: [NIGHTS] };
    expect(told(ofPeriod(schedule, ...rates))).toEqual({
      total: 2_400 + 2_600 + 24_300 + 19_600,
      lines: [
        '1 hour on weekdays at £24.00 an hour: 2400',
        '1 hour in the evening at £26.00 an hour: 2600',
        '9 hours on Saturdays at £27.00 an hour: 24300',
        '7 hours on Sundays at £28.00 an hour: 19600',
      ],
      without: [],
    });
  });
});

describe('bank holidays', () => {
  const rates = [rate({ band: 'WEEKDAY' }), rate({ band: 'BANK_HOLIDAY', pence: 4_800 })];

  test('the World Cup’s Monday, 15 June 2026, costs what a bank holiday costs', () => {
    const schedule = { periodStart: '2026-06-15', periodEnd: '2026-06-22', visits: [MORNINGS] };
    expect(told(ofPeriod(schedule, ...rates))).toEqual({
      total: 14_400,
      lines: ['4 hours on weekdays at £24.00 an hour: 9600', '1 hour on bank holidays at £48.00 an hour: 4800'],
      without: [],
    });
  });

  test('on one, a service that gives weekdays alone has no price, and what it has is not called the cost', () => {
    const schedule = { periodStart: '2026-06-15', periodEnd: '2026-06-22', visits: [MORNINGS] };
    const cost = ofPeriod(schedule, rate({ band: 'WEEKDAY' }));
    expect(told(cost)).toEqual({
      total: null,
      lines: ['4 hours on weekdays at £24.00 an hour: 9600'],
      without: ['1 hour on bank holidays: the provider gives no price.'],
    });
    expect([cost.isWhole, cost.priced]).toEqual([false, 9_600]);
  });

  test('of years that are not published, only what costs the same either way is priced', () => {
    const schedule = { periodStart: '2028-12-29', periodEnd: '2029-01-03', visits: [MORNINGS] };
    expect(told(ofPeriod(schedule, ...rates))).toEqual({
      total: null,
      lines: ['1 hour on weekdays at £24.00 an hour: 2400'],
      without: ['2 hours on weekdays: bank holidays are known to the end of 2028, and the price depends on them.'],
    });
    expect(told(ofPeriod(schedule, rate({}))).total).toBe(7_200);
  });
});

describe('money', () => {
  test('a rate that changes in the middle makes two lines, each with its days', () => {
    const schedule = { periodStart: '2026-03-30', periodEnd: '2026-04-04', visits: [MORNINGS] };
    const cost = ofPeriod(schedule, rate({ until: 2 }), rate({ pence: 2_520, from: 2 }));
    expect(cost.lines).toMatchObject([
      { startsOn: '2026-03-30', endsOn: '2026-04-01', quantity: 120, rate: 2_400, amount: 4_800 },
      { startsOn: '2026-04-01', endsOn: '2026-04-04', quantity: 180, rate: 2_520, amount: 7_560 },
    ]);
    expect(cost.total).toBe(12_360);
  });

  test('a line is rounded once, halves up, and a total is the sum of its lines', () => {
    const quarter = { weekdays: [1, 2], startTime: '09:00', minutes: 15 };
    const schedule = { periodStart: '2026-11-02', periodEnd: '2026-11-04', visits: [quarter] };
    // Two quarters of £24.01 are £12.005: once £12.01, and not twice £6.00.
    expect(ofPeriod(schedule, rate({ pence: 2_401 })).total).toBe(1_201);
    expect(ofPeriod({ ...schedule, periodEnd: '2026-11-03' }, rate({ pence: 2_401 })).total).toBe(600);
    expect(ofPeriod({ ...schedule, periodEnd: '2026-11-03' }, rate({ pence: 2_402 })).total).toBe(601);
  });

  test('two workers cost twice, and each travels', () => {
    const schedule = {
      periodStart: '2026-11-02',
      periodEnd: '2026-11-03',
      visits: [{ ...MORNINGS, workers: 2, miles: 4 }],
    };
    const rates = [rate({}), rate({ unit: 'TRAVEL_VISIT', pence: 250 }), rate({ unit: 'TRAVEL_MILE', pence: 45 })];
    expect(told(ofPeriod(schedule, ...rates))).toEqual({
      total: 4_800 + 500 + 360,
      lines: [
        '2 hours at £24.00 an hour: 4800',
        'Travel for 2 visits at £2.50 a visit: 500',
        '8 miles of travel at £0.45 a mile: 360',
      ],
      without: [],
    });
  });

  test('miles that nobody gave, and VAT on top, keep a price from being whole', () => {
    const schedule = { periodStart: '2026-11-02', periodEnd: '2026-11-03', visits: [MORNINGS] };
    const cost = ofPeriod(schedule, rate({ vat: 'ADDED' }), rate({ unit: 'TRAVEL_MILE', pence: 45 }));
    expect(told(cost)).toEqual({
      total: null,
      lines: ['1 hour at £24.00 an hour: 2400'],
      without: [
        'Travel is charged by the mile. Say how many miles each visit is.',
        'VAT comes on top of these prices. Ask the provider how much.',
      ],
    });
  });

  test('sleepovers are of the day they begin on, items of the day they are bought', () => {
    const schedule = {
      periodStart: '2026-11-06',
      periodEnd: '2026-11-08',
      sleepovers: [{ weekdays: [5, 6] }],
      oneOffItems: [{ on: '2026-11-07', count: 3 }],
    };
    const rates = [
      rate({ unit: 'SLEEPOVER', pence: 11_000 }),
      rate({ unit: 'SLEEPOVER', band: 'WEEKEND', pence: 13_000 }),
      rate({ unit: 'ITEM', pence: 1_500 }),
    ];
    expect(told(ofPeriod(schedule, ...rates))).toEqual({
      total: 28_500,
      lines: [
        '1 sleepover at £110.00 a night: 11000',
        '1 sleepover at weekends at £130.00 a night: 13000',
        '3 items at £15.00 each: 4500',
      ],
      without: [],
    });
  });
});

describe('a usual week', () => {
  const PERIOD = { periodStart: '2026-06-15', periodEnd: '2026-07-13' };

  test('has no bank holiday, and one-offs are no part of it', () => {
    const schedule = {
      ...PERIOD,
      visits: [MORNINGS],
      oneOffVisits: [{ on: '2026-06-20', startTime: '10:00', minutes: 600 }],
    };
    expect(told(ofWeek(schedule, rate({ band: 'WEEKDAY' }), rate({ band: 'BANK_HOLIDAY', pence: 4_800 })))).toEqual({
      total: 12_000,
      lines: ['5 hours a week on weekdays at £24.00 an hour: 12000'],
      without: [],
    });
  });

  test('Sunday’s night ends on a Monday', () => {
    const schedule = { ...PERIOD, visits: [{ weekdays: [7], startTime: '22:00', minutes: 540 }] };
    expect(told(ofWeek(schedule, rate({ band: 'WEEKDAY' }), rate({ band: 'SUNDAY', pence: 3_000 }))).lines).toEqual([
      '7 hours a week on weekdays at £24.00 an hour: 16800',
      '2 hours a week on Sundays at £30.00 an hour: 6000',
    ]);
  });

  test('what comes every few weeks counts as its share', () => {
    const schedule = {
      ...PERIOD,
      visits: [MORNINGS, { weekdays: [6], startTime: '10:00', minutes: 90, everyWeeks: 2 }],
      sleepovers: [{ weekdays: [6], everyWeeks: 4 }],
    };
    const rates = [rate({}), rate({ unit: 'SLEEPOVER', pence: 11_001 })];
    expect(told(ofWeek(schedule, ...rates))).toEqual({
      total: 13_800 + 2_750,
      lines: [
        '5 hours 45 minutes a week at £24.00 an hour: 13800',
        '1 sleepover every 4 weeks at £110.01 a night: 2750',
      ],
      without: [],
    });
    // In the period itself they are what falls on its days: 20 mornings, two of four Saturdays, one night.
    expect(told(ofPeriod(schedule, ...rates)).lines).toEqual([
      '23 hours at £24.00 an hour: 55200',
      '1 sleepover at £110.01 a night: 11001',
    ]);
  });
});
