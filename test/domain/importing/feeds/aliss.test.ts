import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { inWords } from '../../../../server/domain/importing/feeds/feed-report.ts';
import { openTestDatabase, type TestDatabase } from '../../../support/test-database.ts';
import { describeWithData, digestOf } from '../importing.support.ts';
import { takeIn } from './feed.support.ts';

const ALISS = path.join(
  process.env.SHARED_DATA ?? path.resolve(import.meta.dirname, '../../../../../shared/data'),
  'aliss',
);

describeWithData('ALISS’s own examples', () => {
  let world: TestDatabase;
  beforeAll(async () => {
    world = await openTestDatabase();
  });
  afterAll(() => world.close());

  const take = (name: string, more = {}) => takeIn(world, path.join(ALISS, name), { source: 'ALISS', ...more });
  const service = async (name: string) =>
    (
      await world.owner.query(
        `select s.id, s.name, s.description, s.telephone, s.website, s.address, s.town, s.postcode, s.latitude, s.longitude,
           s.place_precision, s.kinds, s.sector, s.activities, s.source, s.facts_as_of::text, o.name as organisation, o.functions,
           (select json_agg(json_build_array(a.kind, a.code)) from directory.service_area a where a.service_id = s.id) as areas
         from directory.support_service s join identity.organisation o on o.id = s.organisation_id where s.name = $1`,
        [name],
      )
    ).rows[0];

  test('a search of the fourth version', async () => {
    const { placing: _placing, named: _named, runId: _runId, ...report } = await take('api_v4_service-search.json');
    expect(report).toEqual({
      ...{ source: 'ALISS', name: 'ALISS', dryRun: false, read: 4, added: 4, changed: 0, unchanged: 0, enriched: 0 },
      ...{ elsewhere: 0, kept: 0, closed: 0, keptOpen: 0, quarantined: [], leftOut: [], passedOver: [] },
      doubts: ['it says that it has 534 services, and 4 came'],
    });
    expect(await service('One-to-one counselling')).toMatchObject({
      id: 'fed34ae8-cf8b-4d6d-9250-6a7d56809d8d',
      telephone: '0141 221 1535',
      website: 'http://www.crossreach.org.uk/one-one-counselling',
      address: 'Tom Allan Centre\n23 Elmbank Street',
      ...{
        town: 'Glasgow',
        postcode: 'G2 4PB',
        latitude: 55.8639028,
        longitude: -4.2685076,
        place_precision: 'COORDINATES',
      },
      ...{ kinds: ['COMMUNITY_SUPPORT'], sector: 'NOT_KNOWN', activities: ['mental health issues', 'counselling'] },
      ...{
        source: 'ALISS',
        facts_as_of: '2018-09-17',
        organisation: 'CrossReach',
        functions: ['COMMUNITY_ORGANISATION'],
      },
      // The code it names was superseded in 2019.
      areas: [['COUNCIL_AREA', 'S12000049']],
    });
  });

  test('one service of version 4.1, and its search before that', async () => {
    expect(await take('api_v4.1_retrieve-a-single-service.json')).toMatchObject({ added: 1, quarantined: [] });
    expect(await service('Leitholm Soup Social')).toMatchObject({
      description:
        'Leitholm Soup Social offers a healthy soup and sandwich, companionship and endless cups of teas/coffees. Pay as much as you feel!\nEvery Thursday from 12-2pm. (From the first week of October to the last week of April)',
      ...{ telephone: '01835825080', website: null, organisation: 'SBC Community Capacity Building', areas: null },
    });
    expect(await take('api_v3_search.json')).toMatchObject({
      ...{ added: 2, quarantined: [] },
      leftOut: [
        {
          ...{ place: 'api_v3_search.json, entry 1', identifier: '417f8631-f38e-46ef-9cf3-ea9e3fc6f47c' },
          reason: expect.stringMatching(
            /^Its description was spoilt by a wrong encoding on the way: ".*theyâ€™re.*"\. The rest of it was taken in\.$/,
          ),
        },
      ],
    });
  });

  test('again changes nothing', async () => {
    const before = await digestOf(world.owner);
    for (const [name, unchanged] of [
      ['api_v4_service-search.json', 4],
      ['api_v4.1_retrieve-a-single-service.json', 1],
      ['api_v3_search.json', 2],
    ] as const) {
      expect(await take(name)).toMatchObject({ added: 0, changed: 0, unchanged, closed: 0 });
    }
    expect(await digestOf(world.owner)).toBe(before);
  });

  test('what has to be said of it is kept with it', async () => {
    const { rows } = await world.owner.query('select scheme, source, name, licence, attribution from directory.feed');
    expect(rows).toEqual([
      {
        ...{ scheme: 'aliss', source: 'ALISS', name: 'ALISS', licence: 'https://creativecommons.org/licenses/by/4.0/' },
        attribution: [
          'Contains information from ALISS (A Local Information System for Scotland, www.aliss.org).',
          'Contains National Statistics data © Crown copyright and database right 2018',
          'Contains information from the Scottish Charity Register supplied by the Office of the Scottish Charity Regulator and licensed under the Open Government Licence v2.0',
          'Contains National Records of Scotland data licensed under the Open Government Licence v3.0',
          'Contains contributions from ALISS users',
        ],
      },
    ]);
  });

  test('each fact says who said it, where, and of which day', async () => {
    const { rows } = await world.owner.query(
      `select p.fact, p.source, p.source_reference, p.as_of::text, p.confirmed_by_owner from directory.fact_provenance p
       join directory.support_service s on s.id = p.service_id where s.name = 'Leitholm Soup Social' order by p.fact`,
    );
    expect(rows.map(({ fact }) => fact)).toEqual([
      ...[
        'activities',
        'address',
        'description',
        'kinds',
        'listing',
        'name',
        'postcode',
        'sector',
        'status',
        'telephone',
        'town',
      ],
    ]);
    expect(rows[0]).toEqual({
      ...{ fact: 'activities', source: 'ALISS', as_of: '2018-12-20', confirmed_by_owner: false },
      source_reference: 'https://www.aliss.org/services/4b5eaf69-b5dc-4aea-9970-42fa3b590b91',
    });
  });

  test('what is no list of services is refused or set aside, and nothing else happens', async () => {
    const before = await digestOf(world.owner);
    const report = await take('api_v4.1_list-all-service-areas.json');
    expect([report.added, report.quarantined.length, report.quarantined[0]?.reason]).toEqual([
      0,
      8,
      "It must have required property 'id'.",
    ]);
    expect(inWords(report)).toContain(
      '  Not taken in:\n    api_v4.1_list-all-service-areas.json, entry 1: It must have required property',
    );
    expect(await digestOf(world.owner)).toBe(before);
  });
});
