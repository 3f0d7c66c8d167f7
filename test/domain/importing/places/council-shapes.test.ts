import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { importCouncilShapes } from '../../../../server/domain/importing/places/council-shape-import.ts';
import { importPostcodes } from '../../../../server/domain/importing/places/postcode-import.ts';
import { runInWords } from '../../../../server/domain/importing/run-report.ts';
import { COUNCIL_AREAS } from '../../../../server/domain/places/council-areas.ts';
import { findCouncilAreaAt, readCouncilShapes } from '../../../../server/domain/places/council-shapes.ts';
import { openTestDatabase, type TestDatabase } from '../../../support/test-database.ts';
import { serviceOf, takeIn } from '../feeds/feed.support.ts';
import { describeWithData, GEOGRAPHY, openFolder, POSTCODES, refusalOf } from '../importing.support.ts';

const SHAPES = path.join(GEOGRAPHY, '../aliss/council_areas_simplified.geojson');

describeWithData('where the council areas lie', () => {
  let world: TestDatabase;
  let folder: Awaited<ReturnType<typeof openFolder>>;
  beforeAll(async () => {
    world = await openTestDatabase();
    folder = await openFolder();
  });
  afterAll(async () => {
    await world.close();
    await folder.close();
  });

  test('all 32 are taken in, beforehand as a dry run; again changes nothing', async () => {
    const take = (dryRun: boolean) => importCouncilShapes(world.ownerUrl, { file: SHAPES, dryRun });
    const dry = await take(true);
    expect(dry).toMatchObject({ dryRun: true, areas: 32, changed: COUNCIL_AREAS.map(({ name }) => name).toSorted() });
    expect(runInWords(dry.run)).toContain('Changed or new: 32.\n  Would be changed or new:\n    Aberdeen City\n');
    expect(runInWords(dry.run)).toMatch(/\n {4}and 12 more\.\n {2}Set aside: 0 of 32 council areas\.$/);
    expect(await take(false)).toMatchObject({ dryRun: false, areas: 32, changed: dry.changed });
    const again = await take(false);
    expect(runInWords({ ...again.run, id: null })).toBe(
      'Council areas\n  Read: 32 council areas.\n  0 changes: all of it stood here already.\n  Set aside: 0 of 32 council areas.',
    );
  });

  test('a service whose postcode nobody knows is of the council area its place lies in', async () => {
    const at = (n: number, latitude: number, longitude: number) =>
      serviceOf(n, { service_at_locations: [{ location: { latitude, longitude } }] });
    const file = await folder.write(
      'places.json',
      JSON.stringify([at(1, 57.48, -4.22), at(2, 55.86, -4.25), at(3, 54.6, -5.9)]),
    );
    await takeIn(world, file);
    const { rows } = await world.owner.query('select name, council_area from directory.support_service order by name');
    expect(rows).toEqual([
      { name: 'Invented Service 1', council_area: 'S12000017' },
      { name: 'Invented Service 2', council_area: 'S12000049' },
      { name: 'Invented Service 3', council_area: null },
    ]);
  });

  test('of 4,000 postcodes the shapes agree with all but those on the coast and a few on a border', async () => {
    await importPostcodes(world.ownerUrl, { file: POSTCODES });
    const shapes = await readCouncilShapes({
      run: async (text, values = []) => (await world.owner.query(text, [...values])).rows,
    });
    const { rows } = await world.owner.query<{ latitude: number; longitude: number; council_area: string }>(
      'select latitude, longitude, council_area from (select *, row_number() over (order by md5(postcode)) as n from directory.postcode) p where n <= 4000',
    );
    const told = { agrees: 0, none: 0, other: 0 };
    for (const { council_area, ...place } of rows) {
      const found = findCouncilAreaAt(shapes, place);
      if (found === council_area) told.agrees += 1;
      else if (found === null) told.none += 1;
      else told.other += 1;
    }
    expect(told).toEqual({ agrees: 3959, none: 29, other: 12 });
  }, 60_000);

  test.each<[string, (text: string) => string, string]>([
    ['no JSON', () => 'code,name', 'This is not JSON. Nothing was changed.'],
    [
      'no features',
      () => '{}',
      "This is no GeoJSON of council areas: it must have required property 'features'. Nothing was changed.",
    ],
    [
      'a code of England',
      (text) => text.replaceAll('S12000005', 'E06000001'),
      '"E06000001" is the code of no council area. Nothing was changed.',
    ],
    [
      'one twice',
      (text) => text.replaceAll('S12000005', 'S12000006'),
      'Clackmannanshire (S12000005) is missing. Nothing was changed.',
    ],
    [
      'latitude before longitude',
      (text) => swapped(text),
      'S12000005 has a corner outside the United Kingdom. Is longitude before latitude? Nothing was changed.',
    ],
  ])('%s is refused', async (_what, spoil, refusal) => {
    const file = await folder.write('spoilt.geojson', spoil(readFileSync(SHAPES, 'utf8')));
    expect(await refusalOf(() => importCouncilShapes(world.ownerUrl, { file }))).toBe(refusal);
  });
});

function swapped(text: string): string {
  return text.replaceAll(/\[\s*(-?\d+\.\d+),\s*(-?\d+\.\d+)\s*\]/g, '[$2, $1]');
}
