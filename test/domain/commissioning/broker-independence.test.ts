import { afterAll, expect, test } from '@jest/globals';
import { employBrokeringWorker } from '../../access/bystanders.ts';
import { attempt, done } from '../../support/acts.ts';
import { END, personWithFund, START } from '../../support/scenario.ts';
import { createWorld } from '../../support/world.ts';

const world = await createWorld();
const { accounts, organisations } = world.town;
afterAll(() => world.close());

test('Ailsa, who works for Ishbel’s council, is not her broker, for any organisation that she says she acts for', async () => {
  const { fundId } = await personWithFund(world, 1_000);
  const ailsa = await employBrokeringWorker(world);
  const draft = { fundId, title: 'A week that works', periodStart: START, periodEnd: END };
  const asBroker = `${ailsa}/${organisations.brokerage}`;
  const { userErrors } = await attempt(world, asBroker, 'arrangementDraft', draft);
  expect(userErrors).toEqual([
    {
      code: 'CONFLICT_OF_INTEREST',
      field: null,
      message:
        'You work for the authority that decides this person’s budget, so you cannot be their broker. Ask a colleague to plan with them.',
    },
  ]);
  await done(world, accounts.broker, 'arrangementDraft', draft);
});
