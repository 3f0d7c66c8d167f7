import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { seedServices } from '../../domain/searching/search.support.ts';
import { succeed } from '../../support/acts.ts';
import { createWorld, type World } from '../../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
  await seedServices({ owner: world.owner, ownerUrl: world.owner.options.connectionString ?? '' });
});
afterAll(() => world.close());

interface Services {
  supportServices: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string };
    edges: { node: Record<string, unknown> }[];
  };
}

const SEARCH = `query ($filter: SupportServiceFilter, $orderBy: SupportServiceOrder, $first: Int! = 20, $after: String) {
  supportServices(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { node { id name } }
  }
}`;
const search = async (variables: object) => {
  const { data, errors } = await world.ask<Services>(null, SEARCH, variables);
  expect(errors).toBe(undefined);
  return data.supportServices;
};

test('anybody finds services, page after page', async () => {
  const filter = { searchTerms: 'selkie', near: { latitude: 60.155, longitude: -1.145, withinMetres: 20_000 } };
  const first = await search({ filter, first: 1 });
  expect(first).toMatchObject({
    totalCount: 2,
    pageInfo: { hasNextPage: true },
    edges: [{ node: { name: 'Selkie Support' } }],
  });
  const second = await search({ filter, first: 1, after: first.pageInfo.endCursor });
  expect(second).toMatchObject({
    totalCount: 2,
    pageInfo: { hasNextPage: false },
    edges: [{ node: { name: 'Selkie Home Support' } }],
  });
});

test('a service tells everything that is known of it, and says what is not', async () => {
  const { data, errors } = await world.ask<Services>(
    null,
    `query ($from: PlaceInput!) {
      supportServices(filter: { searchTerms: "braigh" }) { edges { node {
        name description kinds sector status councilArea { code name } organisation { name spNumber }
        address { lines town postcode } addressWithheld placePrecision telephone registeredPlaces
        grades { minimum wellbeing planning leadership publishedOn } complaints { upheld since }
        rates { unit pence } registrations { csNumber kind status registeredOn gradings { asOf minimum publishedOn } }
        near: distanceMetres(from: $from) far: distanceMetres(from: { latitude: 60.155, longitude: -1.145 })
        where: councilArea { name } lastInspectedOn registeredOn closedOn continuedBy { id } source factsAsOf
      } } }
    }`,
    { from: { latitude: 57.4778, longitude: -4.2247 } },
  );
  expect(errors).toBe(undefined);
  expect(data.supportServices.edges[0]?.node).toEqual({
    name: 'Bràigh Home Care',
    description: null,
    kinds: ['CARE_AT_HOME'],
    sector: 'PRIVATE',
    status: 'ACTIVE',
    councilArea: { code: 'S12000017', name: 'Highland' },
    organisation: { name: 'Thistledown Invented Ltd', spNumber: 'SP2099000001' },
    address: { lines: 'Unit 1\n2 Invented Street', town: 'Inverness', postcode: 'IV1 1AA' },
    addressWithheld: false,
    placePrecision: null,
    telephone: '01632 960001',
    registeredPlaces: null,
    grades: { minimum: 5, wellbeing: 5, planning: null, leadership: 5, publishedOn: '2024-02-29' },
    complaints: { upheld: 3, since: '2024-04-01' },
    rates: [],
    registrations: [
      {
        csNumber: 'CS2099000001',
        kind: 'CARE_AT_HOME',
        status: 'ACTIVE',
        registeredOn: '2020-04-01',
        gradings: [{ asOf: '2026-04-30', minimum: 5, publishedOn: '2024-02-29' }],
      },
    ],
    near: 0,
    far: 346_413,
    where: { name: 'Highland' },
    lastInspectedOn: '2026-03-14',
    registeredOn: '2020-04-01',
    closedOn: null,
    continuedBy: null,
    source: 'CARE_INSPECTORATE',
    factsAsOf: '2026-05-31',
  });
});

