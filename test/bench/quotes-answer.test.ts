import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { seedPostcodes } from '../domain/searching/found.support.ts';
import { seedServices } from '../domain/searching/search.support.ts';
import { createWorld, type World } from '../support/world.ts';
import { RAW_STATEMENTS } from './contestants/raw-statements.ts';
import { IN_AREAS, quoteRequests } from './operations/quote.ts';
import { plainAnswer } from './same-answer.ts';

/** Services that reach Inverness, and those that reach Skye. */
const REACHING = 13;

let world: World;
beforeAll(async () => {
  world = await createWorld();
  const { owner } = world;
  await seedServices({ owner, ownerUrl: owner.options.connectionString ?? '' });
  // Three equals and, by turns, every band; one group that a broker tells of.
  await owner.query(`
    with service as (select id, (row_number() over (order by id)) % 4 as nth from directory.support_service),
    rate (nth, band, pence, evening_from, evening_until, ends_on) as (values
      (0, 'ANY', 2400, null, null, null), (1, 'ANY', 2400, null, null, null), (2, 'WEEKDAY', 2300, null, null, date '2027-02-01'),
      (2, 'EVENING', 2700, 1080, 1320, null), (2, 'WEEKEND', 2900, null, null, null), (3, 'BANK_HOLIDAY', 4800, null, null, null),
      (3, 'ANY', 2350, null, null, null))
    insert into directory.rate (id, service_id, unit, band, pence, evening_from, evening_until, starts_on, ends_on)
    select access.new_id(), s.id, 'HOUR', r.band, r.pence, r.evening_from::smallint, r.evening_until::smallint, '2026-04-01', r.ends_on
    from service s join rate r using (nth)`);
  await owner.query(
    `update directory.support_service set listing = 'ASK_LOCAL_BROKER', council_area = 'S12000017' where id = $1`,
    [world.town.services.shed],
  );
  await owner.query('create schema rival; grant usage on schema rival to sds_server');
  await owner.query(await readFile(new URL('contestants/quotes.sql', import.meta.url), 'utf8'));
});
afterAll(() => world.close());

async function countAnsweredAlike(sought: Parameters<typeof quoteRequests>[0]): Promise<number> {
  const { OURS, RAW } = quoteRequests(sought);
  const raw = RAW_STATEMENTS['/quote'];
  let quoted = 0;
  for (const [n, { body }] of OURS.entries()) {
    const headers = { 'content-type': 'application/json' };
    const ours = (await world.app.http.inject({ method: 'POST', url: '/graphql', headers, payload: body })).json();
    const { rows } = await world.owner.query(raw?.text ?? '', raw?.values('', JSON.parse(String(RAW[n]?.body))));
    expect(plainAnswer(ours)).toEqual(plainAnswer(JSON.parse(rows[0].body)));
    quoted += ours.data.serviceQuotes.edges.length;
  }
  return quoted;
}

test('what a careful hand writes in SQL answers what the platform does, in each council area', async () => {
  const { rows } = await world.owner.query(
    `select count(*)::int as n from directory.support_service where status = 'ACTIVE' and council_area in ('S12000017', 'S12000027')`,
  );
  expect(await countAnsweredAlike(IN_AREAS)).toBe(rows[0].n);
});

test('and with all that reach a postcode', async () => {
  await seedPostcodes(world.owner);
  expect(await countAnsweredAlike([{ postcode: 'IV2 3AA' }, { postcode: 'IV51 9AA' }])).toBe(REACHING);
});
