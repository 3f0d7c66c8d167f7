import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openPublished, type PublishedWorld } from './published-service.support.ts';

let world: PublishedWorld;
beforeAll(async () => {
  world = await openPublished();
});
afterAll(() => world.close());

/** Without the ids that are derived from the service's, which another test looks at. */
function withoutIds(document: unknown): unknown {
  return JSON.parse(
    JSON.stringify(document, (key, value) => (key === 'id' || key.endsWith('_id') ? undefined : value)),
  );
}

test('a service that said everything is told whole', async () => {
  const { careAtHome } = world.town.services;
  const document = await world.json<
    Record<string, unknown> & { attributes: { link_type: string; value?: string; taxonomy_term: { name: string } }[] }
  >(`/services/${careAtHome}`);
  const { attributes, last_modified, ...told } = document;
  expect(withoutIds(told)).toEqual({
    name: 'Rowan Tree Care at Home',
    description: 'Support at home in and around Glenorrin.',
    url: 'https://rowan.example/at-home',
    status: 'active',
    accreditations: 'Registered with the Care Inspectorate: CS2099000001.',
    minimum_age: 18,
    maximum_age: 100,
    assured_date: '2026-11-02',
    organization: {
      name: 'Rowan Tree Care',
      description: 'A family firm.',
      website: 'https://rowan.example/',
      organization_identifiers: [
        {
          identifier_scheme: 'GB-CIS',
          identifier_type: 'Care Inspectorate provider number',
          identifier: 'SP2099000001',
        },
        { identifier_scheme: 'GB-SC', identifier_type: 'Scottish charity number', identifier: 'SC099001' },
      ],
    },
    phones: [{ number: '01632 960100' }],
    schedules: [
      { freq: 'WEEKLY', interval: 1, byday: 'MO,TU', opens_at: '09:00:00', closes_at: '17:00:00' },
      { freq: 'WEEKLY', interval: 1, byday: 'SA', opens_at: '20:00:00', closes_at: '00:00:00' },
    ],
    service_areas: [
      {
        ...{ name: 'Highland', extent: 'GSS S12000017', extent_type: 'text' },
        uri: 'http://statistics.data.gov.uk/id/statistical-geography/S12000017',
      },
      {
        name: 'Within 5 km of where it is registered',
        extent: 'Within 5000 metres of its location',
        extent_type: 'text',
      },
    ],
    service_at_locations: [
      {
        location: {
          location_type: 'physical',
          description: 'Placed at the middle of the postcode’s sector.',
          latitude: 57.48,
          longitude: -4.22,
          addresses: [
            {
              ...{ address_1: '1 Orrin Road', address_2: 'Unit 2', city: 'Glenorrin', state_province: 'Highland' },
              ...{ postal_code: 'IV1 1AA', country: 'GB', address_type: 'physical' },
            },
          ],
          accessibility: [{ description: 'Hearing loop' }],
        },
      },
    ],
    languages: [
      { name: 'Scottish Gaelic', code: 'gd' },
      { name: 'British Sign Language', code: 'bfi' },
    ],
    funding: [{ source: 'Its funding is certain until 31 March 2027 (2027-03-31).' }],
    cost_options: [
      {
        ...{ valid_from: '2025-04-01', valid_to: '2026-03-31', option: 'On weekdays', currency: 'GBP', amount: 23 },
        amount_description: 'an hour',
      },
      {
        ...{ valid_from: '2026-04-01', valid_to: '2199-03-31', option: 'On weekdays', currency: 'GBP', amount: 24.5 },
        amount_description: 'an hour; no VAT is charged',
      },
    ],
  });
  expect(
    attributes.map(({ link_type, value, taxonomy_term }) => [link_type, taxonomy_term.name, ...(value ? [value] : [])]),
  ).toEqual([
    ['kind', 'Care at home'],
    ['kind', 'Housing support'],
    ['sector', 'A voluntary or not-for-profit organisation'],
    ['outcome', 'Seeing people'],
    ['outcome', 'Staying well'],
    ['support-need', 'Personal care'],
    ['care-group', 'People with dementia'],
    ['accessibility', 'Hearing loop'],
    ['capacity', 'A waiting list', '2026-10-01'],
    ['option-2', 'Takes people on Option 2'],
    ['framework', 'On the framework of Highland'],
    ['listing', 'Openly listed'],
    ['source', 'The provider'],
    ['registration', 'Registered with the Care Inspectorate', 'CS2099000001'],
    ['activity', 'An activity', 'walking'],
    ['activity', 'An activity', 'baking'],
  ]);
  expect(new Date(String(last_modified)).toISOString()).toBe(last_modified);
});

test('every id is a UUID of its own, and the same whenever it is asked for', async () => {
  const { careAtHome } = world.town.services;
  const idsIn = (text: string) => [...text.matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id);
  const first = (await world.get(`/services/${careAtHome}`)).body;
  expect((await world.get(`/services/${careAtHome}`)).body).toBe(first);
  // A term and its taxonomy may be told twice; everything else is one thing once.
  const things = idsIn(first.replaceAll(/"taxonomy_term":\{[^}]*\}/g, ''));
  expect(new Set(things).size).toBe(things.length);
  expect(first).toContain(`"id":"${world.rate}"`);
});

test('a service at its place is found by the id that the list gave it', async () => {
  const { contents } = await world.json<{ contents: { id: string; service_id: string }[] }>('/service_at_locations');
  expect(contents.map(({ service_id }) => service_id)).toEqual([world.town.services.careAtHome]);
  const [place] = contents;
  const found = await world.json<{ location: object }>(`/service_at_locations/${place?.id}`);
  expect(found).toMatchObject({ ...place, location: { addresses: [{ city: 'Glenorrin' }] } });
});
