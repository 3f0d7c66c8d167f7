import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { type App, createApp } from '../../server/app.ts';
import { readConfig } from '../../server/config/config.ts';
import { migrate } from '../../server/database/migrations/migrate.ts';
import { openServerRole } from '../../server/database/roles/server-role.ts';
import { thisRelease } from '../../server/release.ts';
import { openTestDatabase } from '../support/test-database.ts';

/** Only for its connection to the cluster. */
const cluster = await openTestDatabase();
const folder = await mkdtemp(path.join(tmpdir(), 'sds-platforms-'));
const [production, copy, staging] = ['production', 'copy', 'staging'].map(
  (kind) => `${kind}_${randomBytes(6).toString('hex')}`,
) as [string, string, string];
const apps: App[] = [];
const logins = new Set<string>();
afterAll(async () => {
  for (const app of apps) await app.close();
  for (const name of [production, copy, staging]) await run(`drop database if exists ${name} with (force)`);
  for (const login of logins) await run(`drop owned by ${login}; drop role ${login}`);
  await cluster.close();
  await rm(folder, { recursive: true, force: true });
});

const run = (statement: string) => cluster.owner.query(statement);
const urlOf = (database: string, host = '127.0.0.1') => {
  const url = new URL(cluster.ownerUrl);
  Object.assign(url, { pathname: `/${database}`, hostname: host });
  return url.href;
};

async function start(databaseUrl: string): Promise<void> {
  const dataDir = path.join(folder, String(apps.length));
  apps.push(await createApp({ ...readConfig({}), port: 0, databaseUrl, dataDir, demoTown: false, logLevel: 'silent' }));
}

async function loginOf(app: App): Promise<string> {
  const { rows } = await app.database.pool.query<{ login: string }>('select session_user as login');
  const login = rows[0]?.login ?? '';
  logins.add(login);
  return login;
}

/** Ends every connection that they have, so that each must sign in anew. */
async function signedOut(): Promise<void> {
  const { rows } = await cluster.owner.query<{ pid: number }>(
    'select pid, pg_terminate_backend(pid) from pg_stat_activity where usename = any ($1) and datname = any ($2)',
    [[...logins], [production, copy, staging]],
  );
  const gone = 'select from pg_stat_activity where pid = any ($1)';
  while ((await cluster.owner.query(gone, [rows.map(({ pid }) => pid)])).rowCount !== 0);
}

test('production, its copy, staging and further servers of each, spelt differently, serve side by side', async () => {
  await run(`create database ${production}`);
  await migrate(urlOf(production), await thisRelease());
  await openServerRole(urlOf(production));
  await run(`create database ${copy} template ${production}`);
  await run(`create database ${staging}`);
  for (const database of [production, copy, staging]) await start(urlOf(database));
  for (const database of [production, copy, staging]) await start(urlOf(database, 'localhost'));
  const before = await Promise.all(apps.map(loginOf));
  expect(new Set(before).size).toBe(3);
  expect(before.slice(3)).toEqual(before.slice(0, 3));
  await signedOut();
  // A pool that has not yet heard of an end answers once that it is waiting.
  for (const app of apps) while ((await app.http.inject('/health/ready')).statusCode !== 200);
  expect(await Promise.all(apps.map(loginOf))).toEqual(before);
});
