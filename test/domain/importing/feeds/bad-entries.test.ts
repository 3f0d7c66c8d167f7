import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { importRegister } from '../../../../server/domain/importing/register/register-import.ts';
import { TAXONOMIES } from '../../../../server/domain/publishing/taxonomies.ts';
import { openTestDatabase, type TestDatabase } from '../../../support/test-database.ts';
import { openFolder, registerOf } from '../importing.support.ts';
import { type Answer, openFeed, pagesOf, serviceOf, standing, takeIn } from './feed.support.ts';

let world: TestDatabase;
beforeEach(async () => {
  world = await openTestDatabase();
});
afterEach(() => world.close());

const feeds: Awaited<ReturnType<typeof openFeed>>[] = [];
const folder = await openFolder();
afterAll(async () => {
  for (const feed of feeds) await feed.close();
  await folder.close();
});
async function takeAnswers(answers: Readonly<Record<string, Answer>>) {
  const feed = await openFeed(answers);
  feeds.push(feed);
  return takeIn(world, feed.address);
}
const take = (...services: object[]) => takeAnswers(pagesOf(services, 10));

const price = (more: object) => ({
  cost_options: [{ id: 'p', option: 'At any time', amount: 5, amount_description: 'an hour', ...more }],
});
const withNumber = (id: string, value: string) => ({
  organization: {
    ...{ id, name: `Group ${id}` },
    organization_identifiers: [{ identifier_scheme: 'GB-CIS', identifier: value }],
  },
});
const NUMBER = TAXONOMIES.find(({ key }) => key === 'registration')?.terms[0];
const registeredAs = (value: string) => ({ attributes: [{ taxonomy_term: { id: NUMBER?.id }, value }] });

describe('one bad entry is set aside with its reason, and all others go in', () => {
  test.each<[string, { readonly id: string }, string]>([
    ['NUL in its id', { ...serviceOf(9), id: 'a\u0000b' }, '"id" holds characters that are no writing.'],
    ['half a letter in its id', { ...serviceOf(9), id: 'a\ud800' }, '"id" holds characters that are no writing.'],
    ['an id without an end', { ...serviceOf(9), id: 'a'.repeat(201) }, '"id" must NOT have more than 200 characters.'],
    [
      'NUL in its organisation’s id',
      serviceOf(9, { organization: { id: '\u0000', name: 'O' } }),
      '"organization/id" holds characters that are no writing.',
    ],
    [
      'NUL in its status, which the reason repeats',
      serviceOf(9, { status: 'a\u0000' }),
      'Its status is "a\uFFFD", which the standard does not have.',
    ],
    [
      'what the database alone refuses',
      serviceOf(9, { name: 'Bingo' }),
      'It breaks a rule of the directory, "no_bingo".',
    ],
  ])('%s', async (_what, bad, reason) => {
    const identifier = bad.id === serviceOf(9).id ? bad.id : null;
    await world.owner.query(`alter table directory.support_service add constraint no_bingo check (name <> 'Bingo')`);
    const report = await take(serviceOf(1), bad, serviceOf(2), serviceOf(3));
    expect(report).toMatchObject({
      ...{ read: 4, added: 3, changed: 0, unchanged: 0, closed: 0 },
      quarantined: [{ place: 'page 1, entry 2', identifier, reason }],
    });
    expect((await standing(world.owner)).map(({ name }) => name)).toEqual([
      ...['Invented Service 1', 'Invented Service 2', 'Invented Service 3'],
    ]);
    const { rows } = await world.owner.query('select place, identifier, reason from directory.quarantined_entry');
    expect(rows).toEqual(report.quarantined);
  });

  test('one so deep that nothing can read it', async () => {
    const deep = `{"id":"deep","name":${'['.repeat(20_000)}${']'.repeat(20_000)}}`;
    const page = `{"total_items":2,"total_pages":1,"contents":[${deep},${JSON.stringify(serviceOf(1))}]}`;
    const report = await takeAnswers({ '/services': (_request, response) => response.end(page) });
    expect(report).toMatchObject({
      added: 1,
      quarantined: [{ identifier: 'deep', reason: 'It is built in a way that cannot be read.' }],
    });
  });

  test('two entries of one registered service: the second, though each names another registration of it', async () => {
    const register = await folder.write('datastore-31-may-2026.csv', registerOf({}, { CSNumber: 'CS2099000002' }));
    await importRegister(world.ownerUrl, { file: register });
    await world.owner.query(
      'update directory.registration set service_id = (select min(service_id::text)::uuid from directory.registration)',
    );
    const entries = [
      serviceOf(1, { ...registeredAs('CS2099000001'), description: 'Help at home.' }),
      serviceOf(2, { ...registeredAs('CS2099000002'), description: 'Help elsewhere.' }),
      serviceOf(3),
    ];
    const second = {
      ...{ place: 'page 1, entry 2', identifier: serviceOf(2).id },
      reason: 'It is the same service here, by its registration, as the one on page 1, entry 1.',
    };
    expect(await take(...entries)).toMatchObject({ added: 1, enriched: 1, quarantined: [second] });
    expect(await take(...entries)).toMatchObject({ unchanged: 2, enriched: 0, quarantined: [second] });
    const told = await world.owner.query(
      'select description from directory.support_service where description is not null',
    );
    expect(told.rows).toEqual([{ description: 'Help at home.' }]);
  });
});

