import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { inWords } from '../../../../server/domain/importing/feeds/feed-report.ts';
import { importRegister } from '../../../../server/domain/importing/register/register-import.ts';
import { TAXONOMIES } from '../../../../server/domain/publishing/taxonomies.ts';
import { describeWithStandard, MOCKS } from '../../../api/publishing/profile.support.ts';
import { openTestDatabase, type TestDatabase } from '../../../support/test-database.ts';
import { openFolder, registerOf } from '../importing.support.ts';
import { type Answer, openFeed, pagesOf, serviceOf, takeIn } from './feed.support.ts';

let world: TestDatabase;
const feeds: Awaited<ReturnType<typeof openFeed>>[] = [];
beforeAll(async () => {
  world = await openTestDatabase();
});
afterAll(async () => {
  for (const feed of feeds) await feed.close();
  await world.close();
});
async function addressOf(answers: Readonly<Record<string, Answer>>) {
  const feed = await openFeed(answers);
  feeds.push(feed);
  return feed.address;
}
const take = async (services: readonly object[], more = {}) => takeIn(world, await addressOf(pagesOf(services)), more);
const factsOf = async (name: string) =>
  (await world.owner.query('select * from directory.support_service where name = $1', [name])).rows[0];
const provenanceOf = async (id: string) =>
  Object.fromEntries(
    (
      await world.owner.query(
        'select fact, source, source_reference, as_of::text, confirmed_by_owner from directory.fact_provenance where service_id = $1',
        [id],
      )
    ).rows.map(({ fact, ...said }) => [fact, said]),
  );

const termOf = (key: string, code: string) => {
  const term = TAXONOMIES.find((each) => each.key === key)?.terms.find((each) => each.code === code);
  return { taxonomy_term: { id: term?.id, name: term?.name } };
};

test('a feed whose lists are short is asked for each service', async () => {
  const basic = ({ id, name, status, organization }: Record<string, unknown>) => ({ id, name, status, organization });
  const [one, two] = [serviceOf(31, { url: 'https://one.example.org' }), serviceOf(32)];
  const address = await addressOf({
    ...{ '/feed/services': { total_items: 2, total_pages: 1, contents: [one, two].map(basic) } },
    ...{ [`/feed/services/${one.id}`]: one, [`/feed/services/${two.id}`]: serviceOf(33) },
  });
  const report = await takeIn(world, `${address}/feed/?key=not-kept`, { name: undefined });
  expect(report).toMatchObject({ name: `${address.replace('http://', '')}/feed`, added: 1 });
  expect(report.quarantined).toEqual([
    { place: 'page 1, entry 2', identifier: two.id, reason: `/services/${two.id} answers with another service.` },
  ]);
  expect((await factsOf('Invented Service 31')).website).toBe('https://one.example.org/');
});

test('a feed of the first version is taken in', async () => {
  const service = {
    ...{ id: 17, name: 'Older Invented Service', description: 'Lunch.', status: 'active', assured_date: '2026-02-03' },
    organization: { id: 4, name: 'Older Invented Group', description: 'Invented.', url: 'https://older.example.org' },
    contacts: [{ id: 'c', phones: [{ id: 'p', number: '01463 960 200' }] }],
    eligibilitys: [{ id: 'e', minimum_age: 65, maximum_age: 130 }],
    regular_schedules: [{ id: 's', weekday: 'Thursday', opens_at: '12:00', closes_at: '14:00' }],
    service_areas: [{ id: 'a', service_area: 'Highland' }],
    languages: [{ id: 'l', language: 'Gaelic' }],
    service_at_locations: [
      {
        id: 'x',
        location: {
          id: 'y',
          physical_addresses: [
            {
              id: 'z',
              address_1: '2 Invented Road',
              city: 'Nairn',
              state_province: 'Highland',
              postal_code: 'IV12 4AA',
            },
          ],
        },
      },
    ],
  };
  const address = await addressOf({ '/services': { totalElements: 1, totalPages: 1, number: 1, content: [service] } });
  for (const expected of [{ added: 1 }, { added: 0, unchanged: 1 }]) {
    expect(await takeIn(world, address, { name: 'older' })).toMatchObject({ ...expected, quarantined: [], doubts: [] });
  }
  expect(await factsOf('Older Invented Service')).toMatchObject({
    ...{
      telephone: '01463 960 200',
      minimum_age: 65,
      maximum_age: 130,
      languages: ['gd'],
      town: 'Nairn',
      postcode: 'IV12 4AA',
    },
    ...{ council_area: 'S12000017', kinds: [] },
  });
});

describeWithStandard('the validator’s own example', () => {
  test('is taken in, but for its place in the Arctic', async () => {
    const file = path.join(MOCKS, 'V3.0-UK-Default/service_full.json');
    expect(await takeIn(world, file, { name: 'mock' })).toMatchObject({
      ...{ added: 1, quarantined: [] },
      leftOut: [
        { reason: 'Its place (100, 101) lies outside the United Kingdom. The rest of it was taken in.' },
        { reason: 'Its postcode is "ABC 1234", which is none in the United Kingdom. The rest of it was taken in.' },
      ],
    });
    expect(await factsOf('Community Counselling')).toMatchObject({
      minimum_age: 12,
      maximum_age: 100,
      website: 'http://example.com/counselling',
    });
  });
});

describe('a service that the register has', () => {
  test('is found by its number, and only added to', async () => {
    const folder = await openFolder();
    const register = await folder.write('datastore-31-may-2026.csv', registerOf({}));
    await importRegister(world.ownerUrl, { file: register });
    const before = await factsOf('Thistledown Support');
    const named = { ...termOf('registration', 'cs-number'), value: 'CS2099000001' };
    const feed = [
      serviceOf(41, {
        name: 'Thistle (another name)',
        description: 'Help at home.',
        phones: [{ id: 'p', number: '01463 960 300' }],
        attributes: [named, termOf('outcome', 'BEING_SAFE')],
      }),
    ];
    expect(await take(feed, { name: 'other' })).toMatchObject({ added: 0, enriched: 1 });
    const {
      modified_at: _moved,
      search_vector: _words,
      description,
      outcomes,
      ...after
    } = await factsOf('Thistledown Support');
    expect([description, outcomes]).toEqual(['Help at home.', ['BEING_SAFE']]);
    expect({ ...after, description: null, outcomes: null }).toEqual(
      (({ modified_at: _m, search_vector: _w, ...rest }) => rest)(before),
    );
    expect(Object.keys(await provenanceOf(before.id)).sort()).toEqual(['description', 'outcomes']);
    expect(await take(feed, { name: 'other' })).toMatchObject({ enriched: 0, unchanged: 1 });
    await folder.close();
  });

  test('an id that is here from another source is left as it is', async () => {
    const { id, name } = await factsOf('Thistledown Support');
    const report = await take([{ ...serviceOf(1), id, name: 'Taken over' }], { name: 'stranger' });
    expect(report).toMatchObject({ added: 0, elsewhere: 1 });
    expect((await factsOf(name)).id).toBe(id);
    expect(inWords(report)).toContain('  Left as they are: 1 service, here from elsewhere already.');
  });
});
