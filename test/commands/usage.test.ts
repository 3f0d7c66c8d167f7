import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { endPlatforms, newFolder } from '../support/started-platform.ts';
import { openTestDatabase } from '../support/test-database.ts';
import { runScript } from './operator-script.ts';

const care = await openTestDatabase();
const empty = `empty_${randomBytes(6).toString('hex')}`;
await care.owner.query(`create database ${empty}`);
const nowhere = path.join(await newFolder(), 'mistyped');
afterAll(async () => {
  await care.owner.query(`drop database ${empty} with (force)`);
  await care.close();
  await endPlatforms();
});

function urlOf(change: { readonly pathname?: string; readonly password?: string; readonly port?: string }): string {
  return Object.assign(new URL(care.ownerUrl), change).href;
}

const MISTAKES: [name: string, ...argv: string[]][] = [
  ['check:ledger', 'foo'],
  ['check:ledger', '--dry-run'],
  ['purge', 'foo'],
  ['first-operator'],
  ['first-operator', '--operater', 'Ailsa'],
  ['import'],
  ['import', 'nonsense', 'x'],
  ['import', 'postcodes'],
  ['backup'],
  ['restore', 'one', 'two'],
];

test.each(MISTAKES.map((argv) => ({ argv })))(
  '$argv is not understood: the usage, exit code 2, and nothing is run',
  async ({ argv: [name, ...argv] }) => {
    const { code, said } = await runScript(name, argv, { DATA_DIR: nowhere });
    expect({ code, hasUsage: said.includes(`\n  npm run ${name}`), isRun: existsSync(nowhere) }).toEqual({
      code: 2,
      hasUsage: true,
      isRun: false,
    });
  },
);

test.each(['check:ledger', 'purge', 'first-operator', 'import', 'backup', 'restore'])(
  '%s --help tells how it is used, and runs nothing',
  async (name) => {
    const { code, said } = await runScript(name, ['--help'], { DATA_DIR: nowhere });
    expect({ code, hasUsage: said.includes(`\n  npm run ${name}`), isRun: existsSync(nowhere) }).toEqual({
      code: 0,
      hasUsage: true,
      isRun: false,
    });
  },
);

const WORKING: [name: string, ...argv: string[]][] = [
  ['check:ledger'],
  ['purge'],
  ['first-operator', '--operator', 'Ailsa'],
  ['import', 'postcodes', 'package.json'],
];

test.each(WORKING.map((argv) => ({ argv })))(
  '$argv makes no database where there is none',
  async ({ argv: [name, ...argv] }) => {
    expect(await runScript(name, argv, { DATA_DIR: nowhere })).toEqual({
      code: 1,
      said: `Refused. There is no database in ${nowhere}. Set DATA_DIR to the platform's data folder, or DATABASE_URL.\n`,
    });
    expect(existsSync(nowhere)).toBe(false);
    const { code, said } = await runScript(name, argv, { DATABASE_URL: urlOf({ pathname: `/${empty}` }) });
    expect({ code, said }).toEqual({
      code: 1,
      said: `Refused. There is no platform in the database ${empty}. Correct DATABASE_URL, or start the platform once, which makes it.\n`,
    });
  },
);

test('a wrong password, a database that is not there, and no server are one sentence each, which names DATABASE_URL', async () => {
  const saidOf = async (change: Parameters<typeof urlOf>[0]) =>
    (await runScript('check:ledger', [], { DATABASE_URL: urlOf(change) })).said;
  expect(await saidOf({ password: 'mistyped' })).toBe(
    'This failed: PostgreSQL does not accept the connection of DATABASE_URL: password authentication failed for user "sds_owner".\n',
  );
  expect(await saidOf({ pathname: '/caer' })).toBe(
    'This failed: PostgreSQL does not accept the connection of DATABASE_URL: database "caer" does not exist.\n',
  );
  expect(await saidOf({ port: '1' })).toBe(
    'This failed: PostgreSQL does not answer at the address of DATABASE_URL (ECONNREFUSED).\n',
  );
});

test('check:ledger counts what is in a platform’s database', async () => {
  expect(await runScript('check:ledger', [], { DATABASE_URL: care.ownerUrl })).toEqual({
    code: 0,
    said: '0 funds and 0 transfers checked, 0 faults.\n',
  });
});

test('an option that npm kept for itself is asked for again: a dry run is never a real one', async () => {
  const { code, said } = await runScript('import', ['postcodes', 'package.json'], { npm_config_dry_run: 'true' });
  expect({ code, said: said.split('\n')[0] }).toEqual({
    code: 2,
    said: 'npm has kept "--dry-run" for itself. Write "--" before the words: npm run import -- ...',
  });
});
