import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { importRegister } from '../../../../server/domain/importing/register/register-import.ts';
import { runInWords } from '../../../../server/domain/importing/run-report.ts';
import { openTestDatabase, type TestDatabase } from '../../../support/test-database.ts';
import { digestOf, openFolder, registerOf } from '../importing.support.ts';
import { SET_ASIDE, utf8 } from './register-refusals.fixture.ts';

type Row = Parameters<typeof registerOf>[0];
const SECOND = { CSNumber: 'CS2099000002', ServiceName: 'Thistledown Evenings' };

const folder = await openFolder();
let world: TestDatabase;
let before: string;
beforeAll(async () => {
  world = await openTestDatabase();
  await importRegister(world.ownerUrl, { file: await folder.write('register-2026-04-30.csv', registerOf({}, SECOND)) });
  before = await digestOf(world.owner);
});
afterAll(async () => {
  await world.close();
  await folder.close();
});

const ask = async (sql: string) => (await world.owner.query(sql)).rows;
const write = (...rows: Row[]) => folder.write('register-2026-05-31.csv', registerOf(...rows));
/** What an import would do, of which nothing stays. */
const tryOut = async (...rows: Row[]) => importRegister(world.ownerUrl, { file: await write(...rows), dryRun: true });
test.each(SET_ASIDE)(
  'a row with %s is set aside; the rest goes in, and nothing closes',
  async (...[, change, aside]) => {
    const { run, changes } = await tryOut({}, { ...SECOND, ...change });
    const { identifier = 'CS2099000002', ...told } = aside;
    expect(run.setAside).toEqual([{ place: 'line 3', identifier, ...told }]);
    expect([run.counts.read, run.counts.setAside]).toEqual([2, 1]);
    expect(runInWords(run).split('\n').at(-1)).toBe(
      '  Set aside: 1 of 2 rows, each with its reason, which operators can read.',
    );
    // Where the row has another number, its own is missing.
    expect([changes.opened, changes.closed]).toEqual([0, [null, 'CS2099000002'].includes(identifier) ? 0 : 1]);
    expect(await digestOf(world.owner)).toBe(before);
  },
);

test('what was set aside is kept with line, column, value and reason', async () => {
  const other = await openTestDatabase();
  const { run } = await importRegister(other.ownerUrl, { file: await write({}, { ...SECOND, MinGrade: '7' }) });
  const { rows } = await other.owner.query(
    `select r.quarantined, q.place, q.identifier, q.column_name, q.value, q.reason
     from directory.quarantined_entry q join directory.import_run r on r.id = q.import_run_id`,
  );
  expect(rows).toEqual([
    {
      ...{ quarantined: 1, place: 'line 3', identifier: 'CS2099000002', column_name: 'MinGrade', value: '7' },
      reason: '"7" is not a grade from 1 to 6.',
    },
  ]);
  expect(runInWords(run)).toContain(
    '\n  Not taken in:\n    line 3, column MinGrade (CS2099000002): "7" is not a grade from 1 to 6.\n',
  );
  await other.close();
});

test('a row without a number that can be read may be any that is missing, so nothing closes', async () => {
  const { run, changes } = await tryOut({}, { CSNumber: 'CS12' }, { CSNumber: 'CS2099000003' });
  expect([changes.opened, changes.closed, run.doubts]).toEqual([
    1,
    0,
    ['1 row of it has no CS number that can be read'],
  ]);
  expect(runInWords(run)).toContain(
    '\n  Not certain to be all: 1 row of it has no CS number that can be read.\n  So nothing was closed that is missing from it.\n',
  );
  expect((await tryOut({}, { CSNumber: 'CS2099000003' })).changes.closed).toBe(1);
});

