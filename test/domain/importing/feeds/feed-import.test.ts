import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId } from '../../../../server/database/columns.ts';
import { inWords } from '../../../../server/domain/importing/feeds/feed-report.ts';
import { TAXONOMIES } from '../../../../server/domain/publishing/taxonomies.ts';
import { openTestDatabase, type TestDatabase } from '../../../support/test-database.ts';
import { digestOf } from '../importing.support.ts';
import { type Answer, NAME, openFeed, pagesOf, serviceOf, takeIn } from './feed.support.ts';

let world: TestDatabase;
const feeds: Awaited<ReturnType<typeof openFeed>>[] = [];
beforeAll(async () => {
  world = await openTestDatabase();
});
afterAll(async () => {
  for (const feed of feeds) await feed.close();
  await world.close();
});
async function addressOf(answers: Readonly<Record<string, Answer>>) {
  const feed = await openFeed(answers);
  feeds.push(feed);
  return feed.address;
}
const take = async (services: readonly object[], more = {}) => takeIn(world, await addressOf(pagesOf(services)), more);
const factsOf = async (name: string) =>
  (await world.owner.query('select * from directory.support_service where name = $1', [name])).rows[0];
const provenanceOf = async (id: string) =>
  Object.fromEntries(
    (
      await world.owner.query(
        'select fact, source, source_reference, as_of::text, confirmed_by_owner from directory.fact_provenance where service_id = $1',
        [id],
      )
    ).rows.map(({ fact, ...said }) => [fact, said]),
  );

const termOf = (key: string, code: string) => {
  const term = TAXONOMIES.find((each) => each.key === key)?.terms.find((each) => each.code === code);
  return { taxonomy_term: { id: term?.id, name: term?.name } };
};

const WHOLE = serviceOf(1, {
  description: '<p>Walks for <b>everybody</b>.</p>',
  url: 'walks.example.org',
  phones: [
    { id: 'p', number: 'ask at the door' },
    { id: 'q', number: '+44 1463 960 100' },
  ],
  minimum_age: 18,
  maximum_age: 99,
  schedules: [
    { id: 's', freq: 'WEEKLY', interval: 1, byday: 'MO,WE', opens_at: '10:00', closes_at: '12:30:00' },
    { id: 'n', freq: 'WEEKLY', byday: 'FR', opens_at: '22:00', closes_at: '07:00' },
    { id: 'o', freq: 'WEEKLY', interval: 2, byday: 'TU', opens_at: '10:00', closes_at: '12:00' },
  ],
  service_areas: [
    { id: 'a', name: 'Fife', uri: 'http://statistics.data.gov.uk/id/statistical-geography/S12000015' },
    { id: 'b', name: 'The glen' },
  ],
  languages: [
    { id: 'l', code: 'GD' },
    { id: 'm', name: 'BSL' },
  ],
  service_at_locations: [
    {
      id: 'x',
      location: {
        id: 'y',
        location_type: 'physical',
        latitude: 57.48,
        longitude: -4.22,
        addresses: [
          {
            id: 'z',
            address_1: '1 Invented Road',
            city: 'Inverness',
            state_province: 'Highland',
            postal_code: 'iv1  1aa',
            country: 'GB',
            address_type: 'physical',
          },
        ],
      },
    },
  ],
  cost_options: [
    {
      id: '11111111-1111-4111-8111-111111111111',
      option: 'On weekdays',
      amount: 12.5,
      amount_description: 'an hour',
      currency: 'GBP',
      valid_from: '2026-01-01',
    },
    { id: '22222222-2222-4222-8222-222222222222', option: 'Members', amount: 3, amount_description: 'a walk' },
  ],
  attributes: [
    termOf('outcome', 'STAYING_WELL'),
    termOf('kind', 'COMMUNITY_SUPPORT'),
    { ...termOf('activity', 'activity'), value: 'Walking' },
    { taxonomy_term: { id: 'theirs', name: 'Walking' } },
  ],
});

