import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type SelectedField, selected } from '../../../server/database/reading/selection.ts';
import { compareServices } from '../../../server/domain/searching/compare.ts';
import { FACT_NAMES } from '../../../server/domain/searching/compared-facts.ts';
import { daysIn, todayInScotland } from '../../../server/foundation/period.ts';
import { openTestDatabase, type TestDatabase } from '../../support/test-database.ts';
import { refusalOf } from '../importing/importing.support.ts';
import { seedServices } from './search.support.ts';

let world: TestDatabase;
const ids: Record<string, string> = {};
beforeAll(async () => {
  world = await openTestDatabase();
  await seedServices(world);
  for (const { id, name } of (await world.owner.query('select id, name from directory.support_service')).rows)
    ids[name] = id;
  const rates = [
    ['HOUR', 'WEEKDAY', 2450, '2026-04-01', null],
    ['HOUR', 'WEEKEND', 2600, '2026-05-01', null],
    ['SLEEPOVER', 'ANY', 9000, '2020-04-01', '2021-04-01'],
    ['ITEM', 'ANY', 1200, '2099-01-01', null],
  ];
  for (const [unit, band, pence, startsOn, endsOn] of rates) {
    await world.owner.query(
      `insert into directory.rate (id, service_id, unit, band, pence, starts_on, ends_on)
       values (gen_random_uuid(), $1, $2, $3, $4, $5, $6)`,
      [ids['Bràigh Home Care'], unit, band, pence, startsOn, endsOn],
    );
  }
});
afterAll(() => world.close());

const compare = (names: string[], ...fields: SelectedField[]) =>
  compareServices(world.database.statements(null), {
    ids: names.map((name) => ids[name] ?? name),
    selection: { fields },
  });

test('services in the order they were asked for, every fact for each of them', async () => {
  const names = ['Selkie Support', 'Bràigh Home Care', 'Bràigh Old Care'];
  const { services, facts } = await compare(names, selected('services', ['name']));
  expect(services.map(({ name }) => name)).toEqual(names);
  expect(facts.map(({ name }) => name)).toEqual([...FACT_NAMES]);
  expect(
    facts.every(
      ({ values }) => values.map(({ serviceId }) => serviceId).join() === names.map((name) => ids[name]).join(),
    ),
  ).toBe(true);
});

test('what is not known says so, and is never a nought', async () => {
  const { facts } = await compare(['Bràigh Home Care', 'Selkie Support', 'Quiet House']);
  const table = Object.fromEntries(
    facts.map(({ name, values }) => [name, values.map(({ text, known }) => (known ? text : `? ${text}`))]),
  );
  expect(table).toEqual({
    PROVIDER: ['Thistledown Invented Ltd', 'Thistledown Invented Ltd', 'Thistledown Invented Ltd'],
    KINDS: ['Care at home', 'Care at home', 'Care at home'],
    SECTOR: ['A private organisation', 'A voluntary or not-for-profit organisation', 'A private organisation'],
    STATUS: ['Provides support', 'Provides support', 'Provides support'],
    COUNCIL_AREA: ['Highland', 'Shetland Islands', 'Highland'],
    TOWN: ['Inverness', 'Lerwick', '? Withheld'],
    PRICE_OF_HOUR: ['£24.50 to £26.00 an hour', '? Price not given', '? Price not given'],
    PRICE_OF_SLEEPOVER: ['? Price not given', '? Price not given', '? Price not given'],
    PRICE_OF_ITEM: ['? Price not given', '? Price not given', '? Price not given'],
    LEAST_GRADE: ['5 (Very good)', '? Not graded', '4 (Good)'],
    WELLBEING_GRADE: ['5 (Very good)', '? Not graded', '4 (Good)'],
    PLANNING_GRADE: ['? Not graded', '? Not graded', '? Not graded'],
    SETTING_GRADE: ['? Not graded', '? Not graded', '? Not graded'],
    STAFF_GRADE: ['? Not graded', '? Not graded', '? Not graded'],
    LEADERSHIP_GRADE: ['5 (Very good)', '? Not graded', '4 (Good)'],
    LAST_INSPECTED: ['14 March 2026', '14 March 2026', '14 March 2026'],
    COMPLAINTS_UPHELD: ['3 since 1 April 2024', '3 since 1 April 2024', '3 since 1 April 2024'],
    REGISTERED_PLACES: ['? No number given', '? No number given', '? No number given'],
    REGISTERED_SINCE: ['1 April 2020', '1 April 2020', '1 April 2020'],
  });
});

test('each fact has its source and its age', async () => {
  const { facts } = await compare(['Bràigh Home Care', 'Selkie Support']);
  const of = (name: string) =>
    facts
      .find((fact) => fact.name === name)
      ?.values.map(({ source, asOf, ageInDays }) => ({ source, asOf, ageInDays }));
  const today = todayInScotland();
  const age = (start: string) => daysIn({ start, end: today });
  expect(of('LEAST_GRADE')).toEqual([
    { source: 'CARE_INSPECTORATE', asOf: '2024-02-29', ageInDays: age('2024-02-29') },
    { source: 'CARE_INSPECTORATE', asOf: null, ageInDays: null },
  ]);
  expect(of('PRICE_OF_HOUR')).toEqual([
    { source: 'PROVIDER', asOf: '2026-05-01', ageInDays: age('2026-05-01') },
    { source: 'PROVIDER', asOf: null, ageInDays: null },
  ]);
  expect(of('PROVIDER')?.[0]).toEqual({
    source: 'CARE_INSPECTORATE',
    asOf: '2026-05-31',
    ageInDays: age('2026-05-31'),
  });
});

test('too few, too many, one twice, and one that is not there are refused', async () => {
  const all = Object.keys(ids);
  expect(all.length).toBe(8);
  expect(await refusalOf(() => compare(['Selkie Support']))).toBe('Compare 2 to 6 services at once.');
  expect(await refusalOf(() => compare(all.slice(0, 7)))).toBe('Compare 2 to 6 services at once.');
  expect(await refusalOf(() => compare(['Selkie Support', 'Quiet House', 'Selkie Support']))).toBe(
    'Name each service once.',
  );
  const missing = 'Nothing you can see has this id. Check the id, or ask to be given access.';
  expect(await refusalOf(() => compare(['Selkie Support', '01999999-0000-7000-8000-000000000000']))).toBe(missing);
  expect(await refusalOf(() => compare(['Selkie Support', 'no-id']))).toBe(missing);
});