test('more than two rows in a hundred stop the run, unless they may be lost; one alone never does', async () => {
  const rows = Array.from({ length: 100 }, (_, index) => ({ CSNumber: `CS2099${String(index).padStart(6, '0')}` }));
  const damaged = (bad: number) => rows.map((row, index) => (index < bad ? { ...row, KQ_Setting: '9' } : row));
  const other = await openTestDatabase();
  const take = async (bad: number, acceptLosses?: boolean) =>
    importRegister(other.ownerUrl, { file: await write(...damaged(bad)), acceptLosses });
  await expect(take(3)).rejects.toThrow(/^3 of its 100 rows cannot be taken in, which is more than 2 in 100\. Line 2,/);
  expect((await other.owner.query('select count(*)::int from directory.import_run')).rows).toEqual([{ count: 0 }]);
  expect((await take(2)).changes.opened).toBe(98);
  expect((await take(3, true)).run.counts.setAside).toBe(3);
  const { rows: open } = await other.owner.query(
    `select count(*)::int from directory.registration where status = 'ACTIVE'`,
  );
  expect(open).toEqual([{ count: 98 }]);
  await other.close();
});

test('a row without its provider’s number is kept with the provider it is known by', async () => {
  const nameless = { SP_number: '', ServiceProvider: '' };
  const known = await tryOut({}, { ...SECOND, ...nameless });
  expect([known.run.counts.setAside, known.changes.providers, known.changes.services]).toEqual([0, 0, 0]);
  const wrong = await tryOut({}, { ...SECOND, SP_number: 'SP20990000011' });
  expect([wrong.run.counts.setAside, wrong.changes.providers]).toEqual([0, 0]);
  const fits = await tryOut(
    { ...SECOND },
    { SP_number: 'SP2099000005', ServiceProvider: 'Bracken Invented CIC' },
    { CSNumber: 'CS2099000007', SP_number: '', ServiceProvider: 'BRACKEN  Invented C.I.C.' },
  );
  expect([fits.run.counts.setAside, fits.changes.opened, fits.now.supportProviders]).toEqual([0, 1, 2]);
  const two = await tryOut(
    { SP_number: 'SP2099000005', ServiceProvider: 'Bracken Invented CIC' },
    { ...SECOND, SP_number: 'SP2099000006', ServiceProvider: 'Bracken Invented CIC' },
    { CSNumber: 'CS2099000007', SP_number: '', ServiceProvider: 'Bracken Invented CIC' },
  );
  expect([two.run.counts.setAside, two.changes.opened]).toEqual([1, 0]);
  const unnamed = await tryOut({}, { CSNumber: 'CS2099000007', ServiceProvider: '' });
  expect([unnamed.run.counts.setAside, unnamed.changes.opened]).toEqual([0, 1]);
});

test('a team of which one registration is set aside stays as it is', async () => {
  const twins = [
    { CaseNumber_Combined: 'CS2099000002' },
    { ...SECOND, CareService: 'Housing Support Service', Subtype: '', CaseNumber_Combined: 'CS2099000001' },
  ] as const;
  const other = await openTestDatabase();
  const take = async (day: string, ...rows: Row[]) =>
    importRegister(other.ownerUrl, { file: await folder.write(`register-${day}.csv`, registerOf(...rows)) });
  const team = async () =>
    (await other.owner.query(`select name, kinds, status from directory.support_service order by id`)).rows;
  await take('2026-03-31', ...twins);
  const stood = [{ name: 'Thistledown Support', kinds: ['CARE_AT_HOME', 'HOUSING_SUPPORT'], status: 'ACTIVE' }];
  expect(await team()).toEqual(stood);
  const half = await take('2026-04-30', { ...twins[0], MinGrade: 'x' }, twins[1]);
  expect([half.run.counts.setAside, half.changes.closed]).toEqual([1, 0]);
  expect(await team()).toEqual(stood);
  expect((await take('2026-05-31', ...twins)).now).toMatchObject({ registrations: 2, services: 1 });
  expect(await team()).toEqual(stood);
  await other.close();
});

test('cells that are never read are never judged, whatever is in them', async () => {
  const odd = { Manager_Name: 'd\xc3\xa9cor \x00\x81', RAD_SAT_Score: '\x1f\xff' };
  const { run, read } = await tryOut(odd, { ...SECOND, ...odd });
  expect([run.counts.setAside, read.encodings]).toEqual([0, { 'Windows-1252': 0, 'UTF-8': 0 }]);
});

