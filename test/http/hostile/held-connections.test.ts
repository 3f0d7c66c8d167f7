import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { promisify } from 'node:util';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import type { HttpOptions } from '../../../server/api/http/http-options.ts';
import { createHttpServer } from '../../../server/api/http/server.ts';
import { readHttpOptions } from '../../../server/config/http.ts';
import { until } from '../../support/until.ts';

/**
 * Connections that are held open on purpose. The sockets are counted where they cost something, in the server: an answer
 * of 408 says nothing about whether its connection is gone.
 */
const PATIENCE = { requestMilliseconds: 200, idleMilliseconds: 200, answerMilliseconds: 500, lingerMilliseconds: 100 };
/** More than any connection's kernel keeps for somebody who does not read. */
const LARGE = 'a'.repeat(32 * 1024 * 1024);

let http: FastifyInstance;
const clients: Socket[] = [];
afterEach(async () => {
  for (const client of clients.splice(0)) client.destroy();
  await http.close();
});

async function open(options: Partial<HttpOptions> = {}): Promise<void> {
  http = await createHttpServer({ ...readHttpOptions({ LOG_LEVEL: 'silent' }), patience: PATIENCE, ...options });
  http.post('/graphql', async () => ({ data: {} }));
  http.get('/large', async () => LARGE);
  await http.listen({ host: '127.0.0.1', port: 0 });
}

const held = () => promisify(http.server.getConnections.bind(http.server))();

/** Waits for as long as it takes, which is the test's whole time where they are never cut. */
async function untilHeld(count: number): Promise<number> {
  await until(async () => (await held()) === count);
  return held();
}

/** A client that never closes, and says when it was told that the server did. */
async function connected(from = '127.0.0.1'): Promise<Socket> {
  const { port } = http.server.address() as AddressInfo;
  const client = connect({ port, host: '127.0.0.1', localAddress: from, allowHalfOpen: true });
  client.on('error', () => undefined);
  clients.push(client);
  await once(client, 'connect');
  return client;
}

interface Holding {
  /** Sent at once. */
  readonly begin: string;
  /** Sent again and again after it, for ever; nothing for silence. */
  readonly trickle?: string;
  /** Reads nothing of what is answered. */
  readonly neverReads?: boolean;
  /** Closes its own half of the connection after the beginning. */
  readonly halfClosed?: boolean;
}

const POST = 'POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\n';
const WHOLE = 'GET /nothing HTTP/1.1\r\nhost: a\r\n\r\n';

const HOLDINGS: Readonly<Record<string, Holding>> = {
  'nothing is sent': { begin: '' },
  'an address, a letter at a time': { begin: 'GET /', trickle: 'a' },
  'headers, a letter at a time': { begin: 'GET / HTTP/1.1\r\nhost: a\r\nx-a: ', trickle: 'a' },
  'headers, one at a time': { begin: 'GET / HTTP/1.1\r\nhost: a\r\n', trickle: 'x: a\r\n' },
  'headers that stop': { begin: 'GET / HTTP/1.1\r\nhost: a\r\n' },
  'empty lines before the first request': { begin: '\r\n', trickle: '\r\n' },
  'a body, a letter at a time': { begin: `${POST}content-length: 10000\r\n\r\n`, trickle: ' ' },
  'a body that stops': { begin: `${POST}content-length: 10000\r\n\r\n{` },
  'a body too large, refused before it came': { begin: `${POST}content-length: 9000000\r\n\r\n`, trickle: ' ' },
  'a body nobody asked for': { begin: 'GET /nothing HTTP/1.1\r\nhost: a\r\ncontent-length: 999\r\n\r\n', trickle: ' ' },
  'chunks of one letter': { begin: `${POST}transfer-encoding: chunked\r\n\r\n`, trickle: '1\r\n \r\n' },
  'the length of a chunk, a digit at a time': { begin: `${POST}transfer-encoding: chunked\r\n\r\n`, trickle: '0' },
  'what may stand behind a length': { begin: `${POST}transfer-encoding: chunked\r\n\r\n1;`, trickle: 'a' },
  'what may stand behind a body': { begin: `${POST}transfer-encoding: chunked\r\n\r\n0\r\n`, trickle: 'x: a\r\n' },
  'the leave to continue, and then little': {
    begin: `${POST}expect: 100-continue\r\ncontent-length: 10000\r\n\r\n`,
    trickle: ' ',
  },
  'a whole request, and silence': { begin: WHOLE },
  'a whole request, and empty lines': { begin: WHOLE, trickle: '\r\n' },
  'a whole request, and half of the next': { begin: `${WHOLE}GET /`, trickle: 'a' },
  'requests behind each other, the last unfinished': { begin: `${WHOLE.repeat(20)}GET /`, trickle: 'a' },
  'a large answer that is not read': { begin: 'GET /large HTTP/1.1\r\nhost: a\r\n\r\n', neverReads: true },
  'a large answer that is not read, and another request': {
    begin: 'GET /large HTTP/1.1\r\nhost: a\r\n\r\n',
    trickle: WHOLE,
    neverReads: true,
  },
  'half a request from a connection that is half closed': { begin: 'GET /', halfClosed: true },
  'a large answer to a connection that is half closed': {
    begin: 'GET /large HTTP/1.1\r\nhost: a\r\n\r\n',
    halfClosed: true,
    neverReads: true,
  },
  'a protocol of another kind': { begin: 'GET / HTTP/1.1\r\nhost: a\r\nconnection: upgrade\r\nupgrade: h2c\r\n\r\n' },
  'a tunnel': { begin: 'CONNECT a:1 HTTP/1.1\r\nhost: a\r\n\r\n', trickle: 'a' },
  'the beginning of TLS': { begin: '\u0016\u0003\u0001\u0002', trickle: 'a' },
};

