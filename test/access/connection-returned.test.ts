import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery } from 'kysely';
import { newId } from '../../server/database/columns.ts';
import { type Database, openDatabase, type Statements } from '../../server/database/database.ts';
import { withActor } from '../../server/database/reading/read.ts';
import type { LocalDate } from '../../server/foundation/period.ts';
import { entities } from '../../server/orm.ts';
import { openTestDatabase } from '../support/test-database.ts';
import { until } from '../support/until.ts';
import { foundTownWithIshbel, SEES } from './known-ishbel.ts';

/** One connection, which everybody gets in turn: what one leaves on it the next would find. */
const own = await openTestDatabase();
const { accounts, organisations, ishbel } = await foundTownWithIshbel(own);
let database: Database;
beforeAll(async () => {
  // The clock of the role, wound down: far beyond what any statement takes but the one that sleeps.
  const { pathname } = new URL(own.serverUrl);
  await own.owner.query(`alter role ${own.serverLogin} in database ${pathname.slice(1)} set statement_timeout = '5s'`);
  database = await openDatabase(own.serverUrl, { entities, poolSize: 1 });
});
afterAll(async () => {
  await database.close();
  await own.close();
});

const see = async (statements: Pick<Statements, 'run'>) =>
  (await statements.run<{ result: string[] }>({ text: SEES, values: ['[]'] }))[0]?.result;
const sleep = (statements: Statements) => statements.run({ text: withActor('pg_sleep($2::float8)'), values: [60] });
/** Two of them, for days that overlap and are not the same, are refused at the commit. */
const setBudget = (em: EntityManager, until: LocalDate) =>
  em.getKysely().executeQuery(
    CompiledQuery.raw(
      `insert into planning.agreed_budget (id, person_id, authority_id, pence, period_start, period_end, set_by_id, set_by_name, set_at)
       values ($1, $2, $3, 1, '2026-01-01', $5, $4, 'Ailsa Wemyss', now())`,
      [newId(), ishbel, organisations.council, accounts.worker, until],
    ),
  );

/** Every way in which Ailsa's work on the connection can end, with what she is told; nothing when it went well. */
const WAYS: Readonly<Record<string, [work: () => Promise<unknown>, ends: object | null]>> = {
  'a statement answered': [() => see(database.statements(accounts.worker)), null],
  'a statement refused': [
    () => database.statements(accounts.worker).run({ text: withActor('1 / $2::int'), values: [0] }),
    { code: '22012' },
  ],
  'a statement that does not parse': [
    () => database.statements(accounts.worker).run({ text: withActor('nonsense('), values: [] }),
    { code: '42601' },
  ],
  'a statement out of time': [() => sleep(database.statements(accounts.worker)), { code: '57014' }],
  'a transaction committed': [() => inTransaction(async () => undefined), null],
  'a transaction given up by the server': [
    () =>
      inTransaction(async () => {
        throw new Error('given up half-way');
      }),
    { message: 'given up half-way' },
  ],
  'a transaction in which a statement failed': [
    () => inTransaction((_em, statements) => statements.run({ text: withActor('1 / $2::int'), values: [0] })),
    { message: expect.stringMatching(/division by zero/) },
  ],
  'a transaction whose failure was swallowed': [
    () =>
      inTransaction((_em, statements) =>
        statements.run({ text: withActor('1 / $2::int'), values: [0] }).catch(() => undefined),
      ),
    { message: 'Transaction was rolled back instead of committed' },
  ],
  'a transaction that fails as it commits': [
    () => inTransaction(async (em) => [await setBudget(em, '2027-01-01'), await setBudget(em, '2026-07-01')]),
    { message: expect.stringMatching(/agreed_budget_one_at_a_time/) },
  ],
  'a transaction out of time in a statement': [
    () =>
      inTransaction(async (em, statements) => {
        await hurry(em, 'statement_timeout');
        await sleep(statements);
      }),
    { code: 'CONFLICT' },
  ],
  'a transaction left idle too long': [
    () =>
      inTransaction(async (em) => {
        await hurry(em, 'idle_in_transaction_session_timeout');
        await until(async () => (await sessions()) === 0);
      }),
    { message: expect.stringMatching(/connection error|terminat/) },
  ],
  'a connection killed under a statement': [
    () => killed(sleep(database.statements(accounts.worker))),
    { code: '57P01' },
  ],
  'a connection killed under a transaction': [
    () => killed(inTransaction((_em, statements) => sleep(statements))),
    { message: expect.stringMatching(/terminat/) },
  ],
};

