import { execFile } from 'node:child_process';
import path from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { openTestDatabase } from '../../support/test-database.ts';
import { openFolder, registerOf } from './importing.support.ts';

const world = await openTestDatabase();
const folder = await openFolder();
afterAll(async () => {
  await world.close();
  await folder.close();
});

const project = path.resolve(import.meta.dirname, '../../..');

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const RUN = '  Run: ID. To take it back: npm run import -- undo ID\n';

/** Runs the command as `npm run import` does, on the test's own database. */
function run(...given: string[]): Promise<{ code: number; out: string; told: string }> {
  const program = [
    path.join(project, 'node_modules/tsx/dist/cli.mjs'),
    path.join(project, 'server/commands/import.ts'),
    ...given,
  ];
  const env = { ...process.env, DATABASE_URL: world.ownerUrl, NODE_OPTIONS: '' };
  return new Promise((resolve) => {
    execFile(process.execPath, program, { env }, (error, out, told) =>
      resolve({ code: error === null ? 0 : Number(error.code), out: out.replaceAll(ID, 'ID'), told }),
    );
  });
}

const stands = async () =>
  (await world.owner.query('select count(*)::int as services from directory.support_service')).rows[0].services;

test('takes a register in, shows how far it is, and says what changed', async () => {
  const file = await folder.write('datastore-31-may-2026.csv', registerOf({}, { CSNumber: 'CS2099000002' }));
  expect(await run('care-inspectorate', file)).toEqual({
    code: 0,
    told: '2 rows read\n',
    out: `The Care Inspectorate’s register of 2026-05-31
  Read: 2 registrations, in plain ASCII (0 of them beyond plain ASCII).
  Opened: 2 registrations. Reopened: 0. Closed: 0 (kept, and marked closed).
  Grades: 0 changes (0 first grades, 0 better, 0 worse, 0 no longer graded).
  Now with another provider: 0 registrations. Services with some fact changed: 0.
  Now: 2 registrations of 2 services; a team registered twice is one service.
  Of these, 2 active public registrations for support, housing support and adult placement, from 1 provider.
  On the map: none of 2 services with a postcode yet. Import postcodes, so that people can search by distance.
${RUN}  Set aside: 0 of 2 rows.
`,
  });
});

test('takes postcodes in', async () => {
  const file = await folder.write('postcodes.csv', 'postcode,lat,lon,council_gss\nIV1 1AA,57.48,-4.22,S12000017\n');
  expect(await run('postcodes', file)).toEqual({
    code: 0,
    told: '1 row read\n',
    out: `Postcodes
  Read: 1 postcode in 1 sector and 1 outcode.
  Added: 1. Changed: 0. Removed: 0.
  On the map: 2 services by postcode, 0 by the postcode’s sector and 0 by its outcode; 0 postcodes not known.
${RUN}  Set aside: 0 of 1 row.
`,
  });
});

test('takes a feed in from a file, says what was set aside, and tells beforehand what would happen', async () => {
  const organization = { id: 'group', name: 'Invented Group', description: 'Invented.' };
  const services = [{ id: 'one', name: 'Invented Walks', status: 'active', organization }, { id: 'two' }];
  const file = await folder.write(
    'glenorrin.json',
    JSON.stringify({ total_items: 2, total_pages: 1, contents: services }),
  );
  const before = await stands();
  const told = (title: string, named: string, run: string) => ({
    code: 0,
    told: '2 rows read\n',
    out: `${title}
  Read: 2 services.
  Taken in: 1. Changed: 0. Added to what others say: 0. Unchanged: 0. Closed: 0 (kept, and marked closed).
${named}  On the map: 2 services by postcode, 0 by the postcode’s sector and 0 by its outcode; 0 postcodes not known.
${run}  Not taken in:
    glenorrin.json, entry 2 (two): It must have required property 'name'.
  Set aside: 1 of 2 services, each with its reason, which operators can read.
`,
  });
  expect(await run('open-referral', file, '--dry-run')).toEqual(
    told(
      'The Open Referral UK feed glenorrin (a dry run: nothing was kept)',
      '  Would be taken in:\n    Invented Walks\n',
      '',
    ),
  );
  expect(await stands()).toBe(before);
  expect((await run('open-referral', file)).out).toBe(told('The Open Referral UK feed glenorrin', '', RUN).out);
  expect(await stands()).toBe(before + 1);
});

