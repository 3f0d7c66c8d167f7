import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { inWords } from '../../../../server/domain/importing/feeds/feed-report.ts';
import { openTestDatabase, type TestDatabase } from '../../../support/test-database.ts';
import { type Answer, openFeed, pagesOf, serviceOf, standing, takeIn } from './feed.support.ts';

let world: TestDatabase;
beforeEach(async () => {
  world = await openTestDatabase();
});
afterEach(() => world.close());

const feeds: Awaited<ReturnType<typeof openFeed>>[] = [];
afterAll(async () => {
  for (const feed of feeds) await feed.close();
});
async function feedOf(answers: Readonly<Record<string, Answer>>) {
  const feed = await openFeed(answers);
  feeds.push(feed);
  return feed;
}

const GOOD = [serviceOf(1), serviceOf(2), serviceOf(3)];
const names = async () => (await standing(world.owner)).map(({ name }) => name);
const ALL_GOOD = ['Invented Service 1', 'Invented Service 2', 'Invented Service 3'];
const reasons = (report: Awaited<ReturnType<typeof takeIn>>) => report.quarantined.map(({ reason }) => reason);

describe('feeds that cannot be trusted in what they say of themselves', () => {
  test('one that goes round and round ends where it comes back to itself, and nothing is closed', async () => {
    const page = { total_items: 6, total_pages: 3, contents: GOOD.slice(0, 2) };
    const feed = await feedOf({ '/services 1': page, '/services': page });
    const report = await takeIn(world, feed.address);
    expect(report).toMatchObject({
      added: 2,
      quarantined: [],
      doubts: ['page 2 brings nothing but what came before, so the rest was not asked for'],
    });
    expect(feed.asked).toEqual(['/services 1', '/services 2']);
    expect(inWords(report)).toContain('  So nothing was closed that is missing from it.');
  });

  test('one without an end is given up', async () => {
    let n = 0;
    const endless: Answer = (_request, response) => {
      n += 1;
      response.end(JSON.stringify({ total_items: 9, total_pages: 999_999, contents: [serviceOf(n)] }));
    };
    const report = await takeIn(world, (await feedOf({ '/services': endless })).address, { limits: { pages: 5 } });
    expect(report).toMatchObject({ added: 5, doubts: ['it has more than 5 pages, so the rest was not asked for'] });
  });

  test('one that lies about how many it has, or changes while it is read, closes nothing', async () => {
    await takeIn(world, (await feedOf(pagesOf(GOOD))).address);
    const pages = pagesOf(GOOD.slice(0, 2), 1) as Record<string, { total_items: number }>;
    const lying = { ...pages, '/services 2': { ...pages['/services 2'], total_items: 7 } };
    const report = await takeIn(world, (await feedOf(lying)).address);
    expect(report).toMatchObject({
      ...{ unchanged: 2, closed: 0 },
      doubts: ['it changed while it was read: page 2 says there are 7 in 2 pages, and page 1 said 2 in 2'],
    });
    const { '/services 1': only } = pagesOf(GOOD.slice(0, 1)) as Record<string, object>;
    const short = await takeIn(world, (await feedOf({ '/services': { ...only, total_items: 3 } })).address);
    expect(short).toMatchObject({ closed: 0, doubts: ['it says that it has 3 services, and 1 came'] });
    expect(await standing(world.owner)).toEqual(ALL_GOOD.map((name) => ({ name, status: 'ACTIVE' })));
  });

  test('what an honest one no longer has is closed, and opens again when it comes back', async () => {
    await takeIn(world, (await feedOf(pagesOf(GOOD))).address);
    expect(await takeIn(world, (await feedOf(pagesOf(GOOD.slice(1)))).address)).toMatchObject({
      closed: 1,
      unchanged: 2,
    });
    expect((await standing(world.owner))[0]).toEqual({ name: 'Invented Service 1', status: 'CLOSED' });
    expect(await takeIn(world, (await feedOf(pagesOf(GOOD))).address)).toMatchObject({ closed: 0, changed: 1 });
    expect((await standing(world.owner))[0]).toEqual({ name: 'Invented Service 1', status: 'ACTIVE' });
  });

  test('one that lost most of itself is taken for a part, unless it is said to be right', async () => {
    const many = Array.from({ length: 30 }, (_, n) => serviceOf(n));
    await takeIn(world, (await feedOf(pagesOf(many, 30))).address);
    const few = (await feedOf(pagesOf(many.slice(0, 5), 30))).address;
    expect(await takeIn(world, few)).toMatchObject({
      closed: 0,
      doubts: [
        expect.stringMatching(
          /^25 of the 30 services it brought are missing from it, so it looks like a part of itself/,
        ),
      ],
    });
    expect(await takeIn(world, few, { closeMost: true })).toMatchObject({ closed: 25, doubts: [] });
  });
});

