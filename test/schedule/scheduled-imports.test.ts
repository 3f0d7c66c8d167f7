import { afterAll, expect, test } from '@jest/globals';
import { readConfig } from '../../server/config.ts';
import { nameOf, scheduledImports } from '../../server/scheduled-imports.ts';
import { openFeed, pagesOf, serviceOf } from '../domain/directory/feeds/feed.support.ts';
import { openTestDatabase } from '../support/test-database.ts';
import { createWorld } from '../support/world.ts';

const world = await openTestDatabase();
const feed = await openFeed({
  ...pagesOf([serviceOf(1)]),
  '/broken/services': (_request, response) => response.end('<html>'),
});
afterAll(async () => {
  await feed.close();
  await world.close();
});

const NIGHTLY = '30 2 * * *';
const good = { source: 'OPEN_REFERRAL', url: `${feed.address}/`, cron: NIGHTLY, name: 'glenorrin' } as const;
const broken = { source: 'OPEN_REFERRAL', url: `${feed.address}/broken`, cron: NIGHTLY, name: 'broken' } as const;
const runs = async () =>
  (
    await world.owner.query(
      'select source, outcome, file_name, reason, added from directory.import_run order by started_at, id',
    )
  ).rows;

test('a feed is taken in when it is due, and what came of it can be seen, of what failed as well', async () => {
  const [first, second] = scheduledImports(world.ownerUrl, { feeds: [good, broken], feedsFromPrivateNetwork: true });
  const { signal } = new AbortController();
  await first?.work(signal);
  await expect(second?.work(signal)).rejects.toThrow('The feed is not JSON. Nothing was changed.');
  expect(await runs()).toEqual([
    { source: 'OPEN_REFERRAL', outcome: 'TAKEN_IN', file_name: 'glenorrin', reason: null, added: 1 },
    {
      source: 'OPEN_REFERRAL',
      outcome: 'FAILED',
      file_name: 'broken',
      reason: 'The feed is not JSON. Nothing was changed.',
      added: 0,
    },
  ]);
});

test('an address inside the network is not asked unless the platform is told so', async () => {
  const [work] = scheduledImports(world.ownerUrl, { feeds: [good], feedsFromPrivateNetwork: false });
  await expect(work?.work(new AbortController().signal)).rejects.toThrow(
    'The feed is not asked: 127.0.0.1 is inside a private network.',
  );
});

test('a feed that is stopped with the platform leaves no word of failure', async () => {
  const before = await runs();
  const stopping = new AbortController();
  stopping.abort(new Error('The platform stops.'));
  const [work] = scheduledImports(world.ownerUrl, { feeds: [good], feedsFromPrivateNetwork: true });
  await expect(work?.work(stopping.signal)).rejects.toThrow('The platform stops.');
  expect(await runs()).toEqual(before);
});

test('the platform takes its feeds in by itself, and without feeds keeps no schedule', async () => {
  const quiet = await createWorld();
  expect((await quiet.owner.query(`select to_regnamespace('schedule') as there`)).rows).toEqual([{ there: null }]);
  await quiet.close();
  const fed = await createWorld({ configured: { schedule: true, feeds: [good], feedsFromPrivateNetwork: true } });
  const { rows } = await fed.owner.query('select name, cron from schedule.schedule where name like $1', ['import-%']);
  expect(rows).toEqual([{ name: nameOf(good), cron: NIGHTLY }]);
  await fed.close();
});

test.each([
  ['no JSON', 'aliss', /^FEEDS must be a JSON list such as \[\{"source": "ALISS"/],
  ['no list', '{}', /^FEEDS must be a JSON list/],
  ['no object', '[7]', /^FEEDS, entry 1 must be an object/],
  [
    'a word that means nothing',
    '[{"source":"ALISS","url":"https://a.example","cron":"* * * * *","when":"now"}]',
    /^FEEDS, entry 1 has "when", which means nothing\. It may have source, url, cron, name\.$/,
  ],
  [
    'another source',
    '[{"source":"BREAD","url":"https://a.example","cron":"* * * * *"}]',
    /^FEEDS, entry 1: "source" must be OPEN_REFERRAL or ALISS\.$/,
  ],
  [
    'no address',
    '[{"source":"ALISS","url":"file:///feed","cron":"* * * * *"}]',
    /^FEEDS, entry 1: "url" must be an address such as/,
  ],
  ['no time', '[{"source":"ALISS","url":"https://a.example"}]', /^FEEDS, entry 1: "cron" must say when/],
  [
    'an empty name',
    '[{"source":"ALISS","url":"https://a.example","cron":"* * * * *","name":" "}]',
    /^FEEDS, entry 1: "name" must be a text/,
  ],
  [
    'one feed twice',
    `[${Array(2).fill('{"source":"ALISS","url":"https://a.example","cron":"* * * * *"}').join()}]`,
    /^FEEDS names https:\/\/a\.example\/ twice\.$/,
  ],
])('%s stops the start', (_what, FEEDS, message) => {
  expect(() => readConfig({ FEEDS })).toThrow(message);
});

test('feeds are read from the environment', () => {
  const FEEDS = '[{"source":"ALISS","url":"https://a.example/import","cron":"30 2 * * *"}]';
  expect(readConfig({ FEEDS, FEEDS_FROM_PRIVATE_NETWORK: 'on' })).toMatchObject({
    feeds: [{ source: 'ALISS', url: 'https://a.example/import', cron: '30 2 * * *' }],
    feedsFromPrivateNetwork: true,
    schedule: true,
  });
  expect(readConfig({})).toMatchObject({ feeds: [], feedsFromPrivateNetwork: false, schedule: false });
  expect(readConfig({ FEEDS, SCHEDULE: 'off' })).toMatchObject({ schedule: false });
});
