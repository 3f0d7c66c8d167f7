import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { createApp } from '../../server/app.ts';
import { readConfig } from '../../server/config/config.ts';
import { migrate } from '../../server/database/migrations/migrate.ts';
import { loginDifferences } from '../../server/database/rights/login-differences.ts';
import { mendRights, rightsDifferences } from '../../server/database/rights/refusal.ts';
import { SESSION_SETTINGS } from '../../server/database/session-settings.ts';
import { thisRelease } from '../../server/release.ts';
import { cloneTemplate, openTestDatabase, ownerPool } from '../support/test-database.ts';

const care = await openTestDatabase();
const staging = await openTestDatabase();
const login = care.serverLogin;
const database = new URL(care.ownerUrl).pathname.slice(1);
const folder = await mkdtemp(path.join(tmpdir(), 'sds-refused-'));
const passerBy = `passer_by_${randomBytes(6).toString('hex')}`;
await care.owner.query(`create role ${passerBy} login password 'of somebody'`);
afterAll(async () => {
  await staging.close();
  await care.close();
  await rm(folder, { recursive: true, force: true });
});

/** What is wrong with the login, by new connections that have all its settings. */
async function faults(serverUrl = care.serverUrl) {
  const serving = ownerPool(serverUrl);
  try {
    return await loginDifferences(care.owner, serving);
  } finally {
    await serving.end();
  }
}

function start(serverUrl: string | null = null, ownerUrl = care.ownerUrl) {
  const config = { ...readConfig({}), port: 0, dataDir: folder, databaseUrl: ownerUrl, databaseServerUrl: serverUrl };
  return createApp({ ...config, demoTown: false, logLevel: 'silent' });
}

let probes = 0;
afterAll(() => {
  process.stderr.write(`${probes} ways to lead a login or its session astray, each named.\n`);
});

test('a database as it was made is served', async () => {
  expect(await faults()).toEqual([]);
  await (await start()).close();
});

test('another platform that is just being made or dropped on the same PostgreSQL is no fault', async () => {
  let making = true;
  const seen: Awaited<ReturnType<typeof faults>> = [];
  const watched = Array.from({ length: 3 }, async () => {
    const serving = ownerPool(care.serverUrl);
    while (making) seen.push(...(await loginDifferences(care.owner, serving)));
    await serving.end();
  });
  for (let made = 0; made < 15; made += 1) await (await cloneTemplate()).close();
  making = false;
  await Promise.all(watched);
  expect(seen).toEqual([]);
});

/** For each setting a value that it should not have. */
const OTHER_VALUES: Readonly<Record<string, string>> = {
  max_parallel_workers_per_gather: '2',
  jit: 'on',
  statement_timeout: '0',
  lock_timeout: '0',
  idle_in_transaction_session_timeout: '0',
  TimeZone: 'Asia/Tokyo',
  DateStyle: 'German',
  IntervalStyle: 'iso_8601',
  search_path: 'pg_temp',
  row_security: 'off',
  session_replication_role: 'replica',
  default_transaction_isolation: 'serializable',
  default_transaction_read_only: 'on',
  default_transaction_deferrable: 'on',
};

test.each(Object.keys(SESSION_SETTINGS))(
  'a session with another %s is named, and put right by what is said',
  async (name) => {
    probes += 1;
    await care.owner.query(`alter role ${login} in database ${database} set ${name} = '${OTHER_VALUES[name]}'`);
    const [fault, ...others] = await faults();
    expect(fault?.sentence).toMatch(new RegExp(`^the server's session has ${name} = '.+' and should have '`));
    expect(others).toEqual([]);
    await care.owner.query(fault?.mend ?? '');
    expect(await faults()).toEqual([]);
  },
);

const ASTRAY: [done: string, says: string, undone?: string][] = [
  ...['superuser', 'bypassrls', 'createrole', 'createdb', 'replication'].map((attribute): [string, string] => [
    `alter role ${login} ${attribute}`,
    `the server's login ${login} `,
  ]),
  [`revoke sds_server from ${login}`, `the server's login ${login} does not have the rights of sds_server`],
  [`grant sds_keeper to ${login}`, `the server's login ${login} is a member of sds_keeper`],
  [`grant pg_read_all_data to ${login}`, `the server's login ${login} is a member of pg_read_all_data`],
  [
    `create table public.servers_own (); alter table public.servers_own owner to ${login}`,
    `the server's login ${login} owns table servers_own`,
    'drop table public.servers_own',
  ],
  [
    `grant insert on ledger.transfer to ${login}`,
    `the server's login ${login} has rights of its own on table ledger.transfer`,
    `revoke insert on ledger.transfer from ${login}`,
  ],
  [
    `grant sds_server to ${passerBy}; grant connect on database ${database} to ${passerBy}`,
    `${passerBy} has the rights of the server or of the keeper, and may connect to this database`,
    `revoke sds_server from ${passerBy}`,
  ],
  [
    `grant sds_keeper to ${passerBy}; grant connect on database ${database} to public`,
    `${passerBy} has the rights of the server or of the keeper, and may connect to this database`,
    `revoke sds_keeper from ${passerBy}; revoke connect on database ${database} from public`,
  ],
  [
    `grant connect on database ${new URL(staging.ownerUrl).pathname.slice(1)} to ${login}`,
    `the server's login ${login} may connect to the database ${new URL(staging.ownerUrl).pathname.slice(1)} of another platform`,
  ],
  [
    `alter role ${login} set role sds_server`,
    `the server's session speaks as sds_server and not as ${login}`,
    `alter role ${login} reset role`,
  ],
];

