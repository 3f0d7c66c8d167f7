import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { documents } from '../support/documents.ts';
import { endPlatforms, newFolder, type StartedPlatform, startPlatform } from '../support/started-platform.ts';
import { openTestDatabase, type TestDatabase } from '../support/test-database.ts';
import { foundTown, type Town } from '../support/town.ts';
import { until } from '../support/until.ts';

/**
 * Everything the platform writes, at its most talkative, while people's tokens, names and words go through it in every way
 * that ends well or badly.
 */
const NAME = 'Eilidh Farquharson';
const WORDS = 'To sing in the choir at Kirkmarran again.';
/** What somebody wrote, as it is or on its way in an address. */
const PRIVATE = [
  NAME,
  'Eilidh',
  'Farquharson',
  'EilidhF',
  WORDS,
  'choir',
  'Kirkmarran',
  'Ailsa Wemyss',
  'Wemyss',
  'Bearer',
  'eyJ',
];

let database: TestDatabase;
let platform: StartedPlatform;
let town: Town;
let token: string;
beforeAll(async () => {
  database = await openTestDatabase();
  platform = await startPlatform({
    DATA_DIR: await newFolder(),
    DATABASE_URL: database.ownerUrl,
    DATABASE_SERVER_URL: database.serverUrl,
    LOG_LEVEL: 'trace',
  });
  town = await foundTown(database.owner);
  await linesOf(async () => {
    const accounts = (await (await fetch(`${platform.address}/demo/accounts`)).json()) as {
      name: string;
      token: string;
    }[];
    token = accounts.find(({ name }) => name === 'Ailsa Wemyss')?.token ?? '';
  });
});
afterAll(async () => {
  await endPlatforms();
  await database.close();
});

interface Line {
  readonly msg: string;
  readonly level: number;
  readonly requestId?: string;
  readonly [field: string]: unknown;
}

/** The log's lines from here on, so many of which close a request. */
async function linesOf(work: () => Promise<unknown>, requests = 1): Promise<Line[]> {
  const before = platform.logged().length;
  await work();
  await until(() => {
    const text = platform.logged().slice(before);
    return text.endsWith('\n') && parsed(text).filter(({ msg }) => CLOSING.includes(msg)).length >= requests;
  });
  return parsed(platform.logged().slice(before));
}

const CLOSING = ['answered', 'refused unread'];

function parsed(text: string): Line[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
}

interface Told {
  readonly id: string;
  readonly status: number;
  readonly messages: string[];
  readonly data: Record<string, { userErrors?: { code: string }[] } | null> | undefined;
}

async function send(address: string, init: RequestInit = {}): Promise<Told> {
  const authorization = `Bearer ${token}`;
  const headers = { authorization, 'content-type': 'application/json', ...(init.headers as Record<string, string>) };
  const response = await fetch(`${platform.address}${address}`, { ...init, headers });
  const { errors, data } = (await response.json()) as { errors?: { message: string }[]; data?: Told['data'] };
  const id = response.headers.get('x-request-id') ?? '';
  return { id, status: response.status, messages: (errors ?? []).map(({ message }) => message), data };
}

const post = (body: unknown, headers: Record<string, string> = {}) =>
  send('/graphql', { method: 'POST', headers, body: typeof body === 'string' ? body : JSON.stringify(body) });
let n = 0;
/** Each is somebody else, whom nobody is asked about. */
const register = (knownAs: string) => {
  n += 1;
  const person = { knownAs, fullName: `${NAME} ${n}`, basis: 'ADULT', postcode: 'ZZ1 1AA', address: WORDS };
  return { query: documents.RegisterPerson, variables: { input: { ...person, idempotencyKey: `registration ${n}` } } };
};

test('one line a request: what it was, how it went and its number, and nothing that somebody wrote', async () => {
  const told: { id: string; status: number }[] = [];
  const lines = await linesOf(async () => {
    for (const request of [
      () => post({ query: 'query Me { viewer { name } }', operationName: 'Me' }),
      () => post({ query: `query ($id: ID!) { person(id: $id) { knownAs } }`, variables: { id: NAME } }),
      () => send(`/nothing/${NAME}?name=${NAME}`),
      () => post('{"query": "', { 'content-type': 'text/plain' }),
    ]) {
      told.push(await request());
    }
  }, 4);
  const line = (place: number, rest: object) => ({
    level: 30,
    time: expect.any(Number),
    pid: expect.any(Number),
    hostname: expect.any(String),
    requestId: told[place]?.id,
    milliseconds: expect.any(Number),
    msg: 'answered',
    ...rest,
  });
  expect(lines).toEqual([
    line(0, { method: 'POST', route: '/graphql', status: 200, operation: 'Me' }),
    line(1, { method: 'POST', route: '/graphql', status: 200 }),
    line(2, { method: 'GET', route: null, status: 404 }),
    line(3, { method: 'POST', route: '/graphql', status: told[3]?.status }),
  ]);
});

const ADDRESS = `query=${encodeURIComponent('query ($n: ID!) { person(id: $n) { id } }')}&variables=${encodeURIComponent(JSON.stringify({ n: NAME }))}`;
const OTHER_HASH = { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } };

test.each<[string, () => Promise<Told>, number]>([
  ['an act done', () => post(register('Eilidh')), 200],
  ['an act refused', () => post(register(' ')), 200],
  ['a document broken off', () => post({ query: `{ person(id: "${NAME}") {` }), 400],
  ['a document that does not fit', () => post({ query: `{ person(id: "${NAME}") { choir } }` }), 400],
  ['a variable that does not fit', () => post({ query: documents.RegisterPerson, variables: { input: NAME } }), 400],
  ['an operation that is not there', () => post({ query: 'query A { viewer { id } }', operationName: NAME }), 400],
  ['a hash of another document', () => post({ query: `{ ${NAME} }`, extensions: OTHER_HASH }), 400],
  ['a body broken off', () => post(`{"query": "{ viewer { id } }", "variables": {"name": "${NAME}"`), 400],
  ['a body that is no text', () => post(Buffer.from([0x7b, 0xff, 0xfe]).toString('latin1') + NAME), 400],
  ['a body too large', () => post({ query: '{ viewer { id } }', variables: { words: WORDS.repeat(10_000) } }), 413],
  ['another type', () => post(`name=${NAME}`, { 'content-type': 'application/x-www-form-urlencoded' }), 415],
  [
    'a forged token',
    () => post({ query: '{ viewer { id } }' }, { authorization: `Bearer eyJ${NAME.replace(' ', '')}` }),
    401,
  ],
  ['an organisation that is none', () => post({ query: '{ viewer { id } }' }, { 'acting-for': NAME }), 403],
  [
    'an address with a name in it',
    () => send(`/graphql?${ADDRESS}`, { headers: { 'apollo-require-preflight': NAME } }),
    200,
  ],
  ['a page that is not there', () => send(`/people/${NAME}?token=${token}`), 404],
  ['an address that is no text', () => send(`/%c0%af${encodeURIComponent(NAME)}`), 400],
])('%s leaves none of it', async (_what, ask, status) => {
  let told: Told | null = null;
  const lines = await linesOf(async () => {
    told = await ask();
  });
  expect({ status: (told as Told | null)?.status, lines: lines.length }).toEqual({ status, lines: 1 });
  expectNothingPrivate(lines);
});

test('what cannot be read as a request leaves none of it', async () => {
  const raw = async (text: string) => {
    const { hostname, port } = new URL(platform.address);
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    let answered = '';
    socket.on('data', (chunk: Buffer) => (answered += chunk.toString('utf8')));
    socket.write(text);
    await once(socket, 'close');
    return answered.split('\r\n')[0];
  };
  const lines = await linesOf(async () => {
    expect(await raw(`GET / HTTP/1.1\r\nhost: a\r\nx-name: ${NAME.repeat(2_000)}\r\n\r\n`)).toBe(
      'HTTP/1.1 431 Request Header Fields Too Large',
    );
    expect(await raw(`${NAME}\r\n\r\n`)).toBe('HTTP/1.1 400 Bad Request');
  }, 2);
  expect(lines.map(({ msg, status }) => [msg, status])).toEqual([
    ['refused unread', 431],
    ['refused unread', 400],
  ]);
  expectNothingPrivate(lines);
});

test.each([
  [
    'the database refuses a row, and quotes it',
    'alter table people.supported_person add constraint of_the_test check (known_as = id::text) not valid',
    'alter table people.supported_person drop constraint of_the_test',
  ],
  [
    'the database does not know a column',
    'alter table people.supported_person rename column known_as to called',
    'alter table people.supported_person rename column called to known_as',
  ],
])('when %s, the log has where and not what, under the number the caller is told', async (_what, before, after) => {
  await database.owner.query(before);
  let told: Told | null = null;
  const lines = await linesOf(async () => {
    told = await post(register('Eilidh'));
  }).finally(() => database.owner.query(after));
  const { id, messages } = told as unknown as Told;
  expect(messages[0]).toBe(`Something went wrong on our side. Quote ${id} if you ask for help.`);
  expect(lines.map(({ msg, requestId }) => [msg, requestId])).toEqual([
    ['a request failed', id],
    ['answered', id],
  ]);
  const { error } = lines[0] as unknown as { error: { message: string; sqlState: string } };
  expect(error).toMatchObject({ message: 'The database refused.', sqlState: expect.stringMatching(/^(23514|42703)$/) });
  expectNothingPrivate(lines);
});

test('nor is there any of it in all that was written', () => {
  expect(town.accounts.worker).toMatch(/^[0-9a-f-]{36}$/);
  expect(token).toMatch(/^eyJ/);
  for (const everything of [platform.logged(), platform.said()]) {
    for (const secret of [
      ...PRIVATE,
      token,
      new URL(database.ownerUrl).password,
      new URL(database.serverUrl).password,
    ]) {
      expect({ secret, found: everything.includes(secret) }).toEqual({ secret, found: false });
    }
    expect(everything).not.toContain(encodeURIComponent(NAME));
  }
  const numbered = parsed(platform.logged()).filter(({ msg }) => !msg.startsWith('Server listening'));
  expect(numbered.filter(({ requestId }) => requestId === undefined)).toEqual([]);
});

function expectNothingPrivate(lines: readonly Line[]): void {
  const text = JSON.stringify(lines);
  expect(PRIVATE.filter((secret) => text.includes(secret))).toEqual([]);
}
