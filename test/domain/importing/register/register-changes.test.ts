import { afterAll, afterEach, beforeEach, expect, test } from '@jest/globals';
import { importRegister } from '../../../../server/domain/importing/register/register-import.ts';
import { openTestDatabase, type TestDatabase } from '../../../support/test-database.ts';
import { digestOf, openFolder, refusalOf, registerOf } from '../importing.support.ts';

const folder = await openFolder();
let world: TestDatabase;

beforeEach(async () => {
  world = await openTestDatabase();
});
afterEach(() => world.close());
afterAll(() => folder.close());

const ask = async (sql: string) => (await world.owner.query(sql)).rows;

async function take(day: string, ...rows: Parameters<typeof registerOf>) {
  return importRegister(world.ownerUrl, { file: await folder.write(`register-${day}.csv`, registerOf(...rows)) });
}

const SUPPORT = { CSNumber: 'CS2099000001' };
const HOUSING = {
  CSNumber: 'CS2099000002',
  CareService: 'Housing Support Service',
  Subtype: '',
  ServiceName: 'Thistledown Housing Support',
};
const TWINS = [
  { ...SUPPORT, CaseNumber_Combined: 'CS2099000002' },
  { ...HOUSING, CaseNumber_Combined: 'CS2099000001' },
] as const;

test('a service that leaves the register closes, and opens again when it comes back', async () => {
  await take('2026-03-31', SUPPORT, HOUSING);
  const [{ id }] = await ask(`select service_id as id from directory.registration where cs_number = 'CS2099000002'`);
  const left = await take('2026-04-30', SUPPORT);
  expect([left.changes.closed, left.changes.opened]).toEqual([1, 0]);
  const state = `select r.status, r.closed_on::text, r.last_seen_on::text, s.status as service, s.closed_on::text as service_closed
    from directory.registration r join directory.support_service s on s.id = r.service_id where s.id = '${id}'`;
  expect(await ask(state)).toEqual([
    {
      status: 'CLOSED',
      closed_on: '2026-04-30',
      last_seen_on: '2026-03-31',
      service: 'CLOSED',
      service_closed: '2026-04-30',
    },
  ]);
  const back = await take('2026-05-31', SUPPORT, HOUSING);
  expect([back.changes.closed, back.changes.opened, back.changes.reopened]).toEqual([0, 0, 1]);
  expect(await ask(state)).toEqual([
    { status: 'ACTIVE', closed_on: null, last_seen_on: '2026-05-31', service: 'ACTIVE', service_closed: null },
  ]);
});

test('two services that become twins are joined; the one that ends says where it went on; parted, the later begins anew', async () => {
  await take('2026-03-31', SUPPORT, HOUSING);
  const ids = Object.fromEntries(
    (await ask('select cs_number, service_id from directory.registration')).map((row) => [
      row.cs_number,
      row.service_id,
    ]),
  );
  const [support, housing] = [ids.CS2099000001, ids.CS2099000002];
  await take('2026-04-30', ...TWINS);
  expect(
    await ask(
      `select id, status, continued_by_id, kinds from directory.support_service order by id = '${support}' desc`,
    ),
  ).toEqual([
    { id: support, status: 'ACTIVE', continued_by_id: null, kinds: ['CARE_AT_HOME', 'HOUSING_SUPPORT'] },
    { id: housing, status: 'CLOSED', continued_by_id: support, kinds: ['HOUSING_SUPPORT'] },
  ]);
  await take('2026-05-31', SUPPORT, HOUSING);
  const after = await ask('select cs_number, service_id from directory.registration order by 1');
  expect(after[0].service_id).toBe(support);
  expect([support, housing].includes(after[1].service_id)).toBe(false);
});

test('numbers that do not name each other, or have two providers, are no twins', async () => {
  await take('2026-05-31', TWINS[0], { ...HOUSING });
  expect(await ask('select count(*)::int from directory.support_service')).toEqual([{ count: 2 }]);
  await take('2026-06-30', TWINS[0], {
    ...TWINS[1],
    SP_number: 'SP2099000002',
    ServiceProvider: 'Bracken Invented CIC',
  });
  expect(await ask(`select count(*)::int from directory.support_service where status = 'ACTIVE'`)).toEqual([
    { count: 2 },
  ]);
});

