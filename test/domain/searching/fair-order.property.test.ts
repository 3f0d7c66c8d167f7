import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ServiceFilter } from '../../../server/domain/searching/search-filter.ts';
import { openTestDatabase, type TestDatabase } from '../../support/test-database.ts';
import { findFair, type Seeds, type ServiceSeed, seedOrganisations, seedPostcodes } from './found.support.ts';

let world: TestDatabase;
beforeAll(async () => {
  world = await openTestDatabase();
  await seedPostcodes(world.owner);
});
afterAll(() => world.close());

const AREAS = [
  [],
  [['COUNCIL_AREA', 'S12000017']],
  [
    ['COUNCIL_AREA', 'S12000017'],
    ['OUTCODE', 'IV2'],
    ['SECTOR', 'IV2 3'],
  ],
  [
    ['COUNCIL_AREA', 'S12000017'],
    ['COUNCIL_AREA', 'S12000020'],
  ],
  [['OUTCODE', 'IV30']],
  [['SCOTLAND']],
  [['RADIUS', null, 20_000]],
  [['RADIUS', null, 90_000]],
] as const satisfies NonNullable<ServiceSeed['areas']>[];

const facts = fc.record(
  {
    outcomes: fc.constantFrom(null, [], ['SEEING_PEOPLE'], ['BEING_SAFE']),
    languages: fc.constantFrom(null, ['en'], ['en', 'gd']),
    capacity: fc.constantFrom(null, 'NOW', 'NONE'),
    accepts_option_2: fc.constantFrom(null, true, false),
    minimum_grade: fc.constantFrom(null, 1, 6),
    confirmed_on: fc.constantFrom(null, '2019-01-01', '2026-11-01'),
  },
  { noNullPrototype: true },
);

const filters = fc.record(
  {
    postcode: fc.constantFrom('IV2 3AA', 'IV3 5AA', 'IV51 9AA', 'IV30 1AA'),
    outcomes: fc.constant(['SEEING_PEOPLE'] as const),
    languages: fc.constant(['gd']),
    capacities: fc.constant(['NOW'] as const),
    acceptsOption2: fc.boolean(),
    searchTerms: fc.constantFrom('care', 'birch'),
  },
  { requiredKeys: [], noNullPrototype: true },
);

/** Up to a dozen organisations, some with forty services and most with one. */
const countries = fc
  .array(
    fc.record({
      services: fc.oneof({ weight: 4, arbitrary: fc.constant(1) }, fc.integer({ min: 2, max: 40 })),
      named: fc.constantFrom('Birch', 'Care'),
      areas: fc.constantFrom(...AREAS),
      columns: facts,
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map(
    (organisations): Seeds =>
      Object.fromEntries(
        organisations.map(({ services, named, areas, columns }, n) => [
          `Organisation ${n}`,
          Array.from({ length: services }, (_, place) => ({ name: `${named} ${n}.${place}`, areas, columns })),
        ]),
      ),
  );

async function found(seeds: Seeds): Promise<Map<string, string>> {
  for (const table of [
    'directory.service_area',
    'directory.service_hours',
    'directory.support_service',
    'identity.organisation',
  ])
    await world.owner.query(`delete from ${table}`);
  return seedOrganisations(world.owner, seeds);
}

const RUNS = { numRuns: 30 };
const EVENING = '2026-11-26';
const MORNING = '2026-11-27';

test('no organisation is listed twice, on a page or on all of them, and none is left out, even when midnight passes', async () => {
  await fc.assert(
    fc.asyncProperty(
      countries,
      filters,
      fc.record({ first: fc.integer({ min: 1, max: 5 }), before: fc.nat(3) }),
      async (seeds, filter, { first, before }) => {
        await found(seeds);
        const whole = await findFair(world, { filter, today: EVENING, first: 100 });
        const paged: string[] = [];
        let after: string | null = null;
        for (let page = 0; ; page++) {
          const today = page <= before ? EVENING : MORNING;
          const part: Awaited<ReturnType<typeof findFair>> = await findFair(world, { filter, today, first, after });
          expect(part.total).toBe(whole.total);
          paged.push(...part.names);
          if (!part.more) break;
          after = part.end;
        }
        expect(paged).toEqual(whole.names);
        expect(new Set(paged).size).toBe(paged.length);
        expect(paged).toHaveLength(whole.total ?? -1);
        const tomorrow = await findFair(world, { filter, today: MORNING, first: 100 });
        expect([...tomorrow.names].sort()).toEqual([...whole.names].sort());
      },
    ),
    RUNS,
  );
});

/** What may be left unsaid, a search that asks for it, and what meets it. */
const SAID = {
  outcomes: [{ outcomes: ['SEEING_PEOPLE'] }, ['SEEING_PEOPLE']],
  languages: [{ languages: ['gd'] }, ['gd']],
  capacity: [{ capacities: ['NOW'] }, 'NOW'],
  accepts_option_2: [{ acceptsOption2: true }, true],
  minimum_grade: [{ minimumGrade: 4 }, 6],
  confirmed_on: [{}, '2026-11-01'],
} as const satisfies Record<string, readonly [ServiceFilter, unknown]>;

test('an organisation that leaves something unsaid is never ranked lower for it, and nobody else changes places', async () => {
  const facts = Object.keys(SAID) as (keyof typeof SAID)[];
  const organisations = fc.array(fc.record({ says: fc.boolean(), areas: fc.constantFrom(...AREAS) }), {
    minLength: 2,
    maxLength: 8,
  });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...facts), organisations, fc.nat(7), async (fact, country, nth) => {
      const [asked, met] = SAID[fact];
      const filter = { ...asked, postcode: 'IV2 3AA' };
      const silent = nth % country.length;
      const seeds = (said: boolean): Seeds =>
        Object.fromEntries(
          country.map(({ says, areas }, n) => {
            const value = (n === silent ? said : says) ? met : null;
            return [`Organisation ${n}`, [{ name: `Care ${n}`, areas, columns: { [fact]: value } }]];
          }),
        );
      await found(seeds(true));
      const before = (await findFair(world, { filter })).names;
      await world.owner.query(`update directory.support_service set ${fact} = null where name = $1`, [
        `Care ${silent}`,
      ]);
      expect((await findFair(world, { filter })).names).toEqual(before);
    }),
    { numRuns: 60 },
  );
});

