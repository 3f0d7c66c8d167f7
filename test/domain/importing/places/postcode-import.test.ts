import { createReadStream } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse';
import { openCsvFile } from '../../../../server/domain/importing/csv-file.ts';
import { importPostcodes } from '../../../../server/domain/importing/places/postcode-import.ts';
import { importRegister } from '../../../../server/domain/importing/register/register-import.ts';
import { newTally, readRegister } from '../../../../server/domain/importing/register/register-parser.ts';
import { runInWords } from '../../../../server/domain/importing/run-report.ts';
import { openTestDatabase, type TestDatabase } from '../../../support/test-database.ts';
import {
  describeWithData,
  digestOf,
  GEOGRAPHY,
  MAY_2026,
  openFolder,
  POSTCODES,
  refusalOf,
  registerOf,
} from '../importing.support.ts';

const folder = await openFolder();
afterAll(() => folder.close());

const HEADER = 'postcode,pqi,lat,lon,council_gss';
const GOOD = [
  HEADER,
  'IV1 1AA,10,57.48,-4.22,S12000017',
  'IV1 1AB,10,57.50,-4.24,S12000017',
  'IV2 3AA,10,57.4,-4.1,S12000017',
  'SY1 1AA,10,52.7,-2.7,E06000051',
].join('\n');

test('places services by postcode, else by its sector, else by its outcode; withheld ones never', async () => {
  const world = await openTestDatabase();
  const rows = ['IV1 1AA', 'IV1 1ZZ', 'IV2 9ZZ', 'KW1 1AA', ''].map((Service_Postcode, index) => ({
    CSNumber: `CS209900000${index}`,
    Service_Postcode,
  }));
  const withheld = { CSNumber: 'CS2099000009', PublicList: 'No' };
  await importRegister(world.ownerUrl, {
    file: await folder.write('register-2026-05-31.csv', registerOf(...rows, withheld)),
  });
  const placed = async () =>
    (
      await world.owner.query(`select r.cs_number as number, latitude as lat, longitude as lon, place_precision as by from directory.support_service s
      join directory.registration r on r.service_id = s.id order by 1`)
    ).rows;
  const nowhere = { lat: null, lon: null, by: null };
  expect((await placed()).map(({ number: _, ...place }) => place)).toEqual(Array(6).fill(nowhere));
  const report = await importPostcodes(world.ownerUrl, {
    file: await folder.write('postcodes.csv.gz', gzipSync(GOOD).toString('latin1')),
  });
  expect(report).toMatchObject({
    dryRun: false,
    doubts: [],
    rows: 4,
    added: 4,
    changed: 0,
    removed: 0,
    sectors: 3,
    outcodes: 3,
    named: null,
    placing: { postcode: 1, sector: 1, outcode: 1, unknown: 1 },
  });
  const places = await placed();
  expect(places).toEqual([
    { number: 'CS2099000000', lat: 57.48, lon: -4.22, by: 'POSTCODE' },
    { number: 'CS2099000001', lat: 57.49, lon: -4.23, by: 'SECTOR' },
    { number: 'CS2099000002', lat: 57.4, lon: -4.1, by: 'OUTCODE' },
    { number: 'CS2099000003', ...nowhere },
    { number: 'CS2099000004', ...nowhere },
    { number: 'CS2099000009', ...nowhere },
  ]);
  await importRegister(world.ownerUrl, {
    file: await folder.write(
      'register-2026-06-30.csv',
      registerOf({ ...rows[0], Service_Postcode: 'KW1 1AA' }, ...rows.slice(1), withheld),
    ),
  });
  expect((await placed())[0]).toEqual({ number: 'CS2099000000', ...nowhere });
  await world.close();
});

