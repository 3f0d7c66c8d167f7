import { afterAll, expect, test } from '@jest/globals';
import { plusDays, todayInScotland } from '../../../server/foundation/period.ts';
import { succeed } from '../../support/acts.ts';
import { offeredCommission, personWithFund, START } from '../../support/scenario.ts';
import { createWorld } from '../../support/world.ts';
import { membershipOf, refusalOf } from './roles-held.ts';

const world = await createWorld();
const { accounts, organisations } = world.town;
const { brokerAdministrator, broker } = accounts;
const TODAY = todayInScotland();
const AWARD = { award: 'SQA Award for Brokerage', awardingBody: 'Scottish Qualifications Authority', startsOn: START };
afterAll(() => world.close());

async function shown(actorKey: string | null): Promise<unknown> {
  const { data } = await world.ask(
    actorKey,
    `{ organisation(id: "${organisations.brokerage}") { accreditedBrokers { brokerName award awardingBody startsOn endsOn } } }`,
  );
  return data;
}

test('Fergus’s award is shown to everybody, and to Ishbel beside the arrangement he made', async () => {
  await succeed(world, brokerAdministrator, 'accreditationRecord', { accountId: broker, ...AWARD });
  const award = { brokerName: 'Fergus Abbot', ...AWARD, endsOn: null };
  for (const actorKey of [null, accounts.otherWorker]) {
    expect(await shown(actorKey)).toEqual({ organisation: { accreditedBrokers: [award] } });
  }
  const ishbel = await personWithFund(world, 1_000_000);
  await offeredCommission(world, ishbel);
  const { data } = await world.ask(
    ishbel.accountId,
    `{ fund(id: "${ishbel.fundId}") { arrangements { edges { node { broker { accreditedBrokers { brokerName award } } } } } } }`,
  );
  const beside = { accreditedBrokers: [{ brokerName: 'Fergus Abbot', award: AWARD.award }] };
  expect(data).toEqual({ fund: { arrangements: { edges: [{ node: { broker: beside } }] } } });
});

test('an award ends on its day, when the brokerage says so, or when the broker leaves', async () => {
  const record = (input: object = {}) =>
    succeed(world, brokerAdministrator, 'accreditationRecord', { accountId: broker, ...AWARD, ...input });
  await record({ award: 'Over', endsOn: TODAY });
  const { id: accreditationId } = await record({ award: 'Withdrawn' });
  await succeed(world, brokerAdministrator, 'accreditationEnd', { accreditationId });
  expect(JSON.stringify(await shown(null))).not.toMatch(/Over|Withdrawn/);
  expect(await refusalOf(world, brokerAdministrator, ['accreditationEnd', { accreditationId }])).toEqual([
    { code: 'WRONG_STATE', field: 'accreditationId' },
  ]);
  const membershipId = await membershipOf(world, broker, 'BROKER');
  await succeed(world, brokerAdministrator, 'membershipEnd', { membershipId });
  expect(await shown(null)).toEqual({ organisation: { accreditedBrokers: [] } });
  const gone = ['accreditationRecord', { accountId: broker, ...AWARD }] as const;
  expect(await refusalOf(world, brokerAdministrator, gone)).toEqual([{ code: 'ROLE_NOT_ALLOWED', field: 'accountId' }]);
});

test('awards are the brokerage’s own to record, once they are held, and of its brokers alone', async () => {
  const refused = async (actorKey: string, input: object) =>
    refusalOf(world, actorKey, ['accreditationRecord', { ...AWARD, ...input }]);
  expect(await refused(accounts.administrator, { accountId: accounts.worker })).toEqual([
    { code: 'ROLE_NOT_ALLOWED', field: 'accountId' },
  ]);
  expect(await refused(brokerAdministrator, { accountId: accounts.otherBroker })).toEqual([
    { code: 'NOT_FOUND', field: 'accountId' },
  ]);
  await succeed(world, brokerAdministrator, 'membershipGive', {
    accountId: broker,
    role: 'BROKER',
    startsOn: plusDays(TODAY, 1),
  });
  expect(await refused(brokerAdministrator, { accountId: broker, startsOn: plusDays(TODAY, 1) })).toEqual([
    { code: 'INVALID_INPUT', field: 'startsOn' },
  ]);
  const { id: accreditationId } = await succeed(world, brokerAdministrator, 'accreditationRecord', {
    accountId: broker,
    ...AWARD,
  });
  expect(await refusalOf(world, accounts.administrator, ['accreditationEnd', { accreditationId }])).toEqual([
    { code: 'NOT_PERMITTED', field: null },
  ]);
});
