import { expect, test } from '@jest/globals';
import { isDay, whyNoDay } from '../../server/foundation/written-day.ts';

const ANY = 'Give a day of the calendar as YYYY-MM-DD, for instance 2026-11-22.';
const YEAR = 'Write the year with four digits, for instance 2026-11-22.';

test.each([
  ['2025-02-29', 'February 2025 has only 28 days.'],
  ['29/02/2025', 'February 2025 has only 28 days.'],
  ['1900-02-29', 'February 1900 has only 28 days.'],
  ['2026-04-31', 'April 2026 has only 30 days.'],
  ['31 April 2026', 'April 2026 has only 30 days.'],
  ['2026-13-01', 'There is no month 13. Write a day as YYYY-MM-DD, for instance 2026-11-22.'],
  ['2026-00-01', 'There is no month 0. Write a day as YYYY-MM-DD, for instance 2026-11-22.'],
  ['2026-01-00', 'There is no day 0 in a month. Write a day as YYYY-MM-DD, for instance 2026-11-22.'],
  ['22/11/2026', 'Write this day as 2026-11-22.'],
  ['11/22/2026', 'Write this day as 2026-11-22.'],
  ['01/02/2026', 'Write this day as 2026-02-01.'],
  ['2026-6-1', 'Write this day as 2026-06-01.'],
  ['20261122', 'Write this day as 2026-11-22.'],
  ['2026-11-22T09:30:00Z', 'Write this day as 2026-11-22.'],
  ['22nd November 2026', 'Write this day as 2026-11-22.'],
  ['Nov 22, 2026', 'Write this day as 2026-11-22.'],
  [' 2026-11-22', 'Write this day as 2026-11-22.'],
  ['01/06/26', YEAR],
  ['0000-01-01', YEAR],
  ['tomorrow', ANY],
  ['', ANY],
  [20261122, ANY],
  [null, ANY],
  [`22 ${'a'.repeat(1_000)} 2026`, ANY],
])('%j is no day, and is told what is wrong', (value, message) => {
  expect([isDay(value), whyNoDay(value)]).toEqual([false, message]);
});

test('29 February of a leap year is a day', () => {
  expect(['2024-02-29', '2000-02-29', '1000-01-01', '9999-12-31'].map(isDay)).toEqual([true, true, true, true]);
});
