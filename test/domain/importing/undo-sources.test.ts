import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { newId } from '../../../server/database/columns.ts';
import { importCouncilShapes } from '../../../server/domain/importing/places/council-shape-import.ts';
import { importPostcodes } from '../../../server/domain/importing/places/postcode-import.ts';
import { importRegister } from '../../../server/domain/importing/register/register-import.ts';
import { PUBLIC_TABLES } from '../../access/tables/public-tables.ts';
import { openTestDatabase, type TestDatabase } from '../../support/test-database.ts';
import { serviceOf } from './feeds/feed.support.ts';
import {
  describeWithData,
  GEOGRAPHY,
  MAY_2025,
  MAY_2026,
  POSTCODES,
  refusalOf,
  registerOf,
} from './importing.support.ts';
import { directoryOf, openImports, SECOND } from './undo.support.ts';

const worlds: TestDatabase[] = [];
let world: TestDatabase;
beforeEach(async () => {
  world = await openTestDatabase();
  worlds.push(world);
});
const imports = await openImports(() => world);
const { ask, counts, feed, folder, postcodes, register, undo } = imports;
afterAll(async () => {
  for (const each of worlds) await each.close();
  await imports.close();
});

describe('which run', () => {
  test('the latest of its source, once, and the one before after it; others in between do not matter', async () => {
    await register('2026-03-31', {});
    const empty = await directoryOf(world.owner);
    await register('2026-04-30', {}, SECOND);
    await postcodes('IV1 1AA,57.48,-4.22,S12000017');
    const [first, second, third] = await ask('select id from directory.import_run order by finished_at');
    expect(await refusalOf(() => undo(first.id))).toBe(
      'A later import of this source builds on it. Take that one back first.',
    );
    expect(await counts(second.id)).toMatchObject({ removed: 1 });
    expect(await refusalOf(() => undo(second.id))).toBe('This import was taken back already.');
    expect(await ask('select place_precision from directory.support_service')).toEqual([
      { place_precision: 'POSTCODE' },
    ]);
    await undo(third.id);
    expect(await directoryOf(world.owner)).toEqual(empty);
    expect(await counts(first.id)).toMatchObject({ removed: 1 });
    expect(await refusalOf(() => undo('care-inspectorate'))).toBe(
      'Nothing of this source is here. Nothing was changed.',
    );
  });

  test('what the latest three changed is kept; not that of one before, nor of one that failed', async () => {
    for (const day of ['2026-03-31', '2026-04-30', '2026-05-31', '2026-06-30']) await register(day, {}, SECOND);
    const runs = await ask('select id, can_be_undone from directory.import_run order by finished_at');
    expect(runs.map(({ can_be_undone }) => can_be_undone)).toEqual([false, true, true, true]);
    expect(await ask('select distinct import_run_id as id from directory.import_change order by 1')).toEqual(
      runs.slice(1).map(({ id }) => ({ id })),
    );
    for (let times = 0; times < 3; times += 1) await undo('care-inspectorate');
    expect(await refusalOf(() => undo('care-inspectorate'))).toBe(
      'What this import changed is no longer kept: that is so for the latest three of each source. Import a right file instead.',
    );
    await ask(`update directory.import_run set outcome = 'FAILED'`);
    expect(await refusalOf(() => undo(runs[0].id))).toBe('This import failed, so there is nothing to take back.');
  });

  test('nothing is kept of a dry run, nor of what is written besides', async () => {
    const file = await folder.write('register-2026-03-31.csv', registerOf({}));
    await importRegister(world.ownerUrl, { file, dryRun: true });
    await importRegister(world.ownerUrl, { file });
    const kept = 'select count(*)::int from directory.import_change';
    const [before] = await ask(kept);
    await ask(`update directory.support_service set telephone = '01632 960007'`);
    expect(await ask(kept)).toEqual([before]);
  });
});

