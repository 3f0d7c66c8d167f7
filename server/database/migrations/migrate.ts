import type { Client } from 'pg';
import { withClient } from '../client.ts';
import { inOwnerTransaction, type OwnerTransaction } from '../owner-transaction.ts';
import { ensureGroupRoles } from '../roles/group-roles.ts';
import { type DatabaseRecord, isUpToDate, MAKE_RECORD, READ_RECORD, refuseForeign, unreleased } from './record.ts';
import { digestOf, type Release, type SqlFile, sourcesDigestOf } from './release.ts';
import { readSourceObjects, rightsOf } from './source-objects.ts';

/** Advisory lock. Any number not used by other software on the database server will do. */
const MIGRATION_LOCK = 716_204_112;
const UNDEFINED_TABLE = '42P01';
const LOCK_NOT_AVAILABLE = '55P03';

/** A report that reads for minutes is not waited for, unless the owner's own setting says so: everybody else would wait behind this. */
const WAIT_BRIEFLY = `select set_config('lock_timeout', '1min', true) where current_setting('lock_timeout') = '0'`;

/** The names of the files that were run. */
export interface Update {
  readonly migrations: readonly string[];
  readonly sources: readonly string[];
}

const NOTHING: Update = { migrations: [], sources: [] };

/**
 * Brings the database up to date, as the role that owns it: an empty one, or one of any version before. All of it is one
 * transaction, so a start that is interrupted leaves the database as it was; two starts at a time wait for each other. A
 * start that finds nothing to do sends one statement.
 * @param ownerUrl connection of the owner
 * @throws Error when the database was brought up to date by a newer version, or by files that were never released
 */
export async function migrate(ownerUrl: string, release: Release): Promise<Update> {
  readSourceObjects(release.sources);
  const nothingToDo = await withClient(ownerUrl, async (owner) => {
    if (isDone(await findRecord(owner), release)) return true;
    await ensureGroupRoles(owner);
    return false;
  });
  if (nothingToDo) return NOTHING;
  return inOwnerTransaction(ownerUrl, MIGRATION_LOCK, (transaction) => bringUpToDate(transaction, release));
}

/** What the database remembers, or null where no version has been here. */
async function findRecord(owner: Client): Promise<DatabaseRecord | null> {
  try {
    const { rows } = await owner.query<DatabaseRecord>(READ_RECORD);
    return rows[0] ?? null;
  } catch (error) {
    if ((error as { code?: string }).code !== UNDEFINED_TABLE) throw error;
    return null;
  }
}

function isDone(record: DatabaseRecord | null, release: Release): boolean {
  if (record === null) return false;
  refuseForeign(record, release);
  return isUpToDate(record, release);
}

async function bringUpToDate(transaction: OwnerTransaction, release: Release): Promise<Update> {
  const { run } = transaction;
  await refuseOldRecord(transaction);
  await run(MAKE_RECORD);
  const [ran] = await run<{ record: boolean }>('select exists (select from public.release) as record');
  const [record = null] = ran?.record ? await run<DatabaseRecord>(READ_RECORD) : [];
  // Another start was quicker.
  if (isDone(record, release)) return NOTHING;

  const due = release.migrations.slice(record?.migrations.length ?? 0);
  try {
    await run(WAIT_BRIEFLY);
    await undoSources(transaction);
    await runMigrations(transaction, due);
    await makeSources(transaction, release);
  } catch (error) {
    if ((error as { code?: string }).code !== LOCK_NOT_AVAILABLE) throw error;
    throw new Error(
      'The database is in use: a table that has to change was not free in time. It is left as it is. Stop the other servers, imports and backups of it, then start again.',
      { cause: error },
    );
  }
  await writePermissions(transaction, release);
  await run('insert into public.release (version, digest) values ($1, $2)', [
    release.version,
    sourcesDigestOf(release),
  ]);
  return { migrations: due.map(({ name }) => name), sources: release.sources.map(({ name }) => name) };
}

/** Before the first release a database remembered itself in other ways. */
async function refuseOldRecord({ run }: OwnerTransaction): Promise<void> {
  const [old] = await run<{ isOld: boolean }>(
    `select to_regclass('public.release') is null
       and (to_regclass('public.migration') is not null or to_regclass('public.migration_file') is not null) as "isOld"`,
  );
  if (old?.isOld) throw unreleased('public.migration_file');
}

async function runMigrations({ run }: OwnerTransaction, due: readonly SqlFile[]): Promise<void> {
  for (const { name, sql } of due) {
    await run(sql);
    await run('insert into public.migration_file (name, sha256) values ($1, $2)', [name, digestOf(sql)]);
  }
}

/** Takes away all that an earlier start made of its sources, so that no table's change meets a policy, a trigger or a function that needs the old one. */
async function undoSources({ run }: OwnerTransaction): Promise<void> {
  const made = await run<{ undo: string }>('select undo from public.source_object order by place desc');
  if (made.length > 0) await run(made.map(({ undo }) => undo).join(';\n'));
  await run('delete from public.source_object');
}

async function makeSources({ run }: OwnerTransaction, { sources }: Release): Promise<void> {
  const objects = readSourceObjects(sources);
  for (const { sql } of sources) await run(sql);
  await run(rightsOf(objects));
  await run(
    `insert into public.source_object (place, undo)
     select o.place, o.undo from unnest($1::text[]) with ordinality as o (undo, place)`,
    [objects.map(({ undo }) => undo)],
  );
}

/** Writes the one table of permissions for PostgreSQL, where it is not what the code says. */
async function writePermissions({ run }: OwnerTransaction, { permissions }: Release): Promise<void> {
  await run(
    `with wanted as materialized (
       select * from jsonb_to_recordset($1::jsonb) as w (name text, roles text[], by_person boolean)
     ), gone as (
       delete from access.permission p where p.name not in (select name from wanted)
     )
     insert into access.permission as p (name, roles, by_person)
     select w.name, w.roles, w.by_person from wanted w
     on conflict (name) do update set roles = excluded.roles, by_person = excluded.by_person
     where (p.roles, p.by_person) is distinct from (excluded.roles, excluded.by_person)`,
    [JSON.stringify(permissions)],
  );
}
