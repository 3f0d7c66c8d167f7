import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { inWords } from '../../../../server/domain/importing/feeds/feed-report.ts';
import { describeWithStandard, MOCKS } from '../../../api/publishing/profile.support.ts';
import { openTestDatabase, type TestDatabase } from '../../../support/test-database.ts';
import { refusalOf } from '../importing.support.ts';
import { openFiles, serviceOf, standing, takeIn } from './feed.support.ts';

let world: TestDatabase;
let files: Awaited<ReturnType<typeof openFiles>>;
const opened: (typeof files)[] = [];
beforeEach(async () => {
  world = await openTestDatabase();
  files = await openFiles();
  opened.push(files);
});
afterEach(() => world.close());
afterAll(async () => {
  for (const each of opened) await each.close();
});

const write = (name: string, document: unknown) => files.write(name, JSON.stringify(document));
const pageOf = (contents: readonly object[]) => ({
  ...{ total_items: contents.length, total_pages: 1, page_number: 1, size: contents.length, contents },
});
const take = (from = files.folder) => takeIn(world, from);
const facts = async () =>
  (
    await world.owner.query(
      `select s.name, s.website, s.town, o.name as organisation from directory.support_service s
       join identity.organisation o on o.id = s.organisation_id order by s.name`,
    )
  ).rows;

const ORGANISATION = { id: '00000000-0000-4000-9000-0000000000aa', name: 'Glenorrin Group', description: 'Invented.' };
const { organization: _whose, ...ANONYMOUS } = serviceOf(1);
const BY_ID = { ...ANONYMOUS, organization_id: ORGANISATION.id.toUpperCase() };

describe('a folder that mirrors the standard’s addresses is taken as what each file is', () => {
  test('services, their organisations by id, their places; and what else is there is passed over by name', async () => {
    const basic = {
      id: BY_ID.id,
      name: 'Invented Service 1',
      status: 'active',
      organization_id: BY_ID.organization_id,
    };
    await write('base.json', {
      version: 'HSDS-UK-3.0',
      profile: 'https://example.org',
      openapi_url: 'https://example.org',
    });
    await write('organization_list.json', pageOf([ORGANISATION]));
    await write(
      'service_list.json',
      pageOf([basic, serviceOf(2, { organization: null, organization_id: ORGANISATION.id })]),
    );
    await write('service_full.json', { ...BY_ID, url: 'https://full.example.org' });
    await write('service_at_location_list.json', pageOf([{ id: 'a', service_id: BY_ID.id, location_id: 'hall' }]));
    await write('location.json', {
      id: 'hall',
      location_type: 'physical',
      addresses: [{ address_1: 'Hall', city: 'Nairn' }],
    });
    await write('taxonomy_list.json', pageOf([{ id: 't', name: 'Things', description: 'Invented.' }]));
    await write(
      'taxonomy_term_list.json',
      pageOf([{ id: 'u', name: 'Thing', description: 'Invented.', taxonomy: 'Things' }]),
    );
    const report = await take();
    expect(report).toMatchObject({ read: 2, added: 2, quarantined: [], leftOut: [], doubts: [] });
    expect(await facts()).toEqual([
      {
        name: 'Invented Service 1',
        website: 'https://full.example.org/',
        town: 'Nairn',
        organisation: 'Glenorrin Group',
      },
      { name: 'Invented Service 2', website: null, town: null, organisation: 'Glenorrin Group' },
    ]);
    expect(report.passedOver).toEqual([
      'base.json, which looks like the front page of an interface of Open Referral',
      'taxonomy_list.json, which holds taxonomies',
      'taxonomy_term_list.json, which holds terms of taxonomies',
    ]);
    expect(inWords(report)).toContain('  Passed over: taxonomy_list.json, which holds taxonomies.');
    expect(await take()).toMatchObject({ unchanged: 2, added: 0, changed: 0, closed: 0 });
  });

  test('one file for each service, in folders', async () => {
    for (const folder of ['services', 'organizations']) await mkdir(path.join(files.folder, folder));
    for (const n of [1, 2])
      await write(`services/${n}.json`, { ...serviceOf(n), organization: undefined, organization_id: `O${n}` });
    for (const n of [1, 2])
      await write(`organizations/${n}.json`, { id: `o${n}`, name: `Group ${n}`, description: 'Invented.' });
    expect(await take()).toMatchObject({ read: 2, added: 2, quarantined: [] });
    expect((await facts()).map(({ organisation }) => organisation)).toEqual(['Group 1', 'Group 2']);
    await write('services/3.json', ['bread', { name: 'Tea' }]);
    expect((await take()).quarantined.map(({ place }) => place)).toEqual([
      'services/3.json, entry 1',
      'services/3.json, entry 2',
    ]);
  });

  test('an organisation with its services inside, and a service inside its place', async () => {
    await write('organization_full.json', {
      ...ORGANISATION,
      website: 'https://group.example.org',
      services: [ANONYMOUS],
    });
    await write('service_at_location_full.json', {
      ...{ id: 'a', service: serviceOf(2) },
      location: { id: 'hall', location_type: 'physical', addresses: [{ address_1: 'Hall', city: 'Nairn' }] },
    });
    expect(await take()).toMatchObject({ read: 2, added: 2, quarantined: [] });
    expect(await facts()).toMatchObject([
      { name: 'Invented Service 1', organisation: 'Glenorrin Group' },
      { name: 'Invented Service 2', town: 'Nairn' },
    ]);
  });

  test('a service told twice is one; told in two ways at once, the second is set aside', async () => {
    await write('1.json', [serviceOf(1), serviceOf(2)]);
    await write('2.json', serviceOf(1));
    await write('3.json', serviceOf(2, { url: 'https://other.example.org' }));
    const reason = 'Its id is on 1.json, entry 2 already.';
    expect(await take()).toMatchObject({ added: 2, quarantined: [{ place: '3.json, entry 1', reason }] });
  });

  test('an organisation that is nowhere sets its service aside, and does not close it', async () => {
    await write('organization_list.json', pageOf([ORGANISATION]));
    await write('service_list.json', pageOf([BY_ID, serviceOf(2)]));
    await take();
    await write('organization_list.json', pageOf([{ ...ORGANISATION, id: 'another' }]));
    expect(await take()).toMatchObject({
      ...{ unchanged: 1, closed: 0 },
      quarantined: [
        { identifier: BY_ID.id, reason: `Its organisation ${BY_ID.organization_id} is in no document beside it.` },
      ],
    });
    expect((await standing(world.owner)).map(({ status }) => status)).toEqual(['ACTIVE', 'ACTIVE']);
  });

  test('a server’s error that was saved for a page is no page, so that nothing is closed', async () => {
    await write('service_list.json', pageOf([serviceOf(1)]));
    await write('service_list_2.json', { status: 503, message: 'Try later.' });
    await files.write('service_list_3.json', '<!DOCTYPE html><title>Bad gateway</title>');
    const report = await take();
    expect(report).toMatchObject({ added: 1, passedOver: [] });
    expect(report.doubts).toEqual([
      'service_list_2.json looks like a server’s message of an error: "Try later."',
      'service_list_3.json is not JSON: it looks like an HTML page',
    ]);
  });
});

