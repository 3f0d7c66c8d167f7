import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, describe, expect, test } from '@jest/globals';
import { createWorld } from '../support/world.ts';

/** How much a body may hold, and how long it may take to come. */
const world = await createWorld();
const authorization = `Bearer ${await world.tokens.sign(world.town.accounts.worker)}`;
afterAll(() => world.close());

test('a body of 256 KiB, and no byte more', async () => {
  const sized = (bytes: number) => {
    const empty = JSON.stringify({ query: '{ viewer { id } }', variables: { pad: '' } });
    return empty.replace('"pad":""', `"pad":"${'a'.repeat(bytes - Buffer.byteLength(empty))}"`);
  };
  const post = async (payload: string) => {
    const headers = { authorization, 'content-type': 'application/json' };
    const response = await world.app.http.inject({ method: 'POST', url: '/graphql', headers, payload });
    return { status: response.statusCode, errors: response.json<{ errors?: object[] }>().errors };
  };
  expect(await post(sized(262_144))).toEqual({ status: 200, errors: undefined });
  expect(await post(sized(262_145))).toEqual({
    status: 413,
    errors: [
      { message: 'The request is larger than 256 KiB. Send less at once.', extensions: { code: 'BAD_USER_INPUT' } },
    ],
  });
});

test('50 lists and objects in each other in a body, and no more, whatever stands in its texts', async () => {
  const post = async (depth: number) => {
    const words = '\\"[[[[{{{{\\\\'.repeat(20);
    const pad = `${'['.repeat(depth - 2)}${JSON.stringify(words)}${']'.repeat(depth - 2)}`;
    const payload = `{"query":"{ viewer { id } }","variables":{"words":${JSON.stringify(words)},"pad":${pad}}}`;
    const headers = { authorization, 'content-type': 'application/json' };
    const response = await world.app.http.inject({ method: 'POST', url: '/graphql', headers, payload });
    return { status: response.statusCode, errors: response.json<{ errors?: object[] }>().errors };
  };
  expect(await post(50)).toEqual({ status: 200, errors: undefined });
  expect(await post(51)).toEqual({
    status: 400,
    errors: [
      {
        message: 'The body holds more than 50 lists and objects in each other.',
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ],
  });
});

test('5,000 values in a body, and no more, whatever stands in its texts', async () => {
  const post = async (values: number) => {
    const pad = [',,,,', ...Array.from({ length: values - 2 }, () => 1)];
    const payload = JSON.stringify({ query: '{ viewer { id } }', variables: { pad } });
    const headers = { authorization, 'content-type': 'application/json' };
    const response = await world.app.http.inject({ method: 'POST', url: '/graphql', headers, payload });
    return { status: response.statusCode, errors: response.json<{ errors?: object[] }>().errors };
  };
  expect(await post(5_000)).toEqual({ status: 200, errors: undefined });
  expect(await post(5_001)).toEqual({
    status: 400,
    errors: [
      {
        message: 'The body holds more than 5000 values. Send less at once.',
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ],
  });
});

test('one operation in a request', async () => {
  const payload = JSON.stringify([{ query: '{ viewer { id } }' }]);
  const headers = { authorization, 'content-type': 'application/json' };
  const response = await world.app.http.inject({ method: 'POST', url: '/graphql', headers, payload });
  expect({ status: response.statusCode, ...response.json<object>() }).toEqual({
    status: 400,
    errors: [
      { message: 'A list of requests is not run. Send them one by one.', extensions: { code: 'BAD_USER_INPUT' } },
    ],
  });
});

describe('time', () => {
  test('a body that does not come is waited for 20 seconds', async () => {
    const { hostname, port } = new URL(await world.app.listen());
    const { server } = world.app.http;
    expect([server.requestTimeout, server.headersTimeout]).toEqual([20_000, 20_000]);
    // The same clocks, wound down.
    Object.assign(server, { requestTimeout: 300, headersTimeout: 300 });
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    socket.write(
      'POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{"query":',
    );
    const chunks: Buffer[] = [];
    socket.on('data', (chunk) => chunks.push(chunk)).on('error', () => undefined);
    await once(socket, 'close');
    Object.assign(server, { requestTimeout: 20_000, headersTimeout: 20_000 });
    expect(Buffer.concat(chunks).toString().split('\r\n')[0]).toBe('HTTP/1.1 408 Request Timeout');
  });

  test('a statement is waited for 15 seconds, an idle transaction 30', async () => {
    const { rows } = await world.app.database.pool.query(
      `select current_setting('statement_timeout') as statement, current_setting('idle_in_transaction_session_timeout') as idle`,
    );
    expect(rows).toEqual([{ statement: '15s', idle: '30s' }]);
  });
});
