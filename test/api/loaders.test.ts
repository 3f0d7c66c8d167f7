import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId } from '../../server/database/columns.ts';
import { done } from '../support/acts.ts';
import { END, type Person, personWithFund, START } from '../support/scenario.ts';
import { createWorld } from '../support/world.ts';
import { kindOf, listenToStatements } from './statement-log.ts';

const world = await createWorld();
const { accounts, organisations } = world.town;
const log = listenToStatements(world.app.database.pool);
const people: [Person, Person, Person] = [
  await personWithFund(world, 1_000),
  await personWithFund(world, 2_000),
  await personWithFund(world, 3_000),
];
const [ishbel, isobel, iseabail] = people;
const fundIds = people.map(({ fundId }) => fundId);
const outcomeIds: string[] = [];
beforeAll(async () => {
  for (let n = 0; n < 20; n += 1) {
    const { personId } = people[n % 3] as Person;
    outcomeIds.push(await done(world, accounts.worker, 'outcomeAgree', { personId, words: `To be out, ${n}.` }));
  }
});
afterAll(() => world.close());

interface Asked {
  readonly data: Record<string, unknown>;
  readonly statements: string[];
  readonly messages: string[];
}

async function ask(actorKey: string | null, document: string, variables: object = {}): Promise<Asked> {
  log.take();
  const { data, errors } = await world.ask<Record<string, unknown>>(actorKey, document, variables);
  const statements = log.take().map(kindOf);
  return {
    data,
    statements: statements.filter((kind) => kind !== 'access.sign_in'),
    messages: (errors ?? []).map(({ message }) => message),
  };
}

/** One document that asks for each of some ids by an alias of its own. */
function aliased(field: string, ids: readonly string[], selection: string): string {
  return `{ ${ids.map((id, n) => `a${n}: ${field}(id: "${id}") { ${selection} }`).join(' ')} }`;
}

const WORDS = '__typename id ... on PersonalOutcome { words }';
const NODES = `query ($ids: [ID!]!) { nodes(ids: $ids) { ${WORDS} } }`;

describe('fields beside each other that read by id share a statement', () => {
  test('20 things of one type are two: of which type each is, and what they are', async () => {
    const expected = outcomeIds.map((id, n) => ({ __typename: 'PersonalOutcome', id, words: `To be out, ${n}.` }));
    const one = await ask(accounts.worker, aliased('node', outcomeIds, WORDS));
    expect(one.statements).toEqual(['read', 'read']);
    expect(Object.values(one.data)).toEqual(expected);
    const list = await ask(accounts.worker, NODES, { ids: outcomeIds });
    expect(list.statements).toEqual(['read', 'read']);
    expect(list.data.nodes).toEqual(expected);
  });

  test('three funds are one, and each is its own', async () => {
    const { data, statements } = await ask(accounts.worker, aliased('fund', fundIds, 'id balance { left }'));
    expect(statements).toEqual(['read']);
    expect(Object.values(data)).toEqual(
      fundIds.map((id, n) => ({ id, balance: { left: [1_000, 2_000, 3_000][n] as number } })),
    );
  });

  test('one that is asked for alone is one, whatever else is', async () => {
    const document = `query ($fund: ID!, $person: ID!, $organisation: ID!) {
      fund(id: $fund) { holder { name } } person(id: $person) { knownAs } organisation(id: $organisation) { name } }`;
    const variables = { fund: ishbel.fundId, person: isobel.personId, organisation: organisations.council };
    const { data, statements } = await ask(accounts.worker, document, variables);
    expect(statements).toEqual(['read', 'read', 'read']);
    expect(data).toEqual({
      fund: { holder: { name: 'Orrin Fund Holders' } },
      person: { knownAs: 'Ishbel' },
      organisation: { name: 'Glenorrin Council' },
    });
  });

  test('those of which different things are asked are read apart', async () => {
    const document = `query ($id: ID!, $other: ID!) { a: fund(id: $id) { id } b: fund(id: $other) { id holder { name } } c: fund(id: $other) { id } }`;
    const { data, statements } = await ask(accounts.worker, document, { id: ishbel.fundId, other: isobel.fundId });
    expect(statements).toEqual(['read', 'read']);
    expect(data.c).toEqual({ id: isobel.fundId });
  });

  test('a hundred at most', async () => {
    const many = [...outcomeIds, ...Array.from({ length: 80 }, newId)];
    const two = `query ($ids: [ID!]!, $more: [ID!]!) { nodes(ids: $ids) { id } more: nodes(ids: $more) { id } }`;
    const { data, statements } = await ask(accounts.worker, two, { ids: many, more: [newId()] });
    expect(statements).toEqual(['read', 'read', 'read']);
    expect(data.nodes).toEqual([...outcomeIds.map((id) => ({ id })), ...Array(80).fill(null)]);
  });

  test('what cannot be read of one is refused of each', async () => {
    const foreign = 'commissions(first: 1, after: "x") { totalCount }';
    const { data, messages } = await ask(accounts.worker, aliased('fund', fundIds, foreign));
    expect(Object.values(data)).toEqual([null, null, null]);
    expect(messages).toEqual(Array(3).fill('This cursor is not one of ours. Use the "endCursor" of the page before.'));
  });
});

