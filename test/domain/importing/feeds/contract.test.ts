import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { importFeed } from '../../../../server/domain/importing/feeds/feed-import.ts';
import { createWorld, type OwnWorld } from '../../../support/world.ts';
import { openFeed, openFiles, pagesOf, serviceOf } from './feed.support.ts';

let world: OwnWorld;
const files = await openFiles();
beforeAll(async () => {
  world = await createWorld();
});
afterAll(async () => {
  await world.close();
  await files.close();
});

const ALISS_SERVICE = {
  id: '00000000-0000-4000-8000-0000000000a1',
  name: 'Invented Tea Dance',
  description: '<p>Dancing, with <em>tea</em>.</p>',
  organisation: { id: '00000000-0000-4000-8000-0000000000a2', name: 'Invented Dancers' },
  permalink: 'https://www.aliss.org/services/00000000-0000-4000-8000-0000000000a1',
  last_reviewed: '2026-03-04T10:00:00Z',
  accessibility_features: [{ slug: 'hearing-loop' }, { slug: 'a-swing' }],
  community_groups: [{ slug: 'mental-health' }, { slug: 'children-and-young-people', is_range: true, min: 8, max: 16 }],
  service_areas: [{ code: 'XS' }, { code: 'S37000025' }],
};

test('what a licence wants shown is shown with each service that came from there, and with no other', async () => {
  const meta = {
    licence: 'https://creativecommons.org/licenses/by/4.0/',
    attribution: [{ text: 'Contains contributions from ALISS users' }],
  };
  const file = await files.write('aliss.json', JSON.stringify({ meta, count: 1, next: null, data: [ALISS_SERVICE] }));
  await importFeed(world.config.databaseUrl ?? '', { source: 'ALISS', from: file });
  const ask = (id: string) =>
    world.ask(
      null,
      'query ($id: ID!) { node(id: $id) { ... on SupportService { name description source accessibility careGroups ages { minimum maximum } reach { areas { kind } } attributions { name licence lines } } } }',
      { id },
    );
  expect((await ask(ALISS_SERVICE.id)).data).toEqual({
    node: {
      ...{
        name: 'Invented Tea Dance',
        description: 'Dancing, with tea.',
        source: 'ALISS',
        accessibility: ['HEARING_LOOP'],
      },
      ...{ careGroups: ['MENTAL_HEALTH'], ages: { minimum: 8, maximum: 16 }, reach: { areas: [{ kind: 'SCOTLAND' }] } },
      attributions: [
        {
          ...{ name: 'ALISS', licence: 'https://creativecommons.org/licenses/by/4.0/' },
          lines: [
            'Contains information from ALISS (A Local Information System for Scotland, www.aliss.org).',
            'Contains contributions from ALISS users',
          ],
        },
      ],
    },
  });
  expect((await ask(world.town.services.shed)).data).toMatchObject({ node: { attributions: [] } });
});

test('it is published on with what it wants shown', async () => {
  const answer = await world.app.http.inject({ method: 'GET', url: `/open-referral/services/${ALISS_SERVICE.id}` });
  const { attributes } = answer.json<{ attributes: { link_type: string; value?: string }[] }>();
  expect(attributes.find(({ link_type }) => link_type === 'source')?.value).toBe(
    'Contains information from ALISS (A Local Information System for Scotland, www.aliss.org). Contains contributions from ALISS users Licence: https://creativecommons.org/licenses/by/4.0/',
  );
});

test('everybody sees what was taken in and how that went; what was set aside, only the operator', async () => {
  const feed = await openFeed(pagesOf([serviceOf(1), { id: 'theirs' }]));
  await importFeed(world.config.databaseUrl ?? '', {
    source: 'OPEN_REFERRAL',
    from: feed.address,
    name: 'glenorrin',
    allowPrivate: true,
  });
  await feed.close();
  const document =
    '{ directoryImports(first: 1) { totalCount edges { node { source name outcome reason asOf read added changed closed setAside doubts quarantined { totalCount edges { node { place identifier reason } } } } } } }';
  const node = {
    ...{ source: 'OPEN_REFERRAL', name: 'glenorrin', outcome: 'TAKEN_IN', reason: null, asOf: null },
    ...{ read: 2, added: 1, changed: 0, closed: 0, setAside: 1, doubts: [] },
  };
  const nothing = { totalCount: 0, edges: [] };
  for (const account of [null, world.town.accounts.worker, world.town.accounts.administrator]) {
    expect((await world.ask(account, document)).data).toEqual({
      directoryImports: { totalCount: 2, edges: [{ node: { ...node, quarantined: nothing } }] },
    });
  }
  const entry = { place: 'page 1, entry 2', identifier: 'theirs', reason: "It must have required property 'name'." };
  expect((await world.ask(world.town.accounts.operator, document)).data).toEqual({
    directoryImports: {
      totalCount: 2,
      edges: [{ node: { ...node, quarantined: { totalCount: 1, edges: [{ node: entry }] } } }],
    },
  });
});
