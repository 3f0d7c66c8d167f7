import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeEach, expect, jest, test } from '@jest/globals';
import { Client } from 'pg';
import { migrate } from '../../../server/database/migrations/migrate.ts';
import type { Release } from '../../../server/database/migrations/release.ts';
import { type Rights, readMadeRights } from '../../../server/database/rights/rights.ts';
import { openTestDatabase } from '../../support/test-database.ts';
import { FIRST, SECOND, THIRD } from './gardens.fixture.ts';

const DUMP = readFileSync(new URL('./gardens-0.2.0.sql', import.meta.url), 'utf8');
const NOTHING = { migrations: [], sources: [] };
const SOURCES = ['garden/plots.sql', 'garden/rights.sql'];

const cluster = await openTestDatabase();
const databases: string[] = [];
afterAll(async () => {
  for (const name of databases) await cluster.owner.query(`drop database if exists ${name} with (force)`);
  await cluster.close();
});

/** A database restored from the dump of the first release. */
let url: string;
beforeEach(async () => {
  url = await emptyDatabase();
  await asOwner(url, (owner) => owner.query(DUMP));
});

test('a dump of an earlier release is brought up to date: its rows stay, and all else is as if made anew', async () => {
  expect(await migrate(url, SECOND)).toEqual({ migrations: ['0002-square-metres.sql'], sources: SOURCES });
  expect(await plotsOf(url)).toEqual([
    { id: 1, tenant: 'Agnes Rae', square_metres: '80', changed_at: new Date('2026-12-01T09:00:00Z') },
    { id: 2, tenant: 'Iain Rae', square_metres: '250', changed_at: new Date('2026-12-02T09:00:00Z') },
  ]);
  const fresh = await emptyDatabase();
  await migrate(fresh, SECOND);
  expect(await rightsOf(url)).toEqual(await rightsOf(fresh));
  expect(Object.keys(await rightsOf(url)).filter((object) => /^function garden/.test(object))).toEqual([
    'function garden.note_change()',
    'function garden.size_of(integer)',
  ]);
  expect(await versionsOf(url)).toEqual(['0.2.0', '0.3.0']);
});

test('releases may be left out: what is due is run in order', async () => {
  expect(await migrate(url, THIRD)).toEqual({
    migrations: ['0002-square-metres.sql', '0003-waiting-list.sql'],
    sources: SOURCES,
  });
  expect(await versionsOf(url)).toEqual(['0.2.0', '0.10.0']);
});

test('the release that made it finds nothing to do: one statement, which waits for no table', async () => {
  const holder = new Client({ connectionString: url });
  await holder.connect();
  await holder.query('begin; lock table garden.plot in access exclusive mode');
  const asked = jest.spyOn(Client.prototype, 'query');
  try {
    expect(await migrate(url, FIRST)).toEqual(NOTHING);
    expect(asked).toHaveBeenCalledTimes(1);
  } finally {
    asked.mockRestore();
    await holder.end();
  }
});

test('a start that is killed in the middle leaves the database as it was, and the next one ends the work', async () => {
  const before = await stateOf(url);
  const reader = new Client({ connectionString: url });
  await reader.connect();
  await reader.query('begin; select from garden.plot');
  const interrupted = expect(migrate(url, SECOND)).rejects.toThrow();
  await killWhenWaiting(url);
  await interrupted;
  await reader.end();
  expect(await stateOf(url)).toEqual(before);
  expect(await migrate(url, SECOND)).toEqual({ migrations: ['0002-square-metres.sql'], sources: SOURCES });
});

test('a table that somebody reads for long is waited for briefly, and then the start says so', async () => {
  const before = await stateOf(url);
  const reader = new Client({ connectionString: url });
  await reader.connect();
  await reader.query('begin; select from garden.plot');
  const impatient = new URL(url);
  impatient.searchParams.set('options', '-c lock_timeout=100ms');
  await expect(migrate(impatient.href, SECOND)).rejects.toThrow(
    'The database is in use: a table that has to change was not free in time. It is left as it is. Stop the other servers, imports and backups of it, then start again.',
  );
  await reader.end();
  expect(await stateOf(url)).toEqual(before);
});

