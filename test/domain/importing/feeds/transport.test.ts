import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { isPublic, whyNotAsked } from '../../../../server/domain/importing/feeds/entry/asking.ts';
import { openTestDatabase, type TestDatabase } from '../../../support/test-database.ts';
import { digestOf, refusalOf } from '../importing.support.ts';
import { type Answer, openFeed, openFiles, pagesOf, serviceOf, takeIn } from './feed.support.ts';

let world: TestDatabase;
const feeds: Awaited<ReturnType<typeof openFeed>>[] = [];
beforeAll(async () => {
  world = await openTestDatabase();
});
afterAll(async () => {
  for (const feed of feeds) await feed.close();
  await world.close();
});
async function feedOf(answers: Readonly<Record<string, Answer>>) {
  const feed = await openFeed(answers);
  feeds.push(feed);
  return feed;
}

const page = pagesOf([serviceOf(1)])['/services 1'] as object;
const sending =
  (send: (response: ServerResponse) => void): Answer =>
  (_request, response) =>
    send(response);
const going = (location: string): Answer => sending((response) => response.writeHead(302, { location }).end());

describe('where a feed may be asked', () => {
  test.each([
    ['127.0.0.1', false],
    ['10.1.2.3', false],
    ['172.20.0.1', false],
    ['192.168.1.1', false],
    ['169.254.169.254', false],
    ['100.64.0.1', false],
    ['0.0.0.0', false],
    ['224.0.0.1', false],
    ['::1', false],
    ['fe80::1', false],
    ['fd00::1', false],
    ['::ffff:127.0.0.1', false],
    ['64:ff9b::7f00:1', false],
    ['2002:7f00:1::', false],
    ['81.2.69.142', true],
    ['2a00:1450:4009:80b::200e', true],
  ])('%s: %s', (address, open) => {
    expect(isPublic(address)).toBe(open);
  });

  test.each([
    ['ftp://example.org/', 'ftp:// is not an address of the web'],
    ['file:///etc/passwd', 'file:// is not an address of the web'],
    ['https://name:secret@example.org/', 'it holds a name or a password'],
    ['http://2130706433/', '127.0.0.1 is inside a private network'],
    ['http://0x7f.1/', '127.0.0.1 is inside a private network'],
    ['http://[::ffff:10.0.0.1]/', '::ffff:a00:1 is inside a private network'],
    ['https://example.org/feed', null],
  ])('%s: %s', (address, why) => {
    expect(whyNotAsked(new URL(address), false)).toBe(why);
  });

  test.each([
    ['http://127.0.0.1:9/', 'The feed is not asked: 127.0.0.1 is inside a private network. Nothing was changed.'],
    ['http://localhost:8080/', 'The feed is not asked: localhost is inside a private network. Nothing was changed.'],
    ['ftp://example.org/', 'The feed is not asked: ftp:// is not an address of the web. Nothing was changed.'],
  ])('%s is refused before anybody is asked', async (from, refusal) => {
    expect(await refusalOf(() => takeIn(world, from, { allowPrivate: false }))).toBe(refusal);
  });

  test('where it is sent on to is looked at as closely', async () => {
    const inside = await feedOf({ '/services': page });
    const { address } = await feedOf({
      '/services 1': { ...page, total_items: 4, total_pages: 4 },
      '/services 2': going('ftp://example.org/'),
      '/services 3': going('http://user:word@example.org/'),
      '/services 4': going(`${inside.address}/services`),
    });
    const { quarantined } = await takeIn(world, address);
    expect(quarantined.map(({ reason }) => reason)).toEqual([
      'Sends us to ftp://example.org/, which is not asked: ftp:// is not an address of the web.',
      'Sends us to http://example.org/, which is not asked: it holds a name or a password.',
    ]);
    expect(inside.asked).toEqual(['/services']);
  });

  test('round and round', async () => {
    const { address } = await feedOf({ '/services': going('/services') });
    expect(await refusalOf(() => takeIn(world, address))).toBe(
      'The feed sends us on more than 5 times. Nothing was changed.',
    );
  });
});

/** The first answer that has so much time has all it needs, however busy the machine is; the next has just so much. */
function givePatienceToFirst(milliseconds: number): void {
  const timeout = AbortSignal.timeout.bind(AbortSignal);
  let isFirst = true;
  jest.spyOn(AbortSignal, 'timeout').mockImplementation((asked) => {
    if (asked !== milliseconds || !isFirst) return timeout(asked);
    isFirst = false;
    return timeout(240_000);
  });
}
afterEach(() => {
  jest.restoreAllMocks();
});

