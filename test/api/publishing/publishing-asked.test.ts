import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId } from '../../../server/database/columns.ts';
import { newStatement } from '../../../server/database/reading/read-sql.ts';
import { servicesAsked } from '../../../server/domain/publishing/published-filter.ts';
import { add, openPublished, type Page, type PublishedWorld, say } from './published-service.support.ts';

let world: PublishedWorld;
beforeAll(async () => {
  world = await openPublished();
});
afterAll(() => world.close());

describe('what is asked for', () => {
  test.each([
    ['nothing', '', ['Braeside Support', 'Rowan Tree Care at Home', 'Tideline Care at Home', 'Wednesday Woodwork']],
    ['words', '?search=rowan+home', ['Rowan Tree Care at Home']],
    ['ages', '?minimum_age=18', ['Rowan Tree Care at Home']],
    ['ages nobody meets', '?maximum_age=64', []],
    ['a day', '?day=Saturday', ['Rowan Tree Care at Home']],
    ['a day and its hours', '?day=MO&start_time=09:00&end_time=17:00:00', ['Rowan Tree Care at Home']],
    ['hours of another day', '?day=SA&end_time=17:00', []],
    ['what changed after tomorrow', '?modified_after=2199-01-01', []],
  ])('%s', async (_what, query, found) => {
    expect(await world.names(`/services${query}`)).toEqual(found);
  });

  test('a term, a taxonomy, an organisation', async () => {
    type Terms = { contents: { id: string; name: string; taxonomy_id: string; taxonomy: string }[] };
    const { contents } = await world.json<Terms>('/taxonomy_terms?per_page=100&search=dementia');
    expect(contents.map(({ name }) => name)).toEqual(['People with dementia']);
    const [term] = contents;
    expect(await world.names(`/services?taxonomy_term_id=${term?.id}`)).toEqual(['Rowan Tree Care at Home']);
    expect(await world.names(`/services?taxonomy_id=${term?.taxonomy_id}`)).toEqual(['Rowan Tree Care at Home']);
    expect(await world.names(`/services?organization_id=${world.town.organisations.community}`)).toEqual([
      'Wednesday Woodwork',
    ]);
    const terms = await world.json<Terms & Page>(`/taxonomy_terms?taxonomy_id=${term?.taxonomy_id}`);
    expect([terms.total_items, terms.contents.every(({ taxonomy }) => taxonomy === 'Care groups')]).toEqual([6, true]);
  });

  test('every term and taxonomy can be asked for', async () => {
    for (const parameter of ['taxonomy_term_id', 'taxonomy_id']) {
      const path = parameter === 'taxonomy_id' ? '/taxonomies' : '/taxonomy_terms';
      for (let page = 1; page <= 2; page += 1) {
        const answer = await world.get(`${path}?per_page=100&page=${page}`);
        if (answer.statusCode === 404) break;
        for (const { id } of answer.json<Page>().contents) {
          const { statusCode } = await world.get(`/services?${parameter}=${id}`);
          expect([id, statusCode]).toEqual([id, 200]);
        }
      }
    }
  });

  test('who harvests gets ids and moments alone, all at once', async () => {
    const { contents } = await world.json<{ contents: object[] }>('/services?minimal=true');
    expect(contents.map((each) => Object.keys(each))).toEqual(Array(4).fill(['id', 'last_modified']));
  });

  test('who asks what changed is told what closed, and nobody else is', async () => {
    const { closedService } = world.town.services;
    expect(await world.names('/services?modified_after=2020-01-01')).toContain('Rowan Tree Nights');
    expect(await world.json(`/services/${closedService}`)).toMatchObject({ status: 'defunct' });
  });

  test('a postcode that is near, and one that is reached', async () => {
    const { owner } = world;
    await add(owner, 'postcode', {
      postcode: 'IV1 1AB',
      latitude: 57.481,
      longitude: -4.221,
      council_area: 'S12000017',
    });
    await add(owner, 'postcode', { postcode: 'KW1 4AA', latitude: 58.44, longitude: -3.09, council_area: 'S12000017' });
    await add(owner, 'postcode', { postcode: 'EH1 1AA', latitude: 55.95, longitude: -3.19, council_area: 'S12000036' });
    const count = async (query: string) => (await world.json<Page>(`/service_at_locations?${query}`)).total_items;
    expect(await count('postcode=iv11ab&proximity=500')).toBe(1);
    expect(await count('postcode=IV1%201AB&proximity=50')).toBe(0);
    expect(await count('postcode=KW1%204AA')).toBe(1);
    expect(await count('postcode=EH1%201AA')).toBe(0);
    await say(owner, world.town.services.closedService, { postcode: 'EH1 1AA', address_withheld: false });
    expect(await count('postcode=EH1%201AA')).toBe(0);
    expect(await count('postcode=KW1%204AA&modified_after=2020-01-01')).toBe(2);
  });

  test('over water, only what is declared by name is reached: as people find it, so it is published', async () => {
    const { owner, town } = world;
    await add(owner, 'postcode', {
      postcode: 'IV51 9AA',
      latitude: 57.41,
      longitude: -6.19,
      council_area: 'S12000017',
    });
    await say(owner, town.services.otherCareAtHome, { postcode: 'IV1 1AB', council_area: 'S12000017' });
    const near = async (postcode: string) =>
      (await world.json<{ contents: { service_id: string }[] }>(`/service_at_locations?postcode=${postcode}`)).contents
        .map(({ service_id }) => service_id)
        .includes(town.services.otherCareAtHome);
    expect([await near('KW1%204AA'), await near('IV51%209AA')]).toEqual([true, false]);
  });

  test('words of an organisation’s name, in any spelling', async () => {
    const { owner, town } = world;
    const renamed = (name: string) =>
      owner.query('update identity.organisation set name = $2 where id = $1', [town.organisations.otherProvider, name]);
    const { rows } = await owner.query('select name from identity.organisation where id = $1', [
      town.organisations.otherProvider,
    ]);
    await renamed('St Mary’s Café');
    expect(await world.names('/organizations?search=marys%20cafe')).toEqual(['St Mary’s Café']);
    await renamed(rows[0].name);
  });

  test('what changed is found by indexes', async () => {
    const statement = newStatement();
    const changed = servicesAsked({ modified_after: '2026-11-01' })('s', statement);
    const client = await world.owner.connect();
    await client.query('begin');
    await client.query('set local enable_seqscan = off');
    const { rows } = await client.query(
      `explain select s.id from directory.support_service s where $1::text = '' and ${changed}`,
      ['', ...statement.values],
    );
    await client.query('rollback');
    client.release();
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).toContain('support_service_modified');
  });
});

