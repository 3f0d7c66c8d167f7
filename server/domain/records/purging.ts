import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { readExpectedRights, schemasOf } from '../../database/rights/rights.ts';
import { KEEPER_ROLE } from '../../database/walls.ts';

/** Any number will do, as long as no other program that shares the server uses it. */
const PURGING_LOCK = 716_204_121;
/** Whoever uses a table is not made to wait longer than this before its rewriting begins. */
const LOCK_TIMEOUT = '5s';
const ROUNDS = 5;

export interface Purged {
  /** How many erased records are now out of the database's files. */
  readonly records: number;
  /** How many tables were written anew. */
  readonly tables: number;
}

/**
 * PostgreSQL leaves what was deleted or changed in the files of tables and indexes until something is written over it, and
 * keeps samples of each column for its planner. Where records were erased since the last time, this writes every table that
 * may hold what people write anew (VACUUM FULL), with its indexes, and the samples. Each table is locked meanwhile, one
 * after the other. Where nothing was erased nothing is done.
 * @param ownerUrl connection of the database's owner
 * @param overwritesLog whether its write-ahead log is written over as well: 16 MB for each of its files. Only for a
 *   PostgreSQL that is the platform's alone, and whose log nobody else keeps
 * @throws Error that names the tables that could not be written anew, and says what to do; done again, it begins anew
 */
export async function purgeErased(ownerUrl: string, { overwritesLog }: { overwritesLog: boolean }): Promise<Purged> {
  const client = new Client({ connectionString: ownerUrl });
  // Without a listener a server that dies meanwhile would end our process; the statement under way fails anyway.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [PURGING_LOCK]);
    const erased = await asKeeper(client, ERASED);
    if (erased.length === 0) return { records: 0, tables: 0 };
    const tables = await rewriteAll(client);
    await asKeeper(client, 'update records.erasure set purged_at = now() where id = any ($1) returning id', [erased]);
    if (overwritesLog) await overwriteLog(client);
    return { records: erased.length, tables };
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * Files of the log that are no longer needed wait, as they are, to be written over. So the one in use is ended, which makes
 * all files with anything erased in them wait; then all are written over with nothing.
 */
async function overwriteLog(client: Client): Promise<void> {
  const endFile = async () => {
    // A file in which nothing stands is not ended.
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

/** An owner that is no superuser stands before the walls like anybody. @returns the ids */
async function asKeeper(client: Client, text: string, values: readonly unknown[] = []): Promise<string[]> {
  await client.query('begin');
  await client.query(`set local role ${KEEPER_ROLE}`);
  const { rows } = await client.query<{ id: string }>(text, [...values]);
  await client.query('commit');
  return rows.map(({ id }) => id);
}

/** Of the platform's own schemas, these hold nothing of people. */
const WITHOUT_PEOPLE = ['directory', 'ledger', 'public'];
const TABLES = `
  select format('%I.%I', n.nspname, c.relname) as name
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and n.nspname = any ($1) order by 1`;
const SAMPLES = ['pg_catalog.pg_statistic', 'pg_catalog.pg_statistic_ext_data'];

async function rewriteAll(client: Client): Promise<number> {
  // A schema of the operator's own is none of our business, and may be closed to us.
  const schemas = schemasOf(await readExpectedRights()).filter((name) => !WITHOUT_PEOPLE.includes(name));
  const { rows } = await client.query<{ name: string }>(TABLES, [schemas]);
  const names = [...rows.map(({ name }) => name), ...SAMPLES];
  await client.query(`set lock_timeout = '${LOCK_TIMEOUT}'`);
  await client.query('set statement_timeout = 0');
  let left = names;
  // Tried again while somebody uses a table, or may still read what is no longer valid: mostly for less than a second.
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

/** @returns whether the table was written anew with nothing in it but its valid rows */
async function rewrite(client: Client, name: string): Promise<boolean> {
  const file = async () =>
    (await client.query('select pg_relation_filenode($1::regclass) as file', [name])).rows[0].file;
  const before = await file();
  let deadRows = 0;
  // "12 dead row versions cannot be removed yet", whatever the language.
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
  // What the owner may not rewrite is passed over with a warning.
  return deadRows === 0 && (await file()) !== before;
}
