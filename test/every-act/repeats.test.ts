import { afterAll, expect, test } from '@jest/globals';
import { stateOf } from '../access/state.ts';
import { refusedAct } from '../api/refusals.ts';
import { attempt, done } from '../support/acts.ts';
import { balanceOf, END, offeredCommission, personWithFund, START } from '../support/scenario.ts';
import { createWorld } from '../support/world.ts';

const world = await createWorld();
const { accounts } = world.town;
afterAll(() => world.close());

const refuse = (accountId: string, act: string, input: object) => refusedAct(world, accountId, [act, input]);
const CONFLICT = { code: 'CONFLICT', field: null };

/** Sends an act twice: the second time it answers the same, and changes nothing. */
async function twice(accountId: string, act: string, input: object): Promise<void> {
  const first = await attempt(world, accountId, act, input);
  expect(first.userErrors).toEqual([]);
  const state = await stateOf(world.owner);
  expect(await attempt(world, accountId, act, input)).toEqual(first);
  expect(await stateOf(world.owner)).toEqual(state);
}

test('a repeat with the same key answers the same and moves nothing; a changed one is refused', async () => {
  const ishbel = await personWithFund(world, 900_000);
  const other = await personWithFund(world, 900_000);
  const { personId, fundId } = ishbel;
  await done(world, accounts.worker, 'budgetSet', { personId, pence: 1_000_000, periodStart: START, periodEnd: END });
  const more = { fundId, pence: 100_000, idempotencyKey: 'the second allocation' };
  await twice(accounts.holder, 'fundAllocate', more);
  expect(await refuse(accounts.holder, 'fundAllocate', { ...more, pence: 99_999 })).toEqual(CONFLICT);
  expect(await refuse(accounts.holder, 'fundAllocate', { ...more, fundId: other.fundId })).toEqual(CONFLICT);
  expect(await refuse(accounts.holder, 'fundAllocate', { ...more, receivedOn: START })).toEqual(CONFLICT);

  const commissionId = await offeredCommission(world, ishbel);
  const acceptance = { commissionId, idempotencyKey: 'yes we can' };
  await twice(accounts.provider, 'commissionAccept', acceptance);
  const elsewhere = await offeredCommission(world, other);
  expect(await refuse(accounts.provider, 'commissionAccept', { ...acceptance, commissionId: elsewhere })).toEqual(
    CONFLICT,
  );

  await done(world, accounts.provider, 'deliveryRecord', { commissionId, deliveredOn: START, quantity: 420 });
  const [paid, unpaid] = [await approved(commissionId, 'RT-1'), await approved(commissionId, 'RT-2')];
  const payment = { invoiceId: paid, idempotencyKey: 'the first payment' };
  await twice(accounts.holder, 'paymentMake', payment);
  expect(await refuse(accounts.holder, 'paymentMake', { ...payment, invoiceId: unpaid })).toEqual(CONFLICT);
  // A key names one request, whatever the act.
  expect(
    await refuse(accounts.holder, 'paymentMake', { invoiceId: unpaid, idempotencyKey: more.idempotencyKey }),
  ).toEqual(CONFLICT);
  expect(await balanceOf(world, ishbel.accountId, fundId)).toEqual({
    left: 126_400,
    promised: 870_600,
    spent: 3_000,
    allocated: 1_000_000,
  });
});

async function approved(commissionId: string, number: string): Promise<string> {
  const invoiceId = await done(world, accounts.provider, 'invoiceSubmit', { commissionId, number, pence: 3_000 });
  await done(world, accounts.holder, 'invoiceApprove', { invoiceId });
  return invoiceId;
}

test('a repeat asking for more answers from what stands, and a repeat of an accepted offer still says accepted', async () => {
  const ishbel = await personWithFund(world, 1_000_000);
  const commissionId = await offeredCommission(world, ishbel);
  const document = `mutation ($input: CommissionAcceptInput!) {
    commissionAccept(input: $input) { commission { status cost inWords provider { name } viewerCanAccept { reason } } userErrors { code } } }`;
  const input = { commissionId, idempotencyKey: 'yes, and tell me' };
  const commission = {
    status: 'ACCEPTED',
    cost: 873_600,
    inWords: '7 hours a week',
    provider: { name: 'Rowan Tree Care' },
    viewerCanAccept: { reason: 'WRONG_STATE' },
  };
  for (const _time of [1, 2]) {
    const { data } = await world.ask(accounts.provider, document, { input });
    expect(data).toEqual({ commissionAccept: { commission, userErrors: [] } });
  }
});

test('ten at once with one key are one', async () => {
  const ishbel = await personWithFund(world, 1_000_000);
  const commissionId = await offeredCommission(world, ishbel);
  const input = { commissionId, idempotencyKey: 'all at once' };
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => attempt(world, accounts.provider, 'commissionAccept', input)),
  );
  expect(answers).toEqual(Array(10).fill({ object: { id: commissionId, status: 'ACCEPTED' }, userErrors: [] }));
  expect(await balanceOf(world, ishbel.accountId, ishbel.fundId)).toEqual({
    left: 126_400,
    promised: 873_600,
    spent: 0,
    allocated: 1_000_000,
  });
});

test('a refusal uses up no key', async () => {
  const ishbel = await personWithFund(world, 873_599);
  const commissionId = await offeredCommission(world, ishbel);
  const input = { commissionId, idempotencyKey: 'as soon as there is money' };
  expect(await refuse(accounts.provider, 'commissionAccept', input)).toEqual({
    code: 'INSUFFICIENT_FUNDS',
    field: null,
  });
  const { personId, fundId } = ishbel;
  await done(world, accounts.worker, 'budgetSet', { personId, pence: 873_600, periodStart: START, periodEnd: END });
  await done(world, accounts.holder, 'fundAllocate', { fundId, pence: 1, idempotencyKey: 'the last penny' });
  await done(world, accounts.provider, 'commissionAccept', input);
  expect(await balanceOf(world, ishbel.accountId, fundId)).toEqual({
    left: 0,
    promised: 873_600,
    spent: 0,
    allocated: 873_600,
  });
});

test('two people’s keys are their own', async () => {
  const ishbel = await personWithFund(world, 1_000_000);
  const idempotencyKey = `allocation of ${ishbel.fundId}`;
  const commissionId = await offeredCommission(world, ishbel);
  const { userErrors } = await attempt(world, accounts.provider, 'commissionAccept', { commissionId, idempotencyKey });
  expect(userErrors).toEqual([]);
});

test.each(['', 'seven77', 'k'.repeat(201), 'a key with \u0000', 'a key with \ud800'])(
  '%j is no key',
  async (idempotencyKey) => {
    const { fundId } = await personWithFund(world, 1_000);
    const answer = await refuse(accounts.holder, 'fundAllocate', { fundId, pence: 1, idempotencyKey });
    expect(answer).toEqual({ code: 'INVALID_INPUT', field: 'idempotencyKey' });
  },
);