test('a migration that fails takes everything before it back', async () => {
  const before = await stateOf(url);
  const failing: Release = {
    ...SECOND,
    migrations: [...SECOND.migrations, { name: '0003-wrong.sql', sql: 'alter table garden.plot add check (id > 1)' }],
  };
  await expect(migrate(url, failing)).rejects.toThrow(
    'check constraint "plot_id_check" of relation "plot" is violated',
  );
  expect(await stateOf(url)).toEqual(before);
});

test('of three starts at once one does the work, and the others wait for it', async () => {
  const done = await Promise.all([migrate(url, SECOND), migrate(url, SECOND), migrate(url, SECOND)]);
  const [first, ...others] = done.sort((one, other) => other.migrations.length - one.migrations.length);
  expect(first).toEqual({ migrations: ['0002-square-metres.sql'], sources: SOURCES });
  expect(others).toEqual([NOTHING, NOTHING]);
  expect(await versionsOf(url)).toEqual(['0.2.0', '0.3.0']);
});

test('a database of a newer release is left as it is, and the start says what to do', async () => {
  await migrate(url, THIRD);
  const before = await stateOf(url);
  await expect(migrate(url, SECOND)).rejects.toThrow(
    'This database was brought up to date by version 0.10.0 of the platform, and this is version 0.3.0, which is older. It is left as it is. ' +
      'Start version 0.10.0 or a later one, or restore a backup made before it into an empty database.',
  );
  expect(await stateOf(url)).toEqual(before);
});

test('a database of files that were never released is left as it is', async () => {
  const edited: Release = {
    ...FIRST,
    migrations: FIRST.migrations.map(({ name, sql }) => ({ name, sql: `${sql}\n-- Edited.` })),
  };
  const before = await stateOf(url);
  await expect(migrate(url, edited)).rejects.toThrow(
    'This database was made by a version that was never released (0001-gardens.sql has changed since), and is left as it is.',
  );
  expect(await stateOf(url)).toEqual(before);
});

async function emptyDatabase(): Promise<string> {
  const name = `garden_${randomBytes(8).toString('hex')}`;
  databases.push(name);
  await cluster.owner.query(`create database ${name}`);
  const of = new URL(cluster.ownerUrl);
  of.pathname = `/${name}`;
  return of.href;
}

async function asOwner<Result>(of: string, work: (owner: Client) => Promise<Result>): Promise<Result> {
  const owner = new Client({ connectionString: of });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}

const rightsOf = (of: string): Promise<Rights> => asOwner(of, readMadeRights);

const plotsOf = (of: string) =>
  asOwner(of, async (owner) => (await owner.query('select * from garden.plot order by id')).rows);

const versionsOf = (of: string) =>
  asOwner(of, async (owner) =>
    (await owner.query('select version from public.release order by id')).rows.map(({ version }) => version),
  );

/** All that a start could have changed. */
async function stateOf(of: string): Promise<unknown> {
  const made = await asOwner(
    of,
    async (owner) =>
      (
        await owner.query(
          'select name, sha256, undo from public.migration_file full join public.source_object on false order by 1, 3',
        )
      ).rows,
  );
  return { made, rights: await rightsOf(of), plots: await plotsOf(of), versions: await versionsOf(of) };
}

/** Ends the connection that waits for a lock, as soon as there is one. */
async function killWhenWaiting(of: string): Promise<void> {
  const name = new URL(of).pathname.slice(1);
  for (;;) {
    const { rows } = await cluster.owner.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and wait_event_type = 'Lock'`,
      [name],
    );
    if (rows.length > 0) return;
  }
}
