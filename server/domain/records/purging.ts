import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import { withClient } from '../../database/client.ts';
import { readExpectedRights, schemasOf } from '../../database/rights/rights.ts';
import { KEEPER_ROLE } from '../../database/walls.ts';

/** Advisory lock. Any number not used by other software on the database server will do. */
const PURGING_LOCK = 716_204_121;
/** Longest wait for a table's lock, so that its users are not held up. */
const LOCK_TIMEOUT = '5s';
const ROUNDS = 5;

export interface Purged {
  /** Number of erased records that are now out of the database's files. */
  readonly records: number;
  /** Number of tables rewritten. */
  readonly tables: number;
}

/**
 * Removes erased data from the database's files. PostgreSQL leaves deleted and changed rows in the files of tables and
 * indexes until they are overwritten, and keeps samples of each column for its planner. If records were erased since the
 * last run, this rewrites every table that may contain personal text, with its indexes (VACUUM FULL), and the samples.
 * Tables are locked one after the other. If nothing was erased, it does nothing.
 * @param ownerUrl connection of the database's owner
 * @param overwritesLog whether to overwrite the write-ahead log too: 16 MB for each of its files. Only for a PostgreSQL
 *   that is the platform's alone, and whose log nobody archives
 * @throws Error that names the tables that could not be rewritten, and says what to do; running it again starts over
 */
export async function purgeErased(ownerUrl: string, { overwritesLog }: { overwritesLog: boolean }): Promise<Purged> {
  return withClient(ownerUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [PURGING_LOCK]);
    const erased = await asKeeperRole(client, ERASED);
    if (erased.length === 0) return { records: 0, tables: 0 };
    const tables = await rewriteAll(client);
    await asKeeperRole(client, 'update records.erasure set purged_at = now() where id = any ($1) returning id', [
      erased,
    ]);
    if (overwritesLog) await overwriteLog(client);
    return { records: erased.length, tables };
  });
}

/**
 * Overwrites the write-ahead log. Log files that are no longer needed keep their contents until they are reused. So the
 * current file is ended, which makes every file with erased data reusable; then all of them are overwritten with empty
 * messages.
 */
async function overwriteLog(client: Client): Promise<void> {
  const endFile = async () => {
    // PostgreSQL does not end a log file that is empty.
    await client.query(`select pg_logical_emit_message(false, 'sds', '')`);
    await client.query('select pg_switch_wal()');
  };
  await endFile();
  await client.query('checkpoint');
  const { rows } = await client.query(
    `select count(*)::int as files from pg_ls_waldir() where name ~ '^[0-9A-F]{24}$'`,
  );
  for (let ended = 0; ended <= rows[0].files; ended += 1) await endFile();
  await client.query('checkpoint');
}

const ERASED = 'select id from records.erasure where erased_at is not null and purged_at is null';

/**
 * Runs a query with the keeper role: a database owner that is not a superuser is subject to row level security like any
 * role. @returns the ids
 */
async function asKeeperRole(client: Client, text: string, values: readonly unknown[] = []): Promise<string[]> {
  await client.query('begin');
  await client.query(`set local role ${KEEPER_ROLE}`);
  const { rows } = await client.query<{ id: string }>(text, [...values]);
  await client.query('commit');
  return rows.map(({ id }) => id);
}

/** The platform's own schemas without data about people. */
const WITHOUT_PEOPLE = ['directory', 'ledger', 'public'];
const TABLES = `
  select format('%I.%I', n.nspname, c.relname) as name
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and n.nspname = any ($1) order by 1`;
const SAMPLES = ['pg_catalog.pg_statistic', 'pg_catalog.pg_statistic_ext_data'];

async function rewriteAll(client: Client): Promise<number> {
  // Schemas of the operator's own are left alone; the platform may have no rights there.
  const schemas = schemasOf(await readExpectedRights()).filter((name) => !WITHOUT_PEOPLE.includes(name));
  const { rows } = await client.query<{ name: string }>(TABLES, [schemas]);
  const names = [...rows.map(({ name }) => name), ...SAMPLES];
  await client.query(`set lock_timeout = '${LOCK_TIMEOUT}'`);
  await client.query('set statement_timeout = 0');
  let left = names;
  // Retried while a table is in use, or a transaction may still read its old rows: mostly for less than a second.
  for (let round = 1; round <= ROUNDS && left.length > 0; round += 1) {
    if (round > 1) await pause(1_000);
    const again: string[] = [];
    for (const name of left) if (!(await rewrite(client, name))) again.push(name);
    left = again;
  }
  if (left.length === 0) return names.length;
  throw new Error(
    `What was erased is still in the files of ${left.join(', ')}: something that began before the erasure is open and may still ` +
      'read it, or the table was in use, or the owner may not rewrite it. End long transactions and unused replication slots, ' +
      'connect as the owner of the database, and run this again.',
  );
}

const LOCK_NOT_HAD = '55P03';

/** @returns whether the table was rewritten with only its current rows */
async function rewrite(client: Client, name: string): Promise<boolean> {
  const file = async () =>
    (await client.query('select pg_relation_filenode($1::regclass) as file', [name])).rows[0].file;
  const before = await file();
  let deadRows = 0;
  // Parses "12 dead row versions cannot be removed yet" in any language.
  const count = ({ detail }: { detail?: string | undefined }) => {
    deadRows += Number(/\d+/.exec(detail ?? '')?.[0] ?? 0);
  };
  client.on('notice', count);
  try {
    await client.query(`vacuum (full, analyze, verbose) ${name}`);
  } catch (error) {
    if ((error as { code?: string }).code === LOCK_NOT_HAD) return false;
    throw error;
  } finally {
    client.off('notice', count);
  }
  // VACUUM skips a table that the owner may not rewrite, with a warning.
  return deadRows === 0 && (await file()) !== before;
}