describe('what is no feed is refused with what it looks like', () => {
  const refused = async (name: string, content: string) =>
    refusalOf(async () => take(await files.write(name, content)));
  test.each<[string, string, string]>([
    ['map.json', '{"type":"FeatureCollection","features":[]}', 'map.json, which looks like GeoJSON, which is a map'],
    ['error.json', '{"error":"Not found","id":7}', 'error.json looks like a server’s message of an error: "Not found"'],
    [
      'api.json',
      '{"openapi":"3.1.0","paths":{}}',
      'api.json, which looks like the description of an interface (OpenAPI)',
    ],
    [
      'schema.json',
      '{"name":"service","type":"object","properties":{"id":{}}}',
      'schema.json, which looks like a JSON schema',
    ],
    [
      'base.json',
      '{"version":"3.0","profile":"p","openapi_url":"u"}',
      'base.json, which looks like the front page of an interface of Open Referral',
    ],
    [
      'aliss.json',
      '{"meta":{},"count":1,"data":[]}',
      'aliss.json, which looks like a page of another interface, such as that of ALISS',
    ],
    ['empty.json', '[]', 'empty.json, which looks like an empty list'],
    ['numbers.json', '[1,2]', 'numbers.json, which looks like a list of something else'],
    ['orgs.json', JSON.stringify(pageOf([{ ...ORGANISATION, logo: 'x' }])), 'organisations'],
    [
      'taxonomies.json',
      JSON.stringify(pageOf([{ id: 't', name: 'T', description: 'T' }])),
      'taxonomies.json, which holds taxonomies',
    ],
    ['page.html', '<!doctype html><html></html>', 'page.html is not JSON: it looks like an HTML page'],
    ['feed.xml', '<?xml version="1.0"?><services/>', 'feed.xml is not JSON: it looks like XML'],
    ['services.csv', 'id,name,status\n1,Lunch club,active\n', 'services.csv is not JSON: it looks like a table (CSV)'],
    ['cut.json', '{"contents": [', 'cut.json is not JSON: it breaks off, or has an error in it'],
    ['nothing.json', '', 'nothing.json is not JSON: it is empty'],
  ])('%s', async (name, content, seems) => {
    expect(await refused(name, content)).toBe(
      `The feed holds no service of Open Referral: ${seems}. Nothing was changed.`,
    );
    const { rows } = await world.owner.query('select count(*)::int as n from directory.import_run');
    expect(rows).toEqual([{ n: 0 }]);
  });

  test('for ALISS too', async () => {
    const file = await files.write('map.json', '{"type":"FeatureCollection","features":[]}');
    expect(await refusalOf(() => takeIn(world, file, { source: 'ALISS' }))).toBe(
      'The feed holds no page of ALISS: map.json is no page of ALISS: it has no "data". Nothing was changed.',
    );
  });

  test('a page without services is a feed that has none', async () => {
    expect(await take(await write('services.json', pageOf([])))).toMatchObject({
      read: 0,
      added: 0,
      quarantined: [],
      doubts: [],
    });
  });
});

describeWithStandard('the validator’s own files, all in one folder', () => {
  test.each(['V3.0-UK-Default', 'V3.0-UK-Test'])('%s', async (folder) => {
    const report = await take(path.join(MOCKS, folder));
    expect(report.added).toBeGreaterThan(0);
    expect(report.quarantined.filter(({ reason }) => !reason.startsWith('Its id is on '))).toEqual([]);
    expect(report.passedOver).toEqual(
      expect.arrayContaining([
        'taxonomy_list.json, which holds taxonomies',
        'taxonomy_term_list.json, which holds terms of taxonomies',
      ]),
    );
  });
});
