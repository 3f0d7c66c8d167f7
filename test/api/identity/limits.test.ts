import { afterAll, expect, test } from '@jest/globals';
import { plusDays, todayInScotland } from '../../../server/foundation/period.ts';
import { attempt, succeed } from '../../support/acts.ts';
import { END, registerIshbel, START } from '../../support/scenario.ts';
import { untilToldOf } from '../../support/until.ts';
import { createWorld } from '../../support/world.ts';

const world = await createWorld();
const { accounts } = world.town;
const { administrator, worker, manager } = accounts;
const TODAY = todayInScotland();
afterAll(() => world.close());

const membershipId = await ailsasRole();
const personId = await registerIshbel(world);

async function ailsasRole(): Promise<string> {
  const { rows } = await world.owner.query('select id from identity.membership where account_id = $1', [worker]);
  return rows[0].id;
}

/** @param pence for 52 weeks */
async function setBudget(actorKey: string, pence: number) {
  const input = { personId, pence, periodStart: START, periodEnd: END };
  return (await attempt(world, actorKey, 'budgetSet', input, 'id')).userErrors;
}

const setLimit = (input: object) => succeed(world, administrator, 'memberLimitSet', { membershipId, ...input });

test('Ailsa sets any budget until the council records a limit, then her team manager sets what is above it', async () => {
  expect(await setBudget(worker, 2_000_000)).toEqual([]);
  await setLimit({ pencePerWeek: 15_000 });
  expect(await setBudget(worker, 780_000)).toEqual([]);
  expect(await setBudget(worker, 780_001)).toEqual([
    {
      code: 'ABOVE_DELEGATED_LIMIT',
      field: 'pence',
      message: 'This is more than the £150.00 a week that you may agree. Ask your team manager to set the budget.',
    },
  ]);
  expect(await setBudget(manager, 780_001)).toEqual([]);
});

test('a limit counts from its day: the latest of those that have begun', async () => {
  await setLimit({ pencePerWeek: 40_000, startsOn: plusDays(TODAY, 1) });
  expect((await setBudget(worker, 2_080_000)).map(({ code }) => code)).toEqual(['ABOVE_DELEGATED_LIMIT']);
  await setLimit({ pencePerWeek: 40_000 });
  expect(await setBudget(worker, 2_080_000)).toEqual([]);
  await setLimit({ pencePerWeek: null });
  expect(await setBudget(worker, 9_000_000)).toEqual([]);
  await setLimit({ pencePerWeek: 10_000, pencePerDecision: 100_000 });
  const document = '{ viewer { memberships { role delegatedLimitPencePerWeek delegatedLimitPencePerDecision } } }';
  const limits = { delegatedLimitPencePerWeek: 10_000, delegatedLimitPencePerDecision: 100_000 };
  const own = { viewer: { memberships: [{ role: 'WORKER', ...limits }] } };
  await untilToldOf(async () => JSON.stringify((await world.ask(worker, document)).data) === JSON.stringify(own));
  const history = await world.ask(
    administrator,
    `{ node(id: "${membershipId}") { ... on Membership { delegatedLimitPencePerWeek delegatedLimitPencePerDecision limits { pencePerWeek pencePerDecision startsOn } } } }`,
  );
  expect(history.data).toEqual({
    node: {
      ...limits,
      limits: [
        { pencePerWeek: 15_000, pencePerDecision: null, startsOn: TODAY },
        { pencePerWeek: 40_000, pencePerDecision: null, startsOn: TODAY },
        { pencePerWeek: null, pencePerDecision: null, startsOn: TODAY },
        { pencePerWeek: 10_000, pencePerDecision: 100_000, startsOn: TODAY },
        { pencePerWeek: 40_000, pencePerDecision: null, startsOn: plusDays(TODAY, 1) },
      ],
    },
  });
});

test('a limit is the administrator’s to set, for who agrees budgets, from today on', async () => {
  const refused = async (actorKey: string, input: object) => {
    const { userErrors } = await attempt(world, actorKey, 'memberLimitSet', { membershipId, ...input });
    return userErrors.map(({ code, field }) => [code, field]);
  };
  expect(await refused(administrator, { pencePerWeek: 1, startsOn: plusDays(TODAY, -1) })).toEqual([
    ['INVALID_INPUT', 'startsOn'],
  ]);
  const { rows } = await world.owner.query(`select id from identity.membership where account_id = $1`, [administrator]);
  expect(await refused(administrator, { membershipId: rows[0].id, pencePerWeek: 1 })).toEqual([
    ['ROLE_NOT_ALLOWED', null],
  ]);
  expect(await refused(accounts.providerAdministrator, { pencePerWeek: 1 })).toEqual([['NOT_FOUND', 'membershipId']]);
});
