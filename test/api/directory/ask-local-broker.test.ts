import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newId } from '../../../server/database/columns.ts';
import { createWorld, type World } from '../../support/world.ts';
import { add, say } from '../publishing/published-service.support.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
  await say(world.owner, world.town.services.shed, {
    telephone: '01632 960666',
    website: 'https://woodwork.example/',
    council_area: 'S12000017',
    address: 'The Old Net Store',
    town: 'Skerryvoe',
    postcode: 'IV9 9ZZ',
    latitude: 57.4778,
    longitude: -4.2247,
    place_precision: 'POSTCODE',
    search_text: 'wednesday woodwork\norrin mens shed highland skerryvoe',
  });
  await add(world.owner, 'rate', {
    ...{ id: newId(), service_id: world.town.services.shed, unit: 'HOUR', pence: 1_250, starts_on: '2026-01-01' },
  });
});
afterAll(() => world.close());

const TOLD = `query ($shed: ID!, $other: ID!, $schedule: ScheduleInput!, $near: NearPlaceInput!, $from: PlaceInput!) {
  node(id: $shed) { ... on SupportService {
    telephone website address { lines town postcode } placePrecision distanceMetres(from: $from) rates { pence } listingInWords } }
  serviceComparison(ids: [$shed, $other]) { facts { name values { serviceId text known } } }
  supportServices(filter: { near: $near }) { edges { node { name } } }
  supportFound(filter: { near: $near }) { edges { node { services { service { name } } } } }
  named: serviceQuotes(schedule: $schedule, serviceIds: [$shed, $other]) {
    edges { node { service { id } period { total priced lines { text } } } } }
  near: serviceQuotes(schedule: $schedule, filter: { near: $near }) { edges { node { service { name } } } }
}`;

interface Told {
  node: object;
  serviceComparison: { facts: { name: string; values: { serviceId: string; text: string; known: boolean }[] }[] };
  supportServices: { edges: { node: { name: string } }[] };
  supportFound: { edges: { node: { services: { service: { name: string } }[] } }[] };
  named: { edges: { node: { service: { id: string }; period: object } }[] };
  near: { edges: { node: { service: { name: string } } }[] };
}

const HERE = { latitude: 57.4778, longitude: -4.2247 };
const SCHEDULE = {
  periodStart: '2027-02-01',
  periodEnd: '2027-02-08',
  visits: [{ weekdays: ['WEDNESDAY'], startTime: '10:00', minutes: 120 }],
};

const countOf = async (words: string) => {
  const { data } = await world.ask<{ supportServices: { totalCount: number } }>(
    null,
    'query ($words: String!) { supportServices(filter: { searchTerms: $words }) { totalCount } }',
    { words },
  );
  return data.supportServices.totalCount;
};

/** All that everybody is told of Hamish's Wednesday Woodwork that would give its price, its place or how to reach it. */
async function told() {
  const { shed, otherCareAtHome: other } = world.town.services;
  const { data, errors } = await world.ask<Told>(null, TOLD, {
    ...{ shed, other, schedule: SCHEDULE, from: HERE, near: { ...HERE, withinMetres: 500 } },
  });
  expect(errors).toBeUndefined();
  const compared = data.serviceComparison.facts
    .filter(({ name }) => name === 'TOWN' || name === 'PRICE_OF_HOUR')
    .flatMap(({ values }) => values.filter(({ serviceId }) => serviceId === shed))
    .map(({ text, known }) => (known ? text : `? ${text}`));
  return {
    entry: data.node,
    compared,
    quoted: data.named.edges.find(({ node }) => node.service.id === shed)?.node.period,
    near: [
      ...data.supportServices.edges.map(({ node }) => node.name),
      ...data.supportFound.edges.flatMap(({ node }) => node.services.map(({ service }) => service.name)),
      ...data.near.edges.map(({ node }) => node.service.name),
    ],
  };
}

test('of a group that a broker tells of, nothing that is read, compared, priced or searched gives price, place or contact', async () => {
  await say(world.owner, world.town.services.shed, { listing: 'ASK_LOCAL_BROKER' });
  expect(await told()).toEqual({
    entry: {
      ...{ telephone: null, website: null, address: null, placePrecision: null, distanceMetres: null, rates: [] },
      listingInWords: 'Ask your local broker about this group.',
    },
    compared: ['? Ask your local broker', '? Ask your local broker'],
    quoted: { total: null, priced: 0, lines: [] },
    near: [],
  });
  // It is found by what it is, and by its council area, and not by its town.
  expect([await countOf('woodwork'), await countOf('highland woodwork'), await countOf('skerryvoe')]).toEqual([
    1, 1, 0,
  ]);
});

test('and listed openly it tells all of that', async () => {
  await say(world.owner, world.town.services.shed, { listing: 'OPEN' });
  expect(await told()).toEqual({
    entry: {
      telephone: '01632 960666',
      website: 'https://woodwork.example/',
      address: { lines: 'The Old Net Store', town: 'Skerryvoe', postcode: 'IV9 9ZZ' },
      placePrecision: 'POSTCODE',
      distanceMetres: 0,
      rates: [{ pence: 1_250 }],
      listingInWords: null,
    },
    compared: ['Skerryvoe', '£12.50 an hour'],
    quoted: { total: 2_500, priced: 2_500, lines: [{ text: '2 hours at £12.50 an hour' }] },
    near: ['Wednesday Woodwork', 'Wednesday Woodwork', 'Wednesday Woodwork'],
  });
  expect(await countOf('skerryvoe')).toBe(1);
});

test('a withheld address is found by no place, and has no town, wherever a source put it on the map', async () => {
  await say(world.owner, world.town.services.shed, { address_withheld: true });
  expect(await told()).toMatchObject({
    entry: { telephone: '01632 960666', address: null, placePrecision: null, distanceMetres: null },
    compared: ['? Withheld', '£12.50 an hour'],
    near: [],
  });
});
