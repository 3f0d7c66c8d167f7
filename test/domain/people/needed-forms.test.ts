import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { plusDays, todayInScotland } from '../../../server/foundation/period.ts';
import { attempt, succeed } from '../../support/acts.ts';
import { accountOf, registerIshbel } from '../../support/scenario.ts';
import { createWorld } from '../../support/world.ts';

const world = await createWorld();
const { accounts } = world.town;
const { worker: ailsa, broker: fergus, holder: catriona, otherBroker: sunniva, operator: una } = accounts;
afterAll(() => world.close());

let personId: string;
let ishbel: string;
beforeEach(async () => {
  personId = await registerIshbel(world);
  ishbel = await accountOf(world, personId);
});

const record = (actorKey: string, given: object = {}) =>
  attempt(world, actorKey, 'neededFormRecord', { personId, form: 'EASY_READ', ...given }, 'id');
const why = async (outcome: ReturnType<typeof record>) =>
  (await outcome).userErrors.map(({ code, field }) => [code, field]);
const NEEDED = `query ($id: ID!) { person(id: $id) { neededForms { form language inWords details neededSince endsAt } viewerCanRecordNeededForm { allowed reason } } }`;
const read = async (actorKey: string) =>
  (
    await world.ask<{ person: { neededForms: object[]; viewerCanRecordNeededForm: object } | null }>(actorKey, NEEDED, {
      id: personId,
    })
  ).data.person;

describe('in which form Ishbel can be told things', () => {
  test('she says herself, and everybody who writes to her knows', async () => {
    const details = 'My sister reads it to me.';
    expect(await why(record(ishbel, { form: 'AUDIO', language: 'GD', details, neededSince: '2026-01-31' }))).toEqual(
      [],
    );
    const audio = { form: 'AUDIO', language: 'gd', inWords: 'as sound to listen to, in Scottish Gaelic', details };
    const shown = [{ ...audio, neededSince: '2026-01-31', endsAt: null }];
    const allowed = { allowed: true, reason: null };
    for (const actorKey of [ishbel, ailsa, fergus, catriona])
      expect(await read(actorKey)).toEqual({ neededForms: shown, viewerCanRecordNeededForm: allowed });
    for (const actorKey of [sunniva, una]) expect(await read(actorKey)).toBeNull();
  });

  test('her worker records, her attorney, and the broker and the holder she let write her profile', async () => {
    const { rows } = await world.owner.query('select account_id from people.representation where person_id = $1', [
      personId,
    ]);
    const ewan = rows[0].account_id;
    const forms = ['EASY_READ', 'LARGE_PRINT', 'AUDIO', 'BSL', 'FACE_TO_FACE'];
    for (const [n, actorKey] of [ishbel, ewan, ailsa, fergus, catriona].entries())
      expect(await why(record(actorKey, { form: forms[n] }))).toEqual([]);
    expect((await read(ishbel))?.neededForms).toHaveLength(5);
    for (const actorKey of [sunniva, accounts.otherWorker, una])
      expect(await why(record(actorKey, { form: 'BRAILLE' }))).toEqual([['NOT_FOUND', 'personId']]);
  });

  test('is for those alone to write whom she let: to read is not enough', async () => {
    const { rows } = await world.owner.query(
      `update people.access_grant set may_write = false where person_id = $1 and topic = 'PROFILE' and organisation_id = $2 returning id`,
      [personId, world.town.organisations.brokerage],
    );
    expect(rows).toHaveLength(1);
    expect(await why(record(fergus))).toEqual([['NOT_PERMITTED', null]]);
    expect(await read(fergus)).toEqual({
      neededForms: [],
      viewerCanRecordNeededForm: { allowed: false, reason: 'NOT_PERMITTED' },
    });
  });

  test('ends, and what was needed stays on record', async () => {
    const { object } = await record(ishbel, { form: 'BSL' });
    const end = () => attempt(world, ailsa, 'neededFormEnd', { neededFormId: object.id }, 'language endsAt');
    expect((await end()).object).toEqual({ language: 'bfi', endsAt: expect.any(String) });
    expect((await read(ishbel))?.neededForms).toEqual([]);
    expect(await why(end())).toEqual([['ALREADY_DONE', 'neededFormId']]);
    const { rows } = await world.owner.query('select form, ended_by_id from people.needed_form where person_id = $1', [
      personId,
    ]);
    expect(rows).toEqual([{ form: 'BSL', ended_by_id: ailsa }]);
    expect(await why(record(ishbel, { form: 'BSL' }))).toEqual([]);
  });

  test('is recorded once, though two record it at once', async () => {
    const both = await Promise.all([why(record(ishbel)), why(record(ailsa))]);
    expect(both.sort((one, other) => one.length - other.length)).toEqual([[], [['ALREADY_DONE', 'form']]]);
    expect(await why(record(ishbel, { language: 'en' }))).toEqual([['ALREADY_DONE', 'form']]);
    expect(await why(record(ishbel, { language: 'pl' }))).toEqual([]);
  });

  test.each([
    ['from tomorrow', { neededSince: plusDays(todayInScotland(), 1) }, 'neededSince'],
    ['in a language nobody speaks', { language: 'qqq' }, 'language'],
    ['in no language', { language: '12' }, 'language'],
    ['in BSL in French', { form: 'BSL', language: 'fr' }, 'language'],
    ['in another way, and not in which', { form: 'OTHER' }, 'details'],
  ])('is refused %s', async (_what, given, field) => {
    expect(await why(record(ishbel, given))).toEqual([['INVALID_INPUT', field]]);
    expect((await read(ishbel))?.neededForms).toEqual([]);
  });

  test('is an act of its own, and an access to the profile', async () => {
    await succeed(world, fergus, 'neededFormRecord', { personId, form: 'BRAILLE' }, 'id');
    const { rows: acts } = await world.owner.query(
      `select a.account_name, o.name, a.topic from audit.act a join identity.organisation o on o.id = a.organisation_id
       where a.person_id = $1 and a.act = 'neededFormRecord'`,
      [personId],
    );
    expect(acts).toEqual([{ account_name: 'Fergus Abbot', name: 'Glenorrin Brokers', topic: 'PROFILE' }]);
    await world.ask(catriona, '{ people { edges { node { neededForms { form } } } } }');
    await world.app.accessLog.settle();
    const { rows: accesses } = await world.owner.query(
      'select topics from audit.access_record where person_id = $1 and account_id = $2',
      [personId, catriona],
    );
    expect(accesses).toEqual([{ topics: ['PROFILE'] }]);
  });
});
