import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openTestDatabase, type TestDatabase } from '../../support/test-database.ts';
import { refusalOf } from '../importing/importing.support.ts';
import { findFair, seedOrganisations, seedPostcodes } from './found.support.ts';

let world: TestDatabase;
beforeAll(async () => {
  world = await openTestDatabase();
  await seedPostcodes(world.owner);
  await seedOrganisations(world.owner, {
    'Says nothing, Inverness': [{ name: 'Inverness home care' }],
    'All of Scotland': [{ name: 'Everywhere', areas: [['SCOTLAND']] }],
    'One outcode': [{ name: 'Only IV2', areas: [['OUTCODE', 'IV2']] }],
    'One sector': [{ name: 'Only IV2 3', areas: [['SECTOR', 'IV2 3']] }],
  });
});
afterAll(() => world.close());

const reaching = async (postcode: string) => (await findFair(world, { filter: { postcode } })).names.sort();

describe('a sector', () => {
  test('is found by itself, and is said to be one', async () => {
    const { place } = await findFair(world, { filter: { postcode: 'iv2 3' } });
    expect(place).toMatchObject({
      postcode: 'IV2 3',
      precision: 'SECTOR',
      councilAreaCode: 'S12000017',
      inWords: 'All of IV2 3, in Highland, in another urban area.',
    });
    expect(await reaching('IV2 3')).toEqual(await reaching('IV2 3ZZ'));
    expect(await reaching('IV2 3')).toContain('One sector');
    expect(await reaching('IV2 4')).not.toContain('One sector');
  });

  test('that is not known is its outcode', async () => {
    const { place } = await findFair(world, { filter: { postcode: 'IV3 9' } });
    expect(place).toMatchObject({
      precision: 'OUTCODE',
      inWords: 'IV3 9 is not known, so all of IV3 is used, in Highland, in a large urban area.',
    });
  });
});

describe('a postcode that is no longer in use', () => {
  const gone = 'it was missing from the list of postcodes on 31 August 2026';
  const retire = (postcode: string) =>
    world.owner.query(`update directory.postcode set retired_on = '2026-08-31' where postcode = $1`, [postcode]);

  test('is answered by its sector, with the day, and no worse than one that never was', async () => {
    await retire('IV2 4AA');
    const { place } = await findFair(world, { filter: { postcode: 'IV2 4AA' } });
    expect(place).toMatchObject({
      postcode: 'IV2 4AA',
      precision: 'SECTOR',
      inWords: `IV2 4AA is no longer in use: ${gone}, so its sector IV2 4 is used, in Highland, in accessible rural country.`,
    });
    expect(await reaching('IV2 4AA')).toEqual(await reaching('IV2 4XX'));
  });

  test('by its outcode where its sector is gone, and by where it was where that is gone too', async () => {
    await retire('PA65 6AA');
    await world.owner.query(`delete from directory.postcode_area where code = 'PA65 6'`);
    const inWords = async () => (await findFair(world, { filter: { postcode: 'PA65 6AA' } })).place?.inWords;
    const where = 'in Argyll and Bute, on an island (Mull), in very remote rural country';
    expect(await inWords()).toBe(`PA65 6AA is no longer in use: ${gone}, so all of PA65 is used, ${where}.`);
    await world.owner.query(`delete from directory.postcode_area where code = 'PA65'`);
    expect(await inWords()).toBe(`PA65 6AA is no longer in use: ${gone}, so the place where it was is used, ${where}.`);
  });
});

describe('on the border with England', () => {
  beforeAll(async () => {
    await world.owner.query(`
      insert into directory.postcode (postcode, latitude, longitude, council_area, urban_rural) values
        ('TD15 1XA', 55.77, -2.13, 'S12000026', 6), ('SY1 1AA', 52.7, -2.7, 'E06000051', null)`);
    await world.owner.query(`
      insert into directory.postcode_area (code, precision, latitude, longitude, postcodes, council_area, urban_rural) values
        ('TD15 1', 'SECTOR', 55.77, -2.13, 1, 'S12000026', 6), ('TD15', 'OUTCODE', 55.77, -2.13, 1, 'S12000026', 6)`);
  });
  const placeOf = async (postcode: string) => {
    const { precision, councilAreaCode, inWords } = (await findFair(world, { filter: { postcode } })).place ?? {};
    return [precision, councilAreaCode, inWords];
  };

  test('a postcode of which we know is in Scotland', async () => {
    expect(await placeOf('TD15 1XA')).toEqual([
      'POSTCODE',
      'S12000026',
      'TD15 1XA, in Scottish Borders, in accessible rural country.',
    ]);
  });

  test('one of which we do not know is not claimed for Scotland', async () => {
    expect(await placeOf('TD15 1AA')).toEqual([
      'SECTOR',
      null,
      'TD15 1AA is not known by itself and may be in England, because TD15 lies on both sides of the border; its sector TD15 1 is used, in accessible rural country.',
    ]);
    for (const postcode of ['TD15 2AA', 'TD15 2'])
      expect(await refusalOf(() => findFair(world, { filter: { postcode } }))).toBe(
        `${postcode} is not known: TD15 lies on both sides of the border, and that part of it is not known to be in Scotland. Check it, or search by council area.`,
      );
    expect(await refusalOf(() => findFair(world, { filter: { postcode: 'CA6 5AA' } }))).toBe(
      'CA6 5AA is not known: no postcode in Scotland that begins with CA6 has been taken in here. Check it, or search by council area.',
    );
  });

  test('of a whole outcode or sector, the part in Scotland is used', async () => {
    const rest = 'that is in Scotland, in Scottish Borders, in accessible rural country.';
    expect(await placeOf('TD15')).toEqual(['OUTCODE', 'S12000026', `The part of TD15 ${rest}`]);
    expect(await placeOf('TD15 1')).toEqual(['SECTOR', 'S12000026', `The part of TD15 1 ${rest}`]);
  });

  test('a place of which we know that it is in England is not reached by what is for all of Scotland', async () => {
    expect(await placeOf('SY1 1AA')).toEqual(['POSTCODE', 'E06000051', 'SY1 1AA, in England.']);
    expect(await reaching('SY1 1AA')).toEqual([]);
    expect(await reaching('TD15 1XA')).toEqual(['All of Scotland']);
  });
});