function hold(client: Socket, { begin, trickle, neverReads = false, halfClosed = false }: Holding): void {
  if (neverReads) client.pause();
  else client.resume();
  client.write(begin, 'latin1');
  if (halfClosed) client.end();
  if (trickle === undefined) return;
  const timer = setInterval(() => client.write(trickle), 20);
  client.once('close', () => clearInterval(timer));
}

describe('no connection is held open by', () => {
  test.each(Object.entries(HOLDINGS))('%s', async (_how, holding) => {
    await open();
    for (let n = 0; n < 5; n += 1) hold(await connected(), holding);
    expect(await untilHeld(0)).toBe(0);
  });
});

test('two hundred of all kinds at once are cut, and a client that sends whole requests keeps its connection meanwhile', async () => {
  await open({
    patience: { ...PATIENCE, idleMilliseconds: 60_000 },
    requestsPerMinute: { perAddress: 0, perAccount: 0 },
  });
  const honest = await connected();
  const answers = new Set<string | undefined>();
  const ask = async () => {
    honest.write(WHOLE);
    const [answer] = (await once(honest, 'data')) as [Buffer];
    answers.add(answer.toString('utf8').split('\r\n')[0]);
  };
  await ask();
  // Those who have asked once may be idle for a while, as this one may.
  const kinds = Object.values(HOLDINGS).filter(({ begin, neverReads }) => begin !== WHOLE && neverReads !== true);
  for (let n = 0; n < 200; n += 1) hold(await connected(), kinds[n % kinds.length] as Holding);
  do await ask();
  while ((await held()) > 1);
  await ask();
  expect([...answers]).toEqual(['HTTP/1.1 404 Not Found']);
  expect(honest.readableEnded).toBe(false);
});

describe('connections of one address', () => {
  const limited = (perAddress: number, trustedProxies: readonly string[] = []) =>
    open({
      connections: { total: 0, perAddress },
      trustedProxies,
      patience: { ...PATIENCE, requestMilliseconds: 60_000 },
    });
  const answerOf = async (from?: string) => {
    const client = await connected(from);
    let said = '';
    client.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
    await once(client, 'end');
    client.destroy();
    return said;
  };

  test('are so many, and one more is told so and closed; another address is let in, and so are later clients', async () => {
    await limited(10);
    for (let n = 0; n < 10; n += 1) await connected();
    expect(await untilHeld(10)).toBe(10);
    const refused = await answerOf();
    expect(refused.split('\r\n')[0]).toBe('HTTP/1.1 429 Too Many Requests');
    expect(refused).toContain('retry-after: 5\r\n');
    expect(JSON.parse(refused.split('\r\n\r\n')[1] ?? '')).toEqual({
      errors: [
        {
          message: 'There are too many connections from this address at once. Close some, then try again.',
          extensions: { code: 'BAD_USER_INPUT' },
        },
      ],
    });
    await connected('127.0.0.2');
    expect(await untilHeld(11)).toBe(11);
    clients[0]?.destroy();
    expect(await untilHeld(10)).toBe(10);
    await connected();
    expect(await untilHeld(11)).toBe(11);
  });

  test.each([['loopback'], ['127.0.0.1'], ['127.0.0.0/8'], ['10.0.0.0/8,127.0.0.1']])(
    'are as many as come where the address is a proxy’s (%s)',
    async (proxies) => {
      await limited(3, proxies.split(','));
      for (let n = 0; n < 12; n += 1) await connected();
      expect(await untilHeld(12)).toBe(12);
    },
  );

  test('of all addresses there are so many, for every client', async () => {
    await open({ connections: { total: 6, perAddress: 0 }, patience: { ...PATIENCE, requestMilliseconds: 60_000 } });
    for (let n = 0; n < 12; n += 1) await connected(`127.0.0.${n + 1}`);
    expect(await untilHeld(6)).toBe(6);
  });
});
