import { afterAll, beforeEach, expect, test } from '@jest/globals';
import { defineEntity, type EntityManager, MikroORM, p, raw } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import { BindingDriver } from '../../server/database/binding-driver.ts';
import { listenToStatements } from '../api/statement-log.ts';
import { openTestDatabase } from '../support/test-database.ts';

/** A row with one of everything that an entity may hold. */
const Everything = defineEntity({
  name: 'Everything',
  tableName: 'everything',
  properties: {
    id: p.integer().primary(),
    words: p.text().nullable(),
    list: p.array().columnType('text[]').nullable(),
    json: p.json<unknown>().nullable(),
    moment: p.datetime().columnType('timestamptz(6)').nullable(),
    day: p.date().nullable(),
    big: p.bigint('bigint').nullable(),
    yes: p.boolean().nullable(),
    bytes: p.blob().nullable(),
    fraction: p.double().nullable(),
    uuid: p.uuid().nullable(),
    kind: p.enum(['ONE', 'ANOTHER']).nullable(),
    version: p.integer().version(),
  },
});

const clone = await openTestDatabase();
await clone.owner.query(`create table public.everything (id int primary key, words text, list text[], json jsonb,
  moment timestamptz, day date, big bigint, yes boolean, bytes bytea, fraction double precision, uuid uuid, kind text, version int not null default 1)`);
const orm = new MikroORM({
  ...{ driver: BindingDriver, clientUrl: clone.ownerUrl, entities: [Everything], ensureDatabase: false },
  ...{ forceUtcTimezone: true, schema: 'public', pool: { min: 0, max: 2 } },
});
await orm.connect();
const statements = listenToStatements((await orm.em.getDriver().getConnection().getNativeClient()) as Pool);
afterAll(async () => {
  await orm.close();
  await clone.close();
});

let em: EntityManager;
beforeEach(async () => {
  await clone.owner.query('truncate public.everything');
  em = orm.em.fork();
  statements.take();
});

/** What would show, or do harm, if it were written into a text. */
const MARK = 'quhilly';
const HARD: readonly [string, string, string, string, ...string[]] = [
  `${MARK} ? ?? \\? \\\\ $1 $$ :name`,
  `${MARK}' or '1'='1'; drop table public.everything; --`,
  `${MARK} {"a": "b,c"} "quoted" \\ {}`,
  `${MARK}\nlines\tand 😀 "Màiri" `,
  '?',
  '',
];

const EMPTY = {
  ...{ words: null, list: null, json: null, moment: null, day: null, big: null, yes: null },
  ...{ bytes: null, fraction: null, uuid: null, kind: null },
};
const FULL = {
  ...{ words: HARD[0], list: HARD, json: { [MARK]: HARD, deep: [{ a: null }, [1, '2']] }, day: '2026-02-28' },
  ...{ moment: new Date('2026-11-29T22:15:30.123Z'), big: 9_007_199_254_740_993n, yes: false, fraction: 0.1 },
  ...{ bytes: Buffer.from([0, 255, 39, 92, 63]), uuid: '018f0000-0000-7000-8000-00000000abcd', kind: 'ONE' as const },
};

/** Reads rows anew, and checks that no value was in the text of any statement since the last time. */
async function readAll() {
  const rows = await orm.em.fork().find(Everything, {}, { orderBy: { id: 'asc' } });
  expect(statements.take().filter((text) => text.includes(MARK) || text.includes('018f0000'))).toEqual([]);
  return rows.map(({ version: _version, ...row }) => ({ ...row, bytes: row.bytes && Buffer.from(row.bytes) }));
}

test('rows of every kind of value are inserted, one and many at a time, and come back as they were', async () => {
  const rows = [
    { id: 1, ...FULL },
    { id: 2, ...EMPTY },
    { id: 3, ...FULL, list: [], json: [], words: '', big: -1n, fraction: -1e-9, kind: 'ANOTHER' as const },
    { id: 4, ...EMPTY, json: HARD, list: ['', 'null', 'NULL', '"', '{}'] },
    { id: 5, ...EMPTY, json: 'text', yes: true },
    ...HARD.map((words, n) => ({ id: 10 + n, ...FULL, words })),
  ];
  for (const row of rows) em.create(Everything, row as never);
  await em.flush();
  expect(await readAll()).toEqual(rows);
  await em.insert(Everything, { id: 100, ...FULL } as never);
  await em.insertMany(Everything, [
    { id: 101, ...FULL },
    { id: 102, ...EMPTY },
  ] as never[]);
  expect((await readAll()).slice(-3)).toEqual([
    { id: 100, ...FULL },
    { id: 101, ...FULL },
    { id: 102, ...EMPTY },
  ]);
});

