import { expect, test } from '@jest/globals';
import { needsOfPeriod } from '../../../server/domain/quoting/expansion.ts';
import { checkSchedule, type RequestedSchedule } from '../../../server/domain/quoting/schedule.ts';
import { DomainError } from '../../../server/foundation/domain-error.ts';

const PERIOD = { periodStart: '2026-11-02', periodEnd: '2026-11-30' };
const MORNING = { weekdays: [1], startTime: '09:00', minutes: 60 };

function refusal(given: Partial<RequestedSchedule>): string | null {
  try {
    needsOfPeriod(checkSchedule({ ...PERIOD, ...given }));
    return null;
  } catch (error) {
    if (error instanceof DomainError) return `${error.field}: ${error.message}`;
    throw error;
  }
}

const visits = (...given: object[]) => ({ visits: given.map((each) => ({ ...MORNING, ...each })) });

test('schedules that never end, end before they start, or hold nothing', () => {
  expect(refusal({ ...visits({}), periodEnd: '2027-11-04' })).toBe(
    'schedule.periodEnd: The period may be at most a year (366 days) long.',
  );
  expect(refusal({ ...visits({}), periodEnd: '9999-12-31' })).toBe(
    'schedule.periodEnd: The period may be at most ten years long.',
  );
  expect(refusal({ ...visits({}), periodEnd: '2026-11-02' })).toBe(
    'schedule.periodEnd: The period must end after it starts. The end is the first day that is no longer covered.',
  );
  expect(refusal({})).toBe('schedule: Give at least one visit, sleepover or item to be priced.');
  expect(refusal({ visits: [], oneOffItems: null })).toBe(
    'schedule: Give at least one visit, sleepover or item to be priced.',
  );
  expect(refusal({ ...visits({}), periodEnd: '2027-11-03' })).toBeNull();
});

test('visits that are nothing, too long, on no day, or on one day twice', () => {
  const field = 'schedule.visits: ';
  expect(refusal(visits({}, { weekdays: [2], minutes: 0 }))).toBe(
    `${field}Visit 2: "minutes" is 0. Give a whole number from 1 to 1440.`,
  );
  expect(refusal(visits({ minutes: -60 }))).toBe(
    `${field}Visit 1: "minutes" is -60. Give a whole number from 1 to 1440.`,
  );
  expect(refusal(visits({ minutes: 1_441 }))).toBe(
    `${field}Visit 1 lasts longer than 24 hours. Give one visit for each day.`,
  );
  expect(refusal(visits({ workers: 0 }))).toBe(`${field}Visit 1: "workers" is 0. Give a whole number from 1 to 10.`);
  expect(refusal(visits({ everyWeeks: 9 }))).toBe(
    `${field}Visit 1: "everyWeeks" is 9. Give a whole number from 1 to 8.`,
  );
  expect(refusal(visits({ miles: -1 }))).toBe(`${field}Visit 1: "miles" is -1. Give a whole number from 0 to 500.`);
  expect(refusal(visits({ weekdays: [] }))).toBe(
    `${field}Visit 1 has no weekday. Name the days it is on, or leave it out.`,
  );
  expect(refusal(visits({ weekdays: [1, 3, 1] }))).toBe(`${field}Visit 1 names a weekday twice. Name each once.`);
});

test('two at one time, named with the first day on which they meet', () => {
  expect(refusal(visits({}, { startTime: '09:59' }))).toBe(
    'schedule: Visit 1 and visit 2 overlap on 2 November 2026. Change the times, or give one visit with two workers.',
  );
  expect(refusal(visits({}, { startTime: '10:00' }))).toBeNull();
  // Sunday's night lasts into Monday morning.
  expect(refusal(visits({}, { weekdays: [7], startTime: '22:00', minutes: 661 }))).toBe(
    'schedule: Visit 2 and visit 1 overlap on 9 November 2026. Change the times, or give one visit with two workers.',
  );
  // Every third week, and every second: they meet once in six.
  const meeting = visits({ everyWeeks: 2 }, { everyWeeks: 3 });
  expect(refusal({ ...meeting, periodStart: '2026-11-09', periodEnd: '2026-11-10' })).toMatch(
    'overlap on 9 November 2026',
  );
  expect(refusal({ ...visits({}), oneOffVisits: [{ on: '2026-11-16', startTime: '08:30', minutes: 45 }] })).toBe(
    'schedule: One-off visit 1 and visit 1 overlap on 16 November 2026. Change the times, or give one visit with two workers.',
  );
  expect(refusal({ sleepovers: [{ weekdays: [5, 6] }, { weekdays: [6] }] })).toBe(
    'schedule: Sleepover 1 and sleepover 2 are both on 7 November 2026. Give one sleepover with two workers.',
  );
});

test('a visit round the clock every day is no overlap, on the days the clocks change neither', () => {
  const always = visits({ weekdays: [1, 2, 3, 4, 5, 6, 7], minutes: 1_440 });
  expect(refusal({ ...always, periodStart: '2026-03-20', periodEnd: '2026-11-20' })).toBeNull();
});

test('what never comes within the period, or lies outside it', () => {
  expect(refusal({ ...visits({}, { weekdays: [7] }), periodEnd: '2026-11-05' })).toBe(
    'schedule: Visit 2 never comes within the period. Give other weekdays or a longer period.',
  );
  expect(refusal({ oneOffItems: [{ on: '2026-11-30', count: 1 }] })).toBe(
    'schedule.oneOffItems: One-off item 1 is on 2026-11-30, which is not within the period. Give another day, or a longer period.',
  );
  expect(refusal({ oneOffItems: [{ on: '2026-11-29', count: 1_001 }] })).toBe(
    'schedule.oneOffItems: One-off item 1: "items" is 1001. Give a whole number from 1 to 1000.',
  );
});

test('more than anybody has', () => {
  const many = Array.from({ length: 51 }, (_, n) => ({ startTime: `0${n % 10}:00`, minutes: 1 }));
  expect(refusal(visits(...many))).toBe('schedule.visits: Give at most 50 in "visits": 51 are too many.');
});
