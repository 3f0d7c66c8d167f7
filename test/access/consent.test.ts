import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { plusDays } from '../../server/foundation/period.ts';
import { attempt, codesOf, done } from '../support/acts.ts';
import { createWorld } from '../support/world.ts';
import { consentOf, type Ishbel, meetIshbel, NOTHING, today } from './consent.support.ts';

const world = await createWorld();
const { accounts, organisations } = world.town;
const tomorrow = plusDays(today, 1);
afterAll(() => world.close());

let ishbel: Ishbel;
beforeEach(async () => {
  ishbel = await meetIshbel(world);
});
const { state, sees, gives, ends, grantTo } = consentOf(world, () => ishbel);

describe('Ishbel decides', () => {
  test('who sees what: Voe Independent Living may read her plan, and nothing beside it', async () => {
    expect(await sees(accounts.otherBroker)).toEqual(NOTHING);
    expect(await gives(ishbel.accountId, { topics: ['PROFILE', 'PLAN'] })).toEqual([]);
    expect(await sees(accounts.otherBroker)).toEqual({
      knownAs: 'Ishbel',
      fullName: null,
      grants: ['PROFILE', 'PLAN'],
    });
  });

  test('for how long: it opens tomorrow, for a week', async () => {
    const days = { startsOn: tomorrow, endsOn: plusDays(tomorrow, 7) };
    expect(await gives(ishbel.accountId, { topics: ['PROFILE'], ...days })).toEqual([]);
    expect(await sees(accounts.otherBroker)).toEqual(NOTHING);
    expect(await grantTo(organisations.otherBrokerage)).toMatchObject({ ...days, inForce: false, endsAt: null });
  });

  test('and ends it at any time: the next request finds nothing, and the record says who could see until when', async () => {
    await gives(ishbel.accountId, { topics: ['PROFILE'] });
    const { id: grantId } = await grantTo(organisations.otherBrokerage);
    expect((await sees(accounts.otherBroker)).knownAs).toBe('Ishbel');
    expect(await ends(ishbel.accountId, grantId)).toEqual([]);
    expect(await sees(accounts.otherBroker)).toEqual(NOTHING);
    const { rows } = await world.owner.query(
      `select granted_by_id, ended_by_id, ends_at > granted_at and ends_at <= now() as ended from people.access_grant where id = $1`,
      [grantId],
    );
    expect(rows).toEqual([{ granted_by_id: ishbel.accountId, ended_by_id: ishbel.accountId, ended: true }]);
  });

  test('gives again what has ended, as another grant', async () => {
    await gives(ishbel.accountId, { topics: ['PROFILE'] });
    const { id: first } = await grantTo(organisations.otherBrokerage);
    await ends(ishbel.accountId, first);
    expect(await gives(ishbel.accountId, { topics: ['PROFILE'] })).toEqual([]);
    expect((await sees(accounts.otherBroker)).knownAs).toBe('Ishbel');
    expect(await ends(ishbel.accountId, first)).toEqual(['ALREADY_DONE']);
    expect((await sees(accounts.otherBroker)).knownAs).toBe('Ishbel');
  });

  test('to one person: Ewan, who acts for her in money, may read her plan as well', async () => {
    const input = { personId: ishbel.personId, representationId: ishbel.ewansPower, topics: ['PLAN'] };
    expect(await planOf(ishbel.ewan)).toEqual([]);
    await done(world, accounts.worker, 'outcomeAgree', { personId: ishbel.personId, words: 'To sing.' });
    expect(await codesOf(world, ishbel.accountId, 'accessGrantGive', input)).toEqual([]);
    expect(await planOf(ishbel.ewan)).toEqual(['To sing.']);
  });

  test('the council’s worker records what she says, and ends it when she says so', async () => {
    expect(await gives(accounts.worker, { topics: ['PROFILE'] })).toEqual([]);
    expect((await sees(accounts.otherBroker)).knownAs).toBe('Ishbel');
    expect(await ends(accounts.manager, (await grantTo(organisations.otherBrokerage)).id)).toEqual([]);
    expect(await sees(accounts.otherBroker)).toEqual(NOTHING);
  });
});

