import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openTestDatabase, type TestDatabase } from '../../support/test-database.ts';
import { refusalOf } from '../importing/importing.support.ts';
import { findFair, seedOrganisations, seedPostcodes } from './found.support.ts';

let world: TestDatabase;
const SKYE = { postcode: 'IV51 9AB', latitude: 57.42, longitude: -6.21 };
const MULL = { council_area: 'S12000035', postcode: 'PA65 6AB', latitude: 56.45, longitude: -5.7 };
beforeAll(async () => {
  world = await openTestDatabase();
  await seedPostcodes(world.owner);
  await seedOrganisations(world.owner, {
    'Says nothing, Inverness': [{ name: 'Inverness home care' }],
    'Says nothing, Skye': [{ name: 'Portree home care', columns: SKYE }],
    'Says nothing, address withheld': [
      { name: 'Quiet house', columns: { postcode: null, latitude: null, longitude: null } },
    ],
    'Says nothing, Mull': [{ name: 'Tobermory home care', columns: MULL }],
    'Highland by name': [{ name: 'All Highland care', areas: [['COUNCIL_AREA', 'S12000017']] }],
    'Highland and Moray': [
      {
        name: 'Two areas',
        areas: [
          ['COUNCIL_AREA', 'S12000017'],
          ['COUNCIL_AREA', 'S12000020'],
        ],
      },
    ],
    'All of Scotland': [{ name: 'Everywhere', areas: [['SCOTLAND']] }],
    'One outcode': [{ name: 'Only IV2', areas: [['OUTCODE', 'IV2']] }],
    'One sector': [{ name: 'Only IV2 3', areas: [['SECTOR', 'IV2 3']] }],
    'Ten kilometres': [{ name: 'Around IV2 3AA', areas: [['RADIUS', null, 10_000]] }],
    'Two hundred kilometres': [{ name: 'Far and wide', areas: [['RADIUS', null, 200_000]] }],
    'Closed down': [{ name: 'No longer', columns: { status: 'CLOSED' }, areas: [['SCOTLAND']] }],
  });
});
afterAll(() => world.close());

const reaching = async (postcode: string) => (await findFair(world, { filter: { postcode } })).names.sort();

test('what reaches a place is what is declared to, and where nothing is, what is registered in its council area', async () => {
  expect(await reaching('IV2 3AA')).toEqual([
    'All of Scotland',
    'Highland and Moray',
    'Highland by name',
    'One outcode',
    'One sector',
    'Says nothing, Inverness',
    'Says nothing, address withheld',
    'Ten kilometres',
    'Two hundred kilometres',
  ]);
  // Nine kilometres from the office of all of them, and in another sector.
  expect(await reaching('IV2 4AA')).toEqual((await reaching('IV2 3AA')).filter((name) => name !== 'One sector'));
  expect(await reaching('IV30 1AA')).toEqual(['All of Scotland', 'Highland and Moray', 'Two hundred kilometres']);
});

test('over water only what is declared by name reaches, however near the office', async () => {
  expect(await reaching('IV51 9AA')).toEqual([
    'All of Scotland',
    'Highland and Moray',
    'Highland by name',
    'Says nothing, Skye',
    'Says nothing, address withheld',
  ]);
  expect(await reaching('PA65 6AA')).toEqual(['All of Scotland', 'Says nothing, Mull']);
  expect(await reaching('IV3 5AA')).not.toContain('Says nothing, Skye');
});

test('who has not said where is told apart from who has', async () => {
  const { found } = await findFair(world, { filter: { postcode: 'IV51 9AA' } });
  const declared = Object.fromEntries(found.map((each) => [each.organisation.name, each.services[0]?.reachDeclared]));
  expect(declared).toEqual({
    'All of Scotland': true,
    'Highland and Moray': true,
    'Highland by name': true,
    'Says nothing, Skye': false,
    'Says nothing, address withheld': false,
  });
});

