import { randomBytes } from 'node:crypto';
import { afterAll, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { QUIET_SETTINGS, quietLog } from '../../server/database/log-settings.ts';
import { endPlatforms, newFolder, startPlatform } from '../support/started-platform.ts';
import { openTestDatabase } from '../support/test-database.ts';

const clone = await openTestDatabase();
const database = new URL(clone.ownerUrl).pathname.slice(1);
const server = new URL(clone.serverUrl).username;
/** Somebody who may change the server's role, and is no superuser: as the owner of a managed PostgreSQL is. */
const manager = `manager_${randomBytes(6).toString('hex')}`;
afterAll(async () => {
  await endPlatforms();
  await clone.close();
});

/** What these are where somebody looks for slow or failing statements. */
const LOUD: Readonly<Record<keyof typeof QUIET_SETTINGS, string>> = {
  log_min_messages: 'warning',
  log_min_error_statement: 'error',
  log_error_verbosity: 'default',
  log_statement: 'all',
  log_min_duration_statement: '250',
  log_min_duration_sample: '100',
  log_transaction_sample_rate: '0.5',
  log_parameter_max_length: '-1',
  log_parameter_max_length_on_error: '1024',
  debug_print_parse: 'on',
  debug_print_rewritten: 'on',
  debug_print_plan: 'on',
};
/** These everybody may set for a role they may change; the others take a superuser, or a grant. */
const FOR_EVERYBODY = /^debug_print|on_error$/;

/** What a new connection of a role has. */
async function settingsOf(url: string): Promise<Record<string, string>> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query('select name, setting from pg_settings where name = any ($1)', [
    Object.keys(QUIET_SETTINGS),
  ]);
  await client.end();
  return Object.fromEntries(rows.map(({ name, setting }) => [name, setting]));
}

const quiet = Object.fromEntries(Object.entries(QUIET_SETTINGS).map(([name, [value]]) => [name, value]));

test('the embedded PostgreSQL has every one of them from its start', async () => {
  expect(await settingsOf(clone.serverUrl)).toEqual(quiet);
  expect(await settingsOf(clone.ownerUrl)).toEqual(quiet);
  expect(await quietLog(clone.ownerUrl, clone.serverUrl)).toEqual([]);
});

test('where the owner may not set them, each that is otherwise is told with what to do; then a superuser does so', async () => {
  for (const [name, value] of Object.entries(LOUD)) {
    await clone.owner.query(`alter database ${database} set ${name} = '${value}'`);
  }
  expect(await settingsOf(clone.serverUrl)).toEqual(LOUD);
  await clone.owner.query(`create role ${manager} login createrole password 'of the manager'`);
  await clone.owner.query(`grant ${server} to ${manager} with admin option`);
  const managerUrl = new URL(clone.ownerUrl);
  managerUrl.username = manager;
  managerUrl.password = 'of the manager';
  const told = await quietLog(managerUrl.href, clone.serverUrl);
  expect(told.map(({ setting, value }) => [setting, value])).toEqual(
    Object.entries(LOUD)
      .filter(([name]) => !FOR_EVERYBODY.test(name))
      .sort(),
  );
  expect(told.map(({ role }) => role)).toEqual(told.map(() => server));
  // A grant is enough for one of them.
  await clone.owner.query(`grant set on parameter log_statement to ${manager}`);
  const fewer = await quietLog(managerUrl.href, clone.serverUrl);
  expect(fewer.map(({ setting }) => setting)).toEqual(
    told.map(({ setting }) => setting).filter((setting) => setting !== 'log_statement'),
  );
  for (const { remedy } of fewer) await clone.owner.query(remedy);
  expect(await quietLog(managerUrl.href, clone.serverUrl)).toEqual([]);
  expect(await settingsOf(clone.serverUrl)).toEqual(quiet);
  await clone.owner.query(`revoke set on parameter log_statement from ${manager}`);
  await clone.owner.query(`drop owned by ${manager}; drop role ${manager}`);
});

test('a superuser’s connection sets them for its own role and for the server’s, and for this database alone', async () => {
  for (const setting of Object.keys(QUIET_SETTINGS))
    await clone.owner.query(`alter role ${server} in database ${database} reset ${setting}`);
  expect(await settingsOf(clone.serverUrl)).toEqual(LOUD);
  expect(await quietLog(clone.ownerUrl, clone.serverUrl)).toEqual([]);
  expect(await quietLog(clone.ownerUrl, clone.ownerUrl)).toEqual([]);
  expect(await settingsOf(clone.serverUrl)).toEqual(quiet);
  expect(await settingsOf(clone.ownerUrl)).toEqual(quiet);
  const { rows } = await clone.owner.query(
    `select count(*)::int as roles from pg_db_role_setting where setdatabase = (select oid from pg_database where datname = $1) and setrole <> 0`,
    [database],
  );
  expect(rows).toEqual([{ roles: 2 }]);
});

test('a platform whose connections say otherwise starts, and warns of each in its log', async () => {
  const saying = (url: string, option: string) => `${url}?options=${encodeURIComponent(`-c ${option}`)}`;
  const platform = await startPlatform({
    DATA_DIR: await newFolder(),
    DATABASE_URL: saying(clone.ownerUrl, 'log_min_duration_statement=0'),
    DATABASE_SERVER_URL: saying(clone.serverUrl, 'log_parameter_max_length_on_error=64'),
    LOG_LEVEL: 'warn',
  });
  const lines = platform
    .logged()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
  const owner = new URL(clone.ownerUrl).username;
  const msg = 'PostgreSQL may write into its log what people write';
  const remedy = (role: string, set: string) => `alter role "${role}" in database "${database}" set ${set}`;
  expect(lines).toMatchObject([
    {
      ...{ msg, level: 40, role: server, setting: 'log_parameter_max_length_on_error', value: '64' },
      remedy: remedy(server, `log_parameter_max_length_on_error = '0'`),
    },
    {
      ...{ msg, level: 40, role: owner, setting: 'log_min_duration_statement', value: '0' },
      remedy: remedy(owner, `log_min_duration_statement = '-1'`),
    },
  ]);
});
