import { afterAll, describe, expect, test } from '@jest/globals';
import type { InjectOptions } from 'fastify';
import { stateOf } from '../access/state.ts';
import { expectPlain } from '../api/refusals.ts';
import { registerIshbel } from '../support/scenario.ts';
import { createWorld } from '../support/world.ts';

const world = await createWorld();
const { worker } = world.town.accounts;
const ishbel = await registerIshbel(world);
const authorization = `Bearer ${await world.tokens.sign(worker)}`;
afterAll(() => world.close());

const MUTATION = `mutation { outcomeAgree(input: { personId: "${ishbel}", words: "Never" }) { userErrors { code } } }`;
const JSON_TYPE = 'application/json';

interface Answered {
  readonly status: number;
  readonly code: string | undefined;
}

/** Sends a request as it stands; nothing may change by it, and what is said must be plain. */
async function send(request: InjectOptions): Promise<Answered> {
  const before = await stateOf(world.owner);
  const response = await world.app.http.inject({
    method: 'POST',
    url: '/graphql',
    ...request,
    headers: { authorization, ...request.headers },
  });
  expect(await stateOf(world.owner)).toEqual(before);
  expect(response.headers).toMatchObject({
    'cache-control': 'no-store',
    'content-type': expect.stringMatching(/json/),
  });
  const { errors } = response.json<{ errors: { message: string; extensions: { code: string } }[] }>();
  for (const { message } of errors) expectPlain(message);
  return { status: response.statusCode, code: [...new Set(errors.map(({ extensions }) => extensions.code))].join() };
}

const REFUSED = { status: 400, code: 'BAD_USER_INPUT' };
const json = (payload: unknown) => ({
  headers: { 'content-type': JSON_TYPE },
  payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
});

describe('a body', () => {
  test.each([
    ['empty', ''],
    ['not JSON', '{"query": '],
    ['a number', '7'],
    ['null', 'null'],
    ['a list, which would be a batch', [{ query: '{ viewer { id } }' }, { query: MUTATION }]],
    ['an empty list', []],
    ['without a query', {}],
    ['with a query that is no text', { query: 7 }],
    ['with an empty query', { query: '' }],
    ['with variables that are no object', { query: '{ viewer { id } }', variables: 'all of them' }],
    ['with variables in a list', { query: '{ viewer { id } }', variables: [1] }],
    ['with an operation it does not have', { query: 'query A { viewer { id } }', operationName: 'B' }],
    ['with several operations and no name', { query: 'query A { viewer { id } } query B { viewer { id } }' }],
    ['with a prototype in it', '{"__proto__": {"admin": true}, "query": "{ viewer { id } }"}'],
  ])('%s', async (_what, payload) => {
    expect(await send(json(payload))).toEqual(REFUSED);
  });

  test('with the hash of a query that nobody sent', async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } };
    // Clients of persisted queries take this as a question for the whole query.
    expect(await send(json({ extensions }))).toEqual({ status: 200, code: 'BAD_USER_INPUT' });
  });

  test.each([
    ['that is of another query', { version: 1, sha256Hash: 'a'.repeat(64) }],
    ['that is a number', { version: 1, sha256Hash: 7 }],
    ['of another version', { version: 2, sha256Hash: 'a'.repeat(64) }],
    ['without a version', { sha256Hash: 'a'.repeat(64) }],
    ['that is no hash', true],
    ['in a list', ['a'.repeat(64)]],
  ])('with a hash %s', async (_what, persistedQuery) => {
    const extensions = { persistedQuery };
    expect(await send(json({ query: '{ viewer { id } }', extensions }))).toEqual(REFUSED);
    const address = new URLSearchParams({ query: '{ viewer { id } }', extensions: JSON.stringify(extensions) });
    const headers = { 'apollo-require-preflight': 'yes' };
    expect(await send({ method: 'GET', url: `/graphql?${address}`, headers })).toEqual(REFUSED);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/xml'])(
    'of type %s',
    async (type) => {
      const payload = JSON.stringify({ query: MUTATION });
      const { status, code } = await send({ headers: { 'content-type': type }, payload });
      expect({ status: [400, 415].includes(status), code }).toEqual({ status: true, code: 'BAD_USER_INPUT' });
    },
  );
});