test.each(ASTRAY.map(([done, says, undone]) => ({ done, says, undone })))(
  '$done: is named',
  async ({ done, says, undone }) => {
    probes += 1;
    await care.owner.query(done);
    const found = await faults();
    expect(found.filter(({ sentence }) => sentence.startsWith(says)).length).toBeGreaterThan(0);
    for (const { mend } of found) if (mend !== null) await care.owner.query(mend);
    if (undone) await care.owner.query(undone);
    expect(await faults()).toEqual([]);
  },
);

test('a server that reaches another database than its owner does is refused', async () => {
  await expect(start(staging.serverUrl)).rejects.toThrow(
    'DATABASE_SERVER_URL reaches another database than DATABASE_URL',
  );
  const stagings = new URL(staging.serverUrl);
  stagings.pathname = `/${database}`;
  const pool = ownerPool(stagings.href);
  await expect(pool.query('select')).rejects.toThrow('permission denied for database');
  await pool.end();
});

test('a start names all that is not as it should be, and what to do', async () => {
  await care.owner.query('alter function ledger.post(jsonb) owner to current_user');
  await care.owner.query('alter table people.supported_person no force row level security');
  await care.owner.query(`alter role ${login} in database ${database} reset statement_timeout`);
  const refused = await start().then(
    () => '',
    ({ message }: Error) => message,
  );
  expect(refused.split('\n')).toEqual([
    'The database is not as this version of the platform made it, in 3 points:',
    '  - function ledger.post(jsonb) belongs to OWNER and should belong to sds_keeper. Run: alter function ledger.post(jsonb) owner to sds_keeper;'.replace(
      'OWNER',
      'sds_owner',
    ),
    '  - row level security of table people.supported_person is not forced and should be forced. Run: alter table people.supported_person enable row level security, force row level security;',
    `  - the server's session has statement_timeout = '0' and should have '15s'. Run: alter role "${login}" in database "${database}" set statement_timeout to '15s';`,
    'Run what is said as the owner of the database, or restore it again as docs/operating/database-roles.md says; then start again.',
  ]);
  for (const line of refused.split('\n')) await care.owner.query(/Run: (.*;)$/.exec(line)?.[1] ?? '');
  await (await start()).close();
});

test('on a new cluster whose roles were made by hand the timeouts that are missing are named, not "Ready"', async () => {
  const [owner, server, name] = ['owner', 'server', 'db'].map(
    (kind) => `by_hand_${kind}_${randomBytes(6).toString('hex')}`,
  );
  await care.owner.query(`create role ${owner} login password 'of the owner'`);
  await care.owner.query(
    `grant sds_keeper to ${owner}; create role ${server} login password 'of the server' in role sds_server`,
  );
  await care.owner.query(`create database ${name} owner ${owner}`);
  const at = (as: string | undefined, password: string) => {
    const url = new URL(care.ownerUrl);
    Object.assign(url, { username: as, password, pathname: `/${name}` });
    return url.href;
  };
  const [ownerUrl, serverUrl] = [at(owner, 'of the owner'), at(server, 'of the server')];
  const superuser = ownerPool(Object.assign(new URL(care.ownerUrl), { pathname: `/${name}` }).href);
  try {
    await migrate(ownerUrl, await thisRelease());
    await superuser.query(`alter function ledger.post(jsonb) owner to ${owner}`);
    await superuser.query('alter table ledger.transfer disable trigger all');
    await superuser.query('alter table people.supported_person no force row level security');
    const refused = await start(serverUrl, ownerUrl).then(
      () => '',
      ({ message }: Error) => message,
    );
    expect(refused).toContain(
      `the server's session has statement_timeout = '0' and should have '15s'. Run as a superuser: alter role "${server}"`,
    );
    expect(refused).toContain(
      'should belong to sds_keeper. Run as a superuser: alter function ledger.post(jsonb) owner to sds_keeper;',
    );
    expect(refused).toContain(
      'where its triggers are switched off. Run as a superuser: alter table ledger.transfer enable trigger all;',
    );
    expect(refused).toContain('and should be forced. Run: alter table people.supported_person enable');
    expect(refused).toMatch(/as the owner of the database, or as a superuser where that is said, or restore .*$/);
    expect(refused).toContain(
      `the server's session has idle_in_transaction_session_timeout = '0' and should have '30s'`,
    );
    const asOwner = ownerPool(ownerUrl);
    for (const line of refused.split('\n')) {
      const [, by, statement = ''] = /Run( as a superuser)?: (.*;)$/.exec(line) ?? [];
      await (by === undefined ? asOwner : superuser).query(statement);
    }
    await asOwner.end();
    await (await start(serverUrl, ownerUrl)).close();
  } finally {
    await superuser.end();
    await care.owner.query(`drop database ${name} with (force)`);
    await care.owner.query(`drop role ${server}`);
    await care.owner.query(`drop role ${owner}`);
  }
});

test('what a restore by the owner has mixed up is put right in one go', async () => {
  const { rows } = await care.owner.query<{ statement: string }>(
    `select format('alter function %s owner to current_user', oid::regprocedure) as statement from pg_proc where proowner = 'sds_keeper'::regrole`,
  );
  for (const { statement } of rows) await care.owner.query(statement);
  expect((await rightsDifferences(care.owner)).length).toBeGreaterThanOrEqual(rows.length);
  expect(await mendRights(care.ownerUrl)).toEqual([]);
  await (await start()).close();
});
