import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { codesOf } from '../support/attempt.ts';
import { type Person, personWithFund } from '../support/story.ts';
import { createWorld } from '../support/world.ts';
import { employ } from './bystanders.ts';

const world = await createWorld();
const { accounts, organisations } = world.town;
const administrator = await employ(world, {
  organisationId: organisations.council,
  role: 'ADMINISTRATOR',
  startsOn: '2020-01-01',
});
afterAll(() => world.close());

const REASON = 'Found on the ferry, confused and cold; the hospital asks whom to call.';
const WHO = { fullName: 'ishbel  anne GALBRAITH', dateOfBirth: '1951-04-02', postcode: 'zz14ab' };
const CLOSED = { knownAs: null, fullName: null, plan: [], funds: [] };

let ishbel: Person;
beforeEach(async () => {
  // One Ishbel at a time goes by this name.
  await world.owner.query(`update people.confidential_record set full_name = 'Somebody Else'`);
  await world.owner.query('delete from access.emergency_attempt');
  ishbel = await personWithFund(world, 100_000);
});

describe('Inga of the islands’ council meets Ishbel, who is the mainland’s', () => {
  test('opens her record with a reason: who she is and her plan, never her money', async () => {
    expect(await sees(accounts.otherWorker)).toEqual(CLOSED);
    expect(await opens({ identity: WHO })).toEqual([]);
    expect(await sees(accounts.otherWorker)).toEqual({
      knownAs: 'Ishbel',
      fullName: 'Ishbel Anne Galbraith',
      plan: ['I want to get back to my choir on Tuesdays.'],
      funds: [],
    });
    const outcome = { personId: ishbel.personId, words: 'To be written by a stranger.' };
    expect((await world.act(accounts.otherWorker, 'AgreeOutcome', outcome)).userErrors.map(({ code }) => code)).toEqual(
      ['NOT_PERMITTED'],
    );
  });

  test('Ishbel sees at once who opened it, for whom, why and until when; so do her council and its administrator', async () => {
    await opens({ personId: ishbel.personId, hours: 2 });
    const shown = {
      workerName: 'Inga Halcro',
      organisation: { name: 'Skerravoe Islands Council' },
      reason: REASON,
      isOpen: true,
    };
    for (const account of [ishbel.accountId, accounts.worker]) expect(await emergenciesOf(account)).toEqual([shown]);
    const { data } = await world.ask(
      administrator,
      '{ emergencies { edges { node { workerName reason isOpen personId person { id } } } } }',
    );
    expect(data).toMatchObject({
      emergencies: {
        edges: expect.arrayContaining([
          {
            node: { workerName: 'Inga Halcro', reason: REASON, isOpen: true, personId: ishbel.personId, person: null },
          },
        ]),
      },
    });
    expect(await sees(administrator)).toEqual(CLOSED);
    for (const account of [accounts.broker, accounts.otherBroker]) expect(await emergenciesOf(account)).toEqual([]);
  });

  test('it ends by itself at its moment', async () => {
    await opens({ personId: ishbel.personId });
    await world.owner.query(
      `update people.access_grant set granted_at = granted_at - interval '5 hours', ends_at = ends_at - interval '5 hours' where person_id = $1 and basis = 'EMERGENCY'`,
      [ishbel.personId],
    );
    await world.owner.query(
      `update people.emergency_access set opened_at = opened_at - interval '5 hours', ends_at = ends_at - interval '5 hours' where person_id = $1`,
      [ishbel.personId],
    );
    expect(await sees(accounts.otherWorker)).toEqual(CLOSED);
    expect(await emergenciesOf(ishbel.accountId)).toMatchObject([{ isOpen: false }]);
  });

  test('she closes it before, once; nobody else does', async () => {
    await opens({ personId: ishbel.personId });
    const { rows } = await world.owner.query('select id from people.emergency_access where person_id = $1', [
      ishbel.personId,
    ]);
    const close = { act: 'emergencyClose', input: { emergencyId: rows[0].id } };
    expect(await codesOf(world, accounts.worker, close)).toEqual(['NOT_FOUND']);
    expect(await codesOf(world, accounts.otherWorker, close)).toEqual([]);
    expect(await sees(accounts.otherWorker)).toEqual(CLOSED);
    expect(await codesOf(world, accounts.otherWorker, close)).toEqual(['ALREADY_DONE']);
  });

  test('it is hers alone, and only while she works there', async () => {
    await opens({ personId: ishbel.personId });
    const colleague = await employ(world, {
      organisationId: organisations.otherCouncil,
      role: 'WORKER',
      startsOn: '2020-01-01',
    });
    expect(await sees(colleague)).toEqual(CLOSED);
    await world.owner.query(`update identity.membership set ends_on = access.today() where account_id = $1`, [
      accounts.otherWorker,
    ]);
    expect(await sees(accounts.otherWorker)).toEqual(CLOSED);
    await world.owner.query(`update identity.membership set ends_on = null where account_id = $1`, [
      accounts.otherWorker,
    ]);
  });

  test('Ishbel cannot end it by taking consent back, and is told what ends it', async () => {
    await opens({ personId: ishbel.personId });
    const { rows } = await world.owner.query(
      `select id from people.access_grant where person_id = $1 and basis = 'EMERGENCY'`,
      [ishbel.personId],
    );
    expect(rows).toHaveLength(3);
    expect(await codesOf(world, ishbel.accountId, { act: 'accessGrantEnd', input: { grantId: rows[0].id } })).toEqual([
      'NOT_BY_CONSENT',
    ]);
  });
});

