import { afterAll, beforeEach, expect, test } from '@jest/globals';
import { plusDays } from '../../server/foundation/period.ts';
import { type Attempt, attempt, codesOf, done, succeed } from '../support/acts.ts';
import { registerIshbel } from '../support/scenario.ts';
import { createWorld } from '../support/world.ts';
import { type Ishbel, meetIshbel, today } from './consent.support.ts';
import { stateOf } from './state.ts';

const world = await createWorld();
const { accounts } = world.town;
afterAll(() => world.close());

const NAN = { name: 'Nan Laurie', howTheyHelp: 'Goes over letters with me, slowly.' };
const CARE_HOME = {
  matter: 'Where to live',
  wish: 'I am staying in my own house, with my cat.',
  view: 'The house is cold and should be sold. A care home is safer.',
};

let ishbel: Ishbel;
beforeEach(async () => {
  ishbel = await meetIshbel(world);
});

test('Ishbel names Nan, who sees that she helps and nothing more, until Ishbel opens her plan to her', async () => {
  const { personId, accountId } = ishbel;
  await done(world, accounts.worker, 'outcomeAgree', { personId, words: 'To sing on Tuesdays.' });
  const nan = await name(accountId);
  expect(await planOf(nan.account)).toBeNull();
  expect(await ownRowOf(nan)).toEqual({ supporterName: 'Nan Laurie', howTheyHelp: NAN.howTheyHelp, endsAt: null });
  const grant = { personId, decisionSupporterId: nan.id, topics: ['PROFILE', 'PLAN'] };
  expect(await codesOf(world, accountId, 'accessGrantGive', grant)).toEqual([]);
  expect(await planOf(nan.account)).toEqual({
    outcomes: [{ words: 'To sing on Tuesdays.' }],
    decisionSupporters: [{ supporterName: 'Nan Laurie' }],
    grants: [{ granteeName: 'Nan Laurie' }, { granteeName: 'Nan Laurie' }],
    representations: [],
  });
});

test('the worker records whom Ishbel agreed to, gives her a code to sign in, and Ishbel ends it, once', async () => {
  const { personId, accountId } = ishbel;
  const nan = await name(accounts.worker, { agreedOn: plusDays(today, -3) });
  const invite = ['accountInvite', { personId, decisionSupporterId: nan.id }] as const;
  expect(await codesOf(world, accounts.worker, ...invite)).toEqual([]);
  const invited = 'query ($id: ID!) { person(id: $id) { invitations { name } } }';
  expect((await world.ask(accountId, invited, { id: personId })).data).toEqual({ person: { invitations: [] } });
  expect((await world.ask(accounts.worker, invited, { id: personId })).data).toEqual({
    person: { invitations: [{ name: 'Nan Laurie' }] },
  });
  const end = ['decisionSupporterEnd', { decisionSupporterId: nan.id }] as const;
  const all = await Promise.all(Array.from({ length: 3 }, () => codesOf(world, accountId, ...end)));
  expect(all.flat()).toEqual(['ALREADY_DONE', 'ALREADY_DONE']);
  expect(await ownRowOf(nan)).toMatchObject({ endsAt: expect.any(String) });
  expect(await codesOf(world, accounts.worker, ...invite)).toEqual(['WRONG_STATE']);
});

test('who helps her to decide is Ishbel’s own say: not her attorney’s, her helper’s, her broker’s or another authority’s', async () => {
  const { personId, accountId, ewan, ewansPower } = ishbel;
  const nan = await name(accountId);
  await succeed(
    world,
    accountId,
    'accessGrantGive',
    { personId, decisionSupporterId: nan.id, topics: ['PROFILE', 'PLAN'] },
    'id',
  );
  const acts: readonly Attempt[] = [
    ['decisionSupporterName', { personId, ...NAN }],
    ['decisionSupporterEnd', { decisionSupporterId: nan.id }],
    ['viewsDifferRecord', { personId, representationId: ewansPower, ...CARE_HOME }],
  ];
  const before = await stateOf(world.owner);
  for (const each of acts) {
    for (const asker of [ewan, nan.account]) expect(await codesOf(world, asker, ...each)).toEqual(['NOT_PERMITTED']);
    expect(await codesOf(world, accounts.broker, ...each)).toEqual([expect.stringMatching(/^NOT_(FOUND|PERMITTED)$/)]);
    expect(await codesOf(world, accounts.otherWorker, ...each)).toEqual(['NOT_FOUND']);
  }
  expect(await stateOf(world.owner)).toEqual(before);
});