test('each cell is read in its encoding, and the file’s is said', async () => {
  const months = [
    await tryOut({ ServiceName: 'Caf\xe9' }, { ...SECOND, ServiceProvider: utf8('Càirdeas Invented') }),
    await tryOut({ ServiceName: utf8('Thistledown’s') }, { ...SECOND, ServiceName: utf8('Càirdeas') }),
  ];
  expect(months.map(({ run }) => run.read[0])).toEqual([
    'Read: 2 registrations, in Windows-1252, and UTF-8 in 1 cell (2 of them beyond plain ASCII).',
    'Read: 2 registrations, in UTF-8 (2 of them beyond plain ASCII).',
  ]);
});

test('a file in UTF-16, as spreadsheets save it, is read', async () => {
  const content = registerOf({}, { ...SECOND, ServiceName: 'Thistledown’s' });
  const file = await folder.write(
    'register-2026-05-31.csv',
    Buffer.from(`\ufeff${content}`, 'utf16le').toString('latin1'),
  );
  const { run } = await importRegister(world.ownerUrl, { file, dryRun: true });
  expect([run.counts.read, run.counts.setAside]).toEqual([2, 0]);
});

test('a mark before plain text, a title above the header, blank rows and unnamed columns do no harm', async () => {
  const wide = registerOf({}, SECOND)
    .split('\r\n')
    .map((line, index) => `${line},${index === 0 ? ',' : 'x,'}`);
  const content = [
    '\xef\xbb\xbfDatastore,,',
    ...wide,
    ',,,,,',
    '',
    `${wide[1]?.replace('CS2099000001', 'CS2099000009')},,,`,
  ].join('\n');
  const file = await folder.write('odd-31-may-2026.csv', content);
  const { read, changes, run } = await importRegister(world.ownerUrl, { file, dryRun: true });
  expect([read.rows, read.blankRows, run.counts.setAside, changes.opened]).toEqual([3, 2, 0, 1]);
});

test('a quotation mark within a cell costs at most its row, and so does a row that is too short or too long', async () => {
  const [header = '', first = '', second = ''] = registerOf({}, SECOND).split('\r\n');
  const third = second.replace('CS2099000002', 'CS2099000003');
  for (const [odd, aside] of [
    [first.replace('Invented Street', 'Invented "Street"'), 0],
    [first.replace('CS2099', 'CS"2099'), 1],
    [first.split(',').slice(0, 12).join(','), 1],
    [first.split(',').slice(0, 12).join(',').replace('CS2099000001', 'CS209'), 1],
    [`${first},one more`, 1],
  ] as const) {
    const file = await folder.write('register-2026-05-31.csv', [header, odd, second, third].join('\r\n'));
    const { run, changes } = await importRegister(world.ownerUrl, { file, dryRun: true });
    expect([odd.slice(0, 14), run.counts.setAside, changes.opened, changes.closed]).toEqual([
      ...[odd.slice(0, 14), aside, 1, 0],
    ]);
  }
});

test('of two rows with one number the one that says what is known of it here stays', async () => {
  const { run, changes } = await tryOut({ CSNumber: 'CS2099000002', ServiceName: 'Another' }, {}, SECOND);
  expect(run.setAside.map(({ place, reason }) => [place, reason])).toEqual([
    ['line 2', 'CS2099000002 is on line 4 too.'],
  ]);
  expect(changes.services).toBe(0);
});

test('a header whose names are written a little differently is known', async () => {
  const content = registerOf({}, SECOND)
    .replace('SP_number', 'sp number')
    .replace('Service_Postcode', 'ServicePostcode')
    .replace('CSNumber', 'CS_Number');
  const file = await folder.write('register-2026-05-31.csv', content);
  expect((await importRegister(world.ownerUrl, { file, dryRun: true })).run.counts.setAside).toBe(0);
});

test('nobody’s manager, e-mail or risk score is kept, and of a withheld address nothing is', async () => {
  await importRegister(world.ownerUrl, {
    file: await folder.write('register-2026-06-30.csv', registerOf({}, { ...SECOND, PublicList: 'No', MinGrade: '8' })),
  });
  const [kept] = await ask(`select string_agg(q::text, ' ') as text from directory.quarantined_entry q`);
  expect(kept.text).toContain('MinGrade');
  expect(kept.text).not.toMatch(/planted|street|INVERNESS|iv1/i);
});
