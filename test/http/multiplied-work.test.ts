import { afterAll, describe, expect, test } from '@jest/globals';
import { stateOf } from '../access/state.ts';
import { balanceOf, offeredCommission, personWithFund } from '../support/scenario.ts';
import { createWorld } from '../support/world.ts';

const world = await createWorld();
const { accounts } = world.town;
const ishbel = await personWithFund(world, 1_000_000);
afterAll(() => world.close());

interface Said {
  readonly status: number;
  readonly messages: string[] | undefined;
}

async function ask(document: string, variables: object = {}): Promise<Said> {
  const { status, errors } = await world.ask(accounts.holder, document, variables);
  expect(new Set(errors?.map(({ extensions }) => extensions.code))).toEqual(new Set(errors ? ['BAD_USER_INPUT'] : []));
  return { status, messages: errors?.map(({ message }) => message) };
}

const times = (count: number, text: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => text(n)).join(' ');

describe('what a document asks for is counted as often as it asks', () => {
  /** 1 and 100 times what is asked of each: too much by itself, so that the refusal tells the count. */
  const FUNDS = 'funds { transfers(first: 40) { edges { node { id } } } commissions(first: 10) { totalCount } }';
  const page = `people(first: 100) { edges { node { ${FUNDS} } } }`;

  async function counted(document: string, variables: object = {}): Promise<number> {
    const { status, messages } = await ask(document, variables);
    const count = /^This asks for too much at once \((\d+) of at most 20000\)/.exec(messages?.[0] ?? '')?.[1];
    expect({ status, messages, count }).toMatchObject({ status: 400, count: expect.any(String) });
    return Number(count);
  }

  test('by another name, in a fragment, in a fragment within a fragment, and under a condition', async () => {
    const once = await counted(`{ ${page} }`);
    expect(await counted(`{ ${page} other: ${page} }`)).toBe(2 * once);
    expect(await counted(`{ ${times(30, (n) => `a${n}: ${page}`)} }`)).toBe(30 * once);
    const spread = 'fragment All on SupportedPerson';
    expect(await counted(`{ people(first: 100) { edges { node { ...All } } } } ${spread} { ${FUNDS} }`)).toBe(once);
    const twice = `{ people(first: 100) { edges { node { ...All } } } o: people(first: 100) { edges { node { ...All } } } }`;
    expect(await counted(`${twice} ${spread} { ...Funds } fragment Funds on SupportedPerson { ${FUNDS} }`)).toBe(
      2 * once,
    );
    expect(await counted(`{ ... on Query { ... on Query { ${page} } } }`)).toBe(once);
    const conditional = `query ($yes: Boolean!) { ${page} ... on Query @include(if: $yes) { other: ${page} } }`;
    expect(await counted(conditional, { yes: true })).toBe(2 * once);
    expect(await counted(conditional, { yes: false })).toBe(once);
  });

  test('of an act as of a question, before any of it is done', async () => {
    const before = await stateOf(world.owner);
    const transfers = 'funds { transfers(first: 100) { edges { node { id } } } }';
    const allocate = (n: number) =>
      `a${n}: fundAllocate(input: { fundId: "${ishbel.fundId}", pence: 1, idempotencyKey: "again, ${n}" }) { fund { person { ${transfers} } } }`;
    const fifteen = await counted(`mutation { ${times(15, allocate)} }`);
    expect(await counted(`mutation { ${times(30, allocate)} }`)).toBe(2 * fifteen);
    expect(await ask(`mutation { ${times(31, allocate)} }`)).toEqual({
      status: 400,
      messages: ['Use at most 30 aliases in a request.'],
    });
    expect(await stateOf(world.owner)).toEqual(before);
  });
});

describe('an act asked for thirty times in one document', () => {
  test('under one key is done once, and answered thirty times', async () => {
    const commissionId = await offeredCommission(world, ishbel);
    const input = `{ commissionId: "${commissionId}", idempotencyKey: "thirty times yes" }`;
    const accept = (n: number) =>
      `a${n}: commissionAccept(input: ${input}) { commission { status } userErrors { code } }`;
    const { data } = await world.ask(accounts.provider, `mutation { ${times(30, accept)} }`);
    expect(Object.values(data as object)).toEqual(
      Array.from({ length: 30 }, () => ({ commission: { status: 'ACCEPTED' }, userErrors: [] })),
    );
    expect(await balanceOf(world, ishbel.accountId, ishbel.fundId)).toMatchObject({ left: 126_400, promised: 873_600 });
  });

  test('under thirty keys takes no more than there is', async () => {
    const morven = await personWithFund(world, 1_000);
    const allocate = (n: number) =>
      `a${n}: fundAllocate(input: { fundId: "${morven.fundId}", pence: 1, idempotencyKey: "one more, ${n}" }) { userErrors { code } }`;
    const { data } = await world.ask(accounts.holder, `mutation { ${times(30, allocate)} }`);
    const exceeded = { userErrors: [{ code: 'BUDGET_EXCEEDED' }] };
    expect(Object.values(data as object)).toEqual(Array.from({ length: 30 }, () => exceeded));
    expect(await balanceOf(world, morven.accountId, morven.fundId)).toMatchObject({ left: 1_000, allocated: 1_000 });
  });
});

