import { afterAll, expect, test } from '@jest/globals';
import { readConfig } from '../../server/config/config.ts';
import { createWorld } from '../support/world.ts';

/**
 * The checks of graphql-cop (github.com/dolevf/graphql-cop), told again: each sends what the tool sends, and finds
 * something under the same condition. Asked of the platform as it is where an identity provider vouches for accounts.
 */
const { introspection, identityProviders } = readConfig({
  IDENTITY_ISSUER: 'https://id.example',
  IDENTITY_AUDIENCE: 'sds',
  IDENTITY_JWKS_URL: 'https://id.example/keys',
  DATABASE_URL: 'postgres://owner:3f9c1d27b86a4e05@db.example/sds',
});
const world = await createWorld({ configured: { introspection, identityProviders } });
const url = `${await world.app.listen()}/graphql`;
afterAll(() => world.close());

/** What came back, or null where it is no JSON. */
type Answered = {
  data?: { __typename?: string; alias100?: string; __schema?: { types?: unknown[] } };
  errors?: { message: string; extensions?: Record<string, unknown> }[];
} | null;

interface Check {
  readonly send: () => Promise<Response>;
  readonly finds: (answered: Answered, text: string) => unknown;
}

const JSON_TYPE = { 'content-type': 'application/json' };
const post = (body: unknown, headers: Record<string, string> = JSON_TYPE) =>
  fetch(url, { method: 'POST', headers, body: body instanceof URLSearchParams ? body : JSON.stringify(body) });
const ask = (query: string) => () => post({ query, operationName: 'cop' });
const get = (query: string) => () => fetch(`${url}?${new URLSearchParams({ query })}`);
const times = (count: number, text: (n: number) => string) => Array.from({ length: count }, (_, n) => text(n)).join('');

const CHECKS: Readonly<Record<string, Check>> = {
  'alias overloading': {
    send: ask(`query cop { ${times(101, (n) => `alias${n}:__typename \n`)} }`),
    finds: (answered) => answered?.data?.alias100,
  },
  'array-based batching': {
    send: () => post(Array.from({ length: 10 }, () => ({ query: 'query cop { __typename }' }))),
    finds: (answered) => Array.isArray(answered) && answered.length >= 10,
  },
  'field duplication': {
    send: ask(`query cop { ${'__typename \n'.repeat(500)} }`),
    finds: (answered) => answered?.data?.__typename,
  },
  'directive overloading': {
    send: ask(`query cop { __typename ${'@aa'.repeat(10)} }`),
    finds: (answered) => answered?.errors?.length === 10,
  },
  'circular query by introspection': {
    send: ask(`query cop { __schema { types { ${'fields { type { '.repeat(4)} name ${'} }'.repeat(4)} } } }`),
    finds: (answered) => (answered?.data?.__schema?.types?.length ?? 0) > 25,
  },
  'field suggestions': {
    send: ask('query cop { __schema { directive } }'),
    finds: (answered) => answered?.errors?.some(({ message }) => message.includes('Did you mean')),
  },
  introspection: {
    send: ask('query cop { __schema { types { name fields { name } } } }'),
    finds: (answered) => answered?.data?.__schema?.types,
  },
  'an explorer at the endpoint': {
    send: () => fetch(url, { headers: { accept: 'text/html' } }),
    finds: (_answered, text) => /graphiql\.min\.css|GraphQL Playground|GraphiQL|graphql-playground/.test(text),
  },
  'mutations by GET': {
    send: get('mutation cop {__typename}'),
    finds: (answered) => answered?.data?.__typename,
  },
  'queries by GET': {
    send: get('query cop {__typename}'),
    finds: (answered) => answered?.data?.__typename,
  },
  'url-encoded POST': {
    send: () => post(new URLSearchParams({ query: 'query cop { __typename }' }), {}),
    finds: (answered) => answered?.data?.__typename,
  },
  'trace mode': {
    send: ask('query cop { __typename }'),
    finds: (answered, text) => answered?.errors?.[0]?.extensions?.tracing || /"tracing"/i.test(text),
  },
  'unhandled errors': {
    send: ask('qwerty cop { abc }'),
    finds: (answered, text) => answered?.errors?.[0]?.extensions?.exception || /"exception"|stacktrace/i.test(text),
  },
};

test('in production nothing of what graphql-cop looks for is found', async () => {
  const found: string[] = [];
  for (const [name, { send, finds }] of Object.entries(CHECKS)) {
    const text = await (await send()).text();
    if (finds(asJson(text), text)) found.push(name);
  }
  expect({ checks: Object.keys(CHECKS).length, found }).toEqual({ checks: 13, found: [] });
});

/** Each is refused for what it is, so that a check cannot be passed by an endpoint that answers nothing. */
test.each([
  ['alias overloading', 400, 'Use at most 30 aliases in a request.'],
  ['array-based batching', 400, 'A list of requests is not run. Send them one by one.'],
  ['field duplication', 400, 'Name each field once: 499 here are there already.'],
  ['directive overloading', 400, 'Give each directive once in a place: "@aa" is there 10 times.'],
  ['introspection', 400, expect.stringMatching(/^The contract is not told by introspection here\./)],
  ['circular query by introspection', 400, 'Maximum introspection depth exceeded'],
  [
    'field suggestions',
    400,
    expect.stringMatching(/^The contract is not told by introspection here\.|^Cannot query field/),
  ],
  ['mutations by GET', 400, expect.stringMatching(/^Send the header "apollo-require-preflight: yes" with a GET/)],
  ['queries by GET', 400, expect.stringMatching(/^Send the header "apollo-require-preflight: yes" with a GET/)],
  ['an explorer at the endpoint', 406, expect.stringMatching(/^The answer is JSON\./)],
  ['url-encoded POST', 415, 'Send the request as JSON, with "Content-Type: application/json".'],
  ['unhandled errors', 400, 'Syntax Error: Unexpected Name "qwerty".'],
])('%s is answered %d', async (name, status, message) => {
  const response = await (CHECKS[name] as Check).send();
  const { errors } = (await response.json()) as { errors: { message: string }[] };
  expect({ status: response.status, message: errors[0]?.message }).toEqual({ status, message });
});

test('and what is fine is answered', async () => {
  const response = await (CHECKS['trace mode'] as Check).send();
  expect({ status: response.status, ...((await response.json()) as object) }).toEqual({
    status: 200,
    data: { __typename: 'Query' },
  });
});

function asJson(text: string): Answered {
  try {
    return JSON.parse(text) as Answered;
  } catch {
    return null;
  }
}