describe('a feed of the third version', () => {
  test('is taken in with all that can be told, and nothing is guessed of the rest', async () => {
    expect(await take([WHOLE])).toMatchObject({ read: 1, added: 1, quarantined: [], doubts: [] });
    expect(await factsOf('Invented Service 1')).toMatchObject({
      ...{
        id: WHOLE.id,
        description: 'Walks for everybody.',
        website: 'https://walks.example.org/',
        telephone: '+44 1463 960 100',
      },
      ...{
        minimum_age: 18,
        maximum_age: 99,
        languages: ['gd', 'bfi'],
        outcomes: ['STAYING_WELL'],
        activities: ['walking'],
      },
      ...{
        address: '1 Invented Road',
        town: 'Inverness',
        postcode: 'IV1 1AA',
        council_area: 'S12000017',
        latitude: 57.48,
      },
      ...{
        kinds: ['COMMUNITY_SUPPORT'],
        sector: 'NOT_KNOWN',
        support_needs: null,
        care_groups: null,
        accepts_option_2: null,
        capacity: null,
      },
      ...{ source: 'OPEN_REFERRAL', status: 'ACTIVE', listing: 'OPEN', minimum_grade: null, complaints_upheld: null },
    });
    const { rows: areas } = await world.owner.query(
      'select kind, code from directory.service_area where service_id = $1',
      [WHOLE.id],
    );
    expect(areas).toEqual([{ kind: 'COUNCIL_AREA', code: 'S12000047' }]);
    const { rows: hours } = await world.owner.query(
      'select weekday, starts_at, ends_at from directory.service_hours where service_id = $1 order by 1',
      [WHOLE.id],
    );
    expect(hours.map((row) => Object.values(row))).toEqual([
      [1, 600, 750],
      [3, 600, 750],
      [5, 1320, 1440],
      [6, 0, 420],
    ]);
    const { rows: rates } = await world.owner.query(
      'select unit, band, pence::int, vat from directory.rate where service_id = $1',
      [WHOLE.id],
    );
    expect(rates).toEqual([{ unit: 'HOUR', band: 'WEEKDAY', pence: 1250, vat: null }]);
  });

  test('each fact says who said it and of which day; what nobody said has no source', async () => {
    const said = await provenanceOf(WHOLE.id);
    const bySource = {
      source: 'OPEN_REFERRAL',
      source_reference: `open-referral:${NAME}`,
      as_of: '2026-05-01',
      confirmed_by_owner: false,
    };
    expect(said.telephone).toEqual(bySource);
    expect(Object.keys(said).sort()).toEqual([
      ...['activities', 'address', 'description', 'kinds', 'languages', 'listing', 'maximum_age', 'minimum_age'],
      ...['name', 'outcomes', 'postcode', 'rate', 'sector', 'service_area', 'service_cost', 'service_hours', 'status'],
      ...['telephone', 'town', 'website'],
    ]);
  });

  test('again changes nothing, not even the moment of the last change', async () => {
    const before = await digestOf(world.owner);
    const report = await take([WHOLE]);
    expect(report).toMatchObject({ added: 0, changed: 0, unchanged: 1, closed: 0 });
    expect(inWords(report)).toContain('  0 changes: 1 service stood here already.');
    expect(await digestOf(world.owner)).toBe(before);
  });

  test('a dry run tells what would change, and keeps nothing', async () => {
    const before = await digestOf(world.owner);
    const runs = async () => (await world.owner.query('select count(*)::int as n from directory.import_run')).rows[0].n;
    const [standing, report] = [
      await runs(),
      await take([{ ...WHOLE, name: 'Longer Walks' }, serviceOf(2), ['bread']], { dryRun: true }),
    ];
    expect(report).toMatchObject({ added: 1, changed: 1, dryRun: true });
    const [heading, ...told] = inWords(report).split('\n');
    expect(heading).toBe(`The Open Referral UK feed ${NAME} (a dry run: nothing was kept)`);
    expect(told).toEqual(expect.arrayContaining(['    Invented Service 2', '    Invented Service 1: name']));
    expect([await digestOf(world.owner), await runs()]).toEqual([before, standing]);
  });

  test('what changed is changed, what is not said any more is not known any more, and an old price stays in the past', async () => {
    const { phones: _phones, ...rest } = WHOLE;
    const cost_options = [
      {
        id: '33333333-3333-4333-8333-333333333333',
        option: 'On weekdays',
        amount: 13,
        amount_description: 'an hour',
        valid_from: '2026-01-01',
      },
    ];
    expect(await take([{ ...rest, name: 'Longer Walks', cost_options, assured_date: '2026-06-01' }])).toMatchObject({
      changed: 1,
    });
    expect(await factsOf('Longer Walks')).toMatchObject({
      id: WHOLE.id,
      telephone: null,
      website: 'https://walks.example.org/',
    });
    expect(await provenanceOf(WHOLE.id)).not.toHaveProperty('telephone');
    const { rows } = await world.owner.query(
      'select pence::int, superseded_at is null as stands from directory.rate where service_id = $1 order by pence',
      [WHOLE.id],
    );
    expect(rows).toEqual([
      { pence: 1250, stands: false },
      { pence: 1300, stands: true },
    ]);
  });

  test('what the owner confirmed stays, and the report says so', async () => {
    await world.owner.query(`update directory.support_service set telephone = '01463 960999' where id = $1`, [
      WHOLE.id,
    ]);
    await world.owner.query(
      `insert into directory.fact_provenance (id, service_id, fact, source, as_of, confirmed_by_owner) values ($1, $2, 'telephone', 'PROVIDER', '2026-07-01', true)`,
      [newId(), WHOLE.id],
    );
    const report = await take([{ ...WHOLE, assured_date: '2026-08-01' }]);
    expect([report.kept, (await factsOf('Invented Service 1')).telephone]).toEqual([1, '01463 960999']);
    expect(inWords(report)).toContain('  Kept as their owners say: 1 fact that the feed has otherwise.');
  });
});
