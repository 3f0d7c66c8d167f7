import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Pool } from 'pg';
import { newId } from '../../../server/database/columns.ts';
import { importFeed } from '../../../server/domain/importing/feeds/feed-import.ts';
import { importPostcodes } from '../../../server/domain/importing/places/postcode-import.ts';
import { importRegister } from '../../../server/domain/importing/register/register-import.ts';
import { describeWithData, digestOf, MAY_2026, POSTCODES } from '../../domain/importing/importing.support.ts';
import { createWorld, type OwnWorld } from '../../support/world.ts';
import { add, openPublished, type PublishedWorld, say } from './published-service.support.ts';

let ours: PublishedWorld;
let address: string;
let theirs: OwnWorld;
let theirAddress: string;
beforeAll(async () => {
  ours = await openPublished();
  const { owner, town } = ours;
  await say(owner, town.services.shed, {
    listing: 'ASK_LOCAL_BROKER',
    telephone: '01632 960666',
    activities: ['woodwork'],
  });
  await say(owner, town.services.otherCareAtHome, {
    address_withheld: true,
    accepts_option_2: false,
    framework_areas: ['S12000027'],
  });
  await add(owner, 'service_area', {
    id: newId(),
    service_id: town.services.otherCareAtHome,
    kind: 'SECTOR',
    code: 'ZE1 0',
  });
  await add(owner, 'service_area', { id: newId(), service_id: town.services.otherCareAtHome, kind: 'SCOTLAND' });
  await owner.query('select directory.refresh_words()');
  address = `${await ours.app.listen()}/open-referral`;
  theirs = await createWorld();
  await theirs.owner.query('truncate directory.support_service cascade');
  theirAddress = `${await theirs.app.listen()}/open-referral`;
});
afterAll(async () => {
  await ours.close();
  await theirs.close();
});

const take = ({ config }: OwnWorld, from: string) =>
  importFeed(config.databaseUrl ?? '', { source: 'OPEN_REFERRAL', name: 'ours', from, allowPrivate: true });

/** All services of a published directory, whole, by their ids. */
async function documentsOf(base: string): Promise<Map<string, Record<string, unknown>>> {
  const documents = new Map<string, Record<string, unknown>>();
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const answer = await fetch(`${base}/services?full=true&per_page=100&page=${page}`);
    const { contents, total_pages } = (await answer.json()) as { contents: { id: string }[]; total_pages: number };
    pages = total_pages;
    for (const document of contents) documents.set(document.id, document as Record<string, unknown> & { id: string });
  }
  return documents;
}

/**
 * What the format cannot carry from one directory to another. When it last changed is each directory's own. Registrations are
 * the register's to tell, and who says all this is now the feed.
 */
function withoutOwn(document: Record<string, unknown>): Record<string, unknown> {
  const { last_modified: _moment, accreditations: _numbers, attributes, ...rest } = document;
  const carried = (attributes as { link_type: string }[]).filter(
    ({ link_type }) => link_type !== 'source' && link_type !== 'registration',
  );
  return { ...rest, attributes: carried };
}

/** What two documents tell differently. */
function differences(one: Record<string, unknown>, other: Record<string, unknown>): string[] {
  const [left, right] = [withoutOwn(one), withoutOwn(other)];
  const names = [...new Set([...Object.keys(left), ...Object.keys(right)])];
  const said = (document: Record<string, unknown>, name: string) => JSON.stringify(document[name]);
  return names
    .filter((name) => said(left, name) !== said(right, name))
    .map((name) => `${name}: ${said(left, name)} | ${said(right, name)}`);
}

async function countOf(owner: Pool): Promise<number> {
  const { rows } = await owner.query(
    `select count(*)::int as n from directory.support_service where status <> 'CLOSED'`,
  );
  return rows[0].n;
}

test('what we publish, taken in again, changes nothing: it is known to be ours', async () => {
  const before = await digestOf(ours.owner);
  const report = await take(ours, address);
  expect(report).toMatchObject({
    read: 4,
    added: 0,
    changed: 0,
    enriched: 0,
    elsewhere: 4,
    closed: 0,
    quarantined: [],
    doubts: [],
  });
  expect(await digestOf(ours.owner)).toBe(before);
});

test('taken in by an empty directory and published again, each document is the same', async () => {
  expect(await take(theirs, address)).toMatchObject({ read: 4, added: 4, quarantined: [], doubts: [] });
  const [published, again] = [await documentsOf(address), await documentsOf(theirAddress)];
  expect([...again.keys()]).toEqual([...published.keys()]);
  for (const [id, document] of published) expect(withoutOwn(again.get(id) ?? {})).toEqual(withoutOwn(document));
});

test('and round once more it changes nothing there', async () => {
  const before = await digestOf(theirs.owner);
  expect(await take(theirs, address)).toMatchObject({ added: 0, changed: 0, unchanged: 4, closed: 0 });
  expect(await digestOf(theirs.owner)).toBe(before);
});

describeWithData('the real register', () => {
  beforeAll(async () => {
    await importRegister(ours.config.databaseUrl ?? '', { file: MAY_2026 });
    await importPostcodes(ours.config.databaseUrl ?? '', { file: POSTCODES });
  }, 120_000);

  test('goes round without a change', async () => {
    const before = await digestOf(ours.owner);
    const services = await countOf(ours.owner);
    expect(await take(ours, address)).toMatchObject({
      read: services,
      elsewhere: services,
      added: 0,
      quarantined: [],
      doubts: [],
    });
    expect(await digestOf(ours.owner)).toBe(before);
  }, 120_000);

  test('is the same document by document in an empty directory, and there changes nothing again', async () => {
    const services = await countOf(ours.owner);
    expect(await take(theirs, address)).toMatchObject({
      read: services,
      added: services - 4,
      quarantined: [],
      doubts: [],
    });
    const [published, again] = [await documentsOf(address), await documentsOf(theirAddress)];
    expect([...again.keys()]).toEqual([...published.keys()]);
    const differ = [...published].flatMap(([id, document]) => differences(document, again.get(id) ?? {}));
    expect(differ).toEqual([]);
    expect(await take(theirs, address)).toMatchObject({ added: 0, changed: 0, unchanged: services });
  }, 240_000);
});