test('a dry run of a register or of postcodes keeps nothing', async () => {
  const before = await stands();
  const register = await folder.write(
    'datastore-30-june-2026.csv',
    registerOf({ Service_Phone_Number: '01632 960009' }, { CSNumber: 'CS2099000003' }),
  );
  const { code, out } = await run('care-inspectorate', register, '--dry-run');
  expect([code, out.split('\n')[0]]).toEqual([
    0,
    'The Care Inspectorate’s register of 2026-06-30 (a dry run: nothing was kept)',
  ]);
  expect(out).toContain('Opened: 1 registration. Reopened: 0. Closed: 1 (kept, and marked closed).');
  expect(out).toContain(
    '  Would be opened:\n    Thistledown Support (CS2099000003)\n  Would be closed:\n    Thistledown Support (CS2099000002)\n  Would be changed:\n    Thistledown Support: telephone\n',
  );
  expect(await stands()).toBe(before);
});

test('refuses with the reason, and ends with 1', async () => {
  const before = await stands();
  const file = await folder.write('datastore.csv', registerOf({}, { CSNumber: 'CS2099000002' }));
  const refused = async (...given: string[]) => {
    const { code, out, told } = await run('care-inspectorate', ...given);
    expect([code, out]).toEqual([1, '']);
    return told;
  };
  expect(await refused('nope.csv')).toBe('Refused. There is no such file. Check its name. Nothing was changed.\n');
  expect(await refused(folder.path('.'))).toBe(
    'Refused. This is a folder. Name the CSV file in it. Nothing was changed.\n',
  );
  expect(await refused(file)).toBe(
    'Refused. The file’s name (datastore.csv) does not say which day it speaks of. Give it with --as-of YYYY-MM-DD. Nothing was changed.\n',
  );
  const lossy = await folder.write('lossy.csv', registerOf({ KQ_Setting: '7' }, { MinGrade: '8' }));
  expect(await refused(lossy, '--as-of', '2026-06-30')).toBe(
    'Refused. 2 of its 2 rows cannot be taken in, which is more than 2 in 100. Line 2, column KQ_Setting: "7" is not a grade from 1 to 6. Line 3, column MinGrade: "8" is not a grade from 1 to 6. If the file is right all the same, import it with --accept-losses. Nothing was changed.\n',
  );
  const taken = await run('care-inspectorate', lossy, '--as-of', '2026-06-30', '--accept-losses', '--dry-run');
  expect(taken.out.trimEnd().split('\n').at(-1)).toBe(
    '  Set aside: 2 of 2 rows, each with its reason, which operators can read.',
  );
  expect(await stands()).toBe(before);
});

test('takes a run back, beforehand as a dry run', async () => {
  const before = await stands();
  const file = await folder.write(
    'datastore-30-june-2026.csv',
    registerOf({ Service_Phone_Number: '01632 960009' }, { CSNumber: 'CS2099000003' }),
  );
  expect((await run('care-inspectorate', file)).code).toBe(0);
  const told = (
    what: string,
    title: string,
    would: string,
  ) => `${what}: datastore-30-june-2026.csv, imported on ${title}
  Removed: 1. Open again: 1. As before: 1.
  ${would} removed:
    Thistledown Support (CS2099000003)
  ${would} open again:
    Thistledown Support (CS2099000002)
  ${would} as before:
    Thistledown Support
`;
  const today = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' }).format();
  expect(await run('undo', 'care-inspectorate', '--dry-run')).toEqual({
    ...{ code: 0, told: '', out: told('Would be taken back', `${today} (a dry run: nothing was kept)`, 'Would be') },
  });
  expect(await stands()).toBe(before + 1);
  expect((await run('undo', 'care-inspectorate')).out).toBe(told('Taken back', today, 'Now'));
  expect(await stands()).toBe(before);
  expect(await run('undo', 'bread')).toEqual({
    ...{ code: 1, out: '' },
    told: 'Refused. There is no import "bread". Give the id of one (directoryImports has them), or a source such as care-inspectorate for its latest. Nothing was changed.\n',
  });
});

test.each([
  [['care-inspectorate'], 'Name the file to take in.'],
  [['bread', 'file.csv'], '"bread" is nothing this can take in.'],
  [
    ['care-inspectorate', 'MDSF', 'data.csv'],
    'Name one file, in quotes when there are spaces in its name. "data.csv" is one too many.',
  ],
  [['postcodes', 'file.csv', '--as-of', '2026-05-31'], '"postcodes" does not take --as-of.'],
])('explains itself when it is asked for %j', async (given, first) => {
  const { code, told } = await run(...given);
  expect([code, told.split('\n')[0], told.includes('npm run import -- care-inspectorate <file.csv>')]).toEqual([
    2,
    first,
    true,
  ]);
});