describe('an answer that cannot be used refuses a feed where it is the first, and is set aside where it is not', () => {
  const zipped = gzipSync(Buffer.alloc(3_000_000, ' '));
  test.each<[string, Answer, string]>([
    ['no JSON', sending((response) => response.end('<html>')), 'is not JSON: it looks like an HTML page'],
    ['no page', [1, 2] as object, 'is no page of services: it has no "contents" (3.0) and no "content" (1.0)'],
    ['nothing there', sending((response) => response.writeHead(404).end()), 'answered 404'],
    ['a fault of theirs', sending((response) => response.writeHead(500).end()), 'answered 500'],
    [
      'Windows-1252 that is said to be UTF-8',
      sending((response) => response.end(Buffer.from('{"contents":["Caf\xe9"]}', 'latin1'))),
      'is not UTF-8, as it should be',
    ],
    ['too much', sending((response) => response.end(' '.repeat(3_000_000))), 'is larger than 2 MB'],
    [
      'too much, packed small',
      sending((response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(zipped)),
      'is larger than 2 MB',
    ],
    [
      'without an end',
      sending((response) => {
        const timer = setInterval(() => response.write(' '.repeat(100_000)), 1);
        response.on('close', () => clearInterval(timer));
      }),
      'is larger than 2 MB',
    ],
    [
      'one letter at a time',
      sending((response) => {
        const timer = setInterval(() => response.write(' '), 50);
        response.on('close', () => clearInterval(timer));
      }),
      'is not whole after 0.5 seconds',
    ],
    ['silence', sending(() => undefined), 'is not whole after 0.5 seconds'],
    [
      'a line that is cut',
      sending((response) => {
        response.write('{');
        setTimeout(() => response.destroy(), 20);
      }),
      'cannot be reached (UND_ERR_SOCKET)',
    ],
  ])('%s', async (_what, answer, reason) => {
    // Whatever is to be refused for its size has time enough to come, however busy the machine is.
    const answerMilliseconds = reason.includes('0.5 seconds') ? 500 : 200_000;
    const limits = { answerBytes: 2 * 1024 * 1024, answerMilliseconds };
    const before = await digestOf(world.owner);
    const first = await feedOf({ '/services': answer });
    expect(await refusalOf(() => takeIn(world, first.address, { limits }))).toBe(
      `The feed ${reason}. Nothing was changed.`,
    );
    expect(await digestOf(world.owner)).toBe(before);
    const { address } = await feedOf({
      '/services 1': { ...page, total_items: 2, total_pages: 2 },
      '/services 2': answer,
    });
    givePatienceToFirst(answerMilliseconds);
    const report = await takeIn(world, address, { limits });
    expect(report.quarantined).toEqual([
      { place: 'page 2', identifier: null, reason: `${reason.slice(0, 1).toUpperCase()}${reason.slice(1)}.` },
    ]);
    expect(report.doubts).toEqual([`page 2 ${reason}`, 'it says that it has 2 services, and 1 came']);
  });
});

test('what fails in passing is asked for again', async () => {
  let times = 0;
  const { address } = await feedOf({
    '/services': (_request, response) => {
      times += 1;
      if (times < 3) response.writeHead(503).end();
      else response.end(JSON.stringify(page));
    },
  });
  expect(await takeIn(world, address, { limits: { retries: 2, retryMilliseconds: 1 } })).toMatchObject({
    read: 1,
    quarantined: [],
  });
});

test('who stops it is obeyed at once, and nothing is kept', async () => {
  const stopping = new AbortController();
  const { address } = await feedOf({
    '/services 1': { ...page, total_pages: 2 },
    '/services 2': sending(() => stopping.abort(new Error('Enough.'))),
  });
  const before = await digestOf(world.owner);
  await expect(
    takeIn(world, address, { signal: stopping.signal, limits: { answerMilliseconds: 60_000 } }),
  ).rejects.toThrow('Enough.');
  expect(await digestOf(world.owner)).toBe(before);
});

test('a folder of files is read as the pages of a feed, each file that cannot be read set aside', async () => {
  const files = await openFiles();
  await files.write('1.json', JSON.stringify([serviceOf(21), serviceOf(22)]));
  await files.write('2.json', Buffer.from('["Caf\xe9"]', 'latin1'));
  await files.write('3.json', '{"contents": [');
  await files.write('4.json', JSON.stringify(serviceOf(23)));
  const report = await takeIn(world, files.folder, { name: 'folder' });
  expect([report.added, report.quarantined.map(({ place, reason }) => `${place}: ${reason}`)]).toEqual([
    3,
    ['2.json: Is not UTF-8, as it should be.', '3.json: Is not JSON: it breaks off, or has an error in it.'],
  ]);
  expect(await refusalOf(() => takeIn(world, `${files.folder}/nothing.json`))).toBe(
    'There is no such file or folder. Check its name. Nothing was changed.',
  );
  await files.close();
});
