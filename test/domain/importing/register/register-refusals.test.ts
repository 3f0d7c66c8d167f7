import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { importRegister } from '../../../../server/domain/importing/register/register-import.ts';
import { plusDays, todayInScotland } from '../../../../server/foundation/period.ts';
import { openTestDatabase, type TestDatabase } from '../../../support/test-database.ts';
import { describeWithData, digestOf, MAY_2026, openFolder, refusalOf, registerOf } from '../importing.support.ts';
import { GOOD, REFUSED } from './register-refusals.fixture.ts';

const folder = await openFolder();
let world: TestDatabase;
let before: string;
beforeAll(async () => {
  world = await openTestDatabase();
  await importRegister(world.ownerUrl, { file: await folder.write('register-2026-04-30.csv', registerOf({})) });
  before = await digestOf(world.owner);
});
afterAll(async () => {
  await world.close();
  await folder.close();
});

test.each(REFUSED)('a file with %s is refused whole', async (_, content, message) => {
  const file = await folder.write('register-2026-05-31.csv', content);
  expect(await refusalOf(() => importRegister(world.ownerUrl, { file }))).toBe(`${message} Nothing was changed.`);
  expect(await digestOf(world.owner)).toBe(before);
});

test('a file that is not there, or a folder, is refused before anything is asked about its day', async () => {
  expect(await refusalOf(() => importRegister(world.ownerUrl, { file: folder.path('nope.csv') }))).toBe(
    'There is no such file. Check its name. Nothing was changed.',
  );
  expect(await refusalOf(() => importRegister(world.ownerUrl, { file: folder.path('.') }))).toBe(
    'This is a folder. Name the CSV file in it. Nothing was changed.',
  );
  const packed = gzipSync(GOOD).subarray(0, 200).toString('latin1');
  const file = await folder.write('register-2026-05-31.csv.gz', packed);
  expect(await refusalOf(() => importRegister(world.ownerUrl, { file }))).toBe(
    'This packed file is damaged. Fetch it again. Nothing was changed.',
  );
});

test('a file that does not say its day is refused until somebody says it', async () => {
  const file = await folder.write('datastore.csv', GOOD);
  expect(await refusalOf(() => importRegister(world.ownerUrl, { file }))).toBe(
    'The file’s name (datastore.csv) does not say which day it speaks of. Give it with --as-of YYYY-MM-DD. Nothing was changed.',
  );
  for (const asOf of ['2026-02-30', '31/05/2026', 'today', '', 'the file of 2026-05-31']) {
    expect(await refusalOf(() => importRegister(world.ownerUrl, { file, asOf }))).toBe(
      `${asOf} is not a day of the form YYYY-MM-DD. Nothing was changed.`,
    );
  }
  expect(await digestOf(world.owner)).toBe(before);
});

test('a day that contradicts the file’s name, or lies ahead, would lock the register out: it is refused', async () => {
  const file = await folder.write('MDSF_data_31 May 2026.adults.csv', GOOD);
  expect(await refusalOf(() => importRegister(world.ownerUrl, { file, asOf: '2030-01-01' }))).toBe(
    'The file’s name (MDSF_data_31 May 2026.adults.csv) says that it is of 2026-05-31, and --as-of says 2030-01-01. Leave --as-of out, or import the file of that day. Nothing was changed.',
  );
  const tomorrow = plusDays(todayInScotland(), 1);
  const ahead = `${tomorrow} lies ahead: a register cannot be of a day to come. Nothing was changed.`;
  const unnamed = await folder.write('datastore.csv', GOOD);
  expect(await refusalOf(() => importRegister(world.ownerUrl, { file: unnamed, asOf: tomorrow }))).toBe(ahead);
  const named = await folder.write(`datastore-${tomorrow}.csv`, GOOD);
  expect(await refusalOf(() => importRegister(world.ownerUrl, { file: named }))).toBe(ahead);
  expect(await digestOf(world.owner)).toBe(before);
  const { asOf } = await importRegister(world.ownerUrl, { file, asOf: '2026-05-31', dryRun: true });
  expect(asOf).toBe('2026-05-31');
});

describeWithData('The real register', () => {
  test('cut off within its last row is refused, and no row before it stays', async () => {
    const real = (await readFile(MAY_2026)).toString('latin1').trimEnd();
    const file = await folder.write('register-2026-05-31.csv', real.slice(0, real.lastIndexOf(',') - 200));
    expect(await refusalOf(() => importRegister(world.ownerUrl, { file }))).toMatch(
      /^Line 3912, column .+: the last row ends after \d+ cells, and the header has 101, so the file was cut off\. Fetch it again\. Nothing was changed\.$/,
    );
    expect(await digestOf(world.owner)).toBe(before);
  });

  test('of May 2026 under the name of May 2025 is refused', async () => {
    const real = (await readFile(MAY_2026)).toString('latin1');
    const file = await folder.write('register-2025-05-31.csv', real);
    const empty = await openTestDatabase();
    expect(await refusalOf(() => importRegister(empty.ownerUrl, { file }))).toMatch(
      /^\d+ of its 3911 registrations tell of days after 2025-07-01, so this register is not of 2025-05-31\./,
    );
    await empty.close();
  });
});
