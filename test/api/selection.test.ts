import { afterAll, describe, expect, test } from '@jest/globals';
import { END, personWithFund, START } from '../support/scenario.ts';
import { openTwoOffers } from './two-offers.ts';

const { world, ishbel, first, second, ask } = await openTwoOffers();
const { accounts } = world.town;
afterAll(() => world.close());

describe('fragments', () => {
  test('named, in each other, and beside the same fields', async () => {
    expect(
      await ask(`query ($fund: ID!) { fund(id: $fund) { ...Money holder { ...Name } holder { id } } }
        fragment Money on IndividualServiceFund { balance { ...Left } ... on IndividualServiceFund { person { knownAs } } }
        fragment Left on FundBalance { left }
        fragment Name on Organisation { name ...Named }
        fragment Named on Node { __typename id }`),
    ).toEqual({
      fund: {
        balance: { left: 1_000_000 },
        person: { knownAs: 'Ishbel' },
        holder: { name: 'Orrin Fund Holders', __typename: 'Organisation', id: world.town.organisations.holder },
      },
    });
  });

  test('of the types of a node', async () => {
    const document = `query ($id: ID!) { node(id: $id) { __typename id
      ... on IndividualServiceFund { who: person { knownAs } id2: id }
      ... on Commission { who: provider { name } ...More }
      ...Any } }
      fragment More on Commission { status }
      fragment Any on Node { again: id ... on SupportedPerson { knownAs } ... on Commission { cost } }`;
    const fund = {
      __typename: 'IndividualServiceFund',
      id: ishbel.fundId,
      who: { knownAs: 'Ishbel' },
      id2: ishbel.fundId,
      again: ishbel.fundId,
    };
    expect(await ask(document, { id: ishbel.fundId })).toEqual({ node: fund });
    const commission = {
      __typename: 'Commission',
      id: first,
      who: { name: 'Rowan Tree Care' },
      status: 'OFFERED',
      again: first,
      cost: 124_800,
    };
    expect(await ask(document, { id: first })).toEqual({ node: commission });
    expect(await ask(document, { id: ishbel.personId })).toEqual({
      node: { __typename: 'SupportedPerson', id: ishbel.personId, again: ishbel.personId, knownAs: 'Ishbel' },
    });
    expect(await ask(document, { id: world.town.services.shed })).toMatchObject({
      node: { __typename: 'SupportService', id: world.town.services.shed },
    });
  });

  test('of several nodes in one question', async () => {
    const document = `query ($a: ID!, $b: ID!) { a: node(id: $a) { ...Any } b: node(id: $b) { ...Any } none: node(id: "none") { id } }
      fragment Any on Node { ... on PersonalOutcome { words } ... on IndividualServiceFund { agreements { form } } }`;
    expect(await ask(document, { a: ishbel.outcomeId, b: ishbel.fundId })).toEqual({
      a: { words: 'I want to get back to my choir on Tuesdays.' },
      b: { agreements: [{ form: 'TRIPARTITE' }] },
      none: null,
    });
  });
});

describe('skip and include', () => {
  const document = `query ($person: ID!, $yes: Boolean!, $no: Boolean!) { person(id: $person) {
    knownAs @skip(if: $no)
    locality @include(if: $no)
    basis @include(if: $yes) @skip(if: $yes)
    funds @include(if: $yes) { id @skip(if: $yes) holder { name } }
    ... @include(if: $no) { outcomes { words } }
    ... @include(if: $yes) { budgets { pence } }
    ...Grants @skip(if: $no)
    registeredAt @include(if: $no)
    authority @skip(if: $yes) { name }
  } } fragment Grants on SupportedPerson { grants { topic } }`;

  test('on fields and fragments, by variables', async () => {
    expect(await ask(document, { yes: true, no: false })).toEqual({
      person: {
        knownAs: 'Ishbel',
        funds: [{ holder: { name: 'Orrin Fund Holders' } }],
        budgets: [{ pence: 1_000_000 }],
        grants: expect.arrayContaining([{ topic: 'PLAN' }]),
      },
    });
    // The same document the other way round: what was worked out for one request is not kept for the next.
    expect(await ask(document, { yes: false, no: true })).toEqual({
      person: {
        locality: 'ZZ1',
        outcomes: [{ words: 'I want to get back to my choir on Tuesdays.' }],
        registeredAt: expect.stringMatching(/Z$/),
        authority: { name: 'Glenorrin Council' },
      },
    });
  });

  test('a field that is skipped in one place and asked for in another is answered', async () => {
    expect(
      await ask('query ($fund: ID!) { fund(id: $fund) { holder @skip(if: true) { id } holder { name } } }'),
    ).toEqual({ fund: { holder: { name: 'Orrin Fund Holders' } } });
  });

  test('nothing asked for is nothing read', async () => {
    expect(
      await ask('query ($fund: ID!) { fund(id: $fund) { __typename } person(id: "none") { id @skip(if: true) } }'),
    ).toEqual({
      fund: { __typename: 'IndividualServiceFund' },
      person: null,
    });
  });
});

test('arguments left out, given, and given by a variable with a default answer alike', async () => {
  const query =
    'query ($fund: ID!, $given: Int = 1, $missing: Int! = 1) { fund(id: $fund) { a: commissions { totalCount edges { node { id } } } b: commissions(first: $given) { edges { node { id } } } c: commissions(first: $missing) { edges { node { id } } } } }';
  const both = [{ node: { id: second } }, { node: { id: first } }];
  expect(await ask(query)).toEqual({
    fund: { a: { totalCount: 2, edges: both }, b: { edges: both.slice(0, 1) }, c: { edges: both.slice(0, 1) } },
  });
});

test('an act’s answer is what stands after it', async () => {
  const { personId, fundId } = await personWithFund(world, 1_000);
  const budget =
    'mutation ($input: BudgetSetInput!) { budgetSet(input: $input) { budget { pence supersededAt } userErrors { code } } }';
  const set = await world.ask(accounts.worker, budget, {
    input: { personId, pence: 1_500, periodStart: START, periodEnd: END },
  });
  expect(set.data).toEqual({ budgetSet: { budget: { pence: 1_500, supersededAt: null }, userErrors: [] } });
  const allocate = `mutation ($input: FundAllocateInput!) { fundAllocate(input: $input) {
    fund { balance { left allocated } person { budgets { pence } } transfers(first: 1) { totalCount edges { node { pence } } } } userErrors { code } } }`;
  const { data } = await world.ask(accounts.holder, allocate, {
    input: { fundId, pence: 500, idempotencyKey: 'up to the budget' },
  });
  const fund = {
    balance: { left: 1_500, allocated: 1_500 },
    person: { budgets: [{ pence: 1_000 }, { pence: 1_500 }] },
    transfers: { totalCount: 2, edges: [{ node: { pence: 500 } }] },
  };
  expect(data).toEqual({ fundAllocate: { fund, userErrors: [] } });
});
