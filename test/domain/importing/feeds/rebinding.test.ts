import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { lookUpPublic, openAsker, type Resolve } from '../../../../server/domain/importing/feeds/entry/asking.ts';
import { USUAL_LIMITS } from '../../../../server/domain/importing/feeds/entry/walk.ts';

/**
 * A name that changes its mind: it means an address outside when somebody looks, and one inside when it is asked. Here
 * 127.0.0.1 plays the outside and 127.0.0.2 the inside, and what counts is who was knocked at.
 */
const OUTSIDE = '127.0.0.1';
const INSIDE = '127.0.0.2';
const isOutside = (address: string): boolean => address === OUTSIDE;

let outside: Server;
let inside: Server;
let port: number;
const knocks = { outside: 0, inside: 0 };

beforeEach(async () => {
  Object.assign(knocks, { outside: 0, inside: 0 });
  outside = createServer((request, response) => {
    const to = new URL(request.url ?? '/', 'http://any').searchParams.get('to');
    // So that each address is asked over a connection of its own.
    response.setHeader('connection', 'close');
    if (to === null) response.end('{"from":"outside"}');
    else response.writeHead(302, { location: to }).end();
  });
  inside = createServer((_request, response) => response.end('{"from":"inside"}'));
  outside.on('connection', () => (knocks.outside += 1));
  inside.on('connection', () => (knocks.inside += 1));
  outside.listen(0, OUTSIDE);
  await once(outside, 'listening');
  ({ port } = outside.address() as AddressInfo);
  inside.listen(port, INSIDE);
  await once(inside, 'listening');
});
afterEach(() => {
  for (const server of [outside, inside]) server.close().closeAllConnections();
});

/** Answers a name's addresses, other ones each time; its last ones from then on. */
function changing(...answers: readonly string[][]): Resolve {
  let times = 0;
  return (_name, _options, callback) => {
    const addresses = answers[Math.min(times, answers.length - 1)] ?? [];
    times += 1;
    callback(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  };
}

/** Asks some addresses after each other. @returns what came of each */
async function asked(resolve: Resolve, paths: readonly string[], isAllowed = isOutside): Promise<string[]> {
  const limits = { ...USUAL_LIMITS, retries: 0 };
  const asker = openAsker({ limits, allowPrivate: false, lookup: lookUpPublic(isAllowed, resolve) });
  const answers: string[] = [];
  for (const path of paths) {
    answers.push(
      await asker.ask(new URL(path, `http://feed.example:${port}`)).then(
        (document) => (document as { from: string }).from,
        (error: Error) => error.message,
      ),
    );
  }
  await asker.close();
  return answers;
}

const REFUSED = 'is not asked: feed.example is inside a private network';

describe('nobody inside is knocked at by a name that', () => {
  test('means an address outside at first, and one inside from the second connection on', async () => {
    expect(await asked(changing([OUTSIDE], [INSIDE]), ['/1', '/2', '/3'])).toEqual(['outside', REFUSED, REFUSED]);
    expect(knocks).toEqual({ outside: 1, inside: 0 });
  });

  test('means one inside when it is first asked, whatever it said before', async () => {
    const resolve = changing([OUTSIDE], [INSIDE]);
    // Somebody looks, as a check before the connection would.
    resolve('feed.example', { all: true }, () => undefined);
    expect(await asked(resolve, ['/1'])).toEqual([REFUSED]);
    expect(knocks).toEqual({ outside: 0, inside: 0 });
  });

  test('means both at once, in whatever order', async () => {
    expect(await asked(changing([INSIDE, OUTSIDE]), ['/1'])).toEqual(['outside']);
    expect(await asked(changing([OUTSIDE, INSIDE]), ['/1'])).toEqual(['outside']);
    expect(await asked(changing([`::ffff:${INSIDE}`, OUTSIDE]), ['/1'])).toEqual(['outside']);
    expect(knocks).toEqual({ outside: 3, inside: 0 });
  });

  test('is an alias of another name, which is inside: a chain of names ends in the addresses that are checked', async () => {
    expect(await asked(changing([INSIDE, `::ffff:${INSIDE}`]), ['/1'])).toEqual([REFUSED]);
    expect(knocks.inside).toBe(0);
  });

  test('is sent on to: by the name of somebody outside, to itself', async () => {
    expect(
      await asked(changing([OUTSIDE], [INSIDE]), [`/?to=${encodeURIComponent(`http://feed.example:${port}/2`)}`]),
    ).toEqual([REFUSED]);
    expect(knocks).toEqual({ outside: 1, inside: 0 });
  });
});

test('without the look at each connection the one inside would be knocked at', async () => {
  expect(await asked(changing([OUTSIDE], [INSIDE]), ['/1', '/2'], () => true)).toEqual(['outside', 'inside']);
  expect(knocks).toEqual({ outside: 1, inside: 1 });
});
