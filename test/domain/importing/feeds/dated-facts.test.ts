import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { importFeed } from '../../../../server/domain/importing/feeds/feed-import.ts';
import { type LocalDate, plusDays, todayInScotland } from '../../../../server/foundation/period.ts';
import { createWorld, type OwnWorld } from '../../../support/world.ts';
import { openFeed, pagesOf, serviceOf } from './feed.support.ts';

let world: OwnWorld;
const today = todayInScotland();
const [YEAR_AGO, YESTERDAY, TOMORROW] = [plusDays(today, -365), plusDays(today, -1), plusDays(today, 1)];

const open = (days: object) => [
  { id: 's', freq: 'WEEKLY', byday: 'MO', opens_at: '10:00:00', closes_at: '12:00:00', ...days },
];
const price = (days: object) => [
  { id: 'c', option: 'Under 18s', amount: '3.50', amount_description: 'per 1 hour session', ...days },
];
const rate = (days: object) => [
  { id: 'r', option: 'At any time', amount: 20.0, amount_description: 'an hour', ...days },
];

/** Days as a feed gives them, what we tell of them, and whether they hold today. */
const CASES: readonly (readonly [string, { valid_from?: LocalDate; valid_to?: LocalDate }, boolean])[] = [
  ['ended in 2020', { valid_from: '2019-01-01', valid_to: '2020-12-31' }, false],
  ['ended yesterday', { valid_to: YESTERDAY }, false],
  ['end today', { valid_from: YEAR_AGO, valid_to: today }, true],
  ['began today', { valid_from: today }, true],
  ['have no days', {}, true],
  ['begin tomorrow', { valid_from: TOMORROW }, false],
];
const numbered = CASES.map(([what, days, holds], n) => ({ what, days, holds, n: n + 1 }));

beforeAll(async () => {
  world = await createWorld();
  const services = numbered.map(({ what, days, n }) =>
    serviceOf(n, {
      name: `Hours that ${what}`,
      ...{ schedules: open(days), cost_options: [...price(days), ...(days.valid_from ? rate(days) : [])] },
      service_areas: [{ name: 'Highland' }],
    }),
  );
  const feed = await openFeed(pagesOf(services, 10));
  const report = await importFeed(world.config.databaseUrl ?? '', {
    ...{ source: 'OPEN_REFERRAL', from: feed.address, name: 'glenorrin', allowPrivate: true },
  });
  await feed.close();
  expect(report).toMatchObject({ added: CASES.length, quarantined: [], leftOut: [] });
});
afterAll(() => world.close());

interface Told {
  readonly startsOn: LocalDate | null;
  readonly endsOn: LocalDate | null;
}

const told = ({ valid_from, valid_to }: { valid_from?: LocalDate; valid_to?: LocalDate }): Told => ({
  startsOn: valid_from ?? null,
  endsOn: valid_to === undefined ? null : plusDays(valid_to, 1),
});

const SERVICE = `query ($id: ID!) { node(id: $id) { ... on SupportService {
  hours { weekday from until startsOn endsOn place { name } } hoursToCome { startsOn endsOn }
  costs { option description pence startsOn endsOn } rates { pence startsOn endsOn } } } }`;

test.each(numbered)(
  'hours and prices that $what are answered as of today, with their days',
  async ({ n, days, holds }) => {
    const { data } = await world.ask(null, SERVICE, { id: serviceOf(n).id });
    const now = <Row>(row: Row) => (holds ? [row] : []);
    expect(data).toEqual({
      node: {
        hours: now({ weekday: 'MONDAY', from: '10:00', until: '12:00', ...told(days), place: null }),
        hoursToCome: days.valid_from === TOMORROW ? [told(days)] : [],
        costs: now({ option: 'Under 18s', description: 'per 1 hour session', pence: 350, ...told(days) }),
        rates: days.valid_from === undefined ? [] : now({ pence: 2000, ...told(days) }),
      },
    });
  },
);

test.each(numbered)('those that $what are published again with their days', async ({ n, days }) => {
  const answer = await world.app.http.inject({ method: 'GET', url: `/open-referral/services/${serviceOf(n).id}` });
  const { schedules, cost_options } = answer.json<{ schedules: object[]; cost_options: object[] }>();
  const kept = (wanted: object) => ({ ...days, ...wanted });
  const strip = (documents: readonly object[]) =>
    documents.map((document) => {
      const { id: _id, service_id: _service, ...rest } = document as Record<string, unknown>;
      return rest;
    });
  expect(strip(schedules)).toEqual([
    kept({ freq: 'WEEKLY', interval: 1, byday: 'MO', opens_at: '10:00:00', closes_at: '12:00:00' }),
  ]);
  const own = { option: 'Under 18s', currency: 'GBP', amount: 3.5, amount_description: 'per 1 hour session' };
  const priced = { option: 'At any time', currency: 'GBP', amount: 20, amount_description: 'an hour' };
  expect(strip(cost_options)).toEqual([...(days.valid_from === undefined ? [] : [kept(priced)]), kept(own)]);
});

test.each([true, false])('a time of the week finds those that hold today, unknown ones shown: %s', async (unknown) => {
  const { data } = await world.ask(
    null,
    `query ($filter: SupportServiceFilter) { supportFound(filter: $filter, first: 50) { edges { node { services { service { name } } } } } }`,
    {
      filter: {
        searchTerms: 'hours that',
        timeOfWeek: { weekday: 'MONDAY', from: '10:00', until: '12:00' },
        includeUnknown: unknown,
      },
    },
  );
  const { supportFound } = data as {
    supportFound: { edges: { node: { services: { service: { name: string } }[] } }[] };
  };
  const names = supportFound.edges.flatMap(({ node }) => node.services.map(({ service }) => service.name));
  expect(names.sort()).toEqual(
    numbered
      .filter(({ holds }) => holds)
      .map(({ what }) => `Hours that ${what}`)
      .sort(),
  );
});

test('the published day finds those that hold today', async () => {
  const answer = await world.app.http.inject({
    ...{ method: 'GET', url: '/open-referral/services?day=MO&start_time=10:00&end_time=12:00&search=hours%20that' },
  });
  const { contents } = answer.json<{ contents: { name: string }[] }>();
  expect(contents.map(({ name }) => name).sort()).toEqual(
    numbered
      .filter(({ holds }) => holds)
      .map(({ what }) => `Hours that ${what}`)
      .sort(),
  );
});
