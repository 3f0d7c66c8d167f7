import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { isBankHoliday } from '../../../server/domain/directory/bank-holidays.ts';
import { plusDays } from '../../../server/foundation/period.ts';
import { DATA, describeWithData } from '../importing/importing.support.ts';

const daysBetween = (start: string, end: string): string[] => {
  const days: string[] = [];
  for (let day = start; day < end; day = plusDays(day, 1)) days.push(day);
  return days;
};

describeWithData('as GOV.UK publishes them', () => {
  test('every day of ten years is what the file says, and no other is', () => {
    const file = path.join(DATA, 'calendar', 'scotland_bank_holidays_2019-2028.json');
    const { events } = JSON.parse(readFileSync(file, 'utf8')) as { events: { date: string }[] };
    const ours = daysBetween('2019-01-01', '2029-01-01').filter((day) => isBankHoliday(day));
    expect(ours).toEqual(events.map(({ date }) => date).sort());
    expect(ours).toHaveLength(94);
  });
});

test('a day that was proclaimed is one, and Easter Monday, which Scotland does not keep, is none', () => {
  expect(isBankHoliday('2026-06-15')).toBe(true);
  expect(isBankHoliday('2026-04-06')).toBe(false);
  expect(isBankHoliday('2026-12-26')).toBe(false);
  expect(isBankHoliday('2026-12-28')).toBe(true);
});

test('of a year that is not published yet nothing is said', () => {
  expect(isBankHoliday('2029-01-01')).toBeNull();
  expect(isBankHoliday('2018-12-25')).toBeNull();
});
