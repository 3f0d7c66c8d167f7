import { afterAll, expect, test } from '@jest/globals';
import type { QueryResult } from 'pg';
import { newId } from '../../server/database/columns.ts';
import { findSqlError } from '../../server/database/sql-errors.ts';
import { createWorld } from '../support/world.ts';
import { digestOf } from './state.ts';
import type { TableCard } from './tables/card.ts';
import { CARDS, MAY } from './tables/cards.ts';
import { playTwoPeople } from './two-people.ts';

const world = await createWorld();
const { ishbel, cast } = await playTwoPeople(world);
const { organisations } = world.town;
afterAll(() => world.close());

let probes = 0;

const matrix = Object.entries(MAY);

test.each(matrix)('%s', async (table, may) => {
  const ids = await idsOf(table);
  expect(ids.length).toBeGreaterThan(0);
  const found: Record<string, string> = {};
  for (const [name, accountId] of Object.entries(cast)) {
    const does = await tryAll({ table, accountId, ids });
    if (does !== '') found[name] = does;
  }
  expect(found).toEqual(may);
});

test('rings: a hole in one wall', async () => {
  const attempt = {
    table: 'people.confidential_record',
    accountId: cast.otherBroker ?? null,
    ids: await idsOf('people.confidential_record'),
  };
  expect(await tryAll(attempt)).toBe('');
  await world.owner.query('create policy hole on people.confidential_record for select to sds_server using (true)');
  expect(await tryAll(attempt)).toBe('r');
  await world.owner.query('drop policy hole on people.confidential_record');
});

test('so many ways were tried', () => {
  const tried = Object.keys(cast).length * matrix.length * 4 + 2 * 4;
  process.stdout.write(`The matrix: ${probes} probes by ${Object.keys(cast).length} accounts.\n`);
  expect(probes).toBe(tried);
});

interface Try {
  readonly table: string;
  readonly accountId: string | null;
  /** Ishbel's rows, by PostgreSQL's own address of a row. */
  readonly ids: readonly string[];
}

/** What an account gets done; whatever it does not is looked at again by the owner, and must have changed nothing. */
async function tryAll(attempt: Try): Promise<string> {
  const { table, ids } = attempt;
  const before = await digestOf(world.owner, table);
  const seen = await count(attempt, `select count(*)::int as n from ${table} where ctid = any ($1::tid[])`);
  const inserted = await gets(attempt, await insertOf(attempt));
  const updated = await gets(attempt, {
    text: `update ${table} set ${await columnOf(table)} where ctid = any ($1::tid[])`,
    values: [ids],
  });
  const deleted = await gets(attempt, { text: `delete from ${table} where ctid = any ($1::tid[])`, values: [ids] });
  expect(await digestOf(world.owner, table)).toBe(before);
  const read = seen === 0 ? '' : seen === ids.length ? 'r' : 'p';
  return `${read}${inserted ? 'i' : ''}${updated ? 'u' : ''}${deleted ? 'd' : ''}`;
}

async function idsOf(table: string): Promise<string[]> {
  const mine = cardOf(table).whose?.({ ishbel, organisations }) ?? `person_id = '${ishbel.personId}'`;
  const { rows } = await world.owner.query<{ id: string }>(`select ctid::text as id from ${table} where ${mine}`);
  return rows.map(({ id }) => id);
}

/** The columns that say who writes: nobody writes in another's name. */
const WRITTEN_BY = [
  'granted_by_id',
  'recorded_by_id',
  'claimed_by_id',
  'issued_by_id',
  'added_by_id',
  'written_by_id',
  'declared_by_id',
  'submitted_by_id',
  'set_by_id',
  'invited_by_id',
];

function cardOf(table: string): TableCard {
  const card = CARDS.find((each) => each.table === table);
  if (card === undefined) throw new Error(`${table} has no card.`);
  return card;
}

/** Another row like one of Ishbel's as it began, under a new id and in the account's own name. */
async function insertOf({ table, accountId, ids }: Try): Promise<Statement> {
  const { rows } = await world.owner.query<{ row: object; columns: string }>(
    `select to_jsonb(t) as row, (select string_agg(quote_ident(attname), ', ') from pg_attribute
       where attrelid = '${table}'::regclass and attnum > 0 and not attisdropped and attgenerated = '') as columns
     from ${table} t where ctid = $1::tid`,
    [ids[0]],
  );
  const columns = rows[0]?.columns;
  const given: object = rows[0]?.row ?? {};
  const own = Object.fromEntries(WRITTEN_BY.filter((name) => name in given).map((name) => [name, accountId]));
  const row = { ...given, ...cardOf(table).begins, ...own, ...('id' in given ? { id: newId() } : {}) };
  return {
    text: `insert into ${table} (${columns}) select ${columns} from jsonb_populate_record(null::${table}, $1)`,
    values: [row],
  };
}

/** A column that the server may update, set to what it is; where it may update none, the first. */
async function columnOf(table: string): Promise<string> {
  const { rows } = await world.owner.query<{ name: string }>(
    `select quote_ident(attname) as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped
     order by has_column_privilege('sds_server', attrelid, attname, 'UPDATE') desc, attnum limit 1`,
    [table],
  );
  return `${rows[0]?.name} = ${rows[0]?.name}`;
}

interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

async function count({ accountId, ids }: Try, text: string): Promise<number> {
  const result = await asAccount(accountId, { text, values: [ids] });
  return result?.rows[0]?.n ?? 0;
}

async function gets({ accountId }: Try, statement: Statement): Promise<boolean> {
  return ((await asAccount(accountId, statement))?.rowCount ?? 0) > 0;
}

const UNDONE = { rowCount: 1, rows: [] };

/** Runs a statement as the server would for an account. What succeeds is undone; what is refused stays done, if it did anything. */
async function asAccount(
  accountId: string | null,
  { text, values }: Statement,
): Promise<Pick<QueryResult, 'rowCount' | 'rows'> | null> {
  probes += 1;
  const client = await world.app.database.pool.connect();
  try {
    await client.query('begin');
    await client.query(`select set_config('app.actor_id', $1, true)`, [accountId ?? '']);
    const result = await client.query(text, [...values]);
    await client.query((result.rowCount ?? 0) > 0 ? 'rollback' : 'commit');
    return result;
  } catch (error) {
    await client.query('rollback');
    // Past the wall, and stopped by a key or a check: the wall let it through.
    if (/^23/.test(findSqlError(error)?.code ?? '')) return UNDONE;
    expect(findSqlError(error)).toMatchObject({ code: '42501' });
    return null;
  } finally {
    client.release();
  }
}
