import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { codesOf } from '../support/acts.ts';
import { personWithFund } from '../support/scenario.ts';
import { employ } from './bystanders.ts';
import { CLOSED, REASON, setEmergencyStage, WHO } from './emergency.support.ts';

const { world, begin, ishbel, opens, sees } = await setEmergencyStage();
const { accounts, organisations } = world.town;
afterAll(() => world.close());
beforeEach(begin);

describe('refused', () => {
  test.each([
    ['without a sentence of reason', { reason: 'urgent' }, 'INVALID_INPUT'],
    ['for no hours', { hours: 0 }, 'INVALID_INPUT'],
    ['for a day', { hours: 24 }, 'INVALID_INPUT'],
    ['of nobody', { personId: null }, 'INVALID_INPUT'],
    ['of nobody known', { personId: '018f0000-0000-7000-8000-000000000000' }, 'NOT_FOUND'],
    [
      'by a birthday that cannot be',
      { personId: null, identity: { ...WHO, dateOfBirth: '1800-01-01' } },
      'INVALID_INPUT',
    ],
    ['by half a postcode', { personId: null, identity: { ...WHO, postcode: 'ZZ1' } }, 'INVALID_INPUT'],
    [
      'by a name alone that is nearly right',
      { personId: null, identity: { ...WHO, postcode: 'ZZ1 4AC' } },
      'NOT_FOUND',
    ],
  ] as [string, object, string][])('%s', async (...[, terms, code]) => {
    expect(await opens({ personId: ishbel().personId, ...terms })).toEqual([code]);
    expect(await sees(accounts.otherWorker)).toEqual(CLOSED);
  });

  test('to her own council’s worker, to whom it is open by duty', async () => {
    const input = { personId: ishbel().personId, reason: REASON };
    expect(await codesOf(world, accounts.worker, 'emergencyOpen', input)).toEqual(['WRONG_STATE']);
  });

  test('to who works for both councils and says that they act for the other one', async () => {
    const both = await employ(world, { organisationId: organisations.council, role: 'WORKER', startsOn: '2020-01-01' });
    await world.owner.query(
      `insert into identity.membership (id, account_id, organisation_id, role, starts_on) values (gen_random_uuid(), $1, $2, 'WORKER', '2020-01-01')`,
      [both, organisations.otherCouncil],
    );
    const input = { personId: ishbel().personId, reason: REASON };
    const actorKey = `${both}/${organisations.otherCouncil}`;
    expect(await codesOf(world, actorKey, 'emergencyOpen', input)).toEqual(['WRONG_STATE']);
  });

  test('to a broker, whose role it is not', async () => {
    const input = { personId: ishbel().personId, reason: REASON };
    expect(await codesOf(world, accounts.broker, 'emergencyOpen', input)).toEqual(['NOT_PERMITTED']);
  });

  test('after ten in a day', async () => {
    await opens({ personId: ishbel().personId });
    await world.owner.query(
      `insert into people.emergency_access select (jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid(), 'closed_at', now()))).*
       from people.emergency_access e cross join generate_series(1, 9) where e.person_id = $1`,
      [ishbel().personId],
    );
    const morag = await personWithFund(world, 100);
    expect(await opens({ personId: morag.personId })).toEqual(['TOO_MANY_ATTEMPTS']);
  });

  test('twice at once', async () => {
    const all = await Promise.all(Array.from({ length: 5 }, () => opens({ personId: ishbel().personId })));
    expect(all.flat()).toEqual(Array(4).fill('ALREADY_DONE'));
  });

  test('in words meant to do harm: the reason is kept to the letter, and a name finds nobody', async () => {
    const harm = `'; drop table people.emergency_access; -- <script>alert("x")</script> \u202e{{7*7}}`;
    expect(await opens({ identity: { ...WHO, fullName: harm } })).toEqual(['NOT_FOUND']);
    expect(await opens({ identity: { ...WHO, postcode: "ZZ1' or true--" } })).toEqual(['INVALID_INPUT']);
    expect(await opens({ personId: ishbel().personId, reason: `${harm}\u0000` })).toEqual(['INVALID_INPUT']);
    expect(await opens({ personId: ishbel().personId, reason: harm })).toEqual([]);
    const { rows } = await world.owner.query('select reason from people.emergency_access where person_id = $1', [
      ishbel().personId,
    ]);
    expect(rows).toEqual([{ reason: harm }]);
  });

  test('after five attempts that found nobody, which are kept without whom they sought', async () => {
    const guesses = Array.from({ length: 8 }, () => opens({ identity: { ...WHO, fullName: 'Ishbel Galbraith' } }));
    expect((await Promise.all(guesses)).flat().sort()).toEqual([
      ...Array(5).fill('NOT_FOUND'),
      ...Array(3).fill('TOO_MANY_ATTEMPTS'),
    ]);
    expect(await opens({ personId: ishbel().personId })).toEqual(['TOO_MANY_ATTEMPTS']);
    const { rows } = await world.owner.query('select * from access.emergency_attempt');
    expect(rows).toEqual(Array(5).fill({ account_id: accounts.otherWorker, attempted_at: expect.any(Date) }));
  });
});