describe('fragments', () => {
  test.each([
    ['itself', 'fragment A on Viewer { ...A }', 'Cannot spread fragment "A" within itself.'],
    [
      'one that spreads it',
      'fragment A on Viewer { ...B } fragment B on Viewer { id ...A }',
      'Cannot spread fragment "A" within itself via "B".',
    ],
    [
      'one that spreads it further down',
      'fragment A on SupportedPerson { funds { person { ... on SupportedPerson { ...A } } } }',
      'Cannot spread fragment "A" within itself.',
    ],
  ])('that spread %s are refused', async (_what, fragments, message) => {
    const at = fragments.includes('on Viewer') ? 'viewer { ...A }' : `person(id: "${ishbel.personId}") { ...A }`;
    const { status, messages } = await ask(`{ ${at} } ${fragments}`);
    expect({ status, message: messages?.[0] }).toEqual({ status: 400, message });
  });

  /** Each spreads the next twice: 2 to the power of `levels` ways to one field. */
  const doubling = (levels: number) =>
    `{ viewer { ...F0 } } ${times(levels, (n) => `fragment F${n} on Viewer { ${n + 1 === levels ? 'id' : `...F${n + 1} ...F${n + 1}`} }`)}`;

  test('that double and double again are one field, and refused before they are two thousand', async () => {
    const { data } = await world.ask(accounts.worker, doubling(8));
    expect(data).toEqual({ viewer: { id: accounts.worker } });
    for (const levels of [14, 20, 25]) {
      const { status, messages } = await ask(doubling(levels));
      expect({ status, messages }).toEqual({
        status: 400,
        messages: [expect.stringMatching(/^(Ask for at most|Name each|Query exceeds)/)],
      });
    }
  });

  test('that double what is below them count as often as they are spread', async () => {
    const transfers = 'fragment B on SupportedPerson { funds { transfers(first: 40) { edges { node { id } } } } }';
    const doubled = `{ people(first: 20) { edges { node { ...A } } } } fragment A on SupportedPerson { funds { a: person { ...B } b: person { ...B } } }`;
    const { status, messages } = await ask(`${doubled} ${transfers}`);
    expect({ status, messages }).toEqual({
      status: 400,
      messages: [expect.stringMatching(/^This asks for too much at once \(\d+ of at most 20000\)/)],
    });
    expect((await ask(`${doubled.replace('b: person { ...B }', '').replace('20', '5')} ${transfers}`)).status).toBe(
      200,
    );
  });
});

test.each([
  ['two', 2],
  ['a hundred', 100],
  ['no', 0],
])('%s operations in one body are refused, and none of them is done', async (_what, count) => {
  const before = await stateOf(world.owner);
  const query = `mutation { outcomeAgree(input: { personId: "${ishbel.personId}", words: "In a batch" }) { userErrors { code } } }`;
  const response = await world.app.http.inject({
    method: 'POST',
    url: '/graphql',
    headers: {
      authorization: `Bearer ${await world.tokens.sign(accounts.worker)}`,
      'content-type': 'application/json',
    },
    payload: JSON.stringify(Array.from({ length: count }, () => ({ query }))),
  });
  expect({ status: response.statusCode, ...response.json<object>() }).toEqual({
    status: 400,
    errors: [{ message: expect.any(String), extensions: { code: 'BAD_USER_INPUT' } }],
  });
  expect(await stateOf(world.owner)).toEqual(before);
});

test('one operation of several in a document is done, and the others are not', async () => {
  const before = await stateOf(world.owner);
  const act = `mutation Act { outcomeAgree(input: { personId: "${ishbel.personId}", words: "Beside" }) { userErrors { code } } }`;
  const { status, messages } = await ask(`${act} query Question { viewer { id } }`);
  expect({ status, messages }).toEqual({ status: 400, messages: [expect.stringMatching(/operation/i)] });
  expect(await stateOf(world.owner)).toEqual(before);
});
