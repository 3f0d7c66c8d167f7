import { afterAll, expect, test } from '@jest/globals';
import { done } from '../support/acts.ts';
import { END, type Person, personWithFund, registerIshbel, START } from '../support/scenario.ts';
import { createWorld } from '../support/world.ts';
import { refused } from './refusals.ts';

const world = await createWorld();
const { accounts } = world.town;
afterAll(() => world.close());

interface Page {
  readonly totalCount: number;
  readonly edges: { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

const PAGE =
  '{ totalCount edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }';

/** Reads a list to its end, page by page, letting something happen after each. */
async function readAll(
  read: (after: string | null) => Promise<Page>,
  meanwhile: () => Promise<unknown>,
): Promise<{ ids: string[]; pages: Page[] }> {
  const pages: Page[] = [];
  for (let after: string | null = null; pages.length < 50; ) {
    const page: Page = await read(after);
    pages.push(page);
    if (!page.pageInfo.hasNextPage) break;
    after = page.pageInfo.endCursor;
    await meanwhile();
  }
  return { ids: pages.flatMap(({ edges }) => edges.map(({ node }) => node.id)), pages };
}

async function readPeople(after: string | null, first = 4): Promise<Page> {
  const { data } = await world.ask<{ people: Page }>(
    accounts.worker,
    `query ($first: Int!, $after: String) { people(first: $first, after: $after) ${PAGE} }`,
    { first, after },
  );
  return data.people;
}

async function readTransfers({ fundId }: Person, after: string | null, first = 3): Promise<Page> {
  const document = `query ($id: ID!, $first: Int!, $after: String) { fund(id: $id) { transfers(first: $first, after: $after) ${PAGE} } }`;
  const { data } = await world.ask<{ fund: { transfers: Page } }>(accounts.holder, document, {
    id: fundId,
    first,
    after,
  });
  return data.fund.transfers;
}

test('people page by page come once each, newest first, though more are registered meanwhile', async () => {
  const registered: string[] = [];
  for (let n = 0; n < 10; n += 1) registered.push(await registerIshbel(world));
  const { ids, pages } = await readAll(
    (after) => readPeople(after),
    () => registerIshbel(world),
  );
  expect(ids).toEqual([...registered].reverse());
  expect(
    pages.map(({ edges, totalCount, pageInfo }) => [
      edges.length,
      totalCount,
      pageInfo.hasPreviousPage,
      pageInfo.hasNextPage,
    ]),
  ).toEqual([
    [4, 10, false, true],
    [4, 11, true, true],
    [2, 12, true, false],
  ]);
  for (const { edges, pageInfo } of pages) {
    expect([pageInfo.startCursor, pageInfo.endCursor]).toEqual([edges[0]?.cursor, edges.at(-1)?.cursor]);
  }
});

test('a page that ends exactly at the end has no next', async () => {
  const { totalCount } = await readPeople(null, 1);
  const page = await readPeople(null, totalCount);
  expect([page.edges.length, page.pageInfo.hasNextPage]).toEqual([totalCount, false]);
  const beyond = await readPeople(page.pageInfo.endCursor);
  expect(beyond).toEqual({
    totalCount,
    edges: [],
    pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null },
  });
});

test('a person elsewhere has no people, and an honest count of them', async () => {
  const { data } = await world.ask<{ people: Page }>(accounts.otherWorker, `{ people ${PAGE} }`);
  expect(data.people).toEqual({
    totalCount: 0,
    edges: [],
    pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
  });
});

test('transfers page by page come once each, though money moves meanwhile', async () => {
  const ishbel = await personWithFund(world, 1_000);
  await done(world, accounts.worker, 'budgetSet', {
    personId: ishbel.personId,
    pence: 1_000_000,
    periodStart: START,
    periodEnd: END,
  });
  let received = 0;
  const receive = () =>
    done(world, accounts.holder, 'fundAllocate', {
      fundId: ishbel.fundId,
      pence: 1,
      idempotencyKey: `a penny, ${++received}`,
    });
  for (let n = 0; n < 10; n += 1) await receive();
  const { rows } = await world.owner.query<{ id: string }>(
    'select id from ledger.transfer where fund_id = $1 order by id desc',
    [ishbel.fundId],
  );
  const { ids, pages } = await readAll((after) => readTransfers(ishbel, after), receive);
  expect(ids).toEqual(rows.map(({ id }) => id));
  expect(pages.map(({ totalCount }) => totalCount)).toEqual([11, 12, 13, 14]);
});

test('the pages of many parents are each their own', async () => {
  const one = await personWithFund(world, 1_000);
  const other = await personWithFund(world, 2_000);
  const own = async (person: Person) => (await readTransfers(person, null)).edges.map(({ node }) => node.id);
  const document =
    'query ($a: ID!, $b: ID!) { a: fund(id: $a) { transfers { edges { node { id } } } } b: fund(id: $b) { transfers { edges { node { id } } } } }';
  const { data } = await world.ask(accounts.holder, document, { a: one.fundId, b: other.fundId });
  const edges = (ids: string[]) => ({ transfers: { edges: ids.map((id) => ({ node: { id } })) } });
  expect(data).toEqual({ a: edges(await own(one)), b: edges(await own(other)) });
});

test('an act that cannot be answered as asked is not done', async () => {
  const ishbel = await personWithFund(world, 1_000);
  await done(world, accounts.worker, 'budgetSet', {
    personId: ishbel.personId,
    pence: 5_000,
    periodStart: START,
    periodEnd: END,
  });
  for (const page of ['first: 101', 'first: 0', 'after: "nonsense"']) {
    const operation = `mutation ($input: FundAllocateInput!) { fundAllocate(input: $input) { fund { transfers(${page}) { totalCount } } userErrors { code message field } } }`;
    const input = { fundId: ishbel.fundId, pence: 1, idempotencyKey: 'answer me this' };
    const { code } = await refused(world, { accountId: accounts.holder, operation, variables: { input } });
    expect(code).toBe(page.startsWith('after') ? 'INVALID_CURSOR' : 'BAD_USER_INPUT');
  }
});
