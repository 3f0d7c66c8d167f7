import { statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, escapeIdentifier } from 'pg';
import type { Draft } from './backup-folder.ts';
import { BackupRefusal } from './backup-refusal.ts';
import { type ClientPrograms, connectionOf, runProgram } from './client-programs.ts';
import { type Fact, LIVE_CREDENTIALS, readFacts } from './database-facts.ts';
import { type DatabaseRoles, readRoles } from './database-roles.ts';

const INSUFFICIENT_PRIVILEGE = '42501';

/** File name of the dump within a backup. */
export const DUMP = 'database.dump';

export interface Dumped {
  readonly facts: readonly Fact[];
  readonly roles: DatabaseRoles;
  readonly madeAt: Date;
}

/**
 * Dumps a database with pg_dump, and reads its roles and facts in the same snapshot, without interrupting users.
 * @param url a role that bypasses row level security
 * @param onSize called repeatedly with the size of the dump in bytes
 * @throws BackupRefusal if the role may not read everything, or the programs are older than the server
 */
export async function dumpDatabase(
  { url, programs, onSize }: { url: string; programs: ClientPrograms; onSize: (bytes: number) => void },
  draft: Draft,
): Promise<Dumped> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await connect(client, url);
  try {
    await refuseBlinkered(client);
    await refuseOlderPrograms(client, programs);
    await client.query('begin isolation level repeatable read read only');
    await client.query('set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0');
    const { rows } = await client.query<{ snapshot: string; now: Date }>(
      'select pg_export_snapshot() as snapshot, now() as now',
    );
    const [begun = { snapshot: '', now: new Date() }] = rows;
    const file = path.join(draft.folder, DUMP);
    const { dbname, env } = connectionOf(url);
    const argv = [
      '--format=custom',
      '--no-password',
      `--exclude-table-data=${LIVE_CREDENTIALS}`,
      `--snapshot=${begun.snapshot}`,
      `--file=${file}`,
      `--dbname=${dbname}`,
    ];
    const { done, child } = runProgram(programs.pgDump, argv, env);
    const sizes = tellSizes(file, { done, onSize });
    try {
      const facts = await readFacts(client);
      const roles = await readRoles(client);
      await done;
      await draft.addWritten(DUMP);
      return { facts, roles, madeAt: begun.now };
    } finally {
      child.kill();
      await sizes;
    }
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function tellSizes(file: string, { done, onSize }: { done: Promise<void>; onSize: (bytes: number) => void }) {
  const over = new AbortController();
  void done.then(
    () => over.abort(),
    () => over.abort(),
  );
  while (!over.signal.aborted) {
    onSize(statSync(file, { throwIfNoEntry: false })?.size ?? 0);
    await pause(250, undefined, { signal: over.signal }).catch(() => undefined);
  }
}

/** Refuses a role that is subject to row level security, with a plain message: pg_dump would stop at it later. */
async function refuseBlinkered(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string; database: string; passes: boolean; closed: string | null }>(`
    select current_user as name, current_database() as database, r.rolsuper or r.rolbypassrls as passes,
      (select string_agg(format('%I.%I', n.nspname, c.relname), ', ' order by 1) from (
        select * from pg_class c where c.relkind in ('r', 'p', 'S') and c.relpersistence <> 't' and not case c.relkind
          when 'S' then has_sequence_privilege(c.oid, 'select') else has_table_privilege(c.oid, 'select') end limit 3
        ) c join pg_namespace n on n.oid = c.relnamespace where n.nspname not like 'pg\\_%') as closed
    from pg_roles r where r.rolname = current_user`);
  const [role] = rows;
  if (role === undefined || (role.passes && role.closed === null)) return;
  const why = role.passes ? `it may not read ${role.closed}` : 'row level security holds for it too';
  throw new BackupRefusal(
    `The role ${role.name} cannot read the whole database (${why}), so its backup would lack something. ${advice(role.database)}`,
  );
}

function advice(database: string): string {
  return (
    'Have a superuser make a role for backups, and give its connection in BACKUP_DATABASE_URL: ' +
    `create role sds_backup login bypassrls password '...'; grant pg_read_all_data to sds_backup; ` +
    `grant connect on database ${escapeIdentifier(database)} to sds_backup;`
  );
}

/** @throws BackupRefusal if the role may not connect: the server keeps all roles but its own out of its database */
async function connect(client: Client, url: string): Promise<void> {
  try {
    await client.connect();
  } catch (error) {
    if ((error as { code?: string }).code !== INSUFFICIENT_PRIVILEGE) throw error;
    const database = decodeURIComponent(new URL(url).pathname.slice(1));
    throw new BackupRefusal(`${(error as Error).message}. ${advice(database)}`);
  }
}

async function refuseOlderPrograms(client: Client, { major, pgDump }: ClientPrograms): Promise<void> {
  const server = await readServerMajor(client);
  if (major >= server) return;
  throw new BackupRefusal(
    `${pgDump} is of PostgreSQL ${major}, and the server of ${server}. Install the client programs of PostgreSQL ${server} or ` +
      'later, and name their folder with POSTGRES_PROGRAMS.',
  );
}

/** Major version of the server, e.g. 15. */
export async function readServerMajor(client: Client): Promise<number> {
  const { rows } = await client.query<{ major: number }>(
    `select current_setting('server_version_num')::int / 10000 as major`,
  );
  return rows[0]?.major ?? 0;
}
