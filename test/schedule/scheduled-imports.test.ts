import { utimes } from 'node:fs/promises';
import { afterAll, describe, expect, test } from '@jest/globals';
import { readConfig } from '../../server/config/config.ts';
import type { FeedsConfig } from '../../server/config/feeds.ts';
import { USUAL_BOUNDS } from '../../server/domain/importing/import-bounds.ts';
import { IMPORT_LOCK } from '../../server/domain/importing/import-log.ts';
import { PlatformStopsError } from '../../server/schedule/schedule.ts';
import { scheduledImports, workNameOf } from '../../server/schedule/scheduled-imports.ts';
import { openFeed, pagesOf, serviceOf } from '../domain/importing/feeds/feed.support.ts';
import { openFolder, registerOf } from '../domain/importing/importing.support.ts';
import { openTestDatabase } from '../support/test-database.ts';
import { createWorld } from '../support/world.ts';

const world = await openTestDatabase();
/** What happens when the silent feed has been asked. */
let whenAsked: () => void = () => undefined;
const feed = await openFeed({
  ...pagesOf([serviceOf(1)]),
  '/broken/services': (_request, response) => response.end('<html>'),
  '/silent/services': () => whenAsked(),
  '/files/MDSF_data_31%20May%202026.csv': (_request, response) => response.end(registerOf({})),
});
const folder = await openFolder();
afterAll(async () => {
  await feed.close();
  await folder.close();
  await world.close();
});

const NIGHTLY = '30 2 * * *';
const good = { source: 'OPEN_REFERRAL', url: `${feed.address}/`, cron: NIGHTLY, name: 'glenorrin' } as const;
const broken = { source: 'OPEN_REFERRAL', url: `${feed.address}/broken`, cron: NIGHTLY, name: 'broken' } as const;
const silent = { source: 'OPEN_REFERRAL', url: `${feed.address}/silent`, cron: NIGHTLY, name: 'silent' } as const;
const due = (config: Partial<FeedsConfig>) =>
  scheduledImports(world.ownerUrl, {
    feeds: [],
    files: [],
    feedsFromPrivateNetwork: true,
    importBounds: USUAL_BOUNDS,
    ...config,
  });
const runs = async () =>
  (
    await world.owner.query(
      'select source, outcome, file_name, reason, added from directory.import_run order by started_at, id',
    )
  ).rows;

test('a feed is taken in when it is due, and what came of it can be seen, of what failed as well', async () => {
  const [first, second] = due({ feeds: [good, broken] });
  const { signal } = new AbortController();
  await first?.work(signal);
  await expect(second?.work(signal)).rejects.toThrow(
    'The feed is not JSON: it looks like an HTML page. Nothing was changed.',
  );
  expect(await runs()).toEqual([
    { source: 'OPEN_REFERRAL', outcome: 'TAKEN_IN', file_name: 'glenorrin', reason: null, added: 1 },
    {
      source: 'OPEN_REFERRAL',
      outcome: 'FAILED',
      file_name: 'broken',
      reason: 'The feed is not JSON: it looks like an HTML page. Nothing was changed.',
      added: 0,
    },
  ]);
});

test('an address inside the network is not asked unless the platform is told so', async () => {
  const [work] = due({ feeds: [good], feedsFromPrivateNetwork: false });
  await expect(work?.work(new AbortController().signal)).rejects.toThrow(
    'The feed is not asked: 127.0.0.1 is inside a private network.',
  );
});

test.each([
  [
    'is stopped with the platform',
    new PlatformStopsError(),
    'The platform was stopped meanwhile. Nothing was changed, and it is taken in when the platform starts again.',
  ],
  ['is too slow', undefined, 'It took too long, and was given up. Nothing was changed.'],
])('a feed that %s leaves word of it', async (_what, reason, words) => {
  const stopping = new AbortController();
  const [work] = due({ feeds: [silent] });
  whenAsked = () => stopping.abort(reason);
  const thrown = await work?.work(stopping.signal).catch((error: unknown) => error);
  expect(thrown).toBe(stopping.signal.reason);
  expect((await runs()).at(-1)).toEqual({
    ...{ source: 'OPEN_REFERRAL', outcome: 'FAILED', file_name: 'silent', added: 0 },
    reason: words,
  });
});

test('word of a failure waits for no import that is under way', async () => {
  const other = await world.owner.connect();
  await other.query('select pg_advisory_lock($1)', [IMPORT_LOCK]);
  const [work] = due({ feeds: [broken] });
  await expect(work?.work(new AbortController().signal)).rejects.toThrow(
    'The feed is not JSON: it looks like an HTML page.',
  );
  expect((await runs()).at(-1)).toMatchObject({ outcome: 'FAILED', file_name: 'broken' });
  await other.query('select pg_advisory_unlock($1)', [IMPORT_LOCK]);
  other.release();
});

