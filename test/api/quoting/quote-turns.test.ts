import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { seedServices } from '../../domain/searching/search.support.ts';
import { passSeconds, tellRealTime } from '../../support/clock.ts';
import { createWorld, type World } from '../../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
  await seedServices({ owner: world.owner, ownerUrl: world.owner.options.connectionString ?? '' });
});
afterAll(() => world.close());

interface Quotes {
  serviceQuotes: {
    pageInfo: { hasNextPage: boolean; endCursor: string };
    edges: { node: { service: { name: string } } }[];
  };
}

const QUOTES = `query ($schedule: ScheduleInput!, $first: Int! = 20, $after: String) {
  serviceQuotes(schedule: $schedule, filter: { councilAreas: ["S12000017"] }, first: $first, after: $after) {
    pageInfo { hasNextPage endCursor } edges { node { service { name } } }
  }
}`;
/** Nobody has a price for it, so that nothing but their turns puts them in order. */
const SCHEDULE = {
  periodStart: '2027-02-01',
  periodEnd: '2027-03-01',
  oneOffItems: [{ on: '2027-02-01', count: 1 }],
};
const A_DAY = 86_400;

async function quotes(page: object = {}): Promise<Quotes['serviceQuotes']> {
  const { data, errors } = await world.ask<Quotes>(null, QUOTES, { schedule: SCHEDULE, ...page });
  expect(errors).toBeUndefined();
  return data.serviceQuotes;
}

const named = ({ edges }: Quotes['serviceQuotes']) => edges.map(({ node }) => node.service.name);

/** Does something, and has a day pass, again and again. */
async function onEachOf(days: number, does: () => Promise<void>): Promise<void> {
  try {
    for (let day = 0; day < days; day += 1) {
      await does();
      passSeconds(A_DAY);
    }
  } finally {
    tellRealTime();
  }
}

test('equals take turns: their order holds all day long, and over some days each is first', async () => {
  const firsts = new Set<string>();
  await onEachOf(60, async () => {
    const order = named(await quotes());
    expect(named(await quotes())).toEqual(order);
    firsts.add(order[0] ?? '');
  });
  expect([...firsts].sort()).toEqual([
    'Bràigh Home Care',
    'Heathery Knowe',
    'Quiet House',
    "St. Fillan's Supported Living",
  ]);
});

test('a page that is turned after midnight goes on in the order of the day before, each once', async () => {
  await onEachOf(10, async () => {
    const evening = named(await quotes());
    let page = await quotes({ first: 1 });
    const paged = named(page);
    passSeconds(A_DAY);
    while (page.pageInfo.hasNextPage) {
      page = await quotes({ first: 1, after: page.pageInfo.endCursor });
      paged.push(...named(page));
    }
    expect(paged).toEqual(evening);
  });
});

test('it costs as much as thousands of fields, so that a request holds few of them', async () => {
  const asked = (n: number) =>
    Array.from({ length: n }, (_, each) => `q${each}: serviceQuotes(schedule: $schedule, first: 1) { totalCount }`);
  const complaint = async (n: number) => {
    const document = `query ($schedule: ScheduleInput!) { ${asked(n).join(' ')} }`;
    return (await world.ask(null, document, { schedule: SCHEDULE })).errors?.[0]?.message;
  };
  expect(await complaint(4)).toBeUndefined();
  expect(await complaint(5)).toBe('This asks for too much at once (20005 of at most 20000). Ask for smaller pages.');
});