const REST = 'The rest of it was taken in.';

describe('entries that cannot be taken in are set aside, and the rest goes in', () => {
  test.each<[string, object, string]>([
    ['no service at all', ['bread'] as object, 'It must be object.'],
    ['no name', serviceOf(9, { name: '   ' }), "It must have required property 'name'."],
    [
      'a status nobody knows',
      serviceOf(9, { status: 'perhaps' }),
      'Its status is "perhaps", which the standard does not have.',
    ],
    [
      'a description of 10 MB',
      serviceOf(9, { description: 'a'.repeat(10_000_000) }),
      'It is longer than any service can be.',
    ],
    ['a name of 300,000 letters', serviceOf(9, { name: 'a'.repeat(300_000) }), 'Its name is 300,000 characters long.'],
    [
      'letters that were lost',
      serviceOf(9, { name: 'Caf\uFFFD' }),
      'Its name was spoilt by a wrong encoding on the way: "Caf\uFFFD".',
    ],
    ['a bell', serviceOf(9, { name: 'Ding\u0007' }), 'Its name holds characters that are no writing.'],
    ['an id that came before', serviceOf(1, { name: 'The other first' }), 'Its id is on page 1, entry 1 already.'],
  ])('%s', async (_what, bad, reason) => {
    const report = await takeIn(world, (await feedOf(pagesOf([...GOOD.slice(0, 1), bad, ...GOOD.slice(1)]))).address);
    expect([reasons(report), report.added, await names()]).toEqual([[reason], 3, ALL_GOOD]);
    const { rows } = await world.owner.query('select place, reason from directory.quarantined_entry');
    expect(rows).toEqual([{ place: 'page 1, entry 2', reason }]);
  });
});

