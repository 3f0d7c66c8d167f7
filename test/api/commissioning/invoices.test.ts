import { afterAll, expect, test } from '@jest/globals';
import { newId } from '../../../server/database/columns.ts';
import { attempt, done } from '../../support/acts.ts';
import {
  acceptedCommission,
  balanceOf,
  END,
  type Person,
  personWithFund,
  registerIshbel,
  START,
} from '../../support/scenario.ts';
import { createWorld } from '../../support/world.ts';
import { refusedAct } from '../refusals.ts';

const world = await createWorld();
const { accounts, organisations, services } = world.town;
afterAll(() => world.close());

const refuse = (accountId: string, act: string, input: object) => refusedAct(world, accountId, [act, input]);
let keys = 0;
const newKey = () => `invoices, key ${++keys}`;

/** A commission of which 7 hours, worth £168, were delivered. */
async function delivered(ishbel: Person): Promise<string> {
  const commissionId = await acceptedCommission(world, ishbel);
  await done(world, accounts.provider, 'deliveryRecord', { commissionId, deliveredOn: START, quantity: 420 });
  return commissionId;
}

test('an invoice is for at most what was delivered and not invoiced yet', async () => {
  const commissionId = await delivered(await personWithFund(world, 1_000_000));
  const invoice = (number: string, pence: number) => ({ commissionId, number, pence });
  expect(await refuse(accounts.provider, 'invoiceSubmit', invoice('RT-1', 16_801))).toEqual({
    code: 'INVOICE_EXCEEDS_DELIVERY',
    field: 'pence',
  });
  await done(world, accounts.provider, 'invoiceSubmit', invoice('RT-1', 16_799));
  expect(await refuse(accounts.provider, 'invoiceSubmit', invoice('RT-2', 2))).toEqual({
    code: 'INVOICE_EXCEEDS_DELIVERY',
    field: 'pence',
  });
  expect(await refuse(accounts.provider, 'invoiceSubmit', invoice('RT-1', 1))).toEqual({
    code: 'ALREADY_DONE',
    field: 'number',
  });
  await done(world, accounts.provider, 'invoiceSubmit', invoice('RT-2', 1));
});

test('twenty invoices at once come to no more than was delivered', async () => {
  const commissionId = await delivered(await personWithFund(world, 1_000_000));
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      attempt(world, accounts.provider, 'invoiceSubmit', { commissionId, number: `RT-AT-ONCE-${n}`, pence: 10_000 }),
    ),
  );
  expect(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(
    Array(19).fill('INVOICE_EXCEEDS_DELIVERY'),
  );
});

test('an invoice is approved before it is paid, once, and by its own holder', async () => {
  const ishbel = await personWithFund(world, 1_000_000);
  const commissionId = await delivered(ishbel);
  const invoiceId = await done(world, accounts.provider, 'invoiceSubmit', {
    commissionId,
    number: 'RT-1',
    pence: 16_800,
  });
  const payment = () => ({ invoiceId, idempotencyKey: newKey() });
  expect(await refuse(accounts.holder, 'paymentMake', payment())).toEqual({ code: 'WRONG_STATE', field: null });
  expect(await refuse(accounts.otherHolder, 'invoiceApprove', { invoiceId })).toEqual({
    code: 'NOT_FOUND',
    field: 'invoiceId',
  });
  expect(await refuse(accounts.holderProvider, 'invoiceApprove', { invoiceId })).toEqual({
    code: 'NOT_FOUND',
    field: 'invoiceId',
  });
  await done(world, accounts.holder, 'invoiceApprove', { invoiceId });
  expect(await refuse(accounts.holder, 'invoiceApprove', { invoiceId })).toEqual({ code: 'WRONG_STATE', field: null });
  expect(await refuse(accounts.otherHolder, 'paymentMake', payment())).toEqual({ code: 'NOT_FOUND', field: null });
  await done(world, accounts.holder, 'paymentMake', payment());
  expect(await refuse(accounts.holder, 'paymentMake', payment())).toEqual({ code: 'WRONG_STATE', field: null });
  expect(await refuse(accounts.holder, 'invoiceApprove', { invoiceId })).toEqual({ code: 'WRONG_STATE', field: null });
  expect(await balanceOf(world, ishbel.accountId, ishbel.fundId)).toEqual({
    left: 126_400,
    promised: 856_800,
    spent: 16_800,
    allocated: 1_000_000,
  });
});