test('a service that moves, closes or changes its areas is found where it is now', async () => {
  const ids = await seedOrganisations(world.owner, { Mover: [{ name: 'Moving care' }] });
  const id = ids.get('Moving care');
  expect(await reaching('IV3 5AA')).toContain('Mover');
  await world.owner.query(
    `insert into directory.service_area (id, service_id, kind, code) values (gen_random_uuid(), $1, 'OUTCODE', 'IV30')`,
    [id],
  );
  expect([await reaching('IV3 5AA'), await reaching('IV30 1AA')].map((names) => names.includes('Mover'))).toEqual([
    false,
    true,
  ]);
  await world.owner.query(`update directory.service_area set code = 'IV3' where service_id = $1`, [id]);
  expect([await reaching('IV3 5AA'), await reaching('IV30 1AA')].map((names) => names.includes('Mover'))).toEqual([
    true,
    false,
  ]);
  await world.owner.query('delete from directory.service_area where service_id = $1', [id]);
  await world.owner.query(`update directory.support_service set council_area = 'S12000020' where id = $1`, [id]);
  expect([await reaching('IV3 5AA'), await reaching('IV30 1AA')].map((names) => names.includes('Mover'))).toEqual([
    false,
    true,
  ]);
  await world.owner.query(`update directory.support_service set status = 'CLOSED' where id = $1`, [id]);
  expect(await reaching('IV30 1AA')).not.toContain('Mover');
});

describe('a postcode', () => {
  test.each([
    ['iv2 3aa', 'POSTCODE', 'IV2 3AA, in Highland, in another urban area.'],
    ['IV24AA', 'POSTCODE', 'IV2 4AA, in Highland, in accessible rural country.'],
    [
      'IV2 3ZZ',
      'SECTOR',
      'IV2 3ZZ is not known by itself, so its sector IV2 3 is used, in Highland, in another urban area.',
    ],
    [
      'IV3 9ZZ',
      'OUTCODE',
      'Neither IV3 9ZZ nor its sector is known, so all of IV3 is used, in Highland, in a large urban area.',
    ],
    ['iv51', 'OUTCODE', 'All of IV51, in Highland, on an island (Skye), in very remote rural country.'],
  ])('%s is resolved by its %s', async (postcode, precision, inWords) => {
    const { place } = await findFair(world, { filter: { postcode } });
    expect(place).toMatchObject({ precision, inWords });
  });

  test('says whether the place is an island, and rural', async () => {
    const place = async (postcode: string) => {
      const { island, isIsland, isRural } = (await findFair(world, { filter: { postcode } })).place ?? {};
      return [island, isIsland, isRural];
    };
    expect(await place('IV51 9AA')).toEqual(['Skye', true, true]);
    expect(await place('IV30 1AA')).toEqual([null, false, false]);
    await world.owner.query(`update directory.postcode set urban_rural = null where postcode = 'IV30 1AA'`);
    await world.owner.query('update directory.postcode_area set urban_rural = null');
    expect(await place('IV30 1AA')).toEqual([null, false, null]);
  });

  test('of which only the first half is known may be any of its sectors', async () => {
    expect(await reaching('IV2')).toEqual(expect.arrayContaining(['One sector', 'One outcode', 'Ten kilometres']));
  });

  test.each([
    ['ABC', '"ABC" is not a postcode. Give one such as IV2 3PW, or its first half, IV2.'],
    ['', '"" is not a postcode. Give one such as IV2 3PW, or its first half, IV2.'],
    [
      'IV2 3PW; drop table',
      '"IV2 3PW; drop table" is not a postcode. Give one such as IV2 3PW, or its first half, IV2.',
    ],
    ['IV2 3'.repeat(9), '"IV2 3IV2 3IV2 3IV2 3" is not a postcode. Give one such as IV2 3PW, or its first half, IV2.'],
    [
      'QQ1 1AA',
      'QQ1 1AA is not known: no postcode in Scotland that begins with QQ1 has been taken in here. Check it, or search by council area.',
    ],
  ])('%s is refused', async (postcode, message) => {
    expect(await refusalOf(() => findFair(world, { filter: { postcode } }))).toBe(message);
  });

  test('ZZ99 3VZ is a code for no fixed abode, and is told so', async () => {
    expect(await refusalOf(() => findFair(world, { filter: { postcode: 'zz99 3vz' } }))).toMatch(
      /^ZZ99 3VZ is a code for no fixed abode, /,
    );
  });

  test('is found as it was typed', async () => {
    for (const typed of ['IV2-3AA', 'iv2\u200b3aa', 'IV 23AA', '1V2 3AA'])
      expect((await findFair(world, { filter: { postcode: typed } })).place?.postcode).toBe('IV2 3AA');
  });
});
