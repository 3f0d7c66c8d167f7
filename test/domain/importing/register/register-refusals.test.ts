import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { importRegister } from '../../../../server/domain/importing/register/register-import.ts';
import { openTestDatabase, type TestDatabase } from '../../../support/test-database.ts';
import { describeWithData, digestOf, MAY_2026, openFolder, refusalOf, registerOf } from '../importing.support.ts';
import { GOOD, REFUSED, utf8 } from './register-refusals.fixture.ts';

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

test('a file that cannot be read is refused', async () => {
  expect(await refusalOf(() => importRegister(world.ownerUrl, { file: folder.path('none-2026-05-31.csv') }))).toBe(
    'There is no such file. Check its name. Nothing was changed.',
  );
  expect(await refusalOf(() => importRegister(world.ownerUrl, { file: folder.path('.'), asOf: '2026-05-31' }))).toBe(
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
  for (const asOf of ['2026-02-30', '31/05/2026', 'today', '']) {
    expect(await refusalOf(() => importRegister(world.ownerUrl, { file, asOf }))).toBe(
      `${asOf} is not a day of the form YYYY-MM-DD. Nothing was changed.`,
    );
  }
  expect(await digestOf(world.owner)).toBe(before);
});

test('a mark before plain text, a title above the header, blank rows and unnamed columns do no harm', async () => {
  const wide = GOOD.split('\r\n').map((line, index) => `${line},${index === 0 ? ',' : 'x,'}`);
  const content = [
    '\xef\xbb\xbfDatastore,,',
    ...wide,
    ',,,,,',
    '',
    `${wide[1]?.replace('CS2099000001', 'CS2099000009')},,,`,
  ].join('\n');
  const other = await openTestDatabase();
  const { read, changes } = await importRegister(other.ownerUrl, {
    file: await folder.write('odd-31-may-2026.csv', content),
  });
  await other.close();
  expect([read, changes.opened]).toEqual([{ rows: 3, blankRows: 2, childrensRows: 0, rowsBeyondAscii: 0 }, 3]);
});

describeWithData('The real register, saved anew by a program that does not know it', () => {
  test('in UTF-8 is refused at the first character that shows it', async () => {
    const real = new TextDecoder('windows-1252').decode(await readFile(MAY_2026));
    const file = await folder.write('register-2026-05-31.csv', utf8(real));
    expect(await refusalOf(() => importRegister(world.ownerUrl, { file }))).toBe(
      'Line 14, column first_reqs_2526: the bytes E2 80 99 are UTF-8, and the register is published in Windows-1252. Import the file as it was published. Nothing was changed.',
    );
    expect(await digestOf(world.owner)).toBe(before);
  });

  test('its last row broken is refused, and no row before it stays', async () => {
    const real = (await readFile(MAY_2026)).toString('latin1').trimEnd();
    const file = await folder.write('register-2026-05-31.csv', real.slice(0, real.lastIndexOf(',') - 200));
    expect(await refusalOf(() => importRegister(world.ownerUrl, { file }))).toMatch(
      /^Line 3912, column .+ Nothing was changed\.$/,
    );
    expect(await digestOf(world.owner)).toBe(before);
  });
});
