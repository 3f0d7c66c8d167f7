import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { seedPostcodes } from '../../domain/searching/found.support.ts';
import { seedServices } from '../../domain/searching/search.support.ts';
import { type Person, personWithFund } from '../../support/scenario.ts';
import { createWorld, type World } from '../../support/world.ts';
import { kindOf, listenToStatements } from '../statement-log.ts';

let world: World;
let ishbel: Person;
let log: { take(): string[] };
const ids: Record<string, string> = {};
const HIGHLAND = { councilAreas: ['S12000017'] };
const SHETLAND = { councilAreas: ['S12000027'] };
const PERIOD = { periodStart: '2027-02-01', periodEnd: '2027-03-01' };
/** Five mornings of an hour and a Saturday afternoon of two: seven hours a week, for four weeks. */
const SCHEDULE = {
  ...PERIOD,
  visits: [
    { weekdays: ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'], startTime: '09:00', minutes: 60 },
    { weekdays: ['SATURDAY'], startTime: '14:00', minutes: 120 },
  ],
};

beforeAll(async () => {
  world = await createWorld();
  log = listenToStatements(world.app.database.pool);
  await seedServices({ owner: world.owner, ownerUrl: world.owner.options.connectionString ?? '' });
  for (const { id, name } of (await world.owner.query('select id, name from directory.support_service')).rows)
    ids[name] = id;
  const rates: [string, string, string, number, string, string | null, string | null][] = [
    ['Bràigh Home Care', 'HOUR', 'ANY', 2_400, '2026-04-01', '2027-02-15', 'EXEMPT'],
    ['Bràigh Home Care', 'HOUR', 'ANY', 2_520, '2027-02-15', null, 'EXEMPT'],
    ['Heathery Knowe', 'HOUR', 'ANY', 2_450, '2026-04-01', null, 'EXEMPT'],
    // Weekdays alone: the Saturdays have no price, and what has one is the lowest of all.
    ["St. Fillan's Supported Living", 'HOUR', 'WEEKDAY', 1_000, '2026-04-01', null, null],
    // Superseded, and not in force: no prices.
    ['Quiet House', 'HOUR', 'ANY', 100, '2026-04-01', '2027-02-01', null],
  ];
  for (const [name, unit, band, pence, startsOn, endsOn, vat] of rates) {
    await world.owner.query(
      `insert into directory.rate (id, service_id, unit, band, pence, starts_on, ends_on, vat)
       values (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7)`,
      [ids[name], unit, band, pence, startsOn, endsOn, vat],
    );
  }
  await world.owner.query(
    `insert into directory.rate (id, service_id, unit, pence, starts_on, superseded_at)
     values (gen_random_uuid(), $1, 'HOUR', 1, '2026-04-01', now())`,
    [ids['Quiet House']],
  );
  ishbel = await personWithFund(world, 500_000);
});
afterAll(() => world.close());

interface Quote {
  service: { name: string };
  week: { total: number | null } | null;
  period: {
    isWhole: boolean;
    total: number | null;
    priced: number;
    lines: { text: string }[];
    notPriced: { text: string }[];
  };
  unknown: string[];
  fundAfter: { left: number | null; after: number | null; whyNot: string | null };
}

interface Quotes {
  serviceQuotes: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string };
    edges: { node: Quote }[];
  };
}

const NOBODYS_FUND = '01999999-0000-7000-8000-000000000000';
const QUOTES = `query ($schedule: ScheduleInput!, $serviceIds: [ID!], $filter: SupportServiceFilter, $first: Int! = 20,
  $after: String, $fundId: ID! = "${NOBODYS_FUND}") {
  serviceQuotes(schedule: $schedule, serviceIds: $serviceIds, filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node {
      service { name organisation { name } grades { minimum ageInDays } complaints { upheld } capacity { room } }
      week { total } period { isWhole total priced lines { text startsOn endsOn amount } notPriced { reason text } }
      unknown fundAfter(fundId: $fundId) { left after whyNot }
    } }
  }
}`;

async function quotes(variables: object, actorKey: string | null = null): Promise<Quotes['serviceQuotes']> {
  const { data, errors } = await world.ask<Quotes>(actorKey, QUOTES, { schedule: SCHEDULE, ...variables });
  expect(errors).toBeUndefined();
  return data.serviceQuotes;
}