describe('one odd fact costs that fact, is named, and the service goes in', () => {
  const price = { id: 'p', option: 'At any time', amount: 5, amount_description: 'an hour' };
  test.each<[string, object, string[]]>([
    [
      'a place on another island of the world',
      { service_at_locations: [{ location: { latitude: -51.7, longitude: -57.85 } }] },
      ['Its place (-51.7, -57.85) lies outside the United Kingdom.'],
    ],
    [
      'letters that were encoded twice',
      { description: 'The CafÃ© club' },
      ['Its description was spoilt by a wrong encoding on the way: "The CafÃ© club".'],
    ],
    [
      '501 languages',
      { languages: Array(501).fill({ code: 'gd' }) },
      ['"languages" must NOT have more than 500 items.'],
    ],
    [
      'a price that ends before it starts',
      { cost_options: [{ ...price, valid_from: '2199-02-01', valid_to: '2199-01-01' }] },
      ['A price of it ends (2199-01-01) before it starts (2199-02-01).'],
    ],
    [
      'two prices for one day, of which nobody could say which applies',
      { cost_options: ['p', 'q'].map((id) => ({ ...price, id, valid_from: '2026-01-01' })) },
      Array(2).fill('Two prices of it are for the same time (2026-01-01 and 2026-01-01).'),
    ],
    [
      'a telephone number that is none',
      { phones: [{ number: 'ask' }] },
      ['Its telephone number is "ask", which is none.'],
    ],
    ['an age of 400', { minimum_age: 400 }, ['The lowest age it is for is 400, which is no age in whole years.']],
    [
      'ages backwards',
      { minimum_age: 70, maximum_age: 60 },
      ['It is for people from 70 to 60 years, which is nobody.'],
    ],
    ['an age that is a word', { minimum_age: 'old' }, ['"minimum_age" must be number.']],
    [
      'a postcode of another country',
      { service_at_locations: [{ location: { addresses: [{ city: 'Paris', postal_code: '75001' }] } }] },
      ['Its postcode is "75001", which is none in the United Kingdom.'],
    ],
    [
      'no organisation',
      { organization: null },
      ['It does not say which organisation runs it, so that one of its own name stands for it.'],
    ],
    ['terms above each other', { attributes: [{ taxonomy_term: { id: 't', parent_id: 't' } }] }, []],
    ['an organisation above itself', { organization: { id: 'x', name: 'X', parent_organization_id: 'x' } }, []],
  ])('%s', async (_what, odd, why) => {
    const report = await takeIn(world, (await feedOf(pagesOf([GOOD[0] as object, serviceOf(2, odd)]))).address);
    const left = why.map((reason) => ({
      ...{ place: 'page 1, entry 2', identifier: serviceOf(2).id, reason: `${reason} ${REST}` },
    }));
    expect(report).toMatchObject({ added: 2, quarantined: [], leftOut: left, doubts: [] });
    const { rows } = await world.owner.query('select place, identifier, reason from directory.quarantined_entry');
    expect(rows).toEqual(left);
    if (why[0] !== undefined)
      expect(inWords(report)).toContain(`Left out of what was taken in: ${why.length}, each with its reason.`);
  });

  test('scripts of any kind are no words, and no address to go to', async () => {
    const description =
      '<p>Tea &amp; cake</p><script>alert(1)</script><img src=x onerror="alert(2)"><style>p{}</style><a href="javascript:alert(3)">here</a>';
    const bad = serviceOf(9, {
      name: '<b>Tea</b> club',
      description,
      url: 'javascript:alert(4)',
      organization: { id: 'o', name: 'O', website: 'data:text/html,hello' },
    });
    expect(await takeIn(world, (await feedOf(pagesOf([bad]))).address)).toMatchObject({
      ...{ added: 1, quarantined: [] },
      leftOut: [
        { reason: `Its web address is "data:text/html,hello", which is none. ${REST}` },
        { reason: `Its web address is "javascript:alert(4)", which is none. ${REST}` },
      ],
    });
    const { rows } = await world.owner.query(
      `select s.name, s.description, s.website, o.website as theirs from directory.support_service s join identity.organisation o on o.id = s.organisation_id`,
    );
    expect(rows).toEqual([{ name: 'Tea club', description: 'Tea & cake\n\nhere', website: null, theirs: null }]);
  });

  test('a place far out at sea is left out, where there are postcodes to tell by', async () => {
    await world.owner.query(
      `insert into directory.postcode (postcode, latitude, longitude, council_area) values ('IV1 1AA', 57.48, -4.22, 'S12000017')`,
    );
    const at = (n: number, latitude: number, longitude: number) =>
      serviceOf(n, { service_at_locations: [{ location: { latitude, longitude } }] });
    const report = await takeIn(world, (await feedOf(pagesOf([at(1, 57.5, -4.2), at(2, 58.5, -1.0)]))).address);
    expect([report.added, report.leftOut.map(({ reason }) => reason)]).toEqual([
      2,
      ['Its place lies out at sea, far from every postcode. The rest of it was taken in, without the place.'],
    ]);
    const { rows } = await world.owner.query(
      'select name, latitude, place_precision from directory.support_service order by name',
    );
    expect(rows).toEqual([
      { name: 'Invented Service 1', latitude: 57.5, place_precision: 'COORDINATES' },
      { name: 'Invented Service 2', latitude: null, place_precision: null },
    ]);
  });
});
