import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openTestDatabase, type TestDatabase } from '../../../support/test-database.ts';
import { type Answer, openFeed, takeIn } from './feed.support.ts';

let world: TestDatabase;
const feeds: Awaited<ReturnType<typeof openFeed>>[] = [];
beforeAll(async () => {
  world = await openTestDatabase();
});
afterAll(async () => {
  for (const feed of feeds) await feed.close();
  await world.close();
});

const group = (n: number) => ({
  ...{
    id: `00000000-0000-4000-8000-00000000a00${n}`,
    name: `Invented Group ${n}`,
    last_updated: '2026-01-02T03:04:05Z',
  },
  organisation: { id: `00000000-0000-4000-8000-00000000b00${n}`, name: `Invented Organisation ${n}` },
});
const pageOf = (count: number, next: string | null, ...data: object[]) => ({
  meta: {},
  count,
  next,
  previous: null,
  data,
});

/** Takes ALISS in from where its pages begin. */
async function take(pages: (address: () => string) => Record<string, Answer>) {
  let address = '';
  const feed = await openFeed(pages(() => address));
  address = feed.address;
  feeds.push(feed);
  return { feed, report: await takeIn(world, `${address}/api/v4/import/`, { source: 'ALISS' }) };
}

test('page after page by what each says comes next, though it calls itself by another scheme', async () => {
  const { feed, report } = await take((address) => ({
    '/api/v4/import/': (_request, response) =>
      response.end(
        JSON.stringify(pageOf(2, `${address().replace('http:', 'https:')}/api/v4/import/?page=2`, group(1))),
      ),
    '/api/v4/import/ 2': pageOf(2, null, group(2)),
  }));
  expect(report).toMatchObject({ read: 2, added: 2, quarantined: [], doubts: [] });
  expect(feed.asked).toEqual(['/api/v4/import/', '/api/v4/import/ 2']);
});

test.each<[string, Record<string, Answer>, string]>([
  ['in a circle', { '/api/v4/import/': pageOf(2, '/api/v4/import/', group(1)) }, 'it goes in a circle: '],
  [
    'at another site',
    { '/api/v4/import/': pageOf(2, 'http://169.254.169.254/latest', group(1)) },
    'it says that it goes on at another site, where nothing was asked for',
  ],
  [
    'to what is no page',
    { '/api/v4/import/': pageOf(2, '?page=2', group(1)), '/api/v4/import/ 2': { data: 7 } },
    'is no page of ALISS: it has no "data", so what comes after it could not be asked for',
  ],
])('one that goes on %s ends there, and closes nothing', async (_where, pages, doubt) => {
  const { report } = await take(() => pages);
  expect(report).toMatchObject({ unchanged: 1, closed: 0 });
  expect(report.doubts.join(' ')).toContain(doubt);
});

test('what an honest one no longer has is closed', async () => {
  const { report } = await take(() => ({ '/api/v4/import/': pageOf(1, null, group(1)) }));
  expect(report).toMatchObject({ unchanged: 1, closed: 1, doubts: [] });
});

test('what it wants shown is made plain, and no more of it is kept than anybody could show', async () => {
  const said = (texts: readonly string[], licence: string) => ({
    '/api/v4/import/': {
      ...pageOf(1, null, group(1)),
      meta: { licence, attribution: texts.map((text) => ({ text })) },
    },
  });
  const kept = async () => (await world.owner.query('select licence, attribution from directory.feed')).rows[0];
  const own = 'Contains information from ALISS (A Local Information System for Scotland, www.aliss.org).';
  const licence = 'https://creativecommons.org/licenses/by/4.0/';
  await take(() =>
    said(
      ['<b>Fish</b> &amp; chips', 'a\u0000b', '<script>alert(1)</script>', 'x'.repeat(1_001)],
      'javascript:alert(1)',
    ),
  );
  expect(await kept()).toEqual({ licence, attribution: [own, 'Fish & chips'] });
  const many = Array.from({ length: 30 }, (_, n) => `Line ${n + 1}`);
  await take(() => said(many, licence));
  expect((await kept()).attribution).toEqual([own, ...many.slice(0, 19)]);
});