test('the file replaces the one before; the same again changes nothing', async () => {
  const world = await openTestDatabase();
  const file = await folder.write('postcodes.csv', GOOD);
  await importPostcodes(world.ownerUrl, { file });
  const before = await digestOf(world.owner);
  expect(runInWords((await importPostcodes(world.ownerUrl, { file })).run).split('\n')[2]).toBe(
    '  0 changes: all of it stood here already.',
  );
  expect(await digestOf(world.owner)).toBe(before);
  const next = await folder.write(
    'next.csv',
    `${HEADER.toUpperCase()}\r\nIV1 1AA,10,57.49,-4.22,S12000017\r\nIV1 1AC,10,57.5,-4.2,\r\n`,
  );
  const told = runInWords((await importPostcodes(world.ownerUrl, { file: next, dryRun: true })).run);
  expect(told).toContain(
    [
      ...['', '  Would be added:', '    IV1 1AC', '  Would be changed:', '    IV1 1AA', '  Would be removed:'],
      ...['    IV1 1AB', '    IV2 3AA', '    SY1 1AA', ''],
    ].join('\n'),
  );
  const { added, changed, removed, sectors, outcodes } = await importPostcodes(world.ownerUrl, { file: next });
  expect({ added, changed, removed, sectors, outcodes }).toEqual({
    added: 1,
    changed: 1,
    removed: 3,
    sectors: 1,
    outcodes: 1,
  });
  await world.close();
});

test.each([
  ['nothing', '', 'There is no postcode in this file.'],
  [
    'no header',
    'IV1 1AA,10,57.48',
    'Line 1: the column "postcode" is missing. The columns needed are postcode, lat, lon and council_gss.',
  ],
  [
    'eastings only',
    'postcode,easting,northing,council_gss',
    'Line 1: the column "lat" or "latitude" is missing. The columns needed are postcode, lat, lon and council_gss.',
  ],
  [
    'its last row cut off',
    `${GOOD}\nKY1 1AA,10,56.1`,
    'Line 6, column lon: the last row ends after 3 cells, and the header has 5, so the file was cut off. Fetch it again.',
  ],
  [
    'more than two rows in a hundred that cannot be taken in',
    `${GOOD}\nKY1 1AA,10,0,0,S12000047\nKY1,10,56,-3,S12000047`,
    '2 of its 6 rows cannot be taken in, which is more than 2 in 100. Line 6, column lat: 0, 0 lies outside the United Kingdom. Line 7, column postcode: "KY1" is not a postcode. If the file is right all the same, import it with --accept-losses.',
  ],
])('a file with %s is refused whole', async (_, content, message) => {
  const world = await openTestDatabase();
  const file = await folder.write('postcodes.csv', content);
  expect(await refusalOf(() => importPostcodes(world.ownerUrl, { file }))).toBe(`${message} Nothing was changed.`);
  expect((await world.owner.query('select count(*)::int from directory.postcode')).rows).toEqual([{ count: 0 }]);
  await world.close();
});

describe('a row that cannot be taken in', () => {
  let world: TestDatabase;
  beforeAll(async () => {
    world = await openTestDatabase();
    const file = await folder.write('before.csv', `${GOOD}\nKY1 1AA,10,56,-3,S12000047`);
    await importPostcodes(world.ownerUrl, { file });
  });
  afterAll(() => world.close());

  test.each([
    ['IV1 1A,10,57,-4,S12000017', 'postcode', 'IV1 1A', null, '"IV1 1A" is not a postcode.'],
    ['iv11aa,10,57,-4,S12000017', 'postcode', 'IV1 1AA', 'IV1 1AA', 'IV1 1AA is on line 2 too.'],
    [
      ...['KY1 1AA,10,56,-3,Fife', 'council_gss', 'Fife', 'KY1 1AA'],
      '"Fife" is not the GSS code of a council area. Use one such as S12000017 (Highland).',
    ],
    ['KY1 1AA,90,,,S12000047', 'lat', '', 'KY1 1AA', '"" is not a number of degrees.'],
    ['KY1 1AA,10,0,0,S12000047', 'lat', '0', 'KY1 1AA', '0, 0 lies outside the United Kingdom.'],
    ['KY1 1AA,10,56,-3\x81,S12000047', 'lon', '-3\\x81', 'KY1 1AA', 'the bytes 81 are text in no encoding.'],
  ] as const)(
    '%s is set aside; the rest goes in, and its postcode stays',
    async (...[row, column, value, identifier, reason]) => {
      const file = await folder.write('postcodes.csv', `${GOOD.replaceAll('57.48', '57.49')}\n${row}`);
      const { run, removed, changed } = await importPostcodes(world.ownerUrl, { file, dryRun: true });
      expect(run.setAside).toEqual([{ place: 'line 6', identifier, column, value, reason }]);
      // Of one that is there twice the other row is taken in, and so Kirkcaldy's is missing.
      expect([changed, removed]).toEqual([1, identifier === 'IV1 1AA' ? 1 : 0]);
    },
  );

  test('cells that are not read are not judged, and a superseded code of a council area is read', async () => {
    const file = await folder.write('postcodes.csv', `${GOOD}\nKY1 1AA,\x81\x00,56,-3,S12000015`);
    const { run, changed, removed } = await importPostcodes(world.ownerUrl, { file });
    expect([run.counts.setAside, changed, removed]).toEqual([0, 0, 0]);
  });
});