describe('a register that is due', () => {
  const signal = new AbortController().signal;
  const register = (from: string) => ({ source: 'CARE_INSPECTORATE', from, cron: NIGHTLY }) as const;
  const latest = async () => (await runs()).at(-1);

  test('is fetched from its address', async () => {
    const [work] = due({ files: [register(`${feed.address}/files/MDSF_data_31%20May%202026.csv`)] });
    await work?.work(signal);
    expect(await latest()).toMatchObject({
      ...{ source: 'CARE_INSPECTORATE', outcome: 'TAKEN_IN', file_name: 'MDSF_data_31 May 2026.csv', added: 1 },
    });
  });

  test('is the newest file of its folder', async () => {
    const older = await folder.write('datastore-31-may-2025.csv', 'An old one.');
    await utimes(older, 1, 1);
    await folder.write('datastore-30-june-2026.csv', registerOf({}, { CSNumber: 'CS2099000002' }));
    const [work] = due({ files: [register(folder.path(''))] });
    await work?.work(signal);
    expect(await latest()).toMatchObject({ outcome: 'TAKEN_IN', file_name: 'datastore-30-june-2026.csv', added: 1 });
  });

  test('is not fetched from inside the network unless the platform is told so', async () => {
    const files = [register(`${feed.address}/files/MDSF_data_31%20May%202026.csv`)];
    const [work] = due({ files, feedsFromPrivateNetwork: false });
    await expect(work?.work(signal)).rejects.toThrow('The file is not asked: 127.0.0.1 is inside a private network.');
  });

  test.each([
    [
      'is not where it should be',
      () => folder.path('nowhere'),
      'There is no such file or folder. Check what is configured.',
    ],
    ['is not at its address', () => `${feed.address}/files/gone.csv`, 'The file answered 404.'],
  ])('one that %s is told of', async (_what, from, words) => {
    const [work] = due({ files: [register(from())] });
    await expect(work?.work(signal)).rejects.toThrow(words);
    expect(await latest()).toMatchObject({ outcome: 'FAILED', reason: `${words} Nothing was changed.` });
  });
});

test('the platform takes its feeds in by itself, and without feeds keeps no schedule', async () => {
  const quiet = await createWorld();
  expect((await quiet.owner.query(`select to_regnamespace('schedule') as there`)).rows).toEqual([{ there: null }]);
  await quiet.close();
  const fed = await createWorld({ configured: { schedule: true, feeds: [good], feedsFromPrivateNetwork: true } });
  const { rows } = await fed.owner.query('select name, cron from schedule.schedule where name like $1', ['import-%']);
  expect(rows).toEqual([{ name: workNameOf({ ...good, from: good.url }), cron: NIGHTLY }]);
  await fed.close();
});

test.each([
  ['no JSON', 'aliss', /^FEEDS must be a JSON list such as \[\{"source": "ALISS"/],
  ['no list', '{}', /^FEEDS must be a JSON list/],
  ['no object', '[7]', /^FEEDS, entry 1 must be an object/],
  [
    'a word that means nothing',
    '[{"source":"ALISS","url":"https://a.example","cron":"* * * * *","when":"now"}]',
    /^FEEDS, entry 1 has "when", which means nothing\. It may have source, url, file, cron, name\.$/,
  ],
  [
    'another source',
    '[{"source":"BREAD","url":"https://a.example","cron":"* * * * *"}]',
    /^FEEDS, entry 1: "source" must be OPEN_REFERRAL, ALISS, CARE_INSPECTORATE, POSTCODES, COUNCIL_AREAS\.$/,
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
    'a feed with a file',
    '[{"source":"ALISS","file":"aliss.json","cron":"* * * * *"}]',
    /^FEEDS, entry 1: a feed has no "file"\. Give its "url"\.$/,
  ],
  [
    'a register from nowhere',
    '[{"source":"CARE_INSPECTORATE","cron":"* * * * *"}]',
    /^FEEDS, entry 1 must have a "file", which is a path, or a "url", and not both\.$/,
  ],
  [
    'a register with a name',
    '[{"source":"CARE_INSPECTORATE","file":"registers","name":"ours","cron":"* * * * *"}]',
    /^FEEDS, entry 1: only feeds have a "name"\. Leave it out\.$/,
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
  const FEEDS =
    '[{"source":"ALISS","url":"https://a.example/import","cron":"30 2 * * *"},{"source":"CARE_INSPECTORATE","file":"registers","cron":"0 6 1 * *"}]';
  expect(readConfig({ FEEDS, FEEDS_FROM_PRIVATE_NETWORK: 'on' })).toMatchObject({
    feeds: [{ source: 'ALISS', url: 'https://a.example/import', cron: '30 2 * * *' }],
    files: [{ source: 'CARE_INSPECTORATE', from: 'registers', cron: '0 6 1 * *' }],
    feedsFromPrivateNetwork: true,
    schedule: true,
  });
  expect(readConfig({})).toMatchObject({ feeds: [], files: [], feedsFromPrivateNetwork: false, schedule: false });
  expect(readConfig({ FEEDS, SCHEDULE: 'off' })).toMatchObject({ schedule: false });
});
