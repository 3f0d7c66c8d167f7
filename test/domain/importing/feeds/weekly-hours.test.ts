import { describe, expect, test } from '@jest/globals';
import { newOddFacts } from '../../../../server/domain/importing/feeds/entry/odd-facts.ts';
import {
  type GivenSchedule,
  toHours,
  withoutOverlaps,
} from '../../../../server/domain/importing/feeds/open-referral/weekly-hours.ts';

const MORNING = { opens_at: '10:00', closes_at: '12:00' };

/** The hours of schedules, short: `1 600-720`, and the reasons for those left out. */
function read(...schedules: GivenSchedule[]): string[] {
  const odd = newOddFacts([]);
  const hours = withoutOverlaps(toHours(schedules, null, odd));
  return [
    ...hours.map(({ weekday, startsAt, endsAt, startsOn, endsOn }) =>
      [`${weekday} ${startsAt}-${endsAt}`, ...(startsOn || endsOn ? [`${startsOn ?? ''}/${endsOn ?? ''}`] : [])].join(
        ' ',
      ),
    ),
    ...odd.reasons,
  ];
}
const days = (...weekdays: number[]) => weekdays.map((day) => `${day} 600-720`);

describe('several days may be in one value', () => {
  test.each<[string, string[]]>([
    ['MO', days(1)],
    ['MO,TU', days(1, 2)],
    ['mo, we ,FR', days(1, 3, 5)],
    ['MO;TU', days(1, 2)],
    ['MO TU', days(1, 2)],
    ['["MO","TU"]', days(1, 2)],
    ['Monday', days(1)],
    ['Mondays and Thursdays', days(1, 4)],
    ['Mon/Wed', days(1, 3)],
    ['MO-FR', days(1, 2, 3, 4, 5)],
    ['Monday to Friday', days(1, 2, 3, 4, 5)],
    ['Sat – Mon', days(1, 6, 7)],
    ['weekdays', days(1, 2, 3, 4, 5)],
    ['weekends', days(6, 7)],
    ['1MO', days(1)],
    ['-1FR', days(5)],
    ['someday', ['a schedule of it is on "someday", which names no days of the week']],
    ['MO,XX', ['a schedule of it is on "MO,XX", which names no days of the week']],
    ['7', ['a schedule of it is on "7", which names no days of the week']],
  ])('%s', (text, wanted) => {
    expect(read({ ...MORNING, byday: text })).toEqual(wanted);
    expect(read({ ...MORNING, weekday: text })).toEqual(wanted);
  });
});

describe('times are read as people write them', () => {
  test.each<[string, string, string[]]>([
    ['10:00:00', '12:00:00', ['1 600-720']],
    ['10:00:00Z', '12:00:00+01:00', ['1 600-720']],
    ['9:30', '17.15', ['1 570-1035']],
    ['9am', '5.30 pm', ['1 540-1050']],
    ['12am', '12pm', ['1 0-720']],
    ['20:00', '24:00', ['1 1200-1440']],
    ['20:00', '00:00', ['1 1200-1440']],
    ['22:00', '07:00', ['1 1320-1440', '2 0-420']],
    ['10', '12:00', ['a schedule of it opens at "10", which is no time of day']],
    ['24:00', '12:00', ['a schedule of it opens at "24:00", which is no time of day']],
    ['10:00', '12:75', ['a schedule of it closes at "12:75", which is no time of day']],
    ['noon', '14:00', ['a schedule of it opens at "noon", which is no time of day']],
  ])('%s until %s', (opens_at, closes_at, wanted) => {
    expect(read({ byday: 'MO', opens_at, closes_at })).toEqual(wanted);
  });
});

