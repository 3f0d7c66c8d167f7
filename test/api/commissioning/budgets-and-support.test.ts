import { afterAll, describe, expect, test } from '@jest/globals';
import { plusDays, todayInScotland } from '../../../server/foundation/period.ts';
import { attempt, done } from '../../support/acts.ts';
import {
  acceptedCommission,
  balanceOf,
  END,
  offeredCommission,
  personWithFund,
  START,
} from '../../support/scenario.ts';
import { createWorld } from '../../support/world.ts';
import { refusedAct } from '../refusals.ts';

const world = await createWorld();
const { accounts, organisations } = world.town;
afterAll(() => world.close());

const TODAY = todayInScotland();
const refuse = (accountId: string, act: string, input: object) => refusedAct(world, accountId, [act, input]);
let keys = 0;
const newKey = () => `a wrong act, key ${++keys}`;

describe('a budget changed under an accepted commission', () => {
  const period = { periodStart: START, periodEnd: END };

  test('cannot be set below what has reached the fund, and can to the penny', async () => {
    const ishbel = await personWithFund(world, 1_000_000);
    await acceptedCommission(world, ishbel);
    const { personId } = ishbel;
    const below = await refuse(accounts.worker, 'budgetSet', { personId, pence: 999_999, ...period });
    expect(below).toEqual({ code: 'BUDGET_BELOW_ALLOCATED', field: 'pence' });
    await done(world, accounts.worker, 'budgetSet', { personId, pence: 1_000_000, ...period });
    await done(world, accounts.worker, 'budgetSet', { personId, pence: 1_000_001, ...period });
    expect(await balanceOf(world, ishbel.accountId, ishbel.fundId)).toEqual({
      left: 126_400,
      promised: 873_600,
      spent: 0,
      allocated: 1_000_000,
    });
    const fundId = ishbel.fundId;
    expect(await refuse(accounts.holder, 'fundAllocate', { fundId, pence: 2, idempotencyKey: newKey() })).toEqual({
      code: 'BUDGET_EXCEEDED',
      field: null,
    });
    await done(world, accounts.holder, 'fundAllocate', { fundId, pence: 1, idempotencyKey: newKey() });
  });

  test('cannot overlap another, and can stand beside it', async () => {
    const { personId } = await personWithFund(world, 100_000);
    const overlapping = { personId, pence: 5_000, periodStart: plusDays(END, -1), periodEnd: plusDays(END, 10) };
    expect(await refuse(accounts.worker, 'budgetSet', overlapping)).toEqual({
      code: 'PERIOD_OVERLAPS',
      field: 'period',
    });
    await done(world, accounts.worker, 'budgetSet', { ...overlapping, periodStart: END });
  });

  test('money for a day without a budget is not received', async () => {
    const { fundId } = await personWithFund(world, 100_000);
    const early = { fundId, pence: 1, receivedOn: plusDays(START, -1), idempotencyKey: newKey() };
    expect(await refuse(accounts.holder, 'fundAllocate', early)).toEqual({ code: 'OUTSIDE_PERIOD', field: null });
    const tomorrow = { ...early, receivedOn: plusDays(TODAY, 1) };
    expect(await refuse(accounts.holder, 'fundAllocate', tomorrow)).toEqual({
      code: 'INVALID_INPUT',
      field: 'receivedOn',
    });
  });
});

describe('support', () => {
  test('is recorded within what was commissioned, in its period, and once it was given', async () => {
    const commissionId = await acceptedCommission(world, await personWithFund(world, 1_000_000));
    const record = (deliveredOn: string, quantity: number) =>
      refuse(accounts.provider, 'deliveryRecord', { commissionId, deliveredOn, quantity });
    // 7 hours a week for 52 weeks.
    expect(await record(START, 21_841)).toEqual({ code: 'DELIVERY_EXCEEDS_COMMISSION', field: 'quantity' });
    expect(await record(plusDays(START, -1), 60)).toEqual({ code: 'OUTSIDE_PERIOD', field: 'deliveredOn' });
    expect(await record(END, 60)).toEqual({ code: 'OUTSIDE_PERIOD', field: 'deliveredOn' });
    expect(await record(plusDays(TODAY, 1), 60)).toEqual({ code: 'INVALID_INPUT', field: 'deliveredOn' });
    await done(world, accounts.provider, 'deliveryRecord', { commissionId, deliveredOn: START, quantity: 21_840 });
    expect(await record(START, 1)).toEqual({ code: 'DELIVERY_EXCEEDS_COMMISSION', field: 'quantity' });
  });

  test('is not recorded or invoiced before the offer is accepted, nor by another provider', async () => {
    const ishbel = await personWithFund(world, 1_000_000);
    const offered = await offeredCommission(world, ishbel);
    const delivery = { deliveredOn: START, quantity: 60 };
    const invoice = { number: 'RT-9', pence: 100 };
    expect(await refuse(accounts.provider, 'deliveryRecord', { commissionId: offered, ...delivery })).toEqual({
      code: 'WRONG_STATE',
      field: null,
    });
    expect(await refuse(accounts.provider, 'invoiceSubmit', { commissionId: offered, ...invoice })).toEqual({
      code: 'WRONG_STATE',
      field: null,
    });
    await done(world, accounts.provider, 'commissionAccept', { commissionId: offered, idempotencyKey: newKey() });
    expect(await refuse(accounts.otherProvider, 'deliveryRecord', { commissionId: offered, ...delivery })).toEqual({
      code: 'NOT_FOUND',
      field: 'commissionId',
    });
    expect(await refuse(accounts.otherProvider, 'invoiceSubmit', { commissionId: offered, ...invoice })).toEqual({
      code: 'NOT_FOUND',
      field: 'commissionId',
    });
  });
});

test('a second fund with the same holder is not opened', async () => {
  const { personId } = await personWithFund(world, 1_000);
  const agreement = { form: 'BIPARTITE', model: 'PROVIDER_HELD', signedOn: START, periodStart: START, periodEnd: END };
  expect(await refuse(accounts.holder, 'fundOpen', { personId, ...agreement })).toEqual({
    code: 'ALREADY_DONE',
    field: 'personId',
  });
  const later = { ...agreement, signedOn: plusDays(TODAY, 1) };
  expect(await refuse(accounts.holder, 'fundOpen', { personId, ...later })).toEqual({
    code: 'INVALID_INPUT',
    field: 'signedOn',
  });
});

test('an act is done for one’s own organisation alone', async () => {
  const { fundId } = await personWithFund(world, 1_000);
  const draft = { fundId, title: 'A week', periodStart: START, periodEnd: END };
  for (const organisationId of [organisations.otherBrokerage, organisations.council, 'nonsense']) {
    expect(await refuse(accounts.broker, 'arrangementDraft', { ...draft, organisationId })).toEqual({
      code: 'NOT_PERMITTED',
      field: 'organisationId',
    });
  }
  const { userErrors } = await attempt(world, accounts.broker, 'arrangementDraft', {
    ...draft,
    organisationId: organisations.brokerage,
  });
  expect(userErrors).toEqual([]);
});