test('an organisation that has not said where it goes is ranked no lower than one that declares the same council area, or more', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...AREAS), { minLength: 2, maxLength: 8 }),
      fc.nat(7),
      async (areas, nth) => {
        await found(
          Object.fromEntries(areas.map((each, n) => [`Organisation ${n}`, [{ name: `Care ${n}`, areas: each }]])),
        );
        const silent = `Organisation ${nth % areas.length}`;
        const filter = { postcode: 'IV2 3AA' };
        const before = (await findFair(world, { filter })).names;
        await world.owner.query(
          `delete from directory.service_area where service_id in (select id from directory.support_service where name = $1)`,
          [`Care ${nth % areas.length}`],
        );
        const after = (await findFair(world, { filter })).names;
        expect(after.filter((name) => name !== silent)).toEqual(before.filter((name) => name !== silent));
        if (before.includes(silent)) expect(after.indexOf(silent)).toBeLessThanOrEqual(before.indexOf(silent));
        expect(after).toContain(silent);
      },
    ),
    RUNS,
  );
});

test('the local come before who reaches further, and within each nothing but the day decides', async () => {
  await fc.assert(
    fc.asyncProperty(countries, fc.integer({ min: 0, max: 364 }), async (seeds, n) => {
      await found(seeds);
      const today = new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10);
      const { names } = await findFair(world, { filter: { postcode: 'IV2 3AA' }, today, first: 100 });
      const reaches = (name: string) => seeds[name]?.[0]?.areas ?? [];
      const further = (name: string) =>
        reaches(name).some(([kind, , metres = 0]) => kind === 'SCOTLAND' || metres > 50_000) ||
        reaches(name).filter(([kind]) => kind === 'COUNCIL_AREA').length > 1;
      expect(names.map(further)).toEqual(names.map(further).sort());
    }),
    RUNS,
  );
});

test('over a year each organisation is as often early as any other, however many services it has', async () => {
  const seeds: Seeds = Object.fromEntries(
    Array.from({ length: 12 }, (_, n) => [
      `Organisation ${n}`,
      Array.from({ length: n === 0 ? 40 : 1 }, (_each, place) => ({ name: `Care ${n}.${place}` })),
    ]),
  );
  await found(seeds);
  // Ids that are the same every time, so that the year is.
  await world.owner.query(
    `alter table directory.support_service drop constraint support_service_organisation_id_foreign`,
  );
  await world.owner.query(`
    update directory.support_service s set organisation_id = ('00000000-0000-7000-8000-' || lpad(split_part(o.name, ' ', 2), 12, '0'))::uuid
    from identity.organisation o where o.id = s.organisation_id`);
  await world.owner.query(`
    update identity.organisation set id = ('00000000-0000-7000-8000-' || lpad(split_part(name, ' ', 2), 12, '0'))::uuid`);
  const days = Array.from({ length: 365 }, (_, n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10));
  const early = new Map<string, number>();
  const orders = new Set<string>();
  for (const today of days) {
    const { names } = await findFair(world, { today });
    expect((await findFair(world, { today })).names).toEqual(names);
    orders.add(names.join());
    for (const name of names.slice(0, 4)) early.set(name, (early.get(name) ?? 0) + 1);
  }
  expect(orders.size).toBe(365);
  const share = [...early.values()].map((times) => times / 365);
  // A third of the days each, give or take what chance makes of 365 draws: three standard deviations.
  const deviation = Math.sqrt(((1 / 3) * (2 / 3)) / 365);
  expect(share).toHaveLength(12);
  expect(Math.min(...share)).toBeGreaterThan(1 / 3 - 3 * deviation);
  expect(Math.max(...share)).toBeLessThan(1 / 3 + 3 * deviation);
});