describe('the days on which hours hold', () => {
  test.each<[string, GivenSchedule, string[]]>([
    ['from and to', { valid_from: '2026-01-05', valid_to: '2026-03-30' }, ['1 600-720 2026-01-05/2026-03-31']],
    ['one day', { valid_from: '2026-01-05', valid_to: '2026-01-05' }, ['1 600-720 2026-01-05/2026-01-06']],
    ['without an end', { valid_from: '2026-01-05' }, ['1 600-720 2026-01-05/']],
    ['placeholders', { valid_from: '0001-01-01', valid_to: '9999-12-31' }, ['1 600-720']],
    ['without hyphens', { valid_to: '20261231' }, ['1 600-720 /2027-01-01']],
    ['a moment without an offset', { valid_to: '2026-06-30T00:00:00' }, ['1 600-720 /2026-07-01']],
    ['a midnight in Scotland, told in UTC', { valid_to: '2026-06-29T23:00:00Z' }, ['1 600-720 /2026-07-01']],
    ['the recurrence’s own', { dtstart: '2026-01-05', until: '2026-03-30' }, ['1 600-720 2026-01-05/2026-03-31']],
    ['its compact form', { until: '20260330T235959Z' }, ['1 600-720 /2026-03-31']],
    [
      'the narrower of both',
      { valid_from: '2026-01-05', valid_to: '2026-12-31', dtstart: '2026-02-02', until: '2027-06-01' },
      ['1 600-720 2026-02-02/2027-01-01'],
    ],
    ['a number of times', { dtstart: '2026-11-02', count: 3 }, ['1 600-720 2026-11-02/2026-11-17']],
    [
      'a night, which ends on the morning after',
      { opens_at: '22:00', closes_at: '07:00', valid_from: '2026-01-05', valid_to: '2026-03-30' },
      ['1 1320-1440 2026-01-05/2026-03-31', '2 0-420 2026-01-06/2026-04-01'],
    ],
    ['30 February', { valid_from: '2026-02-30' }, ['the first day of a schedule is 2026-02-30, which is no day']],
    [
      'another way of writing',
      { valid_to: '31/12/2026' },
      ['the last day of a schedule is "31/12/2026", which is no day'],
    ],
    [
      'backwards',
      { valid_from: '2026-03-30', valid_to: '2026-01-05' },
      ['a schedule of it ends (2026-01-05) before it starts (2026-03-30)'],
    ],
    ['none in both', { valid_to: '2020-01-05', dtstart: '2026-01-05' }, ['a schedule of it ends before it begins']],
  ])('%s', (_what, given, wanted) => {
    expect(read({ ...MORNING, byday: 'MO', ...given })).toEqual(wanted);
  });
});

describe('how often', () => {
  test.each<[string, GivenSchedule, string[]]>([
    ['every day', { freq: 'DAILY' }, days(1, 2, 3, 4, 5, 6, 7)],
    ['in small letters', { freq: 'weekly', interval: 1, byday: 'MO' }, days(1)],
    ['not said, but on which day', { byday: 'MO' }, days(1)],
    ['weekly, on the day it begins', { freq: 'WEEKLY', dtstart: '2026-12-01' }, ['2 600-720 2026-12-01/']],
    ['on one day', { valid_from: '2026-12-01', valid_to: '2026-12-01' }, ['2 600-720 2026-12-01/2026-12-02']],
    ['on no day', { freq: 'WEEKLY' }, ['a schedule of it names no day of the week']],
    [
      'monthly',
      { freq: 'MONTHLY', byday: '1MO' },
      ['a schedule of it is "MONTHLY", and only weekly hours can be kept'],
    ],
    [
      'every second week',
      { freq: 'WEEKLY', interval: 2, byday: 'MO' },
      ['a schedule of it is every 2 times "WEEKLY", and only weekly hours can be kept'],
    ],
  ])('%s', (_what, given, wanted) => {
    expect(read({ ...MORNING, ...given })).toEqual(wanted);
  });

  test('without times it is a description, and half a time is odd', () => {
    expect(read({ byday: 'MO' })).toEqual([]);
    expect(read({ byday: 'MO', opens_at: '10:00' })).toEqual(['a schedule of it does not say when it closes']);
    expect(read({ byday: 'MO', closes_at: '10:00' })).toEqual(['a schedule of it does not say when it opens']);
  });
});

test('hours that overlap are one, unless they hold on other days', () => {
  const late = { opens_at: '11:00', closes_at: '13:00', byday: 'MO' };
  expect(read({ ...MORNING, byday: 'MO' }, late)).toEqual(['1 600-780']);
  expect(read({ ...MORNING, byday: 'MO' }, { ...late, valid_from: '2026-01-05' })).toEqual([
    '1 600-720',
    '1 660-780 2026-01-05/',
  ]);
});