test('a service says when it was added, and a change of its entry leaves that as it was', async () => {
  const { community: hamish } = world.town.accounts;
  const group = { name: 'Thursday Weaving', councilArea: 'S12000017', postcode: 'IV2 3PW', description: 'We weave.' };
  const { id, addedAt } = await succeed(world, hamish, 'groupServiceAdd', group, 'id addedAt');
  const { rows } = await world.owner.query('select added_at from directory.support_service where id = $1', [id]);
  expect(addedAt).toBe(rows[0].added_at.toISOString());
  const longAgo = '2025-01-31T10:15:00.000Z';
  await world.owner.query('update directory.support_service set added_at = $2 where id = $1', [id, longAgo]);
  const described = { serviceId: id, description: 'We weave, and drink tea.' };
  expect(await succeed(world, hamish, 'serviceDescribe', described, 'description addedAt')).toEqual({
    description: 'We weave, and drink tea.',
    addedAt: longAgo,
  });
});

test('a withheld address is withheld at every field', async () => {
  const { data } = await world.ask<Services>(
    null,
    '{ supportServices(filter: { searchTerms: "quiet" }) { edges { node { name addressWithheld address { lines } placePrecision distanceMetres(from: { latitude: 57, longitude: -4 }) } } } }',
  );
  expect(data.supportServices.edges.map(({ node }) => node)).toEqual([
    { name: 'Quiet House', addressWithheld: true, address: null, placePrecision: null, distanceMetres: null },
  ]);
});

test('services stand side by side', async () => {
  const { edges } = await search({ filter: { searchTerms: 'selkie' } });
  const ids = edges.map(({ node }) => node.id);
  const { data, errors } = await world.ask<{
    serviceComparison: { services: object[]; facts: { name: string; values: object[] }[] };
  }>(
    null,
    'query ($ids: [ID!]!) { serviceComparison(ids: $ids) { services { name } facts { name label values { serviceId text known source asOf ageInDays } } } }',
    { ids },
  );
  expect(errors).toBe(undefined);
  expect(data.serviceComparison.services).toEqual([{ name: 'Selkie Support' }, { name: 'Selkie Home Support' }]);
  expect(data.serviceComparison.facts.find(({ name }) => name === 'LEAST_GRADE')).toMatchObject({
    label: 'Lowest grade',
    values: [
      { serviceId: ids[0], text: 'Not graded', known: false, source: 'CARE_INSPECTORATE', asOf: null, ageInDays: null },
      { serviceId: ids[1], text: '2 (Weak)', known: true, source: 'CARE_INSPECTORATE', asOf: '2024-02-29' },
    ],
  });
});

test('a closed service is still read by its id', async () => {
  const { rows } = await world.owner.query(`select id from directory.support_service where name = 'Bràigh Old Care'`);
  const { data } = await world.ask(
    null,
    'query ($id: ID!) { node(id: $id) { id ... on SupportService { name status closedOn } } }',
    { id: rows[0].id },
  );
  expect(data).toEqual({ node: { id: rows[0].id, name: 'Bràigh Old Care', status: 'CLOSED', closedOn: '2026-05-31' } });
});

test.each([
  [{ filter: { searchTerms: '?' } }, 'Give at least one letter or digit to search for, or leave the words out.'],
  [{ filter: { councilAreas: ['S12000046'] } }, 'S12000046 is a superseded code of Glasgow City. Use S12000049.'],
  [
    { filter: { near: { latitude: 51, longitude: 200, withinMetres: 5 } } },
    '"filter.near.longitude" cannot be read: Give degrees as a number from -180 to 180, for instance 57.4778.',
  ],
  [{ first: 0 }, 'Ask for 1 to 100 at a time, and for more with "after".'],
  [{ after: 'next' }, 'This cursor is not one of ours. Use the "endCursor" of the page before.'],
])('what cannot be meant is refused in plain words', async (variables, message) => {
  const { errors } = await world.ask(null, SEARCH, variables);
  expect(errors?.map((error) => [error.message, error.extensions.code])).toEqual([[message, 'BAD_USER_INPUT']]);
});
