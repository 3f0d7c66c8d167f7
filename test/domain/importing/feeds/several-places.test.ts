import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { importFeed } from '../../../../server/domain/importing/feeds/feed-import.ts';
import { createWorld, type OwnWorld } from '../../../support/world.ts';
import { openFeed, pagesOf, serviceOf } from './feed.support.ts';

const location = (n: number) => `00000000-0000-4000-a000-00000000000${n}`;
const at = (n: number, more: object) => ({
  id: `00000000-0000-4000-b000-00000000000${n}`,
  location_id: location(n),
  ...more,
});
const address = (city: string, postal_code: string) => [
  {
    address_1: '1 Invented Road',
    city,
    state_province: 'Highland',
    postal_code,
    country: 'GB',
    address_type: 'physical',
  },
];
const on = (byday: string, more = {}) => ({
  id: byday,
  freq: 'WEEKLY',
  byday,
  opens_at: '10:00',
  closes_at: '12:00',
  ...more,
});

const CLUB = serviceOf(1, {
  name: 'Lunch Club',
  schedules: [on('SU'), on('WE', { service_at_location_id: at(2, {}).id })],
  service_at_locations: [
    at(1, {
      location: {
        id: location(1),
        location_type: 'physical',
        name: 'Nairn Hall',
        latitude: 57.58,
        longitude: -3.87,
        addresses: address('Nairn', 'IV12 4AA'),
      },
      schedules: [on('MO', { valid_to: '2199-12-31' })],
    }),
    at(2, {
      location: {
        id: location(2),
        location_type: 'physical',
        name: 'Wick Hall',
        latitude: '58.44',
        longitude: '-3.09',
        addresses: address('Wick', 'KW1 4AA'),
        schedules: [on('TU')],
      },
    }),
    at(3, { location: { id: location(3), location_type: 'virtual', name: 'Online' }, schedules: [on('FR')] }),
    at(4, { location: { id: location(4), location_type: 'postal', addresses: address('Inverness', 'IV1 1AA') } }),
  ],
});

let world: OwnWorld;
const take = async (service: object) => {
  const feed = await openFeed(pagesOf([service]));
  const report = await importFeed(world.config.databaseUrl ?? '', {
    ...{ source: 'OPEN_REFERRAL', from: feed.address, name: 'glenorrin', allowPrivate: true },
  });
  await feed.close();
  return report;
};
beforeAll(async () => {
  world = await createWorld();
  expect(await take(CLUB)).toMatchObject({ added: 1, quarantined: [], leftOut: [] });
});
afterAll(() => world.close());

const shown = async () =>
  (
    await world.ask(
      null,
      `query ($id: ID!) { node(id: $id) { ... on SupportService { address { town }
        hours { weekday endsOn place { name } } places { name address { lines town postcode } placePrecision hours { weekday } } } } }`,
      { id: CLUB.id },
    )
  ).data as { node: object };

test('each place is shown with its address and its hours', async () => {
  expect(await shown()).toEqual({
    node: {
      address: { town: 'Nairn' },
      hours: [
        { weekday: 'MONDAY', endsOn: '2200-01-01', place: { name: 'Nairn Hall' } },
        { weekday: 'TUESDAY', endsOn: null, place: { name: 'Wick Hall' } },
        { weekday: 'WEDNESDAY', endsOn: null, place: { name: 'Wick Hall' } },
        { weekday: 'FRIDAY', endsOn: null, place: null },
        { weekday: 'SUNDAY', endsOn: null, place: null },
      ].map((row) => ({ ...row })),
      places: [
        {
          name: 'Nairn Hall',
          address: { lines: '1 Invented Road', town: 'Nairn', postcode: 'IV12 4AA' },
          placePrecision: 'COORDINATES',
          hours: [{ weekday: 'MONDAY' }],
        },
        {
          name: 'Wick Hall',
          address: { lines: '1 Invented Road', town: 'Wick', postcode: 'KW1 4AA' },
          placePrecision: 'COORDINATES',
          hours: [{ weekday: 'TUESDAY' }, { weekday: 'WEDNESDAY' }],
        },
      ],
    },
  });
});