test('another provider takes a service on: it keeps its id', async () => {
  await take('2026-04-30', SUPPORT);
  const [{ id }] = await ask('select id from directory.support_service');
  const { changes } = await take('2026-05-31', {
    ...SUPPORT,
    SP_number: 'SP2099000002',
    ServiceProvider: 'Bracken Invented CIC',
  });
  expect([changes.providers, changes.opened, changes.closed]).toEqual([1, 0, 0]);
  expect(
    await ask(
      'select s.id, o.name from directory.support_service s join identity.organisation o on o.id = s.organisation_id',
    ),
  ).toEqual([{ id, name: 'Bracken Invented CIC' }]);
});

test('what no register brought, no register closes; what a provider told stays', async () => {
  await take('2026-04-30', SUPPORT);
  const [{ id, organisation_id }] = await ask('select id, organisation_id from directory.support_service');
  const own = '01999999-0000-7000-8000-000000000001';
  await world.owner.query(`insert into directory.support_service (id, organisation_id, name, kinds, sector, status, source, facts_as_of, search_text)
    values ('${own}', '${organisation_id}', 'Thistledown lunch club', '{COMMUNITY_SUPPORT}', 'VOLUNTARY', 'ACTIVE', 'PROVIDER', '2026-04-01', 'thistledown lunch club')`);
  await world.owner.query(
    `insert into directory.rate (id, service_id, unit, pence, starts_on) values ('${own}', '${id}', 'HOUR', 2400, '2026-04-01')`,
  );
  await world.owner.query(`update directory.support_service set description = 'In our own words' where id = '${id}'`);
  await take('2026-05-31', { ...HOUSING });
  expect(
    await ask('select name, status, description from directory.support_service order by name collate "C"'),
  ).toEqual([
    { name: 'Thistledown Housing Support', status: 'ACTIVE', description: null },
    { name: 'Thistledown Support', status: 'CLOSED', description: 'In our own words' },
    { name: 'Thistledown lunch club', status: 'ACTIVE', description: null },
  ]);
  expect(await ask('select pence from directory.rate')).toEqual([{ pence: '2400' }]);
});

test('the same day told anew replaces the day; two imports at a time wait for each other', async () => {
  await take('2026-05-31', SUPPORT);
  const [left, right] = [
    await folder.write('left-2026-06-30.csv', registerOf({ ...SUPPORT, MinGrade: '3', KQ_Leadership: '3' })),
    await folder.write('right-2026-06-30.csv', registerOf({ ...SUPPORT, MinGrade: '3', KQ_Leadership: '3' })),
  ];
  const both = await Promise.all([
    importRegister(world.ownerUrl, { file: left }),
    importRegister(world.ownerUrl, { file: right }),
  ]);
  expect(both.map(({ changes }) => changes.worseGrades).sort()).toEqual([0, 1]);
  const corrected = await take('2026-06-30', { ...SUPPORT, MinGrade: '5', KQ_Leadership: '5' });
  expect(corrected.changes.betterGrades).toBe(1);
  expect(await ask('select as_of::text, minimum_grade from directory.grading order by 1')).toEqual([
    { as_of: '2026-05-31', minimum_grade: 4 },
    { as_of: '2026-06-30', minimum_grade: 5 },
  ]);
});

test('an excerpt would close most of what is here: it is refused unless somebody means it', async () => {
  const many = Array.from({ length: 150 }, (_, index) => ({ CSNumber: `CS2099${String(index).padStart(6, '0')}` }));
  await take('2026-04-30', ...many);
  const before = await digestOf(world.owner);
  expect(await refusalOf(() => take('2026-05-31', ...many.slice(0, 50)))).toBe(
    '100 of the 150 registrations here are not in this file, so it looks like an excerpt of the register. If they really closed, import it with --close-most. Nothing was changed.',
  );
  expect(await digestOf(world.owner)).toBe(before);
  const file = await folder.write('meant-2026-05-31.csv', registerOf(...many.slice(0, 50)));
  expect((await importRegister(world.ownerUrl, { file, closeMost: true })).changes.closed).toBe(100);
});
