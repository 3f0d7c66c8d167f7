import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId } from '../../../server/database/columns.ts';
import { add, openPublished, type Page, type PublishedWorld, say } from './published-service.support.ts';

let world: PublishedWorld;
beforeAll(async () => {
  world = await openPublished();
});
afterAll(() => world.close());

describe('what is withheld never leaves', () => {
  const SECRETS = {
    telephone: '01632 960666',
    website: 'https://secretmark.example/',
    address: 'Secretmark House',
    town: 'Secretmarkton',
    postcode: 'IV9 9ZZ',
    latitude: 57.1234567,
    longitude: -4.7654321,
    place_precision: 'POSTCODE',
  };
  const everywhere = async () => {
    const { shed } = world.town.services;
    const urls = [
      '/services?full=true',
      '/services',
      '/service_at_locations?full=true',
      '/organizations',
      `/organizations/${world.town.organisations.community}`,
      `/services/${shed}`,
    ];
    return (await Promise.all(urls.map((url) => world.get(url)))).map(({ body }) => body).join('\n');
  };

  test('a group that a broker tells of: no price, no contact, no place', async () => {
    const { shed } = world.town.services;
    await say(world.owner, shed, { ...SECRETS, listing: 'ASK_LOCAL_BROKER' });
    await add(world.owner, 'rate', {
      id: newId(),
      service_id: shed,
      unit: 'ITEM',
      pence: 66_677,
      starts_on: '2026-01-01',
    });
    const told = await everywhere();
    for (const secret of [...Object.values(SECRETS).slice(0, -1), '666.77']) expect(told).not.toContain(String(secret));
    expect(await world.json(`/services/${shed}`)).toMatchObject({
      name: 'Wednesday Woodwork',
      alert: 'Ask your local broker for the price of this group and for how to get in touch.',
    });
    const near = await world.json<Page>('/service_at_locations?postcode=IV9%209ZZ&proximity=200000');
    expect(near.contents.map(({ id }) => id)).not.toContain(shed);
    await say(world.owner, shed, { listing: 'OPEN' });
    const open = await everywhere();
    for (const told of [...Object.values(SECRETS).slice(0, -1), '666.77']) expect(open).toContain(String(told));
  });

  test('nor the website of an organisation all of whose groups a broker tells of', async () => {
    const { shed } = world.town.services;
    const { community } = world.town.organisations;
    const website = 'https://orrin-shed.example/';
    await world.owner.query('update identity.organisation set website = $2 where id = $1', [community, website]);
    await say(world.owner, shed, { listing: 'ASK_LOCAL_BROKER' });
    expect(await everywhere()).not.toContain(website);
    // A café of theirs that is listed openly tells it, and so there is nothing left to withhold.
    const cafe = newId();
    await add(world.owner, 'support_service', {
      ...{ id: cafe, organisation_id: community, name: 'Shed Café', kinds: ['COMMUNITY_SUPPORT'], sector: 'VOLUNTARY' },
      ...{ status: 'ACTIVE', source: 'PROVIDER', facts_as_of: '2026-05-31', search_text: 'shed cafe' },
    });
    expect(await everywhere()).toContain(website);
    await say(world.owner, cafe, { status: 'CLOSED', closed_on: '2026-06-30' });
    expect(await everywhere()).not.toContain(website);
    await say(world.owner, shed, { listing: 'OPEN' });
    expect(await everywhere()).toContain(website);
  });

  test('a withheld address', async () => {
    const { shed } = world.town.services;
    await say(world.owner, shed, { ...SECRETS, address_withheld: true });
    const told = await everywhere();
    for (const name of ['address', 'town', 'postcode', 'latitude', 'longitude'] as const) {
      expect(told).not.toContain(String(SECRETS[name]));
    }
    const nothing = {
      address: null,
      town: null,
      postcode: null,
      latitude: null,
      longitude: null,
      place_precision: null,
    };
    await say(world.owner, shed, { ...nothing, address_withheld: false, telephone: null, website: null });
    await world.owner.query('delete from directory.rate where service_id = $1', [shed]);
  });
});