describe('a power reaches as far as the law lets it', () => {
  test.each([
    ['FUND', []],
    ['PROFILE', []],
    ['COMMISSIONING', []],
    ['PLAN', ['NOT_PERMITTED']],
    ['CONFIDENTIAL', ['NOT_PERMITTED']],
  ])('Ewan, continuing attorney, opens %s: %j', async (topic, codes) => {
    expect(await gives(ishbel.ewan, { topics: [topic] })).toEqual(codes);
  });

  test('he opens nothing when part of what he names is beyond his power', async () => {
    const before = await state();
    expect(await gives(ishbel.ewan, { topics: ['FUND', 'PLAN'] })).toEqual(['NOT_PERMITTED']);
    expect(await state()).toEqual(before);
  });

  test('and closes what he may open', async () => {
    const [fund, plan] = [
      await grantTo(organisations.brokerage, 'FUND'),
      await grantTo(organisations.brokerage, 'PLAN'),
    ];
    expect(await ends(ishbel.ewan, fund.id)).toEqual([]);
    const { userErrors } = await attempt(world, ishbel.ewan, 'accessGrantEnd', { grantId: plan.id });
    expect(userErrors).toEqual([
      {
        code: 'NOT_PERMITTED',
        message:
          'Your power does not reach this part of the record, so you cannot close it. Ask the person, or the authority’s worker.',
        field: null,
      },
    ]);
  });

  test('what a client is told beforehand is what happens', async () => {
    const document = `query ($id: ID!) { person(id: $id) {
      plan: viewerCanGrant(topic: PLAN) { allowed reason } fund: viewerCanGrant(topic: FUND) { allowed reason } } }`;
    const told = async (accountId: string) =>
      (await world.ask<{ person: object }>(accountId, document, { id: ishbel.personId })).data.person;
    const yes = { allowed: true, reason: null };
    const no = { allowed: false, reason: 'NOT_PERMITTED' };
    expect(await told(ishbel.accountId)).toEqual({ plan: yes, fund: yes });
    expect(await told(ishbel.ewan)).toEqual({ plan: no, fund: yes });
    expect(await told(accounts.worker)).toEqual({ plan: yes, fund: yes });
    expect(await told(accounts.broker)).toEqual({ plan: no, fund: no });
  });
});

describe('a grant to write opens no further door', () => {
  test('the broker, who may write everywhere in it, cannot let anybody else in', async () => {
    const { id } = await grantTo(organisations.brokerage);
    const before = await state();
    expect(await gives(accounts.broker, { topics: ['PROFILE'] })).toEqual(['NOT_PERMITTED']);
    expect(await ends(accounts.broker, id)).toEqual(['NOT_PERMITTED']);
    expect(await state()).toEqual(before);
  });

  test('a stranger finds neither the person nor the grant', async () => {
    const { id } = await grantTo(organisations.brokerage);
    expect(await gives(accounts.otherBroker, { topics: ['PROFILE'] })).toEqual(['NOT_FOUND']);
    expect(await ends(accounts.otherBroker, id)).toEqual(['NOT_FOUND']);
    expect(await ends(accounts.otherWorker, id)).toEqual(['NOT_FOUND']);
  });

  test('an organisation with access does not learn who else has it', async () => {
    expect((await sees(accounts.broker)).grants).toEqual(['PROFILE', 'PLAN', 'FUND', 'COMMISSIONING']);
    expect((await sees(accounts.holder)).grants).toEqual(['PROFILE', 'FUND']);
    expect((await sees(ishbel.ewan)).grants).toHaveLength(6);
  });
});

describe('what does not rest on consent', () => {
  test.each([['COMMISSION', /support the provider has agreed to give.*ends when that commission ends/]])(
    '%s is not ended by taking consent back, and says what ends it',
    async (basis, says) => {
      const { rows } = await world.owner.query(
        `update people.access_grant set basis = $1 where person_id = $2 and organisation_id = $3 and topic = 'FUND' returning id`,
        [basis, ishbel.personId, organisations.holder],
      );
      const before = await state();
      for (const account of [ishbel.accountId, accounts.worker]) {
        const { userErrors } = await attempt(world, account, 'accessGrantEnd', { grantId: rows[0].id });
        expect(userErrors).toEqual([{ code: 'NOT_BY_CONSENT', message: expect.stringMatching(says), field: null }]);
      }
      expect(await state()).toEqual(before);
      const { data } = await world.ask(
        ishbel.accountId,
        'query ($id: ID!) { node(id: $id) { ... on AccessGrant { viewerCanEnd { reason explanation } } } }',
        { id: rows[0].id },
      );
      expect(data).toEqual({
        node: { viewerCanEnd: { reason: 'NOT_BY_CONSENT', explanation: expect.stringMatching(says) } },
      });
    },
  );
});

async function planOf(accountId: string): Promise<string[]> {
  const { data } = await world.ask<{ person: { outcomes: { words: string }[] } }>(
    accountId,
    'query ($id: ID!) { person(id: $id) { outcomes { words } } }',
    { id: ishbel.personId },
  );
  return data.person.outcomes.map(({ words }) => words);
}
