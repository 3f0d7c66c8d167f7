import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { purgeErased } from '../../../server/domain/records/purging.ts';
import { listTables } from '../../access/catalogue.ts';
import { playTwoPeople } from '../../access/two-people.ts';
import { createWorld } from '../../support/world.ts';
import { attemptsIn, endSupport, FIVE_YEARS } from './records.support.ts';

const world = await createWorld();
afterAll(() => world.close());
const { owner, config } = world;
const ownerUrl = config.databaseUrl ?? '';

/**
 * What somebody wrote, as bytes in the files of the database. A text of more than two thousand bytes is kept apart and
 * compressed: here it is kept as it is, so that it can be found.
 */
const { rows: texts } = await owner.query<{ table: string; column: string }>(`
  select format('%I.%I', n.nspname, c.relname) as table, a.attname as column
  from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and a.attnum > 0 and a.atttypid = 'text'::regtype and not a.attisdropped
    and n.nspname in ('people', 'planning', 'funds', 'commissioning', 'identity', 'audit')`);
for (const { table, column } of texts)
  await owner.query(`alter table ${table} alter column "${column}" set storage external`);
const { ishbel } = await playTwoPeople(world);
const { personId } = ishbel;
const { worker, manager } = world.town.accounts;
const attempt = attemptsIn(world);
const { rows: places } = await owner.query<{ folder: string }>(
  `select format('%s/base/%s', current_setting('data_directory'), oid) as folder from pg_database where datname = current_database()`,
);
const folder = places[0]?.folder ?? '';

/** As a PostgreSQL that others use as well. */
const purge = () => purgeErased(ownerUrl, { overwritesLog: false });

const MARKS = ['ISHBEL:', 'ZZ1 4AB'];

/** The tables, indexes and kept-apart texts in whose files a mark of Ishbel's stands, once everything is written to disk. */
async function holding(): Promise<string[]> {
  await world.app.accessLog.settle();
  await owner.query('checkpoint');
  const files = readdirSync(folder).filter((file) => {
    const bytes = readFileSync(path.join(folder, file));
    return MARKS.some((mark) => bytes.includes(mark));
  });
  const { rows } = await owner.query<{ name: string }>(
    `select distinct coalesce(pg_filenode_relation(0, split_part(file, '.', 1)::oid)::regclass::text, file) as name from unnest($1::text[]) file order by 1`,
    [files],
  );
  return rows.map(({ name }) => name);
}

test('before: Ishbel’s words are in tables, in indexes, in what is kept apart, and in the planner’s samples', async () => {
  await owner.query(`update people.difference_of_view set view = $2 where person_id = $1`, [
    personId,
    '⟦ISHBEL:VIEW⟧ at length. '.repeat(400),
  ]);
  await owner.query('analyze');
  const names = await holding();
  const { rows } = await owner.query<{ relkind: string; name: string }>(
    'select relkind, oid::regclass::text as name from pg_class where oid::regclass::text = any ($1)',
    [names],
  );
  expect(new Set(rows.map(({ relkind }) => relkind))).toEqual(new Set(['r', 'i', 't']));
  expect(names).toContain('pg_statistic');
  expect(names).toContain('people.confidential_record');
});

test('an erasure takes them out of the rows and leaves them in the files; so does a plain vacuum', async () => {
  await endSupport(world, ishbel);
  await attempt(worker, 'recordClose', { personId, endedOn: '2020-02-29' });
  await attempt(manager, 'retentionPolicySet', { ...FIVE_YEARS, startsOn: '2020-01-01' });
  expect(await purge()).toEqual({ records: 0, tables: 0 });
  expect((await attempt(worker, 'erasureRequest', { personId })).userErrors).toEqual([]);
  expect((await attempt(manager, 'personErase', { personId })).userErrors).toEqual([]);
  await owner.query('vacuum analyze');
  expect((await holding()).length).toBeGreaterThan(5);
});

test('while somebody may still read rows as they were, nothing is said to be purged', async () => {
  const reader = new Client({ connectionString: ownerUrl });
  await reader.connect();
  // Reads as of before: as a backup or a report that takes hours does.
  await reader.query('begin isolation level repeatable read');
  await reader.query('select count(*) from people.supported_person');
  await owner
    .query('update people.supported_person set version = version + 1 where id = $1', [personId])
    .catch(() => 0);
  await owner.query(`update identity.account set name = name`);
  await reader.query('select 1');
  await expect(purge()).rejects.toThrow(/^What was erased is still in the files of .*identity\.account/);
  await reader.end();
  const { rows } = await owner.query('select purged_at from records.erasure where erased_at is not null');
  expect(rows).toEqual([{ purged_at: null }]);
});

test('afterwards they are in no table’s file and in no index’s, and all other rows are as they were', async () => {
  const tables = (await listTables(owner)).filter((table) => table !== 'records.erasure');
  const digest = async () =>
    Promise.all(
      tables.map(
        async (table) =>
          (await owner.query(`select md5(string_agg(t::text, '|' order by t::text)) from ${table} t`)).rows,
      ),
    );
  const before = await digest();
  // The operator's own, which the owner of the database may not even look into.
  await owner.query('create schema own_reports; create table own_reports.monthly (words text)');
  const fileOfReports = async () =>
    (await owner.query(`select pg_relation_filenode('own_reports.monthly') as file`)).rows[0].file;
  const reports = await fileOfReports();
  const { records, tables: rewritten } = await purge();
  expect(await fileOfReports()).toBe(reports);
  expect(records).toBe(1);
  expect(rewritten).toBeGreaterThan(30);
  expect(await holding()).toEqual([]);
  expect(await digest()).toEqual(before);
  expect(await purge()).toEqual({ records: 0, tables: 0 });
});
