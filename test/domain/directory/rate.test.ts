import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { selected } from '../../../server/database/reading/selection.ts';
import '../../../server/domain/rooms.ts';
import { findById } from '../../../server/database/reading/read.ts';
import { findSqlError, refusalIn } from '../../../server/database/sql-errors.ts';
import { openTestDatabase, type TestDatabase } from '../../support/test-database.ts';
import { seedServices } from '../searching/search.support.ts';

let world: TestDatabase;
let braigh: string;
beforeAll(async () => {
  world = await openTestDatabase();
  await seedServices(world);
  const { rows } = await world.owner.query<{ id: string }>(
    `select id from directory.support_service where name = 'Bràigh Home Care'`,
  );
  braigh = rows[0]?.id ?? '';
});
afterAll(() => world.close());

interface RateTaken {
  readonly unit?: string;
  readonly band?: string;
  readonly pence?: number;
  readonly evening?: readonly [number | null, number | null];
  readonly days: readonly [string, string | null];
}

async function give({
  unit = 'HOUR',
  band = 'ANY',
  pence = 2_400,
  evening = [null, null],
  days,
}: RateTaken): Promise<unknown> {
  try {
    await world.owner.query(
      `insert into directory.rate (id, service_id, unit, band, pence, evening_from, evening_until, starts_on, ends_on)
       values (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7, $8)`,
      [braigh, unit, band, pence, ...evening, ...days],
    );
    return null;
  } catch (error) {
    const refusal = refusalIn(error);
    return refusal ? { code: refusal.code, message: refusal.message } : findSqlError(error)?.constraint;
  }
}

test('a service has one rate a unit and band on any day; the next may begin on the day the one before ends', async () => {
  const overlaps = {
    code: 'PERIOD_OVERLAPS',
    message:
      'Another rate of this service is for the same unit and the same times on some of these days. End that one first, or give days beside it.',
  };
  expect(await give({ days: ['2026-04-01', '2027-04-01'] })).toBeNull();
  expect(await give({ days: ['2027-03-31', null] })).toEqual(overlaps);
  expect(await give({ days: ['2027-04-01', null], pence: 2_520 })).toBeNull();
  expect(await give({ days: ['2030-01-01', '2030-01-02'] })).toEqual(overlaps);
  expect(await give({ band: 'BANK_HOLIDAY', days: ['2026-04-01', null], pence: 4_800 })).toBeNull();
  expect(await give({ unit: 'TRAVEL_MILE', days: ['2026-04-01', null], pence: 45 })).toBeNull();
});

test('a newer version takes the place of the rate it supersedes, which stays on record', async () => {
  await world.owner.query(
    `update directory.rate set superseded_at = now() where unit = 'TRAVEL_MILE' and service_id = $1`,
    [braigh],
  );
  expect(await give({ unit: 'TRAVEL_MILE', days: ['2026-04-01', null], pence: 50 })).toBeNull();
  const kept = await world.owner.query(
    `select pence::int, superseded_at is null as stands from directory.rate where unit = 'TRAVEL_MILE' order by 1`,
  );
  expect(kept.rows).toEqual([
    { pence: 45, stands: false },
    { pence: 50, stands: true },
  ]);
  const selection = { fields: [selected('rates', ['unit', 'band', 'pence'])] };
  const shown = await findById(world.database.statements(null), { type: 'SupportService', id: braigh, selection });
  expect(shown?.rates).toEqual([
    { unit: 'HOUR', band: 'ANY', pence: 2_400 },
    { unit: 'HOUR', band: 'BANK_HOLIDAY', pence: 4_800 },
    { unit: 'TRAVEL_MILE', band: 'ANY', pence: 50 },
  ]);
});

test('what is called evening is said with the rate, and only an hour has one', async () => {
  const days = ['2026-04-01', null] as const;
  expect(await give({ band: 'EVENING', days })).toBe('evening_has_hours');
  expect(await give({ band: 'EVENING', evening: [1_080, 1_080], days })).toBe('evening_has_hours');
  expect(await give({ band: 'EVENING', evening: [1_080, 1_440], days })).toBe('evening_has_hours');
  expect(await give({ band: 'WEEKEND', evening: [1_080, 0], days })).toBe('evening_has_hours');
  expect(await give({ unit: 'SLEEPOVER', band: 'EVENING', evening: [1_080, 0], days })).toBe('band_of_unit');
  expect(await give({ unit: 'ITEM', band: 'SUNDAY', days })).toBe('band_of_unit');
  expect(await give({ band: 'EVENING', evening: [1_080, 420], days })).toBeNull();
  const selection = { fields: [selected('rates', ['band', 'eveningFrom', 'eveningUntil'])] };
  const shown = await findById(world.database.statements(null), { type: 'SupportService', id: braigh, selection });
  expect(shown?.rates).toContainEqual({ band: 'EVENING', eveningFrom: '18:00', eveningUntil: '07:00' });
});

test('a rate that ends before it starts, and one for nothing, are no rates', async () => {
  expect(await give({ unit: 'ITEM', days: ['2026-04-02', '2026-04-01'] })).toBe('forwards');
  expect(await give({ unit: 'ITEM', days: ['2026-04-01', '2026-04-01'] })).toBe('forwards');
  expect(await give({ unit: 'ITEM', pence: 0, days: ['2026-04-01', null] })).toBe('positive');
});
