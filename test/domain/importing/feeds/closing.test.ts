import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { newId } from '../../../../server/database/columns.ts';
import { importFeed } from '../../../../server/domain/importing/feeds/feed-import.ts';
import { inWords } from '../../../../server/domain/importing/feeds/feed-report.ts';
import { todayInScotland } from '../../../../server/foundation/period.ts';
import { openTestDatabase, type TestDatabase } from '../../../support/test-database.ts';
import { createWorld } from '../../../support/world.ts';
import { digestOf } from '../importing.support.ts';
import { type Answer, openFeed, pagesOf, serviceOf, standing, takeIn } from './feed.support.ts';

let world: TestDatabase;
const worlds: TestDatabase[] = [];
const feeds: Awaited<ReturnType<typeof openFeed>>[] = [];
beforeEach(async () => {
  world = await openTestDatabase();
  worlds.push(world);
});
afterAll(async () => {
  for (const feed of feeds) await feed.close();
  for (const each of worlds) await each.close();
});
async function addressOf(answers: Readonly<Record<string, Answer>>) {
  const feed = await openFeed(answers);
  feeds.push(feed);
  return feed.address;
}
const take = async (services: readonly object[]) => takeIn(world, await addressOf(pagesOf(services, 10)));
const service = async (n: number) =>
  (
    await world.owner.query(
      'select status, closed_on::text, facts_as_of::text from directory.support_service where id = $1',
      [serviceOf(n).id],
    )
  ).rows[0];
const three = [serviceOf(1), serviceOf(2), serviceOf(3)];
const OPEN = [1, 2, 3].map((n) => ({ name: `Invented Service ${n}`, status: 'ACTIVE' }));

describe('what came and was set aside is not missing', () => {
  test('an entry that was spoilt meanwhile', async () => {
    await take(three);
    expect(await take([three[0] as object, serviceOf(2, { name: [] }), three[2] as object])).toMatchObject({
      ...{ unchanged: 2, closed: 0, doubts: [] },
      quarantined: [{ identifier: serviceOf(2).id }],
    });
    expect(await standing(world.owner)).toEqual(OPEN);
  });

  test('an entry that the database refused', async () => {
    await take(three);
    await world.owner.query(`alter table directory.support_service add constraint no_bingo check (name <> 'Bingo')`);
    const report = await take([three[0] as object, serviceOf(2, { name: 'Bingo' }), three[2] as object]);
    expect(report).toMatchObject({ unchanged: 2, closed: 0, quarantined: [{ identifier: serviceOf(2).id }] });
    expect(await standing(world.owner)).toEqual(OPEN);
  });

  test('an entry that lost its id: nobody knows which it is, so nothing is closed', async () => {
    await take(three);
    const report = await take([three[0] as object, { ...serviceOf(2), id: null }]);
    expect(report).toMatchObject({ closed: 0, doubts: ['1 entry of it has no id that can be read'] });
    expect(await standing(world.owner)).toEqual(OPEN);
  });

  test('a service that could not be asked for by itself', async () => {
    const basic = ({ id, name, status, organization }: Record<string, unknown>) => ({ id, name, status, organization });
    const short = { total_items: 3, total_pages: 1, contents: three.map(basic) };
    const each = Object.fromEntries(three.map((one) => [`/services/${one.id}`, { ...one, attributes: [] }]));
    const { [`/services/${serviceOf(2).id}`]: _gone, ...two } = each;
    await takeIn(world, await addressOf({ '/services 1': short, ...each }));
    expect(await takeIn(world, await addressOf({ '/services 1': short, ...two }))).toMatchObject({
      ...{ unchanged: 2, closed: 0, doubts: [] },
      quarantined: [{ identifier: serviceOf(2).id, reason: `/services/${serviceOf(2).id} answered 404.` }],
    });
    expect(await standing(world.owner)).toEqual(OPEN);
  });

  test('services are asked for by their ids just as the feed writes them', async () => {
    const { id: _id, ...one } = serviceOf(1);
    const contents = [{ id: 'Tea-Dance', name: one.name, status: one.status, organization: one.organization }];
    const whole = { '/services/Tea-Dance': { ...one, id: 'Tea-Dance' } };
    const address = await addressOf({ '/services 1': { total_items: 1, total_pages: 1, contents }, ...whole });
    expect(await takeIn(world, address)).toMatchObject({ added: 1, quarantined: [] });
  });
});

