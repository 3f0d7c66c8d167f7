import { afterAll, describe, expect, test } from '@jest/globals';
import { createWorld, type World } from '../support/world.ts';

/** What stands around every answer: headers for browsers, whose pages may read, and how often one may ask. */
const worlds: World[] = [];
const open = async (configured: Parameters<typeof createWorld>[0]) => {
  const world = await createWorld(configured);
  worlds.push(world);
  return world;
};
afterAll(() => Promise.all(worlds.map((world) => world.close())));

const plain = await open({});
const QUERY = { query: '{ viewer { id } }' };

describe('headers', () => {
  test.each([
    ['an answer', { method: 'POST', url: '/graphql', payload: QUERY }, 200],
    ['a refusal', { method: 'POST', url: '/graphql', payload: { query: '{' } }, 400],
    ['nothing', { method: 'GET', url: '/nothing' }, 404],
    [
      'a broken body',
      { method: 'POST', url: '/graphql', headers: { 'content-type': 'application/json' }, payload: '{' },
      400,
    ],
    ['health', { method: 'GET', url: '/health/live' }, 200],
  ] as const)('of %s let nothing be framed, sniffed, kept or loaded', async (_what, request, status) => {
    const { statusCode, headers } = await plain.app.http.inject(request);
    expect(statusCode).toBe(status);
    expect(headers).toMatchObject({
      'content-security-policy': "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'",
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
      'x-frame-options': 'DENY',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
      'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    const { server, 'x-powered-by': poweredBy, 'access-control-allow-origin': readable } = headers;
    expect([server, poweredBy, readable]).toEqual([undefined, undefined, undefined]);
  });

  test('a caller’s own request id is not taken', async () => {
    const { headers } = await plain.app.http.inject({ url: '/health/live', headers: { 'x-request-id': 'mine' } });
    expect(headers['x-request-id']).not.toBe('mine');
  });
});

describe('pages elsewhere', () => {
  const DESK = 'https://desk.example.scot';
  const preflight = (world: World, origin: string) =>
    world.app.http.inject({
      method: 'OPTIONS',
      url: '/graphql',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type',
      },
    });

  test('may read nothing unless they are listed', async () => {
    expect((await preflight(plain, DESK)).statusCode).toBe(405);
    const { headers } = await plain.app.http.inject({ url: '/graphql', headers: { origin: DESK } });
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  test('may read when they are listed, and bring a token; no other may, nor bring a cookie', async () => {
    const world = await open({ configured: { corsOrigins: [DESK] } });
    const { statusCode, headers } = await preflight(world, DESK);
    expect(statusCode).toBe(204);
    expect(headers).toMatchObject({
      'access-control-allow-origin': DESK,
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers': expect.stringContaining('authorization, acting-for, content-type'),
      'access-control-max-age': '600',
    });
    expect(headers['access-control-allow-credentials']).toBeUndefined();
    const answer = await world.app.http.inject({
      method: 'POST',
      url: '/graphql',
      headers: { origin: DESK },
      payload: QUERY,
    });
    expect(answer.headers).toMatchObject({
      'access-control-allow-origin': DESK,
      'access-control-expose-headers': 'x-request-id, retry-after',
      vary: 'Origin',
    });
    for (const origin of ['https://desk.example.scot.evil.example', 'http://desk.example.scot', 'null']) {
      expect((await preflight(world, origin)).headers['access-control-allow-origin']).not.toBe(origin);
    }
  });
});

describe('how often one may ask', () => {
  const limited = (message: string) => ({
    status: 429,
    body: { errors: [{ message: expect.stringMatching(message), extensions: { code: 'BAD_USER_INPUT' } }] },
  });
  const askAs = async (world: World, headers: Record<string, string>, remoteAddress = '10.0.0.1') => {
    const request = { method: 'POST', url: '/graphql', headers, payload: QUERY, remoteAddress } as const;
    const response = await world.app.http.inject(request);
    return { status: response.statusCode, retryAfter: response.headers['retry-after'], body: response.json<object>() };
  };
  const token = async (world: World, account: 'worker' | 'broker') => ({
    authorization: `Bearer ${await world.tokens.sign(world.town.accounts[account])}`,
  });

  test('an address has one limit for all clients and requests from it', async () => {
    const world = await open({ configured: { requestsPerMinute: { perAddress: 3, perAccount: 0 } } });
    expect((await askAs(world, {})).status).toBe(200);
    expect((await askAs(world, await token(world, 'worker'))).status).toBe(200);
    expect((await askAs(world, { authorization: 'Bearer guessed' })).status).toBe(401);
    for (const headers of [{}, await token(world, 'worker'), { authorization: 'Bearer guessed again' }]) {
      const { retryAfter, ...answer } = await askAs(world, headers);
      expect(answer).toEqual(limited('^There were too many requests from this address. Try again in \\d+ seconds.$'));
      expect(Number(retryAfter)).toBeGreaterThan(0);
      expect(Number(retryAfter)).toBeLessThanOrEqual(60);
    }
    // What is not there counts as well, and by itself.
    const nothing = () => world.app.http.inject({ url: '/nothing', remoteAddress: '10.0.0.2' });
    expect([await nothing(), await nothing(), await nothing(), await nothing()].map((it) => it.statusCode)).toEqual([
      404, 404, 404, 429,
    ]);
    expect((await askAs(world, {}, '10.0.0.3')).status).toBe(200);
  });

  test('a 401 says how to sign in, and of a token that it is not good', async () => {
    const world = await open({});
    const challenge = async (headers: Record<string, string>, query = '{ people(first: 1) { totalCount } }') => {
      const { statusCode, headers: answered } = await world.app.http.inject({
        method: 'POST',
        url: '/graphql',
        headers,
        payload: { query },
      });
      return [statusCode, answered['www-authenticate']];
    };
    const WELCOME = 'Bearer realm="self-directed-support"';
    expect(await challenge({})).toEqual([401, WELCOME]);
    expect(await challenge({ authorization: 'Basic cm90YTpyb3Rh' })).toEqual([401, WELCOME]);
    expect(await challenge({ authorization: 'Bearer guessed' })).toEqual([401, `${WELCOME}, error="invalid_token"`]);
    expect(await challenge(await token(world, 'worker'))).toEqual([200, undefined]);
  });

  test('requests of a monitor for the platform’s health are never counted', async () => {
    const world = await open({ configured: { requestsPerMinute: { perAddress: 3, perAccount: 0 } } });
    for (const url of ['/health/live', '/health/ready']) {
      const statuses = [];
      for (let times = 0; times < 10; times += 1)
        statuses.push((await world.app.http.inject({ url, remoteAddress: '10.0.0.1' })).statusCode);
      expect([url, ...new Set(statuses)]).toEqual([url, 200]);
    }
    // Nor does watching spend anybody's number.
    expect((await askAs(world, {})).status).toBe(200);
  });

  test('an account has its number, from wherever it asks, and another has its own', async () => {
    const world = await open({ configured: { requestsPerMinute: { perAddress: 0, perAccount: 2 } } });
    const worker = await token(world, 'worker');
    expect((await askAs(world, worker, '10.0.0.1')).status).toBe(200);
    expect((await askAs(world, worker, '10.0.0.2')).status).toBe(200);
    const { retryAfter, ...answer } = await askAs(world, worker, '10.0.0.3');
    expect(answer).toEqual(limited('^There were too many requests by this account. Try again in \\d+ seconds.$'));
    expect(Number(retryAfter)).toBeGreaterThan(0);
    expect((await askAs(world, await token(world, 'broker'))).status).toBe(200);
    // A new token is no new account, and nobody's own number is spent by those who bring none.
    expect((await askAs(world, await token(world, 'worker'))).status).toBe(429);
    for (let times = 0; times < 5; times += 1) expect((await askAs(world, {})).status).toBe(200);
  });

  test('a caller’s word for its address is taken from our own proxies alone', async () => {
    const requestsPerMinute = { perAddress: 1, perAccount: 0 };
    const trusting = await open({ configured: { requestsPerMinute, trustedProxies: ['10.0.0.0/8'] } });
    const from = async (world: World, forwardedFor: string, remoteAddress: string) =>
      (await askAs(world, { 'x-forwarded-for': forwardedFor }, remoteAddress)).status;
    expect(await from(trusting, '192.0.2.1', '10.0.0.9')).toBe(200);
    expect(await from(trusting, '192.0.2.2', '10.0.0.9')).toBe(200);
    expect(await from(trusting, '192.0.2.1', '10.0.0.9')).toBe(429);
    // What somebody wrote before the proxy did is not believed.
    expect(await from(trusting, '192.0.2.77, 192.0.2.1', '10.0.0.9')).toBe(429);
    expect(await from(trusting, '192.0.2.3', '203.0.113.5')).toBe(200);
    expect(await from(trusting, '192.0.2.4', '203.0.113.5')).toBe(429);
    const wary = await open({ configured: { requestsPerMinute } });
    expect(await from(wary, '192.0.2.1', '10.0.0.9')).toBe(200);
    expect(await from(wary, '192.0.2.2', '10.0.0.9')).toBe(429);
  });
});
