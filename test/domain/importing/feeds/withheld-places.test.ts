import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { importRegister } from '../../../../server/domain/importing/register/register-import.ts';
import { TAXONOMIES } from '../../../../server/domain/publishing/taxonomies.ts';
import { openTestDatabase, type TestDatabase } from '../../../support/test-database.ts';
import { openFolder, registerOf } from '../importing.support.ts';
import { openFeed, pagesOf, serviceOf, takeIn } from './feed.support.ts';

let world: TestDatabase;
const folder = await openFolder();
beforeAll(async () => {
  world = await openTestDatabase();
});
afterAll(async () => {
  await folder.close();
  await world.close();
});

const termOf = (key: string, code: string, value?: string) => {
  const term = TAXONOMIES.find((each) => each.key === key)?.terms.find((each) => each.code === code);
  return { attributes: [{ taxonomy_term: { id: term?.id }, value }] };
};
const PLACED = {
  service_at_locations: [
    {
      location: {
        ...{ latitude: 57.48, longitude: -4.22 },
        addresses: [{ address_1: '1 Invented Road', city: 'Inverness', postal_code: 'IV1 1AA' }],
      },
    },
  ],
};

test('a feed tells no place that is withheld here, nor where the register’s services are', async () => {
  const register = registerOf(
    { CSNumber: 'CS2099000001', ServiceName: 'Withheld Support', PublicList: 'No' },
    { CSNumber: 'CS2099000002', ServiceName: 'Public Support', Service_Postcode: 'ZZ1 1ZZ' },
  );
  await importRegister(world.ownerUrl, { file: await folder.write('datastore-31-may-2026.csv', register) });
  const feed = await openFeed(
    pagesOf(
      [
        serviceOf(1, { ...PLACED, ...termOf('registration', 'cs-number', 'CS2099000001'), description: 'One.' }),
        serviceOf(2, { ...PLACED, ...termOf('registration', 'cs-number', 'CS2099000002'), description: 'Two.' }),
        serviceOf(3, { ...PLACED, ...termOf('listing', 'ASK_LOCAL_BROKER') }),
        serviceOf(4, PLACED),
      ],
      10,
    ),
  );
  expect(await takeIn(world, feed.address)).toMatchObject({ added: 2, enriched: 2, quarantined: [] });
  await feed.close();
  const { rows } = await world.owner.query(
    'select name, latitude, longitude, place_precision from directory.support_service order by name',
  );
  const nowhere = { latitude: null, longitude: null, place_precision: null };
  expect(rows).toEqual([
    { name: 'Invented Service 3', ...nowhere },
    { name: 'Invented Service 4', latitude: 57.48, longitude: -4.22, place_precision: 'COORDINATES' },
    { name: 'Public Support', ...nowhere },
    { name: 'Withheld Support', ...nowhere },
  ]);
});
