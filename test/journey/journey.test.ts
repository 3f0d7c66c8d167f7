import { afterAll, expect, test } from '@jest/globals';
import { plusDays } from '../../server/foundation/period.ts';
import { attempt, done } from '../support/acts.ts';
import { documents } from '../support/documents.ts';
import { balanceOf, offeredCommission, personWithFund, START } from '../support/scenario.ts';
import { createWorld } from '../support/world.ts';

const world = await createWorld();
const { accounts } = world.town;
afterAll(() => world.close());

interface Statement {
  fund: {
    transfers: { totalCount: number; edges: { node: { reason: string; from: string; to: string; pence: number } }[] };
  };
}

test('Ishbel’s fund: allocated, promised, delivered, invoiced, approved, paid, to the penny at every step', async () => {
  const ishbel = await personWithFund(world, 1_000_000);
  const balance = () => balanceOf(world, ishbel.accountId, ishbel.fundId);
  const untouched = { left: 1_000_000, promised: 0, spent: 0, allocated: 1_000_000 };
  expect(await balance()).toEqual(untouched);

  const commissionId = await offeredCommission(world, ishbel);
  expect(await balance()).toEqual(untouched);

  const accepted = await attempt(world, accounts.provider, 'commissionAccept', {
    commissionId,
    idempotencyKey: 'accept-ishbel-1',
  });
  expect(accepted).toEqual({ object: { id: commissionId, status: 'ACCEPTED' }, userErrors: [] });
  // 7 hours a week at £24 for 52 weeks.
  expect(await balance()).toEqual({ left: 126_400, promised: 873_600, spent: 0, allocated: 1_000_000 });

  for (const week of [0, 1]) {
    const delivery = { commissionId, deliveredOn: plusDays(START, 7 * week + 1), quantity: 420 };
    await done(world, accounts.provider, 'deliveryRecord', delivery);
  }
  const invoice = { commissionId, number: 'RT-0001', pence: 33_600 };
  const invoiceId = await done(world, accounts.provider, 'invoiceSubmit', invoice);
  const approved = await attempt(world, accounts.holder, 'invoiceApprove', { invoiceId });
  expect(approved.object).toEqual({ id: invoiceId, status: 'APPROVED', viewerCanPay: { allowed: true, reason: null } });
  expect(await balance()).toEqual({ left: 126_400, promised: 873_600, spent: 0, allocated: 1_000_000 });

  await done(world, accounts.holder, 'paymentMake', { invoiceId, idempotencyKey: 'pay-rt-0001' });
  expect(await balance()).toEqual({ left: 126_400, promised: 840_000, spent: 33_600, allocated: 1_000_000 });

  const { data } = await world.ask<Statement>(ishbel.accountId, documents.FundStatement ?? '', {
    id: ishbel.fundId,
    first: 10,
  });
  expect(data.fund.transfers.edges.map(({ node: { reason, from, to, pence } }) => [reason, from, to, pence])).toEqual([
    ['PAYMENT', 'COMMITTED', 'SPENT', 33_600],
    ['PROMISE', 'AVAILABLE', 'COMMITTED', 873_600],
    ['ALLOCATION', 'OUTSIDE', 'AVAILABLE', 1_000_000],
  ]);
  expect((await world.owner.query('select * from ledger.faults()')).rows).toEqual([]);
});

test('Rowan Tree Care sees what is asked, roughly where, and not who, until it accepts', async () => {
  const ishbel = await personWithFund(world, 1_000_000);
  const commissionId = await offeredCommission(world, ishbel);
  const seen = async () => {
    const { data } = await world.ask<{ commission: Record<string, unknown> }>(
      accounts.provider,
      documents.OfferToAnswer ?? '',
      { id: commissionId },
    );
    const { inWords, locality, rate, cost, person, viewerCanAccept } = data.commission;
    return { inWords, locality, rate, cost, person, viewerCanAccept };
  };
  const terms = { inWords: '7 hours a week', locality: 'ZZ1', rate: 2_400, cost: 873_600 };
  expect(await seen()).toEqual({
    ...terms,
    person: null,
    viewerCanAccept: { allowed: true, reason: null, explanation: null },
  });
  await done(world, accounts.provider, 'commissionAccept', { commissionId, idempotencyKey: `accept ${commissionId}` });
  expect(await seen()).toEqual({
    ...terms,
    person: {
      knownAs: 'Ishbel',
      confidential: { fullName: 'Ishbel Anne Galbraith', address: '3 Kirk Wynd, Glenorrin' },
    },
    viewerCanAccept: {
      allowed: false,
      reason: 'WRONG_STATE',
      explanation: 'This commission is accepted; that can only be done while it is offered.',
    },
  });
});

test('Ishbel’s continuing attorney reads her fund, and not her plan or her confidential record', async () => {
  const ishbel = await personWithFund(world, 500_000);
  const { rows } = await world.owner.query('select account_id from people.representation where person_id = $1', [
    ishbel.personId,
  ]);
  const { data } = await world.ask(
    rows[0].account_id,
    'query ($id: ID!) { person(id: $id) { knownAs confidential { fullName } outcomes { words } budgets { pence } funds { balance { left } } } }',
    { id: ishbel.personId },
  );
  expect(data).toEqual({
    person: {
      knownAs: 'Ishbel',
      confidential: null,
      outcomes: [],
      budgets: [{ pence: 500_000 }],
      funds: [{ balance: { left: 500_000 } }],
    },
  });
});