test.each(Object.entries(WAYS))('%s leaves nothing of Ailsa on the connection', async (_way, [work, ends]) => {
  if (ends === null) await work();
  else await expect(work()).rejects.toMatchObject(ends);
  expect(await left()).toEqual({ people: 0, actor: '', acting: null });
  expect(await see(database.statements(accounts.otherWorker))).toEqual([]);
  expect(await see(database.statements(null))).toEqual([]);
  expect(await see(database.statements(accounts.worker))).toEqual([ishbel]);
  expect(await left()).toEqual({ people: 0, actor: '', acting: null });
  expect(database.pool.totalCount).toBe(1);
});

test('one prepared statement serves every caller, each as themselves, on one connection', async () => {
  const askers = [
    { actorKey: accounts.worker, sees: [ishbel] },
    { actorKey: accounts.otherWorker, sees: [] },
    { actorKey: `${accounts.worker}/${organisations.council}`, sees: [ishbel] },
    { actorKey: `${accounts.worker}/${organisations.otherCouncil}`, sees: [] },
    { actorKey: null, sees: [] },
  ];
  // PostgreSQL may settle for one plan for all after five times.
  for (let turn = 0; turn < 12; turn += 1)
    for (const { actorKey, sees } of askers) expect(await see(database.statements(actorKey))).toEqual(sees);
  const { rows } = await database.pool.query<{ times: number }>(
    'select (generic_plans + custom_plans)::int as times from pg_prepared_statements where statement = $1',
    [SEES],
  );
  expect(rows).toEqual([{ times: expect.any(Number) }]);
  expect(rows[0]?.times).toBeGreaterThanOrEqual(60);
});

test('rings: a setting that outlives its statement is found on the connection', async () => {
  await database.pool.query(`select set_config('app.actor_id', $1, false)`, [accounts.worker]);
  expect(await left()).toEqual({ people: 1, actor: accounts.worker, acting: null });
  await database.pool.query('discard all');
});

/** Ailsa at work in a transaction: she sees Ishbel there, and then something happens. */
function inTransaction(happens: (em: EntityManager, statements: Statements) => Promise<unknown>): Promise<unknown> {
  return database.transaction(accounts.worker, async (em, statements) => {
    expect(await see(statements)).toEqual([ishbel]);
    const { rows } = await em.getKysely().executeQuery(CompiledQuery.raw('select access.actor_id() as id'));
    expect(rows).toEqual([{ id: accounts.worker }]);
    return happens(em, statements);
  });
}

/** Winds a clock of the server's down, for the transaction alone. */
function hurry(em: EntityManager, clock: string): Promise<unknown> {
  return em.getKysely().executeQuery(CompiledQuery.raw('select set_config($1, $2, true)', [clock, '200ms']));
}

/** How many sessions the server has. */
async function sessions(): Promise<number> {
  const { rows } = await own.owner.query<{ n: number }>(
    'select count(*)::int as n from pg_stat_activity where usename = $1',
    [own.serverLogin],
  );
  return rows[0]?.n ?? 0;
}

/** Kills the connection as soon as it is at work. */
async function killed(work: Promise<unknown>): Promise<unknown> {
  const kill = setInterval(
    () =>
      own.owner.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where usename = '${own.serverLogin}' and datname = current_database() and query like '%pg_sleep%' and state = 'active'`,
      ),
    50,
  );
  return work.finally(() => clearInterval(kill));
}

/** What the connection finds when nobody says who asks. */
async function left(): Promise<object | undefined> {
  const { rows } = await database.pool.query<object>(
    `select (select count(*)::int from people.supported_person) as people, coalesce(current_setting('app.actor_id', true), '') as actor, access.acting_for() as acting`,
  );
  return rows[0];
}
