import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { migrate } from '../../server/database/migrations/migrate.ts';
import { openServerRole } from '../../server/database/roles/server-role.ts';
import { thisRelease } from '../../server/release.ts';
import { openTestDatabase, type TestDatabase } from '../support/test-database.ts';

/** The database of the Strathmallan partnership, and others on the same cluster. */
let production: TestDatabase;
const databases: string[] = [];
const roles = new Set<string>();
beforeAll(async () => {
  production = await openTestDatabase();
});
afterAll(async () => {
  for (const name of databases) await production.owner.query(`drop database if exists ${name} with (force)`);
  const { rows } = await production.owner.query<{ role: string }>(
    'select rolname as role from pg_roles where rolname = any ($1)',
    [[...roles]],
  );
  for (const { role } of rows) await production.owner.query(`drop owned by ${role}; drop role ${role}`);
  await production.close();
});

const newName = (kind: string) => `${kind}_${randomBytes(6).toString('hex')}`;

function urlOf(database: string, { as, password }: { as?: string; password?: string } = {}): string {
  const url = new URL(production.ownerUrl);
  Object.assign(url, { pathname: `/${database}`, ...(as && { username: as }), ...(password && { password }) });
  return url.href;
}

async function emptyDatabase(kind: string, owner?: string): Promise<string> {
  const name = newName(kind);
  databases.push(name);
  await production.owner.query(`create database ${name}${owner ? ` owner ${owner}` : ''}`);
  return name;
}

/** A start, as far as roles go. @returns the server's connection, which lets it in */
async function started(ownerUrl: string): Promise<string> {
  const url = await openServerRole(ownerUrl);
  if (loginOf(url) !== production.serverLogin) roles.add(loginOf(url));
  return url;
}