test('Ishbel agrees first: nobody is recorded from tomorrow on', async () => {
  const input = { personId: ishbel.personId, ...NAN, agreedOn: plusDays(today, 1) };
  const { userErrors } = await attempt(world, accounts.worker, 'decisionSupporterName', input);
  expect(userErrors).toEqual([{ code: 'INVALID_INPUT', message: expect.any(String), field: 'agreedOn' }]);
});

test('Ishbel wants to stay, Ewan to sell: both stand beside each other, the latest first, for whom the plan is open', async () => {
  const { personId, accountId, ewan, ewansPower } = ishbel;
  const differ = (matter: string) => ({ personId, representationId: ewansPower, ...CARE_HOME, matter });
  await succeed(world, accounts.worker, 'viewsDifferRecord', differ('Where to live'), 'id');
  await succeed(world, accountId, 'viewsDifferRecord', differ('The cat'), 'id');
  const shown = (representation: object | null) =>
    ['The cat', 'Where to live'].map((matter) => ({ ...CARE_HOME, matter, representation }));
  expect(await differencesFor(accountId)).toEqual(shown({ representativeName: 'Ewan Galbraith' }));
  // A broker sees the plan, and not who may act by law; an attorney in money sees no plan.
  expect(await differencesFor(accounts.broker)).toEqual(shown(null));
  expect(await differencesFor(ewan)).toEqual([]);
});

test.each(['matter', 'wish', 'view'])('a difference of views without its %s is none', async (left) => {
  const { personId, ewansPower } = ishbel;
  const input = { personId, representationId: ewansPower, ...CARE_HOME, [left]: '  ' };
  const { userErrors } = await attempt(world, accounts.worker, 'viewsDifferRecord', input);
  expect(userErrors).toEqual([{ code: 'INVALID_INPUT', message: 'Write something here.', field: left }]);
});

test('the view is of somebody who may act for her, and not for another', async () => {
  const other = await registerIshbel(world);
  const input = { personId: other, representationId: ishbel.ewansPower, ...CARE_HOME };
  expect(await codesOf(world, accounts.worker, 'viewsDifferRecord', input)).toEqual(['NOT_FOUND']);
});

interface Supporter {
  readonly id: string;
  readonly account: string;
}

async function name(asker: string, terms: object = {}): Promise<Supporter> {
  const input = { personId: ishbel.personId, ...NAN, ...terms };
  const { id } = (await succeed(world, asker, 'decisionSupporterName', input)) as { id: string };
  const { rows } = await world.owner.query('select account_id from people.decision_supporter where id = $1', [id]);
  return { id, account: rows[0].account_id };
}

async function planOf(accountId: string): Promise<object | null> {
  const document =
    'query ($id: ID!) { person(id: $id) { outcomes { words } decisionSupporters { supporterName } grants { granteeName } representations { id } } }';
  return (await world.ask<{ person: object | null }>(accountId, document, { id: ishbel.personId })).data.person;
}

async function ownRowOf({ id, account }: Supporter): Promise<object | null> {
  const document =
    'query ($id: ID!) { node(id: $id) { ... on DecisionSupporter { supporterName howTheyHelp endsAt } } }';
  return (await world.ask<{ node: object | null }>(account, document, { id })).data.node;
}

async function differencesFor(accountId: string): Promise<object[]> {
  const document =
    'query ($id: ID!) { person(id: $id) { differencesOfView { matter wish view representation { representativeName } } } }';
  const { data } = await world.ask<{ person: { differencesOfView: object[] } }>(accountId, document, {
    id: ishbel.personId,
  });
  return data.person.differencesOfView;
}