test('Dougal does not approve the invoice that he submitted; his colleague does', async () => {
  const { personId, fundId } = await fundHeldByItsProvider();
  const dougal = accounts.holderProvider;
  const { lineId } = await ownLine(fundId, personId);
  const commissionId = await done(world, accounts.broker, 'commissionOffer', { lineId });
  await done(world, dougal, 'commissionAccept', { commissionId, idempotencyKey: newKey() });
  await done(world, dougal, 'deliveryRecord', { commissionId, deliveredOn: START, quantity: 60 });
  const invoiceId = await done(world, dougal, 'invoiceSubmit', { commissionId, number: 'BT-1', pence: 2_000 });
  expect(await refuse(dougal, 'invoiceApprove', { invoiceId })).toEqual({ code: 'OWN_INVOICE', field: null });
  expect(await viewerCanApprove(dougal, commissionId)).toEqual({ allowed: false, reason: 'OWN_INVOICE' });

  const colleague = await colleagueOfDougal();
  expect(await viewerCanApprove(colleague, commissionId)).toEqual({ allowed: true, reason: null });
  await done(world, colleague, 'invoiceApprove', { invoiceId });
});

/** Ishbel, whose fund is held by the organisation that also supports her. */
async function fundHeldByItsProvider(): Promise<{ personId: string; fundId: string }> {
  const personId = await registerIshbel(world);
  const topics = ['PROFILE', 'FUND'];
  for (const topic of topics) {
    await world.owner.query(
      `insert into people.access_grant (id, person_id, authority_id, organisation_id, topic, may_write, basis, starts_on, granted_by_id, granted_at)
       values ($1, $2, $3, $4, $5, true, 'CONSENT', '2024-01-01', $6, now())`,
      [newId(), personId, organisations.council, organisations.holderProvider, topic, accounts.worker],
    );
  }
  await done(world, accounts.worker, 'budgetSet', { personId, pence: 1_000_000, periodStart: START, periodEnd: END });
  const agreement = { form: 'BIPARTITE', model: 'PROVIDER_HELD', signedOn: START, periodStart: START, periodEnd: END };
  const fundId = await done(world, accounts.holderProvider, 'fundOpen', { personId, ...agreement });
  await done(world, accounts.holderProvider, 'fundAllocate', { fundId, pence: 1_000_000, idempotencyKey: newKey() });
  return { personId, fundId };
}

async function ownLine(fundId: string, personId: string): Promise<{ lineId: string }> {
  const outcomeId = await done(world, accounts.worker, 'outcomeAgree', { personId, words: 'To see my brother.' });
  const draft = { fundId, title: 'With Braeside', periodStart: START, periodEnd: END };
  const arrangementId = await done(world, accounts.broker, 'arrangementDraft', draft);
  const lineId = await done(world, accounts.broker, 'arrangementLineAdd', {
    arrangementId,
    outcomeId,
    serviceId: services.ownCareAtHome,
    description: 'Visits',
    weeklyHours: { minutesPerWeek: 60, ratePencePerHour: 2_000 },
    involvesPersonalCareOrSupport: true,
  });
  return { lineId };
}

async function colleagueOfDougal(): Promise<string> {
  const id = newId();
  await world.owner.query(`insert into identity.account (id, name, created_at) values ($1, 'Shona Rae', now())`, [id]);
  await world.owner.query(
    `insert into identity.membership (id, account_id, organisation_id, role, starts_on) values ($1, $2, $3, 'FUND_OFFICER', '2020-01-01')`,
    [newId(), id, organisations.holderProvider],
  );
  return id;
}

async function viewerCanApprove(accountId: string, id: string): Promise<object | undefined> {
  const { data } = await world.ask<{ commission: { invoices: { viewerCanApprove: object }[] } }>(
    accountId,
    'query ($id: ID!) { commission(id: $id) { invoices { viewerCanApprove { allowed reason } } } }',
    { id },
  );
  return data.commission.invoices[0]?.viewerCanApprove;
}