/** Signs in and reads what is public; throws what PostgreSQL answers. */
async function signIn(url: string): Promise<string> {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    const { rows } = await client.query('select session_user as login, count(*) from identity.organisation');
    return rows[0].login;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function loginsKnownIn(database: string): Promise<string[]> {
  const client = new Client({ connectionString: urlOf(database) });
  await client.connect();
  const { rows } = await client.query<{ login: string }>('select login from public.server_login');
  await client.end();
  return rows.map(({ login }) => login);
}

const at = (serverUrl: string, database: string) => {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
};
const nameOf = (url: string) => new URL(url).pathname.slice(1);
const loginOf = (url: string) => new URL(url).username;
const KEPT_OUT = /permission denied for database/;

test('staging, started beside production, leaves production’s login as it is, and opens nothing in it', async () => {
  const url = urlOf(await emptyDatabase('staging'));
  await migrate(url, await thisRelease());
  const staging = await started(url);
  expect(await signIn(production.serverUrl)).toBe(production.serverLogin);
  expect(await signIn(staging)).toBe(loginOf(staging));
  expect(loginOf(staging)).not.toBe(production.serverLogin);
  await expect(signIn(at(staging, nameOf(production.ownerUrl)))).rejects.toThrow(KEPT_OUT);
  await expect(signIn(at(production.serverUrl, nameOf(url)))).rejects.toThrow(KEPT_OUT);
});

test('a copy beside its original has a login of its own, and neither opens the other', async () => {
  const source = await emptyDatabase('original');
  await migrate(urlOf(source), await thisRelease());
  const original = await started(urlOf(source));
  const name = newName('copy');
  databases.push(name);
  await production.owner.query(`create database ${name} template ${source}`);
  const copy = await started(urlOf(name));
  expect(loginOf(copy)).not.toBe(loginOf(original));
  expect([await signIn(original), await signIn(copy)]).toEqual([loginOf(original), loginOf(copy)]);
  await expect(signIn(at(copy, source))).rejects.toThrow(KEPT_OUT);
  await expect(signIn(at(original, name))).rejects.toThrow(KEPT_OUT);
  expect(await loginsKnownIn(name)).toEqual([loginOf(copy)]);
});

test('two servers whose addresses of one database differ by a letter share its login', async () => {
  const straight = await started(production.ownerUrl);
  for (const spelt of [
    production.ownerUrl.replace('127.0.0.1', 'localhost'),
    `${production.ownerUrl}?application_name=care`,
    production.ownerUrl.replace('postgres://', 'postgresql://'),
  ]) {
    const other = await started(spelt);
    expect([loginOf(other), new URL(other).password]).toEqual([loginOf(straight), new URL(straight).password]);
    expect([await signIn(straight), await signIn(other)]).toEqual([loginOf(straight), loginOf(straight)]);
  }
});

test('started many times at once, a new database gets one login', async () => {
  const url = urlOf(await emptyDatabase('at_once'));
  await migrate(url, await thisRelease());
  const urls = await Promise.all(Array.from({ length: 6 }, () => started(url)));
  expect(new Set(urls).size).toBe(1);
  expect(await signIn(urls[0] ?? '')).toBe(loginOf(urls[0] ?? ''));
});

test('the owner’s password may be changed under a running server', async () => {
  const owner = newName('owner');
  roles.add(owner);
  await production.owner.query(`create role ${owner} login createrole password 'of spring'`);
  await production.owner.query(`grant sds_keeper, sds_server to ${owner} with admin option`);
  const name = await emptyDatabase('rotated', owner);
  await migrate(urlOf(name, { as: owner, password: 'of spring' }), await thisRelease());
  const before = await started(urlOf(name, { as: owner, password: 'of spring' }));
  await production.owner.query(`alter role ${owner} password 'of autumn'`);
  expect(await started(urlOf(name, { as: owner, password: 'of autumn' }))).toBe(before);
  expect(await signIn(before)).toBe(loginOf(before));
});

test('a password that works is not set again, and one that does not is', async () => {
  const verifier = async () =>
    (await production.owner.query('select rolpassword from pg_authid where rolname = $1', [production.serverLogin]))
      .rows;
  const before = await verifier();
  expect(await started(production.ownerUrl)).toBe(production.serverUrl);
  expect(await verifier()).toEqual(before);
  await production.owner.query(`alter role ${production.serverLogin} password 'of somebody else'`);
  await expect(signIn(production.serverUrl)).rejects.toThrow('password authentication failed');
  expect(await started(production.ownerUrl)).toBe(production.serverUrl);
  expect(await signIn(production.serverUrl)).toBe(production.serverLogin);
});

test('a login that may no longer connect is not helped in: the start says what to run', async () => {
  const name = nameOf(production.ownerUrl);
  await production.owner.query(`revoke connect on database ${name} from ${production.serverLogin}`);
  const said = await started(production.ownerUrl).catch(({ message }: Error) => message);
  expect(said).toContain(`run: grant connect on database "${name}" to "${production.serverLogin}";`);
  await production.owner.query(/run: (.*;)$/.exec(said)?.[1] ?? '');
  expect(await started(production.ownerUrl)).toBe(production.serverUrl);
});

test('a login that is gone is made anew, with its settings', async () => {
  const url = urlOf(await emptyDatabase('gone'));
  await migrate(url, await thisRelease());
  const first = await started(url);
  const name = nameOf(url);
  await production.owner.query(`revoke connect on database ${name} from ${loginOf(first)}`);
  await production.owner.query(`drop role ${loginOf(first)}`);
  const second = await started(url);
  const client = new Client({ connectionString: second });
  await client.connect();
  const { rows } = await client.query('show statement_timeout');
  await client.end();
  expect(rows).toEqual([{ statement_timeout: '15s' }]);
});

test('only the owner reads what the database remembers of its login', async () => {
  await expect(production.database.pool.query('select from public.server_login')).rejects.toThrow('permission denied');
  const { rows } = await production.owner.query(
    `select grantee from information_schema.role_table_grants where table_name = 'server_login' and grantee <> current_user`,
  );
  expect(rows).toEqual([]);
});

test('a login of the operator’s is taken as it is, and the group with the rights is not', async () => {
  const login = newName('care_server');
  await production.owner.query(`create role ${login} login password 'of the operator' in role sds_server`);
  const given = at(production.serverUrl, nameOf(production.ownerUrl)).replace(
    /\/\/.*@/,
    `//${login}:of%20the%20operator@`,
  );
  expect(await openServerRole(production.ownerUrl, given)).toBe(given);
  expect([await signIn(given), await signIn(production.serverUrl)]).toEqual([login, production.serverLogin]);
  const group = given.replace(login, 'sds_server');
  await expect(openServerRole(production.ownerUrl, group)).rejects.toThrow(
    'Make a login for this database alone and name that one: create role care_server login password',
  );
  await production.owner.query(`drop owned by ${login}; drop role ${login}`);
});
