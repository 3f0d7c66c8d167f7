import { afterAll, expect, test } from '@jest/globals';
import type { PoolClient } from 'pg';
import { openTestDatabase } from '../support/test-database.ts';
import {
  listCallable,
  listDefiners,
  listPowers,
  listRights,
  listTables,
  listViewsThroughWalls,
  listWhoAsksForRoles,
  readWalls,
  type TableWall,
} from './catalogue.ts';
import { DEFINERS } from './expected-definers.ts';
import { policiesOf } from './stated-policies.ts';
import { CARDS, WALLS } from './tables/cards.ts';
import { OWNERS_TABLES, PUBLIC_TABLES } from './tables/public-tables.ts';
import type { Wall } from './wall.ts';

const database = await openTestDatabase();
afterAll(() => database.close());

test('every table has the wall that was stated for it, or is public, or is the owner’s', async () => {
  expect(await inUndone(wallFaults)).toEqual([]);
  const stated = [...Object.keys(WALLS), ...PUBLIC_TABLES, ...OWNERS_TABLES].sort();
  expect(await listTables(database.owner)).toEqual(stated);
});

test('every private row carries whose it is, and that cannot be changed', async () => {
  const { rows } = await database.owner.query<{ table: string; keys: string[] }>(`
    select format('%s.%s', table_schema, table_name) as table,
      array_agg(column_name::text order by column_name) filter (where is_nullable = 'NO' and column_name in ('person_id', 'authority_id')) as keys
    from information_schema.columns where table_schema in ('people', 'planning', 'funds', 'commissioning', 'records') group by 1`);
  const unkeyed = rows.filter(({ keys }) => keys?.join() !== 'authority_id,person_id').map(({ table }) => table);
  expect(unkeyed.sort()).toEqual(['people.supported_person', 'planning.precedent', 'records.retention_policy']);
  // What a row is about is on it from the start; who ended it is not, and is written once.
  const { rows: lasting } = await database.owner.query<{ right: string }>(`
    select format('%s.%s update %s', table_schema, table_name, column_name) as right from information_schema.columns
    where is_nullable = 'NO' and (column_name = 'id' or column_name like '%\\_id')`);
  const granted = new Set(await rights());
  expect(lasting.filter(({ right }) => granted.has(right)).map(({ right }) => right)).toEqual([
    // A story in other words is another to those who read it.
    'planning.peer_story update precedent_id',
  ]);
});

test('the server may do this to tables, and nothing else', async () => {
  const readable = [...CARDS.filter(({ isRead = true }) => isRead).map(({ table }) => table), ...PUBLIC_TABLES];
  const inserted = CARDS.filter(({ isInserted = false }) => isInserted);
  expect(await rights()).toEqual(
    [
      ...readable.map((table) => `${table} select`),
      ...inserted.map(({ table }) => `${table} insert`),
      ...CARDS.flatMap(({ table, updated }) => updated?.split(' ').map((column) => `${table} update ${column}`) ?? []),
    ].sort(),
  );
});

test('the server’s login signs in and is nothing more; neither the role with its rights nor the keeper can sign in', async () => {
  expect(await listPowers(database.owner, database.serverLogin)).toEqual(['may become sds_server', 'signs in']);
  expect(await listPowers(database.owner, 'sds_server')).toEqual([]);
  const keeper = await listPowers(database.owner, 'sds_keeper');
  const functions =
    /^owns function (access|identity|directory|people|planning|ledger|funds|commissioning|audit|records)\./;
  expect(keeper.filter((power) => !functions.test(power))).toEqual([]);
});

test('these functions see through the walls, and no others', async () => {
  expect(await listDefiners(database.owner)).toEqual(DEFINERS);
});

test('which roles somebody has in force is asked in one place', async () => {
  // The record of an act counts a role that the act itself has ended.
  expect(await listWhoAsksForRoles(database.owner)).toEqual(['access.roles_in_force()', 'audit.done_for(text)']);
});

test('the server may call no function of the ledger, and the public none at all', async () => {
  const callable = await listCallable(database.owner, 'sds_server');
  expect(callable.filter((name) => name.startsWith('ledger.'))).toEqual([]);
  const open = await listCallable(database.owner, 'public');
  expect(open.filter((name) => !name.startsWith('directory.'))).toEqual([]);
});

test('no view looks through a wall', async () => {
  expect(await listViewsThroughWalls(database.owner)).toEqual([]);
});

