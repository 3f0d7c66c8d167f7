import { expect, test } from '@jest/globals';
import { givenBirthDate } from '../../../server/domain/people/birth-date.rules.ts';
import { inLongForm, plusDays, plusYears, todayInScotland, yearsBetween } from '../../../server/foundation/period.ts';

const today = todayInScotland();

test.each([
  ['1800-01-01', `This cannot be right: it would make them ${yearsBetween('1800-01-01', today)}.`],
  ['1899-12-30', `This cannot be right: it would make them ${yearsBetween('1899-12-30', today)}.`],
  [plusYears(today, -121), 'This cannot be right: it would make them 121.'],
  [plusDays(today, 1), `This cannot be right: ${inLongForm(plusDays(today, 1))} is still to come.`],
  ['2999-01-01', 'This cannot be right: 1 January 2999 is still to come.'],
])('somebody born on %s is refused by what is wrong with it', (day, message) => {
  expect(() => givenBirthDate(day, 'dateOfBirth')).toThrow(
    expect.objectContaining({ code: 'INVALID_INPUT', field: 'dateOfBirth', message }),
  );
});

test('somebody born today is registered, and somebody 120 years old', () => {
  const oldest = plusDays(plusYears(today, -121), 1);
  expect([givenBirthDate(today, 'dateOfBirth'), givenBirthDate(oldest, 'dateOfBirth')]).toEqual([today, oldest]);
});

test('an age is counted by birthdays', () => {
  expect(yearsBetween('1800-01-01', '2026-11-30')).toBe(226);
  expect(yearsBetween('2000-12-01', '2026-11-30')).toBe(25);
  expect(yearsBetween('2000-11-30', '2026-11-30')).toBe(26);
});
