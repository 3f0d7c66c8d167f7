import { afterAll, describe, expect, test } from '@jest/globals';
import type { InjectOptions } from 'fastify';
import { plainMessageOf, UNREAD } from '../../../server/api/plain-messages.ts';
import { registerIshbel } from '../../support/scenario.ts';
import { createWorld } from '../../support/world.ts';
import { expectPlain } from '../refusals.ts';
import { APOLLO_REFUSALS, foreignWords, LIBRARY_WORDS } from './library-words.ts';

/** The author of a client reads our sentences, and none of the libraries we are made of (docs/refusals.md). */
const world = await createWorld();
const ishbel = await registerIshbel(world);
const authorization = `Bearer ${await world.tokens.sign(world.town.accounts.worker)}`;
afterAll(() => world.close());

const VIEWER = '{ viewer { id } }';
const AGREE = `mutation { outcomeAgree(input: { personId: "${ishbel}", words: "To walk the dog." }) { userErrors { code } } }`;
const PREFLIGHT = { 'apollo-require-preflight': 'yes' };

const post = (payload: unknown, headers: Record<string, string> = {}): InjectOptions => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
});
const get = (address: string, headers: Record<string, string> = PREFLIGHT): InjectOptions => ({
  method: 'GET',
  url: `/graphql${address}`,
  headers,
});
const viewer = `?query=${encodeURIComponent(VIEWER)}`;

/** What is wrong with a part of a request, whatever the part. */
const NO_OBJECT = ['all of them', 7, [1], true];

const MALFORMED: readonly InjectOptions[] = [
  ...['', '{', 'null', '7', '"text"', [], [{ query: VIEWER }], {}, { a: 1 }, '{"__proto__": {}, "query": "{a}"}'].map(
    (payload) => post(payload),
  ),
  ...[7, {}, [], true, '', { kind: 'Document' }].map((query) => post({ query })),
  ...['variables', 'extensions'].flatMap((part) => NO_OBJECT.map((value) => post({ query: VIEWER, [part]: value }))),
  ...[7, {}, [], true, 'B'].map((operationName) => post({ query: `query A ${VIEWER}`, operationName })),
  post({ query: `query A ${VIEWER} query B ${VIEWER}` }),
  post({ query: 'fragment F on Viewer { id }' }),
  ...['text/plain', 'application/xml', 'multipart/form-data; boundary=x', '/;;'].map((type) =>
    post({ query: VIEWER }, { 'content-type': type }),
  ),
  ...['text/html', 'text/plain', 'multipart/mixed', 'application/json;q=0'].flatMap((accept) => [
    post({ query: VIEWER }, { accept }),
    post({ query: AGREE }, { accept }),
    get(viewer, { ...PREFLIGHT, accept }),
  ]),
  get(''),
  get('', {}),
  get(viewer, {}),
  get(viewer, { 'content-type': 'text/plain' }),
  get(viewer, { ...PREFLIGHT, 'content-type': 'text/plain' }),
  get(`?query=${encodeURIComponent(AGREE)}`),
  ...['query', 'operationName', 'variables', 'extensions'].map((part) => get(`${viewer}&${part}=A&${part}=B`)),
  ...['variables', 'extensions'].flatMap((part) =>
    ['%7B', '7', '%5B1%5D'].map((value) => get(`${viewer}&${part}=${value}`)),
  ),
  ...(['PUT', 'DELETE', 'PATCH'] as const).map((method) => ({ ...post({ query: VIEWER }), method })),
];

interface Said {
  readonly errors: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

test('no malformed request is answered in a library’s words, nor is anything done', async () => {
  for (const request of MALFORMED) {
    const response = await world.app.http.inject({
      url: '/graphql',
      ...request,
      headers: { authorization, ...request.headers },
    });
    const { errors } = response.json<Said>();
    const asked = { method: request.method, url: request.url, payload: request.payload, headers: request.headers };
    for (const { message, extensions } of errors) {
      expectPlain(message);
      expect({ asked, message, foreign: foreignWords(message), code: extensions.code }).toEqual({
        asked,
        message: expect.stringMatching(/^[A-Z"].*[.]$/),
        foreign: [],
        code: 'BAD_USER_INPUT',
      });
    }
    expect({ asked, isRefused: response.statusCode >= 400 && response.statusCode < 500 }).toEqual({
      asked,
      isRefused: true,
    });
  }
  const { rows } = await world.owner.query('select from planning.personal_outcome where person_id = $1', [ishbel]);
  expect(rows).toEqual([]);
  process.stdout.write(
    `Malformed requests: ${MALFORMED.length}, against ${LIBRARY_WORDS.length} texts of libraries.\n`,
  );
});

test('every sentence with which Apollo refuses a request has one of ours', () => {
  expect(APOLLO_REFUSALS.length).toBeGreaterThan(15);
  expect(APOLLO_REFUSALS.filter((words) => plainMessageOf(words) === UNREAD)).toEqual([]);
});

describe('a method that is none of an address', () => {
  test.each(['PUT', 'DELETE', 'PATCH'] as const)('%s is told which there are', async (method) => {
    for (const [url, allow] of [
      ['/graphql', 'GET, POST'],
      ['/graphql?query=x', 'GET, POST'],
      ['/health/live', 'GET'],
    ] as const) {
      const { statusCode, headers, body } = await world.app.http.inject({ method, url });
      expect({ url, statusCode, allow: headers.allow, body: JSON.parse(body) }).toEqual({
        url,
        statusCode: 405,
        allow,
        body: {
          errors: [
            {
              message: `This address takes ${allow.replace(', ', ' or ')} only.`,
              extensions: { code: 'BAD_USER_INPUT' },
            },
          ],
        },
      });
    }
    expect((await world.app.http.inject({ method, url: '/nothing' })).statusCode).toBe(404);
  });
});
