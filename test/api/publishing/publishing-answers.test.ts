import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createWorld } from '../../support/world.ts';
import { kindOf, listenToStatements } from '../statement-log.ts';
import { openPublished, type PublishedWorld } from './published-service.support.ts';

let world: PublishedWorld;
beforeAll(async () => {
  world = await openPublished();
});
afterAll(() => world.close());

describe('how it is answered', () => {
  test.each([
    ['/services?page=0', 400, '"page" has to be a whole number from 1 to 1000000, or leave it out.'],
    ['/services?page=two', 400, '"page" has to be a whole number from 1 to 1000000, or leave it out.'],
    ['/services?page=9', 404, 'There is no page 9. The last page is 1.'],
    ['/services?per_page=101', 400, '"per_page" has to be a whole number from 1 to 100, or leave it out.'],
    ['/services?page=1&page=2', 400, '"page" is given more than once. Give it once, or leave it out.'],
    ['/services?full=yes', 400, '"full" has to be "true" or "false", or leave it out.'],
    ['/services?taxonomy_term_id=7', 400, '"taxonomy_term_id" has to be an id, which is a UUID, or leave it out.'],
    [
      '/services?taxonomy_id=00000000-0000-4000-8000-000000000000',
      400,
      '"taxonomy_id" has to be the id of one of /taxonomies, or leave it out.',
    ],
    [
      '/services?modified_after=yesterday',
      400,
      '"modified_after" has to be a day or a moment such as 2026-11-26 or 2026-11-26T09:30:00Z, or leave it out.',
    ],
    ['/services?day=Someday', 400, '"day" has to be a day of the week such as MO or Monday, or leave it out.'],
    ['/services?start_time=9am', 400, '"start_time" has to be a time such as 09:30, or leave it out.'],
    ['/services?search=%21%21', 400, '"search" has to hold one to 10 words of letters or digits, or leave it out.'],
    ...['/services?format=xml', '/services?format=ndjson', '/taxonomies?format=ndjson'].map(
      (url) => [url, 400, '"format" can only be "json" here, page after page. Give that, or leave it out.'] as const,
    ),
    ...['/organizations?full_service=true', '/organizations/7?full_service=true'].map(
      (url) =>
        [
          ...([url, 400] as const),
          '"full_service" is not offered: ask for /services?full=true&organization_id=... instead, or leave it out.',
        ] as const,
    ),
    [
      '/service_at_locations?postcode=nowhere',
      400,
      '"postcode" has to be a postcode such as IV1 1AA, or leave it out.',
    ],
    [
      '/service_at_locations?proximity=5',
      400,
      '"proximity" needs a "postcode" that it is measured from. Give one, or leave it out.',
    ],
    ['/services/7', 404, 'There is nothing here with this id, or at this address. Start at /open-referral/services.'],
    [
      '/services/00000000-0000-4000-8000-000000000000',
      404,
      'There is nothing here with this id, or at this address. Start at /open-referral/services.',
    ],
    [
      '/taxonomies/constructor',
      404,
      'There is nothing here with this id, or at this address. Start at /open-referral/services.',
    ],
    ['/bread', 404, 'There is nothing here with this id, or at this address. Start at /open-referral/services.'],
  ])('%s: %d', async (url, status, message) => {
    const { statusCode, headers, body } = await world.get(url);
    expect([statusCode, JSON.parse(body)]).toEqual([status, { status, message }]);
    expect(headers).toMatchObject({
      'access-control-allow-origin': '*',
      'content-type': 'application/json; charset=utf-8',
    });
  });

  test('any page may ask, and ask whether it may', async () => {
    const { headers } = await world.get('/services', { origin: 'https://elsewhere.example' });
    expect(headers).toMatchObject({
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': 'public, no-cache',
    });
    expect(headers).not.toHaveProperty('access-control-allow-credentials');
    const asked = await world.app.http.inject({
      ...{ method: 'OPTIONS', url: '/open-referral/services' },
      headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'GET' },
    });
    expect([
      asked.statusCode,
      asked.headers['access-control-allow-origin'],
      asked.headers['access-control-allow-methods'],
    ]).toEqual([...[204, '*', 'GET, HEAD, OPTIONS']]);
  });

  test('what is known already is not sent again', async () => {
    const url = `/services/${world.town.services.careAtHome}`;
    const first = await world.get(url);
    expect(first.headers['last-modified']).toBe(
      new Date(first.json<{ last_modified: string }>().last_modified).toUTCString(),
    );
    const again = await world.get(url, { 'if-none-match': String(first.headers.etag) });
    expect([again.statusCode, again.body, again.headers['access-control-allow-origin']]).toEqual([304, '', '*']);
  });

  test('one statement a page, however much hangs on each service', async () => {
    const log = listenToStatements(world.app.database.pool);
    for (const url of [
      '/services?full=true',
      '/services',
      '/service_at_locations?full=true',
      '/organizations',
      `/services/${world.town.services.shed}`,
    ]) {
      log.take();
      await world.get(url);
      expect([url, log.take().map(kindOf)]).toEqual([url, ['read']]);
    }
    log.take();
    await world.get('/taxonomy_terms');
    expect(log.take()).toEqual([]);
  });

  test('a client that asks too often is told when to come back, and any page can read that too', async () => {
    const limited = await createWorld({ configured: { requestsPerMinute: { perAddress: 2, perAccount: 0 } } });
    const get = () => limited.app.http.inject({ method: 'GET', url: '/open-referral/services' });
    await get();
    await get();
    const { statusCode, headers, body } = await get();
    expect([statusCode, headers['access-control-allow-origin']]).toEqual([429, '*']);
    expect(JSON.parse(body)).toMatchObject({
      status: 429,
      message: expect.stringMatching(/^There were too many requests from this address\./),
    });
    await limited.close();
  });
});
