import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { plusDays, todayInScotland } from '../../../server/foundation/period.ts';
import { addResources } from '../../access/resources.ts';
import { attempt, succeed } from '../../support/acts.ts';
import { offeredCommission, type Person, personWithFund, START } from '../../support/scenario.ts';
import { createWorld } from '../../support/world.ts';
import { tellings } from './information.support.ts';

const world = await createWorld();
const { owner, town } = world;
const { worker: ailsa, broker: fergus, supportAdviser: shona } = town.accounts;
const { resourceFormId } = await addResources(world);
const TODAY = todayInScotland();
afterAll(() => world.close());

let ishbel: Person;
let personId: string;
beforeEach(async () => {
  ishbel = await personWithFund(world, 1_000_000);
  personId = ishbel.personId;
});

const { give, missing, told, needs, why } = tellings(world, () => personId);

describe('what Ishbel was told', () => {
  const GIVEN = `query ($id: ID!) { person(id: $id) { informationShared { totalCount edges { node { matter form language inWords details sharedOn inNeededForm sharedByName organisation { name } resource { form resource { title } } } } } } }`;
  const given = async (actorKey: string) =>
    (
      await world.ask<{ person: { informationShared: { totalCount: number; edges: { node: object }[] } } }>(
        actorKey,
        GIVEN,
        { id: personId },
      )
    ).data.person.informationShared.edges.map(({ node }) => node);

  test('says what, in which form, when and by whom, and whether it was a form she needed', async () => {
    await told({ matter: 'WHO_CAN_HELP', form: 'FACE_TO_FACE', sharedOn: START });
    await needs('EASY_READ', { neededSince: plusDays(TODAY, -3) });
    await told({ matter: 'OPTION_2', resourceFormId, sharedOn: plusDays(TODAY, -3), details: 'Read with her sister.' });
    await told({ matter: 'OPTION_2', resourceFormId, form: 'FACE_TO_FACE', language: 'gd' }, fergus);
    const resource = { form: 'EASY_READ', resource: { title: 'Option 2 explained, part 1' } };
    expect(await given(ishbel.accountId)).toEqual([
      {
        ...{ matter: 'OPTION_2', form: 'FACE_TO_FACE', language: 'gd', inWords: 'face to face, in Scottish Gaelic' },
        ...{ details: null, sharedOn: TODAY, inNeededForm: false, sharedByName: 'Fergus Abbot' },
        ...{ organisation: { name: 'Glenorrin Brokers' }, resource },
      },
      {
        ...{ matter: 'OPTION_2', form: 'EASY_READ', language: 'en', inWords: 'in Easy Read' },
        ...{
          details: 'Read with her sister.',
          sharedOn: plusDays(TODAY, -3),
          inNeededForm: true,
          sharedByName: 'Ailsa Wemyss',
        },
        ...{ organisation: { name: 'Glenorrin Council' }, resource },
      },
      {
        ...{ matter: 'WHO_CAN_HELP', form: 'FACE_TO_FACE', language: 'en', inWords: 'face to face' },
        // Nobody had said what she needs.
        ...{ details: null, sharedOn: START, inNeededForm: null, sharedByName: 'Ailsa Wemyss' },
        ...{ organisation: { name: 'Glenorrin Council' }, resource: null },
      },
    ]);
  });

  test('is held against what she needed that day, not today', async () => {
    const { id } = await needs('BRAILLE');
    await succeed(world, ailsa, 'neededFormEnd', { neededFormId: id });
    await told({ matter: 'OPTION_1', form: 'BRAILLE', sharedOn: plusDays(TODAY, -1) });
    await told({ matter: 'OPTION_1', form: 'BRAILLE', sharedOn: TODAY });
    expect(await given(ailsa)).toMatchObject([{ inNeededForm: null }, { inNeededForm: true }]);
  });

  test('is recorded by who told her: her worker, and the broker she let write her plan', async () => {
    const option = { matter: 'OPTION_3', form: 'WRITING' };
    expect(await why(give(shona, option))).toEqual([['NOT_FOUND', 'personId']]);
    expect(await why(give(town.accounts.otherWorker, option))).toEqual([['NOT_FOUND', 'personId']]);
    await owner.query(
      `update people.access_grant set may_write = false where person_id = $1 and topic = 'PLAN' and organisation_id = $2`,
      [personId, town.organisations.brokerage],
    );
    expect(await why(give(fergus, option))).toEqual([['NOT_PERMITTED', null]]);
    // Who is told does not tell themselves.
    expect(await why(give(ishbel.accountId, option))).toEqual([['NOT_PERMITTED', null]]);
    expect(await given(ailsa)).toEqual([]);
  });

  test('tells of a refusal by which of the three tests', async () => {
    const refusal = { matter: 'SPENDING_REFUSED', form: 'WRITING', details: 'A motorbike, without a licence.' };
    expect(await why(give(ailsa, refusal))).toEqual([['INVALID_INPUT', 'spendTest']]);
    const { object } = await attempt(
      world,
      ailsa,
      'informationShare',
      { personId, ...refusal, spendTest: 'LEGAL' },
      'matter spendTest details',
    );
    expect(object).toEqual({ matter: 'SPENDING_REFUSED', spendTest: 'LEGAL', details: refusal.details });
  });

  test('is recorded once, though it is sent twice at once', async () => {
    const option = { matter: 'OPTION_1', form: 'WRITING' };
    const both = await Promise.all([why(give(ailsa, option)), why(give(ailsa, option))]);
    expect(both.sort((one, other) => one.length - other.length)).toEqual([[], [['ALREADY_DONE', 'sharedOn']]]);
    expect(await why(give(ailsa, { ...option, sharedOn: START }))).toEqual([]);
    expect(await given(ailsa)).toHaveLength(2);
  });

  test('is part of the plan in what was done and who looked', async () => {
    const id = await told({ matter: 'OPTION_1', form: 'WRITING' });
    await succeed(world, ishbel.accountId, 'informationAnswer', { informationSharedId: id, receipt: 'HAD' });
    const { rows } = await owner.query(
      `select act, account_name, topic, subject_id from audit.act where person_id = $1 and act like 'information%' order by id`,
      [personId],
    );
    const of = { topic: 'PLAN', subject_id: id };
    expect(rows).toEqual([
      { act: 'informationShare', account_name: 'Ailsa Wemyss', ...of },
      { act: 'informationAnswer', account_name: 'Ishbel', ...of },
    ]);
    await world.app.accessLog.settle();
    await missing(fergus);
    await world.app.accessLog.settle();
    const { rows: accesses } = await owner.query(
      'select topics from audit.access_record where person_id = $1 and account_name = $2 order by id desc limit 1',
      [personId, 'Fergus Abbot'],
    );
    // With it, of her budget, its id.
    expect(accesses).toEqual([{ topics: ['FUND', 'PLAN', 'PROFILE'] }]);
  });
});