describeWithData('All of Scotland’s postcodes', () => {
  let world: TestDatabase;
  beforeAll(async () => {
    world = await openTestDatabase();
    await importRegister(world.ownerUrl, { file: MAY_2026 });
  });
  afterAll(() => world.close());

  test('place the real register', async () => {
    expect(await importPostcodes(world.ownerUrl, { file: POSTCODES })).toMatchObject({
      run: { counts: { setAside: 0 } },
      ...{ dryRun: false, rows: 158_294, added: 158_294, changed: 0, removed: 0, sectors: 1139, outcodes: 455 },
      named: null,
      placing: { postcode: 2986, sector: 53, outcode: 1, unknown: 55 },
    });
    const { rows } = await world.owner.query(
      `select count(*)::int as placed from directory.support_service where address_withheld and coalesce(latitude, longitude) is not null`,
    );
    expect(rows).toEqual([{ placed: 0 }]);
  });

  test('agree with the register’s council in 3,725 of 3,730 postcodes', async () => {
    const registered: { postcode: string; council: string }[] = [];
    for await (const { postcode, councilArea } of readRegister(openCsvFile(MAY_2026), newTally())) {
      if (postcode !== null && councilArea !== null) registered.push({ postcode, council: councilArea });
    }
    const { rows } = await world.owner.query(
      `select count(*)::int as registered, count(p.postcode)::int as known, (count(*) filter (where p.council_area = r.council))::int as agreed,
        (count(*) filter (where p.postcode is null and sector.code is not null))::int as by_sector
       from unnest($1::text[], $2::text[]) r (postcode, council)
       left join directory.postcode p using (postcode)
       left join directory.postcode_area sector on sector.code = left(r.postcode, -2)`,
      [registered.map(({ postcode }) => postcode), registered.map(({ council }) => council)],
    );
    expect(rows).toEqual([{ registered: 3803, known: 3730, agreed: 3725, by_sector: 70 }]);
  });

  test('have the means that were worked out elsewhere, to ten metres', async () => {
    const means: [code: string, latitude: number, longitude: number][] = [];
    for (const name of ['scotland_postcode_sectors.csv', 'scotland_postcode_outcodes.csv']) {
      const rows = createReadStream(path.join(GEOGRAPHY, name)).pipe(parse({ from_line: 2 }));
      for await (const [code, , latitude, longitude] of rows) means.push([code, Number(latitude), Number(longitude)]);
    }
    const { rows } = await world.owner.query(
      `select count(*)::int as same from unnest($1::text[], $2::float8[], $3::float8[]) m (code, latitude, longitude)
       join directory.postcode_area a using (code) where directory.metres(a.latitude, a.longitude, m.latitude, m.longitude) < 10`,
      [means.map(([code]) => code), means.map(([, latitude]) => latitude), means.map(([, , longitude]) => longitude)],
    );
    expect([means.length, rows[0].same]).toEqual([1594, 1594]);
  });
});
