import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { attempt, codesOf } from '../support/acts.ts';
import { employ } from './bystanders.ts';
import { CLOSED, REASON, setEmergencyStage, WHO } from './emergency.support.ts';

const { world, begin, ishbel, opens, sees } = await setEmergencyStage();
const { accounts, organisations } = world.town;
afterAll(() => world.close());
beforeEach(begin);
const administrator = await employ(world, {
  organisationId: organisations.council,
  role: 'ADMINISTRATOR',
  startsOn: '2020-01-01',
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
    const outcome = { personId: ishbel().personId, words: 'To be written by a stranger.' };
    expect(
      (await attempt(world, accounts.otherWorker, 'outcomeAgree', outcome)).userErrors.map(({ code }) => code),
    ).toEqual(['NOT_PERMITTED']);
  });

  test('Ishbel sees at once who opened it, for whom, why and until when; so do her council and its administrator', async () => {
    await opens({ personId: ishbel().personId, hours: 2 });
    const shown = {
      workerName: 'Inga Halcro',
      organisation: { name: 'Skerravoe Islands Council' },
      reason: REASON,
      isOpen: true,
    };
    for (const account of [ishbel().accountId, accounts.worker]) expect(await emergenciesOf(account)).toEqual([shown]);
    const { data } = await world.ask(
      administrator,
      '{ emergencies { edges { node { workerName reason isOpen personId person { id } } } } }',
    );
    expect(data).toMatchObject({
      emergencies: {
        edges: expect.arrayContaining([
          {
            node: {
              workerName: 'Inga Halcro',
              reason: REASON,
              isOpen: true,
              personId: ishbel().personId,
              person: null,
            },
          },
        ]),
      },
    });
    expect(await sees(administrator)).toEqual(CLOSED);
    for (const account of [accounts.broker, accounts.otherBroker]) expect(await emergenciesOf(account)).toEqual([]);
  });

  test('it ends by itself at its moment', async () => {
    await opens({ personId: ishbel().personId });
    await world.owner.query(
      `update people.access_grant set granted_at = granted_at - interval '5 hours', ends_at = ends_at - interval '5 hours' where person_id = $1 and basis = 'EMERGENCY'`,
      [ishbel().personId],
    );
    await world.owner.query(
      `update people.emergency_access set opened_at = opened_at - interval '5 hours', ends_at = ends_at - interval '5 hours' where person_id = $1`,
      [ishbel().personId],
    );
    expect(await sees(accounts.otherWorker)).toEqual(CLOSED);
    expect(await emergenciesOf(ishbel().accountId)).toMatchObject([{ isOpen: false }]);
  });

  test('she closes it before, once; nobody else does', async () => {
    await opens({ personId: ishbel().personId });
    const { rows } = await world.owner.query('select id from people.emergency_access where person_id = $1', [
      ishbel().personId,
    ]);
    const close = ['emergencyClose', { emergencyId: rows[0].id }] as const;
    // The person's own worker sees that it is open, and does not close it.
    expect(await codesOf(world, accounts.worker, ...close)).toEqual(['NOT_PERMITTED']);
    expect(await codesOf(world, accounts.otherWorker, ...close)).toEqual([]);
    expect(await sees(accounts.otherWorker)).toEqual(CLOSED);
    expect(await codesOf(world, accounts.otherWorker, ...close)).toEqual(['ALREADY_DONE']);
  });

  test('it is hers alone, and only while she works there', async () => {
    await opens({ personId: ishbel().personId });
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

  test('the access log says that it was in an emergency and for whom; what was done says it too', async () => {
    await opens({ personId: ishbel().personId });
    await sees(accounts.otherWorker);
    await world.app.accessLog.settle();
    const { data } = await world.ask<{ person: object }>(
      ishbel().accountId,
      `query ($id: ID!) { person(id: $id) { accessLog(filter: { ground: EMERGENCY }) { edges { node { inWords topics organisation { name } } } }
        acts(first: 1) { edges { node { act inWords } } } } }`,
      { id: ishbel().personId },
    );
    expect(data.person).toEqual({
      accessLog: {
        edges: [
          {
            node: {
              inWords:
                'Inga Halcro looked at the confidential details, the plan and the profile. They opened the record in an emergency. Their reason is on record.',
              topics: ['CONFIDENTIAL', 'PLAN', 'PROFILE'],
              organisation: { name: 'Skerravoe Islands Council' },
            },
          },
        ],
      },
      acts: { edges: [{ node: { act: 'emergencyOpen', inWords: 'Inga Halcro opened the record in an emergency.' } }] },
    });
  });

  test('each is told whether they can close it, and why not', async () => {
    await opens({ personId: ishbel().personId });
    const canClose = async (accountId: string) => {
      const { data } = await world.ask<{ emergencies: { edges: { node: { viewerCanClose: object } }[] } }>(
        accountId,
        '{ emergencies(first: 1) { edges { node { viewerCanClose { allowed reason } } } } }',
      );
      return data.emergencies.edges.map(({ node }) => node.viewerCanClose);
    };
    expect(await canClose(accounts.otherWorker)).toEqual([{ allowed: true, reason: null }]);
    expect(await canClose(ishbel().accountId)).toEqual([{ allowed: false, reason: 'NOT_PERMITTED' }]);
  });

  test('Ishbel cannot end it by taking consent back, and is told what ends it', async () => {
    await opens({ personId: ishbel().personId });
    const { rows } = await world.owner.query(
      `select id from people.access_grant where person_id = $1 and basis = 'EMERGENCY'`,
      [ishbel().personId],
    );
    expect(rows).toHaveLength(3);
    expect(await codesOf(world, ishbel().accountId, 'accessGrantEnd', { grantId: rows[0].id })).toEqual([
      'NOT_BY_CONSENT',
    ]);
  });
});

async function emergenciesOf(accountId: string): Promise<unknown> {
  const { data } = await world.ask<{ person: { emergencies: object[] } | null }>(
    accountId,
    'query ($id: ID!) { person(id: $id) { emergencies { workerName organisation { name } reason isOpen } } }',
    { id: ishbel().personId },
  );
  return data.person?.emergencies ?? [];
}