describe('nodes', () => {
  test('in the order of the ids, each as often as it is named, and null for what is not there or not theirs to see', async () => {
    const [first = '', second = ''] = outcomeIds;
    const ids = [second, newId(), first, 'nonsense', '', second.toUpperCase(), ishbel.personId, ishbel.fundId, second];
    const outcome = (id: string) => ({ __typename: 'PersonalOutcome', id, words: expect.any(String) });
    expect((await ask(accounts.worker, NODES, { ids })).data.nodes).toEqual([
      outcome(second),
      null,
      outcome(first),
      null,
      null,
      outcome(second),
      { __typename: 'SupportedPerson', id: ishbel.personId },
      { __typename: 'IndividualServiceFund', id: ishbel.fundId },
      outcome(second),
    ]);
    const nothing = ids.map(() => null);
    expect((await ask(accounts.otherWorker, NODES, { ids })).data.nodes).toEqual(nothing);
    expect((await ask(null, NODES, { ids })).data.nodes).toEqual(nothing);
  });

  test('of some whose record is theirs to see and others whose is not', async () => {
    const ids = people.map(({ personId }) => personId);
    const shown = await ask(iseabail.accountId, NODES, { ids });
    expect(shown.data.nodes).toEqual([null, null, { __typename: 'SupportedPerson', id: iseabail.personId }]);
  });

  test('none is no statement; more than a hundred are refused before any', async () => {
    expect(await ask(accounts.worker, NODES, { ids: [] })).toEqual({
      data: { nodes: [] },
      statements: [],
      messages: [],
    });
    const ids = Array.from({ length: 101 }, newId);
    expect(await ask(accounts.worker, NODES, { ids })).toEqual({
      data: undefined,
      statements: [],
      messages: ['Ask for at most 100 ids at once; here are 101.'],
    });
  });

  test('counts by its ids', async () => {
    const page = '... on SupportedPerson { accessLog(first: 100) { edges { node { id who } } } }';
    const document = `query ($ids: [ID!]!) { nodes(ids: $ids) { ${page} } }`;
    const idsOf = (length: number) => ({ ids: Array.from({ length }, newId) });
    // A page is 1 + 100 x 4, and with it each thing 401.
    expect((await ask(accounts.worker, document, idsOf(49))).messages).toEqual([]);
    expect((await ask(accounts.worker, document, idsOf(50))).messages).toEqual([
      'This asks for too much at once (20051 of at most 20000). Ask for smaller pages.',
    ]);
    expect((await ask(accounts.worker, document, idsOf(49))).messages).toEqual([]);
  });
});

describe('the record of who looked', () => {
  /** Who was shown what of whom, and how often, by what is done meanwhile. */
  async function accessesBy(asking: () => Promise<unknown>): Promise<unknown[]> {
    await world.app.accessLog.settle();
    await world.owner.query('truncate audit.access_record');
    await asking();
    await world.app.accessLog.settle();
    const { rows } = await world.owner.query(
      `select account_id, person_id, topics, sum(times)::int as times from audit.access_record
       group by account_id, person_id, topics order by person_id, topics`,
    );
    return rows;
  }

  test('is the same for 20 things together as for each alone', async () => {
    const ids = [...outcomeIds.slice(0, 13), ...fundIds, ...people.map(({ personId }) => personId), ishbel.personId];
    expect(ids).toHaveLength(20);
    const alone = await accessesBy(async () => {
      for (const id of ids) await ask(accounts.worker, aliased('node', [id], WORDS));
    });
    const times = (person: Person, topic: string, count: number) => ({
      account_id: accounts.worker,
      person_id: person.personId,
      topics: [topic],
      times: count,
    });
    expect(alone).toEqual([
      times(ishbel, 'FUND', 1),
      times(ishbel, 'PLAN', 5),
      times(ishbel, 'PROFILE', 2),
      ...[isobel, iseabail].flatMap((each) => [
        times(each, 'FUND', 1),
        times(each, 'PLAN', 4),
        times(each, 'PROFILE', 1),
      ]),
    ]);
    expect(await accessesBy(() => ask(accounts.worker, aliased('node', ids, WORDS)))).toEqual(alone);
    expect(await accessesBy(() => ask(accounts.worker, NODES, { ids }))).toEqual(alone);
    expect(await accessesBy(() => ask(accounts.otherWorker, NODES, { ids }))).toEqual([]);
  });
});

test('what an act of a document changed, the next act’s answer shows', async () => {
  const allocate = (n: number) =>
    `a${n}: fundAllocate(input: { fundId: "${iseabail.fundId}", pence: 100, idempotencyKey: "fresh money ${n}" })
      { fund { balance { left } } userErrors { code } }`;
  await done(world, accounts.worker, 'budgetSet', {
    personId: iseabail.personId,
    pence: 4_000,
    periodStart: START,
    periodEnd: END,
  });
  const { data } = await ask(accounts.holder, `mutation { ${allocate(1)} ${allocate(2)} ${allocate(3)} }`);
  const left = (pence: number) => ({ fund: { balance: { left: pence } }, userErrors: [] });
  expect(data).toEqual({ a1: left(3_100), a2: left(3_200), a3: left(3_300) });
});
