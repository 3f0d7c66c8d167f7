import { afterAll, expect, test } from '@jest/globals';
import { balanceOf, END, offeredCommission, personWithFund, START } from '../../support/story.ts';
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
      world.act(accounts.provider, 'AcceptCommission', { commissionId: rowan, idempotencyKey: `rowan ${round} key` }),
      world.act(accounts.otherProvider, 'AcceptCommission', {
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
    world.act(accounts.provider, 'AcceptCommission', { commissionId, idempotencyKey: 'the same button' });
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
  const commissionId = await offeredCommission(world, ishbel);
  await world.done(accounts.provider, 'AcceptCommission', { commissionId, idempotencyKey: `accept ${commissionId}` });
  await world.done(accounts.provider, 'RecordDelivery', { commissionId, deliveredOn: START, quantity: 60 });
  const invoiceId = await world.done(accounts.provider, 'SubmitInvoice', {
    commissionId,
    number: 'RT-77',
    pence: 2_400,
  });
  await world.done(accounts.holder, 'ApproveInvoice', { invoiceId });
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, n) =>
      world.act(accounts.holder, 'MakePayment', { invoiceId, idempotencyKey: `payment ${n} key` }),
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
  const arrangementId = await world.done(accounts.broker, 'DraftArrangement', arrangement);
  const lineId = await world.done(accounts.broker, 'AddLine', {
    arrangementId,
    outcomeId: ishbel.outcomeId,
    serviceId: services.otherCareAtHome,
    description: 'Help to get ready and out to the choir.',
    weeklyHours: { minutesPerWeek: 420, ratePencePerHour: 2400 },
    involvesPersonalCareOrSupport: true,
  });
  return world.done(accounts.broker, 'OfferCommission', { lineId });
}