/** Ways to take a stone out of a wall, each with what the tests above would then say. */
const BREACHES: [statement: string, says: string][] = [
  ...Object.entries(WALLS).flatMap(([table, wall]): [string, string][] => [
    ...(wall.reads
      ? ([[`drop policy server_select on ${table}`, `${table}: policies differ`]] as [string, string][])
      : []),
    [`drop policy keeper_all on ${table}`, `${table}: policies differ`],
    [`create policy hole on ${table} using (true)`, `${table}: policies differ`],
    [`alter table ${table} disable row level security`, `${table}: not enabled`],
    [`alter table ${table} no force row level security`, `${table}: not forced`],
  ]),
  [
    'alter policy server_insert on people.confidential_record with check (true)',
    'people.confidential_record: policies differ',
  ],
  ['alter policy server_update on commissioning.commission to public', 'commissioning.commission: policies differ'],
  [
    'create table people.diary (id uuid primary key, person_id uuid, words text)',
    'people.diary: nobody stated its wall',
  ],
  ['create table unheard (words text)', 'public.unheard: nobody stated its wall'],
];

test.each(BREACHES)('rings: %s', async (statement, says) => {
  const faults = await inUndone(async (transaction) => {
    await transaction.query(statement);
    return wallFaults(transaction);
  });
  expect(faults).toEqual([says]);
});

const OTHER_BREACHES: [statement: string, list: (transaction: PoolClient) => Promise<string[]>, adds: unknown[]][] = [
  ['grant delete on people.access_grant to sds_server', serverRights, ['people.access_grant delete']],
  ['grant insert on ledger.transfer to public', serverRights, ['ledger.transfer insert']],
  [
    'grant update (pence) on commissioning.commission to sds_server',
    serverRights,
    ['commissioning.commission update pence'],
  ],
  ['alter role sds_server bypassrls', serverPowers, ['bypasses walls']],
  ['grant sds_keeper to sds_server', serverPowers, ['may become sds_keeper']],
  ['alter table people.representation owner to sds_server', serverPowers, ['owns table people.representation']],
  ['alter function ledger.post(jsonb) reset search_path', listDefiners, ['ledger.post(jsonb) of sds_keeper, ']],
  [
    'alter function access.in_force(date, date) security definer',
    listDefiners,
    [expect.stringMatching(/^access.in_force\(date,date\) of \w+, $/)],
  ],
  [
    'create view public.everybody as select * from people.supported_person',
    listViewsThroughWalls,
    ['public.everybody'],
  ],
];

test.each(OTHER_BREACHES)('rings: %s', async (statement, list, adds) => {
  const before = await inUndone(list);
  const after = await inUndone(async (transaction) => {
    await transaction.query(statement);
    return list(transaction);
  });
  expect(after.filter((each) => !before.includes(each))).toEqual(adds);
});

function rights(): Promise<string[]> {
  return inUndone(serverRights);
}

async function serverRights(transaction: PoolClient): Promise<string[]> {
  return (await listRights(transaction, 'sds_server')).sort();
}

function serverPowers(transaction: PoolClient): Promise<string[]> {
  return listPowers(transaction, 'sds_server');
}

/** Does something as the owner, and undoes it. */
async function inUndone<Result>(work: (transaction: PoolClient) => Promise<Result>): Promise<Result> {
  const transaction = await database.owner.connect();
  try {
    await transaction.query('begin');
    return await work(transaction);
  } finally {
    await transaction.query('rollback');
    transaction.release();
  }
}

async function wallFaults(transaction: PoolClient): Promise<string[]> {
  const faults = [];
  for (const wall of await readWalls(transaction)) faults.push(...(await faultsOf(transaction, wall)));
  return faults;
}

async function faultsOf(transaction: PoolClient, { table, enabled, forced, policies }: TableWall): Promise<string[]> {
  if (PUBLIC_TABLES.includes(table) || OWNERS_TABLES.includes(table)) return [];
  const stated = WALLS[table];
  if (stated === undefined) return [`${table}: nobody stated its wall`];
  const expected = await expectedPolicies(transaction, table, stated);
  return [
    ...(enabled ? [] : [`${table}: not enabled`]),
    ...(forced ? [] : [`${table}: not forced`]),
    ...(JSON.stringify(sorted(policies)) === JSON.stringify(sorted(expected)) ? [] : [`${table}: policies differ`]),
  ];
}

/** What the wall of a table must look like, by table: no breach changes it, and PostgreSQL has to be asked for each. */
const EXPECTED = new Map<string, Record<string, string>>();

async function expectedPolicies(transaction: PoolClient, table: string, stated: Wall): Promise<Record<string, string>> {
  const known = EXPECTED.get(table) ?? (await policiesOf(transaction, table, stated));
  EXPECTED.set(table, known);
  return known;
}

const sorted = (policies: Readonly<Record<string, string>>): [string, string][] =>
  Object.entries(policies).sort(([one], [other]) => (one < other ? -1 : 1));