async function refusal(variables: object): Promise<string | undefined> {
  const { errors } = await world.ask<Quotes>(null, QUOTES, { schedule: SCHEDULE, ...variables });
  return errors?.[0]?.message;
}

const named = ({ edges }: Quotes['serviceQuotes']) => edges.map(({ node }) => node.service.name);

test('everybody in reach, the lowest whole price first; a part of a price never ranks as if it were the price', async () => {
  const { edges, totalCount } = await quotes({ filter: HIGHLAND });
  expect(totalCount).toBe(4);
  expect(
    edges.map(({ node: { service, week, period } }) => [service.name, week?.total, period.total, period.priced]),
  ).toEqual([
    ['Heathery Knowe', 17_150, 68_600, 68_600],
    // A week at the first day's rate; two weeks of seven hours at each of its two rates.
    ['Bràigh Home Care', 16_800, 68_880, 68_880],
    ["St. Fillan's Supported Living", null, null, 20_000],
    ['Quiet House', null, null, 0],
  ]);
});

test('a rate that rises within the period, line by line, and what is unknown by name', async () => {
  const serviceIds = [ids['Heathery Knowe'], ids['Bràigh Home Care'], ids["St. Fillan's Supported Living"]];
  const { edges } = await quotes({ serviceIds });
  const [heathery, braigh, fillan] = edges.map(({ node }) => node);
  expect(heathery?.period.lines.map(({ text }) => text)).toEqual(['28 hours at £24.50 an hour']);
  expect(braigh?.period.lines).toEqual([
    { text: '14 hours at £24.00 an hour', startsOn: '2027-02-01', endsOn: '2027-02-15', amount: 33_600 },
    { text: '14 hours at £25.20 an hour', startsOn: '2027-02-15', endsOn: '2027-03-01', amount: 35_280 },
  ]);
  expect(fillan?.period).toEqual({
    isWhole: false,
    total: null,
    priced: 20_000,
    lines: [
      { text: '20 hours on weekdays at £10.00 an hour', startsOn: '2027-02-01', endsOn: '2027-03-01', amount: 20_000 },
    ],
    notPriced: [{ reason: 'NO_RATE', text: '8 hours on Saturdays: the provider gives no price.' }],
  });
  expect(braigh?.unknown).toEqual(['REACH', 'CAPACITY', 'TRAVEL']);
  expect(fillan?.unknown).toEqual(['REACH', 'CAPACITY', 'TRAVEL', 'VAT']);
});