describe('a document', () => {
  test.each([
    ['that breaks off', '{ viewer { id'],
    ['that is no GraphQL', 'select * from people.supported_person'],
    ['with an unknown field', '{ viewer { shoeSize } }'],
    ['with an unknown query', '{ everybody { id } }'],
    ['with an unknown argument', '{ people(last: 5) { totalCount } }'],
    ['with an unknown fragment', '{ viewer { ...Everything } }'],
    ['with fragments in a circle', '{ viewer { ...A } } fragment A on Viewer { ...B } fragment B on Viewer { ...A }'],
    ['with two fields under one name', '{ viewer { name: id name } }'],
    ['with a field of an object and nothing below it', '{ viewer }'],
    ['with a variable nobody declared', '{ person(id: $id) { id } }'],
    ['with a variable nobody gave', 'query ($id: ID!) { person(id: $id) { id } }'],
    ['with an unknown directive', '{ viewer { id @everybody } }'],
    ['that subscribes', 'subscription { viewer { id } }'],
    ['with a NUL byte', '{ viewer { id\u0000 } }'],
    ['with an act among queries', '{ outcomeAgree(input: {}) { userErrors { code } } }'],
    [
      'with an input that lacks a field',
      'mutation { outcomeAgree(input: { words: "Never" }) { userErrors { code } } }',
    ],
    [
      'with an input that has one too many',
      `mutation { outcomeAgree(input: { personId: "${ishbel}", words: "Never", id: "x" }) { userErrors { code } } }`,
    ],
    [
      'with null for what must be',
      `mutation { outcomeAgree(input: { personId: "${ishbel}", words: null }) { userErrors { code } } }`,
    ],
  ])('%s', async (_what, query) => {
    expect(await send(json({ query }))).toEqual(REFUSED);
  });
});

describe('a GET', () => {
  const headers = { 'apollo-require-preflight': 'yes' };

  test('changes nothing', async () => {
    expect(await send({ method: 'GET', url: `/graphql?query=${encodeURIComponent(MUTATION)}`, headers })).toEqual({
      status: 405,
      code: 'BAD_USER_INPUT',
    });
  });

  test('of a page elsewhere is not answered', async () => {
    expect(await send({ method: 'GET', url: `/graphql?query=${encodeURIComponent('{ viewer { id } }')}` })).toEqual(
      REFUSED,
    );
  });

  test('with variables that are not JSON', async () => {
    expect(await send({ method: 'GET', url: '/graphql?query=%7Bviewer%7Bid%7D%7D&variables=%7B', headers })).toEqual(
      REFUSED,
    );
  });
});

test.each(['PUT', 'DELETE', 'PATCH'] as const)('a %s is told that a GET or a POST is wanted', async (method) => {
  expect(await send({ method, ...json({ query: MUTATION }) })).toEqual({ status: 405, code: 'BAD_USER_INPUT' });
});

test.each([
  ['nothing', 'Bearer '],
  ['nonsense', 'Bearer nonsense'],
  ['another scheme', `Basic ${Buffer.from('worker:worker').toString('base64')}`],
  ['an account’s id', `Bearer ${worker}`],
  [
    'a token without a signature',
    `Bearer ${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from(`{"sub":"${worker}"}`).toString('base64url')}.`,
  ],
  // In the middle of its signature: of its last letter some bits mean nothing.
  ['a token changed by a letter', authorization.replace(/.(?=.{40}$)/, (letter) => (letter === 'A' ? 'B' : 'A'))],
  ['two tokens', `${authorization}, ${authorization}`],
])('who signs in with %s is nobody', async (_what, forged) => {
  expect(
    await send({ ...json({ query: MUTATION }), headers: { 'content-type': JSON_TYPE, authorization: forged } }),
  ).toEqual({ status: 401, code: 'UNAUTHENTICATED' });
});

test('two acts in one request are each their own: the one that is refused undoes nothing of the other', async () => {
  const words = 'To hear the sea.';
  const query = `mutation {
    first: outcomeAgree(input: { personId: "${ishbel}", words: "${words}" }) { outcome { words } userErrors { code } }
    second: outcomeAgree(input: { personId: "${ishbel}", words: " " }) { outcome { words } userErrors { code } }
    third: outcomeAgree(input: { personId: "${ishbel}", words: "${words}" }) { outcome { words } userErrors { code } } }`;
  const done = { outcome: { words }, userErrors: [] };
  expect(await world.ask(worker, query)).toEqual({
    status: 200,
    data: { first: done, second: { outcome: null, userErrors: [{ code: 'INVALID_INPUT' }] }, third: done },
    errors: undefined,
  });
  const { rows } = await world.owner.query('select words from planning.personal_outcome where person_id = $1', [
    ishbel,
  ]);
  expect(rows).toEqual([{ words }, { words }]);
});
