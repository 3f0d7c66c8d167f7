import { expect, test } from '@jest/globals';
import { inPounds, LARGEST_AMOUNT, pence, positivePence, shareOf } from '../../server/foundation/pence.ts';
import { covers, daysIn, includesDay, period, plusDays, todayInScotland } from '../../server/foundation/period.ts';

test.each([
  [0, 'AMOUNT_NOT_POSITIVE'],
  [-1, 'AMOUNT_NOT_POSITIVE'],
  [1.5, 'AMOUNT_NOT_POSITIVE'],
  [Number.NaN, 'AMOUNT_NOT_POSITIVE'],
  [LARGEST_AMOUNT + 1, 'AMOUNT_TOO_LARGE'],
])('%d pence is refused', (amount, code) => {
  expect(() => positivePence(amount, 'pence')).toThrow(expect.objectContaining({ code, field: 'pence' }));
});

test('an amount reads as people write it', () => {
  expect([inPounds(pence(125_050)), inPounds(pence(7))]).toEqual(['£1,250.50', '£0.07']);
});

test('a share stays exact where a floating point number would not', () => {
  expect(shareOf(LARGEST_AMOUNT, 99_999, 100_000)).toBe(99_999_000_000);
  expect([shareOf(pence(1), 1, 2), shareOf(pence(1), 1, 3)]).toEqual([1, 0]);
});

test('a period runs forwards, for at most ten years', () => {
  expect(daysIn(period('2026-02-28', '2026-03-01'))).toBe(1);
  expect(daysIn(period('2028-02-28', '2028-03-01'))).toBe(2);
  for (const end of ['2026-02-28', '2026-02-27', '2036-03-31']) {
    expect(() => period('2026-02-28', end)).toThrow(expect.objectContaining({ code: 'INVALID_PERIOD' }));
  }
});

test('the end of a period is no longer part of it', () => {
  const may = period('2026-05-01', '2026-06-01');
  expect([includesDay(may, '2026-05-31'), includesDay(may, '2026-06-01')]).toEqual([true, false]);
  expect([covers(may, may), covers(may, { start: '2026-05-01', end: '2026-06-02' })]).toEqual([true, false]);
});

test('a day ends at midnight in Scotland, summer time or not', () => {
  expect(todayInScotland(new Date('2026-07-01T22:59:59Z'))).toBe('2026-07-01');
  expect(todayInScotland(new Date('2026-07-01T23:00:00Z'))).toBe('2026-07-02');
  expect(todayInScotland(new Date('2026-12-01T23:59:59Z'))).toBe('2026-12-01');
  expect(plusDays('2026-10-25', 1)).toBe('2026-10-26');
});