test.each([
  ['tomorrow', { sharedOn: plusDays(TODAY, 1) }, ['INVALID_INPUT', 'sharedOn']],
  ['in no form', { form: null }, ['INVALID_INPUT', 'form']],
  ['in a language nobody speaks', { language: 'qqq' }, ['INVALID_INPUT', 'language']],
  ['in another way, and not in which', { form: 'OTHER' }, ['INVALID_INPUT', 'details']],
  ['of something else, and not of what', { matter: 'OTHER' }, ['INVALID_INPUT', 'details']],
  ['of a budget, and not of which', { matter: 'BUDGET' }, ['INVALID_INPUT', 'budgetId']],
  ['of a notice, and not of which', { matter: 'NOTICE' }, ['INVALID_INPUT', 'noticeId']],
  ['of a test that refused nothing', { spendTest: 'LEGAL' }, ['INVALID_INPUT', 'spendTest']],
])('nobody was told %s', async (_when, given, refusal) => {
  expect(await why(give(ailsa, { matter: 'OPTION_1', form: 'WRITING', ...given }))).toEqual([refusal]);
});

test('what is another person’s is nothing she was told of', async () => {
  const other = await personWithFund(world, 500_000);
  const commissionId = await offeredCommission(world, other, 60);
  const { rows } = await owner.query('select id from planning.agreed_budget where person_id = $1', [other.personId]);
  const form = 'WRITING';
  expect(await why(give(ailsa, { matter: 'COMMISSION', form, commissionId }))).toEqual([['NOT_FOUND', 'commissionId']]);
  expect(await why(give(ailsa, { matter: 'BUDGET', form, budgetId: rows[0].id }))).toEqual([['NOT_FOUND', 'budgetId']]);
});