test('a change of anything that is told moves the moment of the last change, and nothing else does', async () => {
  const { owner, town } = world;
  const id = town.services.otherCareAtHome;
  const moment = async () => (await world.json<{ last_modified: string }>(`/services/${id}`)).last_modified;
  const changes: [string, () => Promise<unknown>][] = [
    ['the service', () => say(owner, id, { telephone: '01632 960777' })],
    [
      'a price',
      () => add(owner, 'rate', { id: newId(), service_id: id, unit: 'HOUR', pence: 2_000, starts_on: '2026-01-01' }),
    ],
    ['its prices', () => owner.query('update directory.rate set superseded_at = now() where service_id = $1', [id])],
    ['where', () => add(owner, 'service_area', { id: newId(), service_id: id, kind: 'SCOTLAND' })],
    ['no longer where', () => owner.query('delete from directory.service_area where service_id = $1', [id])],
    ['its places', () => add(owner, 'service_place', { id: newId(), service_id: id, location: 'hall' })],
    ['a price in words', () => add(owner, 'service_cost', { id: newId(), service_id: id, option: 'Adults' })],
    ['when', () => add(owner, 'service_hours', { id: newId(), service_id: id, weekday: 1, starts_at: 1, ends_at: 2 })],
    [
      'its organisation',
      () =>
        owner.query(`update identity.organisation set website = 'https://tide.example' where id = $1`, [
          town.organisations.otherProvider,
        ]),
    ],
  ];
  for (const [what, change] of changes) {
    const before = await moment();
    await change();
    expect([what, (await moment()) > before]).toEqual([what, true]);
    const { total_items } = await world.json<Page>(
      `/services?modified_after=${await moment()}&organization_id=${town.organisations.otherProvider}`,
    );
    expect(total_items).toBe(1);
  }
  const before = await moment();
  await say(owner, town.services.careAtHome, { telephone: '01632 960101' });
  expect(await moment()).toBe(before);
});
