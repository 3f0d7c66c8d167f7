import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { feedNameOf } from '../../../../server/domain/importing/feeds/feed-import.ts';
import { openTestDatabase, type TestDatabase } from '../../../support/test-database.ts';
import { refusalOf } from '../importing.support.ts';
import { type Answer, openFeed, pagesOf, serviceOf, standing, takeIn } from './feed.support.ts';

let world: TestDatabase;
const feeds: Awaited<ReturnType<typeof openFeed>>[] = [];
beforeAll(async () => {
  world = await openTestDatabase();
});
beforeEach(() => world.owner.query('truncate directory.support_service cascade'));
afterAll(async () => {
  for (const feed of feeds) await feed.close();
  await world.close();
});
async function feedOf(answers: Readonly<Record<string, Answer>>) {
  const feed = await openFeed(answers);
  feeds.push(feed);
  return feed;
}
const under = (path: string, pages: Record<string, object>) =>
  Object.fromEntries(Object.entries(pages).map(([at, page]) => [`${path}${at}`, page]));
const names = async () => (await standing(world.owner)).map(({ name }) => name);
const THREE = [serviceOf(1), serviceOf(2), serviceOf(3)];

describe('people paste the address they have', () => {
  test.each([
    ...['/a', '/a/', '/a/services', '/a/services/', '/a/services?page=2', '/a/services?page=2&per_page=10#top'],
    ...['/a/organizations', '/a/taxonomies', '/a/taxonomy_terms', '/a/service_at_locations'],
  ])('%s is the feed at /a', async (path) => {
    const feed = await feedOf(under('/a', pagesOf(THREE)));
    const report = await takeIn(world, `${feed.address}${path}`, { name: undefined });
    expect(report).toMatchObject({ added: 3, quarantined: [], doubts: [], name: `${feed.address.slice(7)}/a` });
    expect(feed.asked).toEqual(['/a/services 1', '/a/services 2']);
  });

  test('a feed whose own address ends in /services is found under it', async () => {
    const feed = await feedOf(under('/services', pagesOf(THREE)));
    expect(await takeIn(world, `${feed.address}/services`)).toMatchObject({ added: 3, doubts: [] });
  });

  test('one service is taken in by itself, and closes no other', async () => {
    const feed = await feedOf({
      ...under('/a', pagesOf(THREE)),
      [`/a/services/${serviceOf(2).id}`]: serviceOf(2, { name: 'Renamed' }),
    });
    await takeIn(world, `${feed.address}/a`);
    expect(await takeIn(world, `${feed.address}/a/services/${serviceOf(2).id}`)).toMatchObject({
      ...{ read: 1, changed: 1, closed: 0, doubts: ['it is one service of a feed'] },
    });
    expect(await names()).toEqual(['Invented Service 1', 'Invented Service 3', 'Renamed']);
  });

  test.each<[string, object, { added: number; doubts: string[] }]>([
    ['a list', THREE, { added: 3, doubts: ['it does not say how many services it has'] }],
    ['one service', serviceOf(1), { added: 1, doubts: ['it does not say how many services it has'] }],
    ['a page', { total_items: 3, total_pages: 1, contents: THREE }, { added: 3, doubts: [] }],
  ])('a document that is %s, at an address of its own', async (_what, document, report) => {
    const { address } = await feedOf({ '/files/lunch.json': document });
    expect(await takeIn(world, `${address}/files/lunch.json`)).toMatchObject({ ...report, quarantined: [] });
  });

  test('a document of several pages', async () => {
    const [one, two] = [1, 2].map((n) => ({
      total_items: 3,
      total_pages: 2,
      contents: n === 1 ? THREE.slice(0, 2) : THREE.slice(2),
    }));
    const { address } = await feedOf({ '/find 1': one as object, '/find 2': two as object, '/find': one as object });
    expect(await takeIn(world, `${address}/find?in=Nairn`)).toMatchObject({ added: 3, doubts: [] });
  });

  test('one feed has one name', () => {
    const name = (from: string) =>
      feedNameOf({ from: `https://feed.example${from}`, name: undefined, source: 'OPEN_REFERRAL' });
    const all = ['/a', '/a/', '/a/services', '/a/services?page=2', `/a/services/${serviceOf(1).id}`, '/a?key=secret'];
    expect([...new Set(all.map(name))]).toEqual(['feed.example/a']);
  });
});

