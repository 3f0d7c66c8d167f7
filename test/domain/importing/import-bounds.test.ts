import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { withFetchedFile } from '../../../server/domain/importing/feeds/fetched-file.ts';
import type { ImportBounds } from '../../../server/domain/importing/import-bounds.ts';
import { importCouncilShapes } from '../../../server/domain/importing/places/council-shape-import.ts';
import { importPostcodes } from '../../../server/domain/importing/places/postcode-import.ts';
import { importRegister } from '../../../server/domain/importing/register/register-import.ts';
import { openTestDatabase, type TestDatabase } from '../../support/test-database.ts';
import { untilWaiting } from '../../support/until.ts';
import { openFeed, openFiles, pagesOf, serviceOf, takeIn } from './feeds/feed.support.ts';
import { digestOf, HEADER, refusalOf } from './importing.support.ts';

/** What somebody publishes keeps an import busy for so long and no longer, however small it is packed. */
const SMALL: ImportBounds = { unpackedBytes: 1024 * 1024, milliseconds: 600_000 };
const SHORT: ImportBounds = { unpackedBytes: 1024 * 1024, milliseconds: 600 };

const TOO_LARGE =
  'There is more in it than the 1 MB that are taken in, unpacked. Is this what was published? If so, raise IMPORT_MEGABYTES. Nothing was changed.';
const TOO_LONG =
  'It takes longer than the 0.01 minutes there are for it, and was given up. Try again at a quieter time, or raise IMPORT_MINUTES. Nothing was changed.';

let world: TestDatabase;
let files: Awaited<ReturnType<typeof openFiles>>;
const feeds: Awaited<ReturnType<typeof openFeed>>[] = [];
beforeAll(async () => {
  world = await openTestDatabase();
  files = await openFiles();
});
afterAll(async () => {
  for (const feed of feeds) await feed.close();
  await files.close();
  await world.close();
});

async function feedOf(answers: Parameters<typeof openFeed>[0]) {
  const feed = await openFeed(answers);
  feeds.push(feed);
  return feed;
}

const POSTCODE_HEADER = 'postcode,lat,lon,council_gss\n';
const postcodes = (rows: number) =>
  `${POSTCODE_HEADER}${Array.from({ length: rows }, (_, n) => `IV${n % 90} ${n % 9}A${String.fromCharCode(65 + (n % 20))},57.48,-4.22,S12000017\n`).join('')}`;

/** Packed to a few kilobytes, and 6 MB and more when unpacked. */
const BOMBS: Readonly<Record<string, string>> = {
  'rows of postcodes': postcodes(200_000),
  'one endless record': `${POSTCODE_HEADER}"${'a'.repeat(8_000_000)}`,
  'nothing but line ends': `${POSTCODE_HEADER}${'\n'.repeat(8_000_000)}`,
  'nothing but commas': `${POSTCODE_HEADER}${`${','.repeat(1_000)}\n`.repeat(8_000)}`,
};

/** Refused by the bound, or by what is wrong with it before that much of it was read; and nothing is changed. */
async function refused(work: () => Promise<unknown>, also?: RegExp): Promise<void> {
  const before = await digestOf(world.owner);
  const refusal = await refusalOf(work);
  if (also === undefined || !also.test(refusal)) expect(refusal).toBe(TOO_LARGE);
  expect(await digestOf(world.owner)).toBe(before);
}

describe('packed small and large within, is refused when so much of it was unpacked:', () => {
  test.each(Object.entries(BOMBS))('%s, as postcodes', async (_what, content) => {
    const file = await files.write('postcodes.csv.gz', gzipSync(content));
    await refused(() => importPostcodes(world.ownerUrl, { file, bounds: SMALL }), /^Line \d+/);
  });

  test('a register', async () => {
    const rows = `${HEADER.map(() => '').join(',')}\n`.repeat(100_000);
    const content = gzipSync(`${HEADER.join(',')}\n"${'a'.repeat(3_000_000)}"\n${rows}`);
    const file = await files.write('MDSF_data_31 May 2026.csv.gz', content);
    await refused(() => importRegister(world.ownerUrl, { file, bounds: SMALL }));
  });

  test('council areas', async () => {
    const file = await files.write('councils.geojson', `{"features": [${' '.repeat(2_000_000)}]}`);
    await refused(() => importCouncilShapes(world.ownerUrl, { file, bounds: SMALL }));
  });

  test('a file from an address, packed on the way and packed itself', async () => {
    const packed = gzipSync(Buffer.alloc(3_000_000, ' '));
    const { address } = await feedOf({
      '/on-the-way.csv': (_request, response) => {
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(packed);
      },
      '/itself.csv.gz': (_request, response) => {
        response.end(gzipSync(BOMBS['rows of postcodes'] ?? ''));
      },
    });
    const fetched = (path: string) =>
      withFetchedFile(new URL(path, address), { allowPrivate: true, bounds: SMALL }, (file) =>
        importPostcodes(world.ownerUrl, { file, bounds: SMALL }),
      );
    expect(await refusalOf(() => fetched('/on-the-way.csv'))).toBe(
      'The file is larger than 1 MB. Nothing was changed.',
    );
    expect(await refusalOf(() => fetched('/itself.csv.gz'))).toBe(TOO_LARGE);
  });

  test('a feed of many pages, and a folder of many files', async () => {
    const large = (n: number) => serviceOf(n, { description: 'a'.repeat(300_000) });
    const { address } = await feedOf(pagesOf(Array.from({ length: 20 }, (_, n) => large(n))));
    const report = await takeIn(world, address, { bounds: SMALL });
    expect(report.doubts).toContain('page 2 brings the feed beyond 1 MB');
    const folder = await openFiles();
    for (let n = 0; n < 9; n += 1) await folder.write(`${n}.json`, JSON.stringify([large(n)]));
    const { doubts } = await takeIn(world, folder.folder, { name: 'folder', bounds: SMALL });
    expect(doubts).toContain('3.json brings the feed beyond 1 MB');
    await folder.close();
  });
});

describe('what takes too long is given up, and PostgreSQL goes on for nobody:', () => {
  test('an import that waits for a table', async () => {
    const file = await files.write('postcodes.csv', postcodes(1));
    const lock = await world.owner.connect();
    await lock.query('begin; lock table directory.postcode in access exclusive mode');
    expect(await refusalOf(() => importPostcodes(world.ownerUrl, { file, bounds: SHORT }))).toBe(TOO_LONG);
    // The lock is still held: what waited for it has been ended.
    await untilWaiting(world.owner, 0);
    await lock.query('rollback');
    lock.release();
  });

  test('a feed that keeps silent, and one that sends for ever', async () => {
    const limits = { silenceMilliseconds: 600_000, answerMilliseconds: 600_000 };
    const silent = await feedOf({ '/services': () => undefined });
    expect(await refusalOf(() => takeIn(world, silent.address, { bounds: SHORT, limits }))).toBe(TOO_LONG);
    let sent = 0;
    const endless = await feedOf({
      '/services': (_request, response) => {
        sent += 1;
        const page = { ...pagesOf([serviceOf(sent)])['/services 1'], total_items: 1e6, total_pages: 1e6 };
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(page));
      },
    });
    const bounds = { ...SHORT, unpackedBytes: 1024 ** 3 };
    const forEver = { ...limits, pages: 1e6, entries: 1e6 };
    expect(await refusalOf(() => takeIn(world, endless.address, { bounds, limits: forEver }))).toBe(TOO_LONG);
  });
});
