import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Pool } from 'pg';
import { newId } from '../../../server/database/columns.ts';
import { openTestDatabase, ownerPool, type TestDatabase } from '../../support/test-database.ts';

/** What a fund's ledger must answer, worked out the simplest way there is. */
interface Model {
  readonly accounts: Record<Kind, number>;
  readonly promises: { id: string; pence: number; remaining: number }[];
}
type Kind = 'OUTSIDE' | 'AVAILABLE' | 'COMMITTED' | 'SPENT';

type Step =
  | { do: 'allocate'; pence: number }
  | { do: 'promise'; pence: number }
  | { do: 'pay'; pence: number; which: number }
  | { do: 'release'; pence: number; which: number };

let database: TestDatabase;
let owner: Pool;
beforeAll(async () => {
  database = await openTestDatabase();
  owner = database.owner;
  // The same account moves money here on every connection.
  const { rows } = await owner.query('select current_database() as name');
  await owner.query(`alter database ${rows[0].name} set app.actor_id = '${newId()}'`);
  owner = ownerPool(database.ownerUrl);
});
afterAll(async () => {
  await owner.end();
  await database.close();
});

const amount = fc.integer({ min: 1, max: 5_000 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('allocate' as const), pence: amount }),
  fc.record({ do: fc.constant('promise' as const), pence: amount }),
  fc.record({ do: fc.constant('pay' as const), pence: amount, which: fc.nat(20) }),
  fc.record({ do: fc.constant('release' as const), pence: amount, which: fc.nat(20) }),
);

test('whatever is done to a fund, in whatever order, the ledger agrees with the simplest model of it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
      const fundId = newId();
      await openFund(fundId);
      const model: Model = {
        accounts: { OUTSIDE: 0, AVAILABLE: 0, COMMITTED: 0, SPENT: 0 },
        promises: [],
      };
      for (const each of steps) {
        const { answered, expected } = await perform(fundId, model, each);
        expect(answered).toBe(expected);
      }
      expect(await balances(fundId)).toEqual(model.accounts);
      expect(Object.values(model.accounts).reduce((sum, pence) => sum + pence, 0)).toBe(0);
    }),
    { numRuns: 60 },
  );
  expect((await owner.query('select * from ledger.faults()')).rows).toEqual([]);
});

test('a batch is all or nothing: a second transfer that fails takes the first with it', async () => {
  const fundId = newId();
  await openFund(fundId);
  const batch = [
    transfer(fundId, ['OUTSIDE', 'AVAILABLE'], { pence: 100 }),
    transfer(fundId, ['AVAILABLE', 'COMMITTED'], { pence: 101 }),
  ];
  await expect(owner.query('select ledger.post($1)', [JSON.stringify(batch)])).rejects.toMatchObject({
    message: 'INSUFFICIENT_FUNDS',
  });
  expect(await balances(fundId)).toEqual({ OUTSIDE: 0, AVAILABLE: 0, COMMITTED: 0, SPENT: 0 });
});

test.each([0, -1])('%d pence is refused by the database itself', async (pence) => {
  const fundId = newId();
  await openFund(fundId);
  await expect(
    owner.query('select ledger.post($1)', [
      JSON.stringify([transfer(fundId, ['OUTSIDE', 'AVAILABLE'], { pence: pence })]),
    ]),
  ).rejects.toMatchObject({
    code: '23514',
  });
});

test('money never moves from one person’s fund to another’s', async () => {
  const [mine, theirs] = [newId(), newId()];
  await openFund(mine);
  await openFund(theirs);
  const { rows } = await owner.query('select id, fund_id, kind from ledger.account where fund_id = any($1)', [
    [mine, theirs],
  ]);
  const account = (fund: string, kind: Kind) => rows.find((row) => row.fund_id === fund && row.kind === kind).id;
  const insert = `insert into ledger.transfer
    (id, fund_id, person_id, authority_id, holder_id, debit_account_id, credit_account_id, pence, reason, cause_id, posted_by_id)
    values ($1, $2, $1, $1, $1, $3, $4, 1, 'ALLOCATION', $1, $1)`;
  await expect(
    owner.query(insert, [newId(), mine, account(mine, 'OUTSIDE'), account(theirs, 'AVAILABLE')]),
  ).rejects.toMatchObject({ code: '23503' });
});

