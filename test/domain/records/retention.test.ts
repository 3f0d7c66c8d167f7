import { afterAll, expect, test } from '@jest/globals';
import { plusDays, todayInScotland } from '../../../server/foundation/period.ts';
import { playTwoPeople } from '../../access/two-people.ts';
import { createWorld } from '../../support/world.ts';
import { attemptsIn, endSupport, FIVE_YEARS, keptOf } from './records.support.ts';

const world = await createWorld();
const { ishbel, cast } = await playTwoPeople(world);
const { worker, manager, otherWorker, broker } = world.town.accounts;
const { personId } = ishbel;
const attempt = attemptsIn(world);
afterAll(() => world.close());

const POLICIES =
  'query { viewer { id } node(id: "ID") { ... on Organisation { retentionPolicies { kind years source startsOn } } } }';
const policiesOf = async (account: string | null) => {
  const document = POLICIES.replace('ID', world.town.organisations.council);
  const { data } = await world.ask<{ node: { retentionPolicies: object[] } }>(account, document);
  return data.node.retentionPolicies;
};

test('before the authority has said anything, Ishbel is told so', async () => {
  const kept = await keptOf(world, ishbel.accounts.person, personId);
  expect(kept?.retention).toEqual({
    closedOn: null,
    keptUntil: null,
    policy: null,
    inWords: 'The record is kept while there is support. The authority has not said yet for how long after; ask it.',
  });
});

test('a team manager sets the policy, anybody may read it, and the latest in force counts', async () => {
  const set = (input: object) => attempt(manager, 'retentionPolicySet', { ...FIVE_YEARS, ...input });
  expect((await set({ years: 7, startsOn: '2020-01-01' })).userErrors).toEqual([]);
  expect((await set({ startsOn: '2024-01-01' })).userErrors).toEqual([]);
  expect((await set({ years: 9, startsOn: plusDays(todayInScotland(), 1) })).userErrors).toEqual([]);
  expect((await set({ years: 100, kind: 'YOUNG_CARER', startsOn: '2025-01-01' })).userErrors).toEqual([]);
  expect(await policiesOf(null)).toMatchObject([
    { kind: 'ADULT', years: 7 },
    { kind: 'ADULT', years: 5 },
    { kind: 'ADULT', years: 9 },
    { kind: 'CHILD_OR_FAMILY', years: 25 },
    { kind: 'YOUNG_CARER', years: 100 },
  ]);
  expect((await keptOf(world, ishbel.accounts.person, personId))?.retention.inWords).toBe(
    'The record is kept while there is support, and for 5 years after it ends (Glenorrin Council retention schedule, social work 3.1).',
  );
  expect((await set({ years: 0 })).userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: 'years' }]);
  expect((await set({ source: ' ' })).userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: 'source' }]);
});

test('the record is not closed while something runs: the refusal names it', async () => {
  const { userErrors } = await attempt(worker, 'recordClose', { personId });
  expect(userErrors).toEqual([
    {
      code: 'WRONG_STATE',
      field: 'personId',
      message: expect.stringMatching(
        /^Support has not ended: the commission "⟦ISHBEL:TERMS⟧ terms" runs until \d+ \w+ 2027; £1,264.00 is left in a fund; £8,568.00 is promised and not paid in a fund. End that first, then close the record.$/,
      ),
    },
  ]);
});

test('once all has ended a worker closes it, once, and Ishbel reads until when it is kept and why', async () => {
  await endSupport(world, ishbel);
  const { userErrors: early } = await attempt(worker, 'recordClose', {
    personId,
    endedOn: plusDays(todayInScotland(), 1),
  });
  expect(early).toMatchObject([{ code: 'INVALID_INPUT', field: 'endedOn' }]);
  const { userErrors: late } = await attempt(worker, 'recordClose', { personId, endedOn: '2019-12-30' });
  expect(late).toEqual([
    {
      code: 'INVALID_INPUT',
      field: 'endedOn',
      message:
        'Something was done for this person as late as 2019-12-31. Give that day or a later one: how long the record is kept runs from it.',
    },
  ]);
  const [one, other] = await Promise.all([
    attempt(worker, 'recordClose', { personId, endedOn: '2026-02-28' }),
    attempt(manager, 'recordClose', { personId, endedOn: '2026-02-28' }),
  ]);
  expect([...one.userErrors, ...other.userErrors]).toMatchObject([{ code: 'ALREADY_DONE' }]);
  const kept = await keptOf(world, ishbel.accounts.person, personId);
  expect(kept?.retention).toMatchObject({
    closedOn: '2026-02-28',
    keptUntil: '2031-02-28',
    inWords:
      'Support ended on 28 February 2026. The whole record is kept until 28 February 2031: 5 years after support ended (Glenorrin Council retention schedule, social work 3.1).',
  });
  expect(kept?.erasure.inWords).toMatch(
    /^The law asks the authority to keep this record for now. It can be erased from 28 February 2031, by two people/,
  );
});

test('it can be opened again, once', async () => {
  expect((await attempt(worker, 'recordReopen', { personId })).person?.retention.closedOn).toBeNull();
  expect((await attempt(worker, 'recordReopen', { personId })).userErrors).toMatchObject([{ code: 'WRONG_STATE' }]);
});

test.each(['recordClose', 'recordReopen', 'erasureRequest'])('%s is nobody’s but the authority’s', async (act) => {
  expect((await attempt(otherWorker, act, { personId })).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  for (const other of [broker, cast.person ?? '']) {
    expect((await attempt(other, act, { personId })).userErrors).toMatchObject([{ code: 'NOT_PERMITTED' }]);
  }
});
