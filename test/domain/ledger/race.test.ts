import { afterAll, expect, test } from '@jest/globals';
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

const world = await createWorld();
const { accounts, services } = world.town;
afterAll(() => world.close());

const faults = async () => (await world.owner.query('select * from ledger.faults()')).rows;

test('two providers racing for Ishbel’s last pound: one wins and one is told, twenty times over', async () => {
  for (let round = 0; round < 20; round += 1) {
    const ishbel = await personWithFund(world, 1_000_000);
    const rowan = await offeredCommission(world, ishbel);
    const tideline = await offeredToTideline(ishbel);
    const answers = await Promise.all([
      attempt(world, accounts.provider, 'commissionAccept', {
        commissionId: rowan,
        idempotencyKey: `rowan ${round} key`,
      }),
      attempt(world, accounts.otherProvider, 'commissionAccept', {
        commissionId: tideline,
        idempotencyKey: `tideline ${round} key`,
      }),
    ]);
    const outcomes = answers.map(({ userErrors }) => userErrors[0]?.code ?? 'ACCEPTED').sort();
    expect(outcomes).toEqual(['ACCEPTED', 'INSUFFICIENT_FUNDS']);
    expect(await balanceOf(world, ishbel.accountId, ishbel.fundId)).toEqual({
      left: 126_400,
      promised: 873_600,
      spent: 0,
      allocated: 1_000_000,
    });
  }
  expect(await faults()).toEqual([]);
});

test('thirty-two presses of one button at once are one acceptance', async () => {
  const ishbel = await personWithFund(world, 1_000_000);
  const commissionId = await offeredCommission(world, ishbel);
  const press = () =>
    attempt(world, accounts.provider, 'commissionAccept', { commissionId, idempotencyKey: 'the same button' });
  const answers = await Promise.all(Array.from({ length: 32 }, press));
  expect(answers).toEqual(
    Array.from({ length: 32 }, () => ({ object: { id: commissionId, status: 'ACCEPTED' }, userErrors: [] })),
  );
  expect(await balanceOf(world, ishbel.accountId, ishbel.fundId)).toEqual({
    left: 126_400,
    promised: 873_600,
    spent: 0,
    allocated: 1_000_000,
  });
});

test('eight officers paying one invoice at once, each with a key of their own, pay it once', async () => {
  const ishbel = await personWithFund(world, 1_000_000);
  const commissionId = await acceptedCommission(world, ishbel);
  await done(world, accounts.provider, 'deliveryRecord', { commissionId, deliveredOn: START, quantity: 60 });
  const invoiceId = await done(world, accounts.provider, 'invoiceSubmit', {
    commissionId,
    number: 'RT-77',
    pence: 2_400,
  });
  await done(world, accounts.holder, 'invoiceApprove', { invoiceId });
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, n) =>
      attempt(world, accounts.holder, 'paymentMake', { invoiceId, idempotencyKey: `payment ${n} key` }),
    ),
  );
  const outcomes = answers.map(({ userErrors }) => userErrors[0]?.code ?? 'PAID').sort();
  expect(outcomes).toEqual(['PAID', ...Array(7).fill('WRONG_STATE')]);
  expect(await balanceOf(world, ishbel.accountId, ishbel.fundId)).toEqual({
    left: 126_400,
    promised: 871_200,
    spent: 2_400,
    allocated: 1_000_000,
  });
  expect(await faults()).toEqual([]);
});

async function offeredToTideline(ishbel: { fundId: string; outcomeId: string }): Promise<string> {
  const arrangement = { fundId: ishbel.fundId, title: 'Or with Tideline', periodStart: START, periodEnd: END };
  const arrangementId = await done(world, accounts.broker, 'arrangementDraft', arrangement);
  const lineId = await done(world, accounts.broker, 'arrangementLineAdd', {
    arrangementId,
    outcomeId: ishbel.outcomeId,
    serviceId: services.otherCareAtHome,
    description: 'Help to get ready and out to the choir.',
    weeklyHours: { minutesPerWeek: 420, ratePencePerHour: 2400 },
    involvesPersonalCareOrSupport: true,
  });
  return done(world, accounts.broker, 'commissionOffer', { lineId });
}