describe('what was confirmed here is not closed', () => {
  const confirmed = (n: number, day: string) =>
    world.owner.query('update directory.support_service set confirmed_on = $2 where id = $1', [serviceOf(n).id, day]);

  test('by a feed that has it no longer', async () => {
    await take(three);
    await confirmed(1, '2026-06-01');
    await world.owner.query(
      `insert into directory.fact_provenance (id, service_id, fact, source, as_of, confirmed_by_owner)
       values ($1, $2, 'outcomes', 'PROVIDER', '2026-07-01', true)`,
      [newId(), serviceOf(2).id],
    );
    const report = await take([serviceOf(4)]);
    expect(report).toMatchObject({ added: 1, closed: 1, keptOpen: 2, doubts: [] });
    expect((await standing(world.owner)).map(({ status }) => status)).toEqual(['ACTIVE', 'ACTIVE', 'CLOSED', 'ACTIVE']);
    expect(inWords(report)).toContain(
      '  Kept open: 2 services missing from it, as those they are about have confirmed them.',
    );
  });

  test('by a feed’s older word that it ended; its newer word counts', async () => {
    await take([serviceOf(1)]);
    await confirmed(1, '2026-06-01');
    const ended = (assured_date: string) => [serviceOf(1, { status: 'defunct', assured_date })];
    expect(await take(ended('2026-06-01'))).toMatchObject({ changed: 0, kept: 1 });
    expect(await service(1)).toMatchObject({ status: 'ACTIVE', closed_on: null });
    expect(await take(ended('2026-06-02'))).toMatchObject({ changed: 1, kept: 0 });
    expect(await service(1)).toMatchObject({ status: 'CLOSED', closed_on: '2026-06-02' });
  });
});

test('an entry that its group closed stays closed, whatever the feed still has', async () => {
  const platform = await createWorld();
  const url = platform.config.databaseUrl ?? '';
  const from = await addressOf(pagesOf(three));
  const feed = { source: 'OPEN_REFERRAL', from, name: 'glenorrin', allowPrivate: true } as const;
  await importFeed(url, feed);
  const [{ organisation_id: group } = { organisation_id: '' }] = (
    await platform.owner.query('select organisation_id from directory.support_service where id = $1', [serviceOf(1).id])
  ).rows;
  await platform.owner.query(
    `insert into identity.membership (id, account_id, organisation_id, role, starts_on)
     values ($1, $2, $3, 'ADMINISTRATOR', '2026-01-01')`,
    [newId(), platform.town.accounts.administrator, group],
  );
  const closing = await platform.ask(
    `${platform.town.accounts.administrator}/${group}`,
    'mutation ($input: GroupServiceCloseInput!) { groupServiceClose(input: $input) { service { status } userErrors { message } } }',
    { input: { serviceId: serviceOf(1).id } },
  );
  expect(closing.data).toEqual({ groupServiceClose: { service: { status: 'CLOSED' }, userErrors: [] } });
  const closed = async () =>
    (
      await platform.owner.query('select status, closed_on::text from directory.support_service where id = $1', [
        serviceOf(1).id,
      ])
    ).rows;
  expect(await closed()).toEqual([{ status: 'CLOSED', closed_on: todayInScotland() }]);
  expect(await importFeed(url, feed)).toMatchObject({ changed: 0, kept: 1 });
  expect(await closed()).toEqual([{ status: 'CLOSED', closed_on: todayInScotland() }]);
  await platform.close();
});

describe('of which day a feed speaks', () => {
  const undated = (n: number, more = {}) => serviceOf(n, { assured_date: undefined, ...more });

  test('one that does not say speaks today when it says something new, and is silent when it does not', async () => {
    await take([undated(1)]);
    expect((await service(1)).facts_as_of).toBe(todayInScotland());
    await world.owner.query(`update directory.support_service set facts_as_of = '2026-01-01'`);
    const before = await digestOf(world.owner);
    expect(await take([undated(1)])).toMatchObject({ changed: 0, unchanged: 1 });
    expect(await digestOf(world.owner)).toBe(before);
    await take([undated(1, { name: 'Another name' })]);
    expect((await service(1)).facts_as_of).toBe(todayInScotland());
  });

  test('the day a service ended is that of the word that says so, and no other', async () => {
    await take([serviceOf(1, { status: 'defunct', assured_date: '2026-03-01' })]);
    expect(await service(1)).toMatchObject({ status: 'CLOSED', closed_on: '2026-03-01' });
    await take([serviceOf(1, { status: 'defunct', assured_date: '2026-05-01', description: 'It was good.' })]);
    expect(await service(1)).toEqual({ status: 'CLOSED', closed_on: '2026-03-01', facts_as_of: '2026-05-01' });
    await take([serviceOf(1, { assured_date: '2026-06-01' })]);
    expect(await service(1)).toMatchObject({ status: 'ACTIVE', closed_on: null });
  });
});