interface PlaceDocument {
  readonly id: string;
  readonly location_id: string;
  readonly location: { name: string; latitude: number; addresses: { city: string }[] };
  readonly schedules?: { byday: string; valid_to?: string; service_at_location_id: string }[];
}
const get = async <Document>(url: string) =>
  (await world.app.http.inject({ method: 'GET', url: `/open-referral${url}` })).json<Document>();

test('each place is published with its hours and their days, under the location’s own id', async () => {
  const { schedules, service_at_locations } = await get<{
    schedules: { byday: string }[];
    service_at_locations: PlaceDocument[];
  }>(`/services/${CLUB.id}`);
  expect(schedules.map(({ byday }) => byday)).toEqual(['FR,SU']);
  const told = service_at_locations.map(
    ({ location_id, location: { name, latitude, addresses }, schedules: hours = [] }) => ({
      ...{ location_id, name, latitude, city: addresses[0]?.city },
      hours: hours.map(({ byday, valid_to }) => [byday, valid_to ?? null]),
    }),
  );
  expect(told).toEqual([
    { location_id: location(1), name: 'Nairn Hall', latitude: 57.58, city: 'Nairn', hours: [['MO', '2199-12-31']] },
    { location_id: location(2), name: 'Wick Hall', latitude: 58.44, city: 'Wick', hours: [['TU,WE', null]] },
  ]);
  for (const { id, schedules: hours = [] } of service_at_locations)
    for (const { service_at_location_id } of hours) expect(service_at_location_id).toBe(id);
});

test('each is one of the places that the directory lists, and found by its id', async () => {
  const { contents, total_items } = await get<{ contents: PlaceDocument[]; total_items: number }>(
    '/service_at_locations?search=lunch%20club',
  );
  expect([total_items, contents.map(({ location: { name } }) => name).sort()]).toEqual([
    2,
    ['Nairn Hall', 'Wick Hall'],
  ]);
  for (const place of contents)
    expect(await get<PlaceDocument>(`/service_at_locations/${place.id}`)).toMatchObject({ id: place.id });
});

test('taken in again it is the same; published and taken in elsewhere, too', async () => {
  expect(await take(CLUB)).toMatchObject({ unchanged: 1, changed: 0 });
  const document = await get<object>(`/services/${CLUB.id}`);
  expect(await take(document)).toMatchObject({ unchanged: 1, changed: 0, leftOut: [] });
});

test('an owner’s hours stay, and are of the whole service', async () => {
  await world.owner.query('delete from directory.service_hours where service_id = $1', [CLUB.id]);
  await world.owner.query(
    `insert into directory.service_hours (id, service_id, weekday, starts_at, ends_at) values (gen_random_uuid(), $1, 6, 600, 720)`,
    [CLUB.id],
  );
  await world.owner.query(
    `update directory.fact_provenance set confirmed_by_owner = true where service_id = $1 and fact = 'service_hours'`,
    [CLUB.id],
  );
  expect(await take(CLUB)).toMatchObject({ kept: 2, changed: 0 });
  expect(await shown()).toMatchObject({ node: { hours: [{ weekday: 'SATURDAY', place: null }] } });
});

test('where the place is withheld, or left to a broker, none of them is told', async () => {
  for (const hidden of [{ listing: 'ASK_LOCAL_BROKER' }, { address_withheld: true, listing: 'OPEN' }] as const) {
    const names = Object.keys(hidden).map((name, n) => `${name} = $${n + 2}`);
    await world.owner.query(`update directory.support_service set ${names.join(', ')} where id = $1`, [
      CLUB.id,
      ...Object.values(hidden),
    ]);
    const answers = [await shown(), await get(`/services/${CLUB.id}`), await get('/service_at_locations?full=true')];
    expect(JSON.stringify(answers)).not.toMatch(/Wick|Nairn|KW1|58\.44/);
  }
});
