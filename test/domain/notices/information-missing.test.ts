import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { addResources } from '../../access/resources.ts';
import { attempt, done } from '../../support/acts.ts';
import { END, offeredCommission, type Person, personWithFund, START } from '../../support/scenario.ts';
import { createWorld } from '../../support/world.ts';
import { tellings } from './information.support.ts';

const world = await createWorld();
const { owner, town } = world;
const { worker: ailsa, broker: fergus, provider: kirsty } = town.accounts;
const { resourceFormId } = await addResources(world);
afterAll(() => world.close());

let ishbel: Person;
let personId: string;
beforeEach(async () => {
  ishbel = await personWithFund(world, 1_000_000);
  personId = ishbel.personId;
});

const { missing, told, needs, why } = tellings(world, () => personId);
const answer = (actorKey: string, informationSharedId: unknown, said: object) =>
  attempt(world, actorKey, 'informationAnswer', { informationSharedId, ...said });
const gapsOf = async (matter: string) =>
  (await missing()).filter((each) => each.matter === matter).map(({ gaps }) => gaps);
const wordsOf = async (matter: string) => (await missing()).find((each) => each.matter === matter)?.inWords;

const SECTION_9 = [
  'OPTION_1',
  'OPTION_2',
  'OPTION_3',
  'OPTION_4',
  'MANAGING_SUPPORT',
  'WHO_CAN_HELP',
  'INDEPENDENT_ADVOCACY',
];

describe('what Ishbel is still to be told', () => {
  test('is all that the Act asks for, and of her budget, until somebody records that they told her', async () => {
    expect((await missing()).map(({ matter, gaps }) => [matter, gaps])).toEqual(
      [...SECTION_9, 'BUDGET'].map((matter) => [matter, ['NOT_SHARED']]),
    );
    for (const matter of SECTION_9) await told({ matter, form: 'WRITING' });
    expect((await missing()).map(({ matter }) => matter)).toEqual(['BUDGET']);
    expect(await wordsOf('BUDGET')).toBe('How much the budget is, and why: not told yet.');
  });

  test('is told in writing, and in a form she needs', async () => {
    await needs('EASY_READ');
    await needs('BSL');
    await told({ matter: 'OPTION_1', form: 'FACE_TO_FACE' });
    await told({ matter: 'OPTION_2', resourceFormId });
    await told({ matter: 'OPTION_3', form: 'WRITING' });
    await told({ matter: 'OPTION_4', form: 'BSL' });
    // In Easy Read, and in a language she does not read.
    await told({ matter: 'MANAGING_SUPPORT', form: 'EASY_READ', language: 'pl' });
    expect(await gapsOf('OPTION_1')).toEqual([['NOT_IN_WRITING', 'NOT_IN_NEEDED_FORM']]);
    expect(await gapsOf('OPTION_2')).toEqual([]);
    expect(await gapsOf('OPTION_3')).toEqual([['NOT_IN_NEEDED_FORM']]);
    expect(await gapsOf('OPTION_4')).toEqual([['NOT_IN_WRITING']]);
    expect(await gapsOf('MANAGING_SUPPORT')).toEqual([['NOT_IN_NEEDED_FORM']]);
    const needed = 'in Easy Read or in British Sign Language';
    expect(await wordsOf('OPTION_1')).toBe(
      `Option 1, a direct payment: not told in writing, and not told in a form the person needs (${needed}).`,
    );
    expect(await wordsOf('WHO_CAN_HELP')).toBe(
      `Who can help, those who do not work for the authority among them: not told yet; the person needs it ${needed}.`,
    );
  });

  test('counts as not told when she says that she has not had it, and as told when she has', async () => {
    const id = await told({ matter: 'OPTION_2', resourceFormId });
    expect(
      await why(answer(ishbel.accountId, id, { receipt: 'NOT_USABLE', words: 'The print is too small.' })),
    ).toEqual([]);
    expect(await gapsOf('OPTION_2')).toEqual([['NOT_HAD']]);
    expect(await wordsOf('OPTION_2')).toBe(
      'Option 2, where the person chooses and somebody else holds the money: the person says they have not had it in a form they can use.',
    );
    expect(await why(answer(ailsa, id, { receipt: 'HAD', words: 'On the telephone: the large one came.' }))).toEqual(
      [],
    );
    expect(await gapsOf('OPTION_2')).toEqual([]);
    const { data } = await world.ask<{ node: object }>(
      ishbel.accountId,
      `{ node(id: "${id}") { ... on InformationShared { answers { receipt words organisation { name } } viewerCanAnswer { allowed } } } }`,
    );
    expect(data.node).toEqual({
      answers: [
        { receipt: 'HAD', words: 'On the telephone: the large one came.', organisation: { name: 'Glenorrin Council' } },
        { receipt: 'NOT_USABLE', words: 'The print is too small.', organisation: null },
      ],
      viewerCanAnswer: { allowed: true },
    });
    // The account that informed her does not say for her that she had it.
    expect(await why(answer(fergus, id, { receipt: 'HAD' }))).toEqual([['NOT_PERMITTED', null]]);
  });

  test('is of each budget that counts, and of an offer that was declined', async () => {
    const [first] = (await missing()).flatMap(({ budget }) => budget?.id ?? []);
    await told({ matter: 'BUDGET', budgetId: first, form: 'WRITING' });
    expect(await gapsOf('BUDGET')).toEqual([]);
    await done(world, ailsa, 'budgetSet', { personId, pence: 1_100_000, periodStart: START, periodEnd: END });
    const [second] = (await missing()).flatMap(({ budget }) => budget?.id ?? []);
    expect(second).not.toBe(first);
    expect(await gapsOf('BUDGET')).toEqual([['NOT_SHARED']]);

    const commissionId = await offeredCommission(world, ishbel, 60);
    expect(await gapsOf('COMMISSION')).toEqual([]);
    await done(world, kirsty, 'commissionDecline', { commissionId, reason: 'NO_CAPACITY' });
    expect((await missing()).flatMap(({ commission }) => commission?.id ?? [])).toEqual([commissionId]);
    expect(await wordsOf('COMMISSION')).toBe('That a provider declined, and why: not told yet.');
    await needs('TELEPHONE');
    const forms = (id: unknown) =>
      world.ask<{ node: object }>(
        ailsa,
        `{ node(id: "${id}") { ... on AgreedBudget { neededForms { inWords } } ... on Commission { neededForms { inWords } } } }`,
      );
    for (const id of [second, commissionId])
      expect((await forms(id)).data.node).toEqual({ neededForms: [{ inWords: 'by telephone' }] });
    await told({ matter: 'COMMISSION', commissionId, form: 'TELEPHONE' });
    expect(await gapsOf('COMMISSION')).toEqual([]);
  });

  test('is not told to whom the plan is not open', async () => {
    const { rows } = await owner.query('select account_id from people.representation where person_id = $1', [personId]);
    const ewan = rows[0].account_id;
    await told({ matter: 'OPTION_1', form: 'WRITING' });
    const { data } = await world.ask<{ person: object }>(
      ewan,
      `query ($id: ID!) { person(id: $id) { budgets { pence } informationMissing { matter } informationShared { totalCount } viewerCanShareInformation { reason } } }`,
      { id: personId },
    );
    expect(data.person).toEqual({
      budgets: [{ pence: 1_000_000 }],
      informationMissing: [],
      informationShared: { totalCount: 0 },
      viewerCanShareInformation: { reason: 'NOT_PERMITTED' },
    });
  });
});