test.each([
  'update ledger.transfer set pence = 1',
  'delete from ledger.transfer',
  'truncate ledger.transfer',
  'update ledger.account set balance_pence = 1',
  'insert into ledger.account (id, fund_id, person_id, authority_id, holder_id, kind) select id, id, id, id, id, kind from ledger.account',
  'delete from ledger.promise',
  'update access.request set inputs = inputs',
])('the server may not: %s', async (sql) => {
  await expect(database.database.pool.query(sql)).rejects.toMatchObject({ code: '42501' });
});

async function openFund(fundId: string): Promise<void> {
  const keys = [fundId, newId(), newId(), newId(), [newId(), newId(), newId(), newId()]];
  await owner.query('select ledger.open($1, $2, $3, $4, $5)', keys);
}

/** Which way money goes: from one account of the fund to another. */
type Way = readonly [from: Kind, to: Kind];

function transfer(fundId: string, [from, to]: Way, rest: { pence: number; reason?: string; promiseId?: string }) {
  const reason = from === 'OUTSIDE' ? 'ALLOCATION' : 'PROMISE';
  return { id: newId(), fundId, from, to, reason, causeId: newId(), ...rest };
}

async function balances(fundId: string): Promise<Record<Kind, number>> {
  const { rows } = await owner.query('select kind, balance_pence from ledger.account where fund_id = $1', [fundId]);
  return Object.fromEntries(rows.map(({ kind, balance_pence }) => [kind, Number(balance_pence)])) as Record<
    Kind,
    number
  >;
}

interface Verdict {
  readonly expected: string;
  readonly answered: string;
}
const NOTHING_TO_DO: Verdict = { expected: 'nothing to do', answered: 'nothing to do' };

async function perform(fundId: string, model: Model, each: Step): Promise<Verdict> {
  if (each.do === 'allocate') return move(model, transfer(fundId, ['OUTSIDE', 'AVAILABLE'], { pence: each.pence }));
  if (each.do === 'promise') return move(model, transfer(fundId, ['AVAILABLE', 'COMMITTED'], { pence: each.pence }));
  const promise = model.promises[each.which % Math.max(model.promises.length, 1)];
  if (promise === undefined) return NOTHING_TO_DO;
  const [to, reason]: [Kind, string] = each.do === 'pay' ? ['SPENT', 'PAYMENT'] : ['AVAILABLE', 'RELEASE'];
  return move(model, transfer(fundId, ['COMMITTED', to], { pence: each.pence, reason, promiseId: promise.id }));
}

type Wanted = ReturnType<typeof transfer>;

async function move(model: Model, wanted: Wanted): Promise<Verdict> {
  const promise = model.promises.find(({ id }) => id === wanted.promiseId);
  const covered = wanted.from === 'OUTSIDE' || model.accounts[wanted.from] >= wanted.pence;
  const due = promise === undefined || promise.remaining >= wanted.pence;
  const expected = covered && due ? 'done' : 'INSUFFICIENT_FUNDS';
  if (expected === 'done') {
    apply(model, [wanted.from, wanted.to], wanted.pence);
    if (promise) promise.remaining -= wanted.pence;
    if (wanted.reason === 'PROMISE')
      model.promises.push({ id: wanted.id, pence: wanted.pence, remaining: wanted.pence });
  }
  return { expected, answered: await answer(owner.query('select ledger.post($1)', [JSON.stringify([wanted])])) };
}

function apply(model: Model, [from, to]: Way, pence: number): void {
  model.accounts[from] -= pence;
  model.accounts[to] += pence;
}

async function answer(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'done';
  } catch (error) {
    return (error as Error).message;
  }
}