describe('one odd fact is left out with its reason, and the rest of the entry goes in', () => {
  test.each<[string, object, string]>([
    [
      'NUL in a term',
      { attributes: [{ taxonomy_term: { id: '\u0000' } }] },
      '"attributes/0/taxonomy_term/id" holds characters that are no writing.',
    ],
    [
      'a price from 30 February on',
      price({ valid_from: '2026-02-30' }),
      'The first day of a price is 2026-02-30, which is no day.',
    ],
    [
      'a price until 31 June',
      price({ valid_from: '2026-01-01', valid_to: '2199-06-31' }),
      'The last day of a price is 2199-06-31, which is no day.',
    ],
    [
      'a price until some time',
      price({ valid_from: '2026-01-01', valid_to: 'next year' }),
      'The last day of a price is "next year", which is no day.',
    ],
    ['a price in francs', price({ currency: 'CHF' }), 'A price of it is in CHF, and only pounds can be kept.'],
    ['a price below nothing', price({ amount: -1 }), 'A price of it is -1, which is none.'],
    [
      'a price with a list for its day',
      price({ valid_to: ['2026-01-01'] }),
      '"cost_options/0/valid_to" must be string.',
    ],
    [
      'funding until 30 February',
      { funding: [{ source: 'Its funding is certain until 30 February 2199 (2199-02-30).' }] },
      'The last day of its funding is 2199-02-30, which is no day.',
    ],
    [
      'a Saturday’s price for an item',
      price({ option: 'On Saturdays', amount_description: 'each', valid_from: '2026-01-01' }),
      'A price of it is for "each" and "On Saturdays": only hours have an evening, and only hours and sleepovers fall on days.',
    ],
    [
      'an evening of no length',
      price({ option: 'In the evening, from 18:00 until 18:00', valid_from: '2026-01-01' }),
      'The evening that a price of it is for ends when it begins.',
    ],
  ])('%s', async (_what, odd, reason) => {
    const report = await take(serviceOf(1), serviceOf(2, { ...odd, description: 'Kept.' }));
    expect(report).toMatchObject({
      ...{ read: 2, added: 2, quarantined: [] },
      leftOut: [{ identifier: serviceOf(2).id, reason: `${reason} The rest of it was taken in.` }],
    });
    const { rows } = await world.owner.query(
      `select s.description, (select count(*)::int from directory.rate) + (select count(*)::int from directory.service_cost) as prices
       from directory.support_service s where s.id = $1`,
      [serviceOf(2).id],
    );
    expect(rows).toEqual([{ description: 'Kept.', prices: 0 }]);
  });

  test('two organisations with one provider number: the second’s, as nobody could say whose it is', async () => {
    const report = await take(
      serviceOf(1, withNumber('first', 'SP2099000009')),
      serviceOf(2, withNumber('other', 'SP2099000009')),
      serviceOf(3, withNumber('first', 'SP2099000009')),
    );
    expect(report).toMatchObject({
      ...{ added: 3, quarantined: [] },
      leftOut: [
        {
          ...{ place: 'page 1, entry 2', identifier: serviceOf(2).id },
          reason:
            'Its organisation has the provider number SP2099000009, which another organisation has on page 1, entry 1. The rest of it was taken in.',
        },
      ],
    });
    const { rows } = await world.owner.query(
      `select name, sp_number from identity.organisation where name like 'Group %' order by name`,
    );
    expect(rows).toEqual([
      { name: 'Group first', sp_number: 'SP2099000009' },
      { name: 'Group other', sp_number: null },
    ]);
  });
});

test('a fault of the database itself is no entry’s fault: nothing goes in, and that is said', async () => {
  await world.owner.query('alter table directory.service_hours rename to hours');
  await expect(take(serviceOf(1))).rejects.toThrow('relation "directory.service_hours" does not exist');
  expect(await standing(world.owner)).toEqual([]);
});