test('changes to one and to many rows, by the entities, by a condition and by an upsert, are kept as they are', async () => {
  for (const id of [1, 2, 3]) em.create(Everything, { id, ...EMPTY } as never);
  await em.flush();
  const [one, two, three] = await em.find(Everything, {}, { orderBy: { id: 'asc' } });
  Object.assign(one as object, FULL);
  await em.flush();
  Object.assign(two as object, FULL, { words: HARD[1], json: [] });
  Object.assign(three as object, { words: HARD[2], list: [HARD[2]], big: 5n, json: { a: HARD[3] } });
  await em.flush();
  expect(await readAll()).toEqual([
    { id: 1, ...FULL },
    { id: 2, ...FULL, words: HARD[1], json: [] },
    { id: 3, ...EMPTY, words: HARD[2], list: [HARD[2]], big: 5n, json: { a: HARD[3] } },
  ]);
  expect(
    await em.nativeUpdate(
      Everything,
      { words: HARD[1] },
      { words: HARD[3], list: [], version: raw('version + 1') as never },
    ),
  ).toBe(1);
  await em.upsert(Everything, { id: 3, ...FULL } as never);
  await em.upsertMany(Everything, [
    { id: 1, ...EMPTY },
    { id: 4, ...FULL },
  ] as never[]);
  expect((await readAll()).map(({ id, words, list }) => [id, words, list])).toEqual([
    [1, null, null],
    [2, HARD[3], []],
    [3, HARD[0], HARD],
    [4, HARD[0], HARD],
  ]);
  expect(await em.nativeDelete(Everything, { $or: [{ words: HARD[3] }, { id: { $in: [1, 4] } }] })).toBe(3);
});

test('rows are found by every kind of value, and by lists of them', async () => {
  await em.insertMany(Everything, [
    { id: 1, ...FULL },
    { id: 2, ...EMPTY },
    { id: 3, ...EMPTY, words: HARD[1] },
  ] as never[]);
  const found = async (where: object) =>
    (await orm.em.fork().find(Everything, where, { orderBy: { id: 'asc' } })).map(({ id }) => id);
  const { words, moment, day, big, yes, fraction, uuid, kind } = FULL;
  for (const each of [
    { words },
    { moment },
    { day },
    { big },
    { yes },
    { fraction },
    { uuid },
    { kind },
    { list: { $contains: [HARD[1]] } },
  ]) {
    expect({ each, ids: await found(each) }).toEqual({ each, ids: [1] });
  }
  expect(await found({ words: { $in: [HARD[0], HARD[1], HARD[2]] } })).toEqual([1, 3]);
  expect(await found({ words: { $in: [] } })).toEqual([]);
  expect(await found({ words: { $nin: [HARD[1]] } })).toEqual([1]);
  expect(await found({ words: null, id: { $gt: 1, $lte: 5 } })).toEqual([2]);
  expect(await found({ words: { $like: `${MARK}' or%` } })).toEqual([3]);
  expect(await found({ moment: { $lt: new Date('2026-11-29T22:15:30.124Z'), $gte: moment } })).toEqual([1]);
  expect(await em.count(Everything, { words: { $ne: HARD[0] }, id: { $ne: 2 } })).toBe(1);
  expect(await em.find(Everything, {}, { limit: 1, offset: 1, orderBy: { id: 'asc' } })).toMatchObject([{ id: 2 }]);
  await readAll();
});

test('SQL of one’s own is bound as well: by place, by name, with names of columns and with lists', async () => {
  const hard = HARD[0];
  expect(
    await em.execute('select ?::text as a, ? as "b\\?", ??.n from (select 1 as n) ??', [hard, HARD[1], 'x', 'x']),
  ).toEqual([{ a: hard, 'b?': HARD[1], n: 1 }]);
  expect(await em.execute(`select :name::text as a`, { name: hard } as never)).toEqual([{ a: hard }]);
  expect(await em.execute(`select ?::text in (?) as a`, [hard, HARD])).toEqual([{ a: true }]);
  expect(await em.execute(`select '{"a": 1}'::jsonb \\? ? as a`, ['a'])).toEqual([{ a: true }]);
  expect(await em.execute(`select ?::jsonb -> 'a' as a`, [{ a: hard }])).toEqual([{ a: hard }]);
  expect(statements.take().filter((text) => text.includes(MARK))).toEqual([]);
});

test('what would be written into a text all the same is refused', async () => {
  await expect(em.execute('select ?::text', [undefined])).rejects.toThrow('no value where it needs one');
  const many = Array.from({ length: 70_000 }, (_, n) => n);
  await expect(em.find(Everything, { id: { $in: many } })).rejects.toThrow('takes 65535 values');
  const inner = orm.em.createQueryBuilder(Everything, 'e').select('id').where({ words: HARD[0] });
  expect(() => inner.getFormattedQuery()).toThrow('would write values into the text');
  expect(statements.take()).toEqual([]);
});
