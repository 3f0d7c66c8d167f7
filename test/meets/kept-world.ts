import type { Pool, PoolClient } from 'pg';
import { listTables } from '../access/catalogue.ts';

/** Record of accesses: written a moment after the answer, so it belongs to no act. */
const WRITTEN_LATER = 'audit.access_record';

/** A row that a transaction after the mark wrote, locked or deleted. */
export interface Touched {
  readonly table: string;
  /** The primary key, as text. */
  readonly key: string;
  readonly how: 'WRITTEN' | 'LOCKED' | 'DELETED';
  readonly row: string;
}

/** A world that is put back as it was after each trial, so that hundreds of trials begin with the same ids and rows. */
export interface KeptWorld {
  /** Everything written, locked or deleted since the world was last put back. */
  touched(): Promise<Touched[]>;
  /** Puts back every row that changed, and tells the server which accounts to forget. */
  restore(changes?: readonly Touched[]): Promise<void>;
  /** Locks rows of a table, those that are there, for the transaction of a connection. */
  hold(client: PoolClient, table: string, keys: readonly string[]): Promise<void>;
  /** Whether the row stood there when the world was kept. */
  has(row: Pick<Touched, 'table' | 'key'>): boolean;
  /** Every id that the kept rows name. */
  readonly ids: ReadonlySet<string>;
  release(): void;
}

interface Table {
  readonly name: string;
  readonly key: readonly string[];
  readonly columns: readonly string[];
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Keeps a copy of every table as it stands now. */
export async function keepWorld(pool: Pool): Promise<KeptWorld> {
  const owner = await pool.connect();
  // Compiling a statement of a hundred parts, or planning it anew, takes longer than running it.
  await owner.query('set jit = off; set plan_cache_mode = force_generic_plan');
  const tables = await readTables(owner);
  await owner.query('create schema kept');
  for (const { name } of tables) await owner.query(`create table ${copyOf(name)} as table ${name}`);
  const find = { name: 'kept: find touched', text: tables.map(touchedSql).join(' union all ') };
  const copies = tables.map(
    (t) => `select '${t.name} ' || ${keyOf(t, 'k')} as key, to_jsonb(k)::text as row from ${copyOf(t.name)} k`,
  );
  const { rows } = await owner.query<{ key: string; row: string }>(copies.join(' union all '));
  const ids = new Set(rows.flatMap(({ row }) => row.match(UUID) ?? []));
  const known = new Set(rows.map(({ key }) => key));
  let mark = await nextTransaction(owner);
  const touched = async () => (await owner.query<Touched>({ ...find, values: [mark] })).rows;
  const restore = async (changes?: readonly Touched[]) => {
    const all = changes ?? (await touched());
    const changed = new Set(all.filter(({ how }) => how !== 'LOCKED').map(({ table }) => table));
    const names = tables.filter(({ name }) => changed.has(name));
    if (names.length > 0)
      await owner.query(['begin', REPLICA, ...names.map((t) => restoreSql(t, mark)), 'commit'].join('; '));
    if (names.some(({ name }) => name.startsWith('identity.'))) {
      await owner.query(`select pg_notify('sds_identity', id::text) from identity.account`);
    }
    mark = await nextTransaction(owner);
  };
  const hold: KeptWorld['hold'] = async (client, name, keys) => {
    const table = tables.find((each) => each.name === name);
    if (table === undefined) throw new Error(`There is no table ${name}.`);
    const key = keyOf(table, 't');
    await client.query(`select from ${name} t where ${key} = any ($1) order by ${key} for update`, [keys]);
  };
  return {
    ids,
    has: ({ table, key }) => known.has(`${table} ${key}`),
    hold,
    touched,
    restore,
    release: () => owner.release(),
  };
}

/** Neither triggers nor foreign keys look on while rows are put back. */
const REPLICA = 'set local session_replication_role = replica';

function copyOf(table: string): string {
  return `kept."${table}"`;
}

function keyOf({ key }: Table, row: string): string {
  return `concat_ws('/', ${key.map((column) => `${row}.${column}`).join(', ')})`;
}

function touchedSql(table: Table): string {
  const { name, key } = table;
  const of = (row: string) => keyOf(table, row);
  const same = key.map((column) => `t.${column} is not distinct from k.${column}`).join(' and ');
  return `select '${name}' as table, ${of('t')} as key,
      case when t.xmin::text::bigint >= $1::bigint then 'WRITTEN' else 'LOCKED' end as how, to_jsonb(t)::text as row
    from ${name} t where t.xmin::text::bigint >= $1::bigint or t.xmax::text::bigint >= $1::bigint
    union all
    select '${name}', ${of('k')}, 'DELETED', to_jsonb(k)::text from ${copyOf(name)} k
    where not exists (select from ${name} t where ${same})`;
}

function restoreSql({ name, key, columns }: Table, mark: string): string {
  const same = key.map((column) => `t.${column} is not distinct from k.${column}`).join(' and ');
  return `delete from ${name} where xmin::text::bigint >= ${mark};
    insert into ${name} (${columns.join(', ')}) select ${columns.join(', ')} from ${copyOf(name)} k
    where not exists (select from ${name} t where ${same})`;
}

/** Every table, its key (all its columns where it has none), and the columns one may write. */
async function readTables(owner: PoolClient): Promise<Table[]> {
  const names = (await listTables(owner)).filter((table) => table !== WRITTEN_LATER && !table.startsWith('public.'));
  const { rows } = await owner.query<Table>(
    `select listed.name,
       (select array_agg(quote_ident(a.attname) order by a.attnum) from pg_attribute a
        left join pg_constraint c on c.conrelid = a.attrelid and c.contype = 'p'
        where a.attrelid = listed.name::regclass and a.attnum > 0 and not a.attisdropped
          and (c.oid is null or a.attnum = any (c.conkey))) as key,
       (select array_agg(quote_ident(a.attname) order by a.attnum) from pg_attribute a
        where a.attrelid = listed.name::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
     from unnest($1::text[]) as listed (name) order by 1`,
    [names],
  );
  return rows;
}

/** The number of a transaction after all that have ended. */
async function nextTransaction(owner: PoolClient): Promise<string> {
  return (await owner.query<{ id: string }>('select pg_current_xact_id()::text as id')).rows[0]?.id ?? '';
}