describe('other sources', () => {
  test('postcodes: what they retired holds again, and services lie where they lay', async () => {
    await register('2026-03-31', {}, { ...SECOND, Service_Postcode: 'IV2 3AA' });
    await postcodes('IV1 1AA,57.48,-4.22,S12000017', 'IV2 3AA,57.4,-4.1,S12000017');
    const before = await directoryOf(world.owner);
    await postcodes('IV1 1AA,57.49,-4.22,S12000017', 'IV1 1AB,57.5,-4.24,S12000017');
    expect(await counts('postcodes')).toEqual({ removed: 1, reopened: 1, restored: 1, kept: 0, closed: 0 });
    expect(await directoryOf(world.owner)).toEqual(before);
  });

  test('a feed: services, groups, hours, areas, prices and what is said of it', async () => {
    const price = (amount: number) => ({
      cost_options: [{ id: newId(), option: 'per hour', amount, currency: 'GBP', valid_from: '2026-01-01' }],
    });
    const hours = (opens_at: string) => ({
      schedules: [{ id: newId(), freq: 'WEEKLY', byday: 'MO', opens_at, closes_at: '16:00' }],
    });
    await feed(serviceOf(1, { ...price(20), ...hours('09:00') }), serviceOf(2));
    const before = await directoryOf(world.owner);
    await feed(serviceOf(1, { name: 'Renamed', ...price(25), ...hours('10:00') }), serviceOf(3));
    expect(await directoryOf(world.owner)).not.toEqual(before);
    expect(await counts('open-referral')).toEqual({ removed: 1, reopened: 1, restored: 1, kept: 0, closed: 0 });
    expect(await directoryOf(world.owner)).toEqual(before);
  });

  test('a feed’s hours that its owner has set anew since stay', async () => {
    const hours = (opens_at: string) => ({
      schedules: [{ id: newId(), freq: 'WEEKLY', byday: 'MO', opens_at, closes_at: '16:00' }],
    });
    await feed(serviceOf(1, hours('09:00')));
    await feed(serviceOf(1, hours('10:00')));
    const { id } = serviceOf(1);
    await ask(`delete from directory.service_hours`);
    await ask(
      `insert into directory.service_hours (id, service_id, weekday, starts_at, ends_at) values ('${newId()}', '${id}', 3, 660, 720)`,
    );
    await ask(
      `update directory.fact_provenance set source = 'PROVIDER', confirmed_by_owner = true where fact = 'service_hours'`,
    );
    await undo('open-referral');
    expect(await ask('select weekday, starts_at from directory.service_hours')).toEqual([
      { weekday: 3, starts_at: 660 },
    ]);
    expect(
      await ask(`select source, confirmed_by_owner from directory.fact_provenance where fact = 'service_hours'`),
    ).toEqual([{ source: 'PROVIDER', confirmed_by_owner: true }]);
  });
});

test('every public table but those that follow from others is kept, and can be put back', async () => {
  const follows = ['access.permission', 'directory.import_run', 'directory.island_outcode', 'directory.service_reach'];
  const written = PUBLIC_TABLES.filter((table) => ![...follows, 'directory.town', 'directory.word'].includes(table));
  const kept = await ask(`
    select c.oid::regclass::text as table, array_agg(t.tgname::text order by t.tgname) as triggers,
      bool_and(has_table_privilege('sds_keeper', c.oid, 'select') and has_table_privilege('sds_keeper', c.oid, 'insert')
        and has_table_privilege('sds_keeper', c.oid, 'update') and has_table_privilege('sds_keeper', c.oid, 'delete')) as may
    from pg_class c join pg_trigger t on t.tgrelid = c.oid and t.tgname in ('keep_inserted', 'keep_updated', 'keep_deleted') group by c.oid order by 1`);
  const triggers = ['keep_deleted', 'keep_inserted', 'keep_updated'];
  expect(kept).toEqual(written.toSorted().map((table) => ({ table, triggers, may: true })));
});

describeWithData('The real registers and postcodes', () => {
  test('May 2026 taken back leaves May 2025 exactly, and that taken back nothing', async () => {
    await importCouncilShapes(world.ownerUrl, { file: `${GEOGRAPHY}/../aliss/council_areas_simplified.geojson` });
    await importPostcodes(world.ownerUrl, { file: POSTCODES });
    const empty = await directoryOf(world.owner);
    await importRegister(world.ownerUrl, { file: MAY_2025 });
    const before = await directoryOf(world.owner);
    await importRegister(world.ownerUrl, { file: MAY_2026 });
    expect(await counts('care-inspectorate')).toEqual({
      removed: 266,
      reopened: 231,
      restored: 2918,
      kept: 0,
      closed: 0,
    });
    expect(await directoryOf(world.owner)).toEqual(before);
    await undo('care-inspectorate');
    expect(await directoryOf(world.owner)).toEqual(empty);
    await undo('postcodes');
    await undo('council-areas');
    expect(
      await ask(
        'select (select count(*) from directory.postcode)::int as postcodes, (select count(*) from directory.council_shape)::int as shapes',
      ),
    ).toEqual([{ postcodes: 0, shapes: 0 }]);
  });
});