describe('an address that is no feed is refused with what it looks like', () => {
  const page: Answer = (_request, response) => response.end('<!doctype html><title>Find help</title>');
  test.each<[string, Answer | undefined, string]>([
    ['a web page', page, 'answered 404 at /services, and its address itself is not JSON: it looks like an HTML page'],
    [
      'a map',
      { type: 'FeatureCollection', features: [] },
      'answered 404 at /services, and what is at its address looks like GeoJSON, which is a map',
    ],
    [
      'an error',
      { error: 'No such thing' },
      'answered 404 at /services, and what is at its address looks like a server’s message of an error: "No such thing"',
    ],
    [
      'the standard’s front page',
      { version: '3.0', profile: 'p', openapi_url: 'u' },
      'answered 404 at /services, and what is at its address looks like the front page of an interface of Open Referral',
    ],
    [
      'organisations',
      { contents: [{ id: 'o', name: 'O', description: 'O', logo: 'l' }] },
      'answered 404 at /services, and what is at its address holds organisations',
    ],
    ['nothing', undefined, 'answered 404'],
  ])('%s', async (_what, answer, seems) => {
    const { address } = await feedOf(answer === undefined ? {} : { '/thing': answer });
    expect(await refusalOf(() => takeIn(world, `${address}/thing`))).toBe(`The feed ${seems}. Nothing was changed.`);
  });

  test('one service that is a page of them, or none', async () => {
    const { address } = await feedOf({
      '/services/x': { contents: [serviceOf(1)] },
      '/services/y': { message: 'Gone' },
    });
    expect(await refusalOf(() => takeIn(world, `${address}/services/x`))).toBe(
      'The feed is not one service. Nothing was changed.',
    );
    expect(await refusalOf(() => takeIn(world, `${address}/services/y`))).toBe(
      'The feed looks like a server’s message of an error: "Gone". Nothing was changed.',
    );
  });
});

describe('an organisation that is named by its id', () => {
  const { organization: _whose, ...anonymous } = serviceOf(1);
  const organisations = async () =>
    (
      await world.owner.query(
        `select o.name from identity.organisation o join directory.support_service s on s.organisation_id = o.id order by s.name`,
      )
    ).rows.map(({ name }) => name);

  test('is asked for once', async () => {
    const services = [1, 2, 3].map((n) => ({ ...anonymous, id: serviceOf(n).id, organization_id: 'Group' }));
    const feed = await feedOf({
      ...pagesOf(services, 10),
      '/organizations/Group': { id: 'group', name: 'Glenorrin Group', description: 'Invented.' },
    });
    expect(await takeIn(world, feed.address)).toMatchObject({ added: 3, quarantined: [] });
    expect(feed.asked).toEqual(['/services 1', '/organizations/Group']);
    expect(await organisations()).toEqual(Array(3).fill('Glenorrin Group'));
  });

  test.each<[string, Answer | undefined, string]>([
    ['is not there', undefined, 'answered 404 at /organizations'],
    ['is another one', { id: 'other', name: 'Other' }, 'is another one, or none, at /organizations'],
    ['is an error', { message: 'No' }, 'is another one, or none, at /organizations'],
    [
      'is at an address inside another network',
      (_request, response) => response.writeHead(302, { location: 'ftp://example.org' }).end(),
      'sends us to ftp://example.org/, which is not asked: ftp:// is not an address of the web at /organizations',
    ],
  ])('and %s sets its services aside', async (_what, answer, why) => {
    const { address } = await feedOf({
      ...pagesOf([{ ...anonymous, organization_id: 'group' }, serviceOf(2)]),
      ...(answer !== undefined && { '/organizations/group': answer }),
    });
    expect(await takeIn(world, address)).toMatchObject({
      ...{ added: 1, quarantined: [{ identifier: anonymous.id, reason: `Its organisation group ${why}.` }] },
    });
  });

  test.each(['..', '../../admin', 'a?b=c', 'a/b', 'http://169.254.169.254/latest', '//example.org'])(
    'cannot lead to another address: %s',
    async (id) => {
      const feed = await feedOf(pagesOf([{ ...anonymous, organization_id: id }]));
      expect(await takeIn(world, feed.address)).toMatchObject({
        added: 0,
        quarantined: [{ identifier: anonymous.id }],
      });
      const others = feed.asked.filter(
        (path) => path !== '/services 1' && path !== `/organizations/${encodeURIComponent(id)}`,
      );
      expect(others).toEqual([]);
    },
  );
});
