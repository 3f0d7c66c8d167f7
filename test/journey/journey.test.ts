import { afterAll, expect, test } from '@jest/globals';
import { act, balanceOf, done, offeredCommission, personWithFund } from '../support/story.ts';
import { createWorld } from '../support/world.ts';

const world = await createWorld();
const { accounts } = world.town;
afterAll(() => world.close());

test('Ishbel’s fund: allocated, promised, delivered, invoiced, paid, to the penny at every step', async () => {
  const ishbel = await personWithFund(world, 1_000_000);
  const balance = () => balanceOf(world, ishbel.accountId, ishbel.fundId);
  expect(await balance()).toEqual({ left: 1_000_000, promised: 0, spent: 0, allocated: 1_000_000 });

  const commissionId = await offeredCommission(world, ishbel);
  expect(await balance()).toEqual({ left: 1_000_000, promised: 0, spent: 0, allocated: 1_000_000 });

  const { object } = await act(world, accounts.provider, 'AcceptCommission', { commissionId, idempotencyKey: 'accept-ishbel-1' });
  expect(object).toEqual({ id: commissionId, status: 'ACCEPTED' });
  // 7 hours a week at £24 for 52 weeks.
  expect(await balance()).toEqual({ left: 126_400, promised: 873_600, spent: 0, allocated: 1_000_000 });
});