test('page after page, each once', async () => {
  const all = named(await quotes({ filter: HIGHLAND }));
  const pages: string[] = [];
  let after: string | null = null;
  do {
    const page: Quotes['serviceQuotes'] = await quotes({ filter: HIGHLAND, first: 1, after });
    pages.push(...named(page));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  expect(pages).toEqual(all);
});

test('what is left of the fund, for those it is open to; the access is recorded', async () => {
  const ofFund = async (actorKey: string | null) => {
    const { edges } = await quotes({ filter: HIGHLAND, fundId: ishbel.fundId }, actorKey);
    return edges.map(({ node }) => node.fundAfter);
  };
  const open = [
    { left: 500_000, after: 431_400, whyNot: null },
    { left: 500_000, after: 431_120, whyNot: null },
    { left: 500_000, after: null, whyNot: 'NOT_WHOLLY_PRICED' },
    { left: 500_000, after: null, whyNot: 'NOT_WHOLLY_PRICED' },
  ];
  const closed = { left: null, after: null, whyNot: 'FUND_NOT_VISIBLE' };
  const { accounts } = world.town;
  expect(await ofFund(ishbel.accountId)).toEqual(open);
  expect(await ofFund(accounts.broker)).toEqual(open);
  expect(await ofFund(null)).toEqual([closed, closed, closed, closed]);
  expect(await ofFund(accounts.otherWorker)).toEqual([closed, closed, closed, closed]);
  await world.app.accessLog.settle();
  const asked = [ishbel.accountId, accounts.broker, accounts.otherWorker];
  const accesses = await world.owner.query(
    `select distinct account_id from audit.access_record where person_id = $1 and 'FUND' = any (topics) and account_id = any ($2)`,
    [ishbel.personId, asked],
  );
  expect(accesses.rows.map(({ account_id }) => account_id).sort()).toEqual(asked.slice(0, 2).sort());
});

test('a fund that is too small says by how much', async () => {
  const schedule = { ...SCHEDULE, periodEnd: '2028-01-31' };
  const { edges } = await quotes(
    { schedule, serviceIds: [ids['Heathery Knowe'], ids['Quiet House']], fundId: ishbel.fundId },
    ishbel.accountId,
  );
  // 364 hours, 52 weeks of seven.
  expect(edges[0]?.node.period.total).toBe(364 * 2_450);
  expect(edges[0]?.node.fundAfter).toEqual({ left: 500_000, after: 500_000 - 364 * 2_450, whyNot: null });
});

test('as many statements for one service as for all, one more with a fund', async () => {
  const statementsFor = async (variables: object, actorKey: string | null = null) => {
    await quotes(variables, actorKey);
    log.take();
    await quotes(variables, actorKey);
    return log
      .take()
      .map(kindOf)
      .filter((kind) => kind !== 'access.sign_in').length;
  };
  const noFund = { fundId: 'no fund' };
  expect(await statementsFor({ ...noFund, filter: SHETLAND })).toBe(2);
  expect(await statementsFor(noFund)).toBe(2);
  expect(await statementsFor({ filter: HIGHLAND, fundId: ishbel.fundId }, ishbel.accountId)).toBe(3);
});

test('what cannot be asked', async () => {
  const serviceIds = [ids['Heathery Knowe'], ids['Quiet House']];
  const both = 'Name services, or give a filter, and leave the other out.';
  expect(await refusal({ serviceIds, filter: HIGHLAND })).toBe(both);
  const closed = 'Bràigh Old Care provides no support now, so it has no price. Leave it out, or name another.';
  expect(await refusal({ serviceIds: [ids['Bràigh Old Care'], ids['Quiet House']] })).toBe(closed);
  expect(await refusal({ serviceIds: [ids['Quiet House']] })).toBe(
    'Name 2 to 6 services, or give a filter to compare all that it lets through.',
  );
  expect(await refusal({ serviceIds: [ids['Quiet House'], ids['Quiet House']] })).toBe('Name each service once.');
  expect(await refusal({ serviceIds: [ids['Quiet House'], NOBODYS_FUND] })).toBe(
    'Nothing you can see has this id. Check the id, or ask to be given access.',
  );
  expect(await refusal({ filter: HIGHLAND, after: 'nonsense' })).toBe(
    'This cursor is not one of ours. Use the "endCursor" of the page before.',
  );
  expect(await refusal({ schedule: { ...PERIOD } })).toBe('Give at least one visit, sleepover or item to be priced.');
  expect(
    await refusal({ schedule: { ...SCHEDULE, visits: [{ weekdays: ['MONDAY'], startTime: '24:00', minutes: 5 }] } }),
  ).toMatch('Give a time of day as HH:MM from 00:00 to 23:59, for instance 09:30.');
  expect(
    await refusal({ schedule: { ...SCHEDULE, visits: [{ weekdays: ['MONDAY'], startTime: '09:00', minutes: 0 }] } }),
  ).toBe('Visit 1: "minutes" is 0. Give a whole number from 1 to 1440.');
});

test('all in reach of a postcode, and a postcode nobody knows is refused', async () => {
  await seedPostcodes(world.owner);
  const reaching = async (postcode: string) => {
    const { data, errors } = await world.ask<{ serviceQuotes: { edges: { node: Quote }[] } }>(
      null,
      `query ($schedule: ScheduleInput!, $filter: SupportServiceFilter) {
        serviceQuotes(schedule: $schedule, filter: $filter) { edges { node { service { name } } } } }`,
      { schedule: SCHEDULE, filter: { ...HIGHLAND, postcode } },
    );
    return errors?.[0]?.message ?? data.serviceQuotes.edges.map(({ node }) => node.service.name).sort();
  };
  expect(await reaching('IV2 3AA')).toEqual([
    'Bràigh Home Care',
    'Heathery Knowe',
    'Quiet House',
    "St. Fillan's Supported Living",
  ]);
  expect(await reaching('IV30 1AA')).toEqual([]);
  expect(await reaching('QQ1 1AA')).toBe(
    'QQ1 1AA is not known: no postcode in Scotland that begins with QQ1 has been taken in here. Check it, or search by council area.',
  );
});