describe('refused', () => {
  test.each([
    ['without a sentence of reason', { reason: 'urgent' }, 'INVALID_INPUT'],
    ['for no hours', { hours: 0 }, 'INVALID_INPUT'],
    ['for a day', { hours: 24 }, 'INVALID_INPUT'],
    ['of nobody', { personId: null }, 'INVALID_INPUT'],
    ['of nobody known', { personId: '018f0000-0000-7000-8000-000000000000' }, 'NOT_FOUND'],
    [
      'by a name alone that is nearly right',
      { personId: null, identity: { ...WHO, postcode: 'ZZ1 4AC' } },
      'NOT_FOUND',
    ],
  ] as [string, object, string][])('%s', async (...[, terms, code]) => {
    expect(await opens({ personId: ishbel.personId, ...terms })).toEqual([code]);
    expect(await sees(accounts.otherWorker)).toEqual(CLOSED);
  });

  test('to her own council’s worker, to whom it is open by duty', async () => {
    const input = { personId: ishbel.personId, reason: REASON };
    expect(await codesOf(world, accounts.worker, { act: 'emergencyOpen', input })).toEqual(['WRONG_STATE']);
  });

  test('twice at once', async () => {
    const all = await Promise.all(Array.from({ length: 5 }, () => opens({ personId: ishbel.personId })));
    expect(all.flat()).toEqual(Array(4).fill('ALREADY_DONE'));
  });

  test('after five attempts that found nobody, which are kept without whom they sought', async () => {
    const guesses = Array.from({ length: 8 }, () => opens({ identity: { ...WHO, fullName: 'Ishbel Galbraith' } }));
    expect((await Promise.all(guesses)).flat().sort()).toEqual([
      ...Array(5).fill('NOT_FOUND'),
      ...Array(3).fill('TOO_MANY_ATTEMPTS'),
    ]);
    expect(await opens({ personId: ishbel.personId })).toEqual(['TOO_MANY_ATTEMPTS']);
    const { rows } = await world.owner.query('select * from access.emergency_attempt');
    expect(rows).toEqual(Array(5).fill({ account_id: accounts.otherWorker, attempted_at: expect.any(Date) }));
  });
});

function opens(terms: object): Promise<string[]> {
  return codesOf(world, accounts.otherWorker, { act: 'emergencyOpen', input: { reason: REASON, ...terms } });
}

async function emergenciesOf(accountId: string): Promise<unknown> {
  const { data } = await world.ask<{ person: { emergencies: object[] } | null }>(
    accountId,
    'query ($id: ID!) { person(id: $id) { emergencies { workerName organisation { name } reason isOpen } } }',
    { id: ishbel.personId },
  );
  return data.person?.emergencies ?? [];
}

async function sees(accountId: string): Promise<object> {
  const { data } = await world.ask<{
    person: {
      knownAs: string;
      confidential: { fullName: string } | null;
      outcomes: { words: string }[];
      funds: object[];
    } | null;
  }>(
    accountId,
    'query ($id: ID!) { person(id: $id) { knownAs confidential { fullName } outcomes { words } funds { id } } }',
    {
      id: ishbel.personId,
    },
  );
  return {
    knownAs: data.person?.knownAs ?? null,
    fullName: data.person?.confidential?.fullName ?? null,
    plan: data.person?.outcomes.map(({ words }) => words) ?? [],
    funds: data.person?.funds ?? [],
  };
}
