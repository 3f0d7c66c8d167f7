import { afterAll, describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { remindMaintainers } from '../../../server/domain/directory/entry-reminding.ts';
import { todayInScotland } from '../../../server/foundation/period.ts';
import { succeed } from '../../support/acts.ts';
import { type Entry, enterRegistered } from '../../support/registered.ts';
import { createWorld } from '../../support/world.ts';
import { refusalOf } from '../identity/roles-held.ts';

const world = await createWorld();
const { owner, town, config } = world;
const { provider: kirsty, supportAdviser: shona, operator: una, community: hamish, broker: fergus } = town.accounts;
const { shed } = town.services;
const TODAY = todayInScotland();
const PUBLIC_URL = 'https://sds.example';
afterAll(() => world.close());

const monthsAgo = (months: number, days = 0) =>
  Temporal.PlainDate.from(TODAY).subtract({ days }).subtract({ months }).toString();
const remind = () => remindMaintainers(config.databaseUrl ?? '', PUBLIC_URL);
const lastConfirmed = (serviceId: string, day: string | null) =>
  owner.query('update directory.support_service set confirmed_on = $2 where id = $1', [serviceId, day]);
const shown = async (serviceId: string) =>
  (
    await world.ask<{ node: object }>(
      null,
      `{ node(id: "${serviceId}") { ... on SupportService { freshness confirmedOn confirmedBy { name } } } }`,
    )
  ).data.node;
const toConfirm = async (actorKey: string) => {
  const document = '{ entriesToConfirm(first: 100) { edges { node { id } } } }';
  const { data } = await world.ask<{ entriesToConfirm: { edges: { node: { id: string } }[] } }>(actorKey, document);
  return data.entriesToConfirm.edges.map(({ node }) => node.id);
};

/** An entry of the register that Rowan Tree keeps. */
async function kept(name: string): Promise<Entry> {
  const entry = await enterRegistered(owner, name);
  const { id: claimId } = await succeed(world, kirsty, 'claimMake', { number: entry.csNumber });
  await succeed(world, una, 'claimVerify', { claimId });
  return entry;
}

/** What the operator's mail system would fetch. */
async function messages(name: string): Promise<{ organisation: string; subject: string; body: string }[]> {
  const { rows } = await owner.query(
    `select o.name as organisation, m.subject, m.body from directory.outgoing_message m join identity.organisation o on o.id = m.organisation_id
     where m.subject like $1 order by m.id`,
    [`%${name}%`],
  );
  return rows;
}

const linkIn = (body: string | undefined) => /https:\/\/sds\.example(\/confirm\/\S+)/.exec(body ?? '')?.[1] ?? '';
const open = async (method: 'GET' | 'POST', url: string) => {
  const headers = method === 'POST' ? { 'content-type': 'application/x-www-form-urlencoded' } : {};
  const { statusCode, body, headers: answered } = await world.app.http.inject({ method, url, headers });
  return {
    status: statusCode,
    body,
    policy: String(answered['content-security-policy']),
    cache: answered['cache-control'],
  };
};

describe('reminders', () => {
  test('go out at ten, eleven and twelve months, each once, however often the schedule runs', async () => {
    const { serviceId } = await kept('Bracken Care');
    const asked = async () => (await messages('Bracken Care')).length;
    await lastConfirmed(serviceId, monthsAgo(10, -1));
    await remind();
    expect(await asked()).toBe(0);
    for (const [months, so] of [
      [10, 1],
      [11, 2],
      [12, 3],
    ] as const) {
      // The months pass: the day of the confirmation moves back instead, and what was sent with it.
      const day = monthsAgo(months);
      await owner.query('update directory.reminder set confirmed_on = $2 where service_id = $1', [serviceId, day]);
      await lastConfirmed(serviceId, day);
      await Promise.all([remind(), remind()]);
      await remind();
      expect(await asked()).toBe(so);
    }
    const { rows } = await owner.query('select months from directory.reminder where service_id = $1 order by 1', [
      serviceId,
    ]);
    expect(rows).toEqual([{ months: 10 }, { months: 11 }, { months: 12 }]);
    const [first] = await messages('Bracken Care');
    expect(first).toEqual({
      organisation: 'Rowan Tree Care',
      subject: 'Is the entry of Bracken Care still right?',
      body: expect.stringContaining('10 months ago. After twelve months it is shown as not confirmed for a year.'),
    });
  });

  test('after a pause ask once, and ask nobody who is not here', async () => {
    const { serviceId } = await kept('Late Care');
    const unclaimed = await enterRegistered(owner, 'Nobody’s Care');
    await lastConfirmed(serviceId, monthsAgo(30));
    await lastConfirmed(unclaimed.serviceId, monthsAgo(30));
    await remind();
    expect((await messages('Late Care')).map(({ body }) => /, (\d+) months ago/.exec(body)?.[1])).toEqual(['12']);
    expect(await messages('Nobody’s Care')).toEqual([]);
  });

  test('are counted anew from each confirmation', async () => {
    const { serviceId } = await kept('Anew Care');
    await lastConfirmed(serviceId, monthsAgo(10));
    await remind();
    await succeed(world, kirsty, 'serviceConfirm', { serviceId });
    await remind();
    expect(await messages('Anew Care')).toHaveLength(1);
  });
});

describe('a link', () => {
  test('shows what it confirms, and confirms by its button alone; again is harmless', async () => {
    const { serviceId } = await kept('Clover Care');
    const rate = { serviceId, unit: 'HOUR', pence: 2_400, startsOn: TODAY };
    await succeed(world, kirsty, 'serviceRateSet', rate);
    await succeed(world, kirsty, 'serviceDescribe', { serviceId, description: '<b>Bold</b> & kind' });
    await lastConfirmed(serviceId, monthsAgo(11));
    await remind();
    const [message] = await messages('Clover Care');
    const link = linkIn(message?.body);

    const looked = await open('GET', link);
    expect({ ...looked, body: undefined }).toEqual({
      status: 200,
      body: undefined,
      policy: expect.stringContaining("form-action 'self'; frame-ancestors 'none'; style-src 'self'"),
      cache: 'no-store',
    });
    expect(looked.body).toContain('<h1>Clover Care</h1>');
    expect(looked.body).toContain('<dt>What it costs</dt><dd>£24.00 an hour</dd>');
    expect(looked.body).toContain('<dd>&lt;b&gt;Bold&lt;/b&gt; &amp; kind</dd>');
    expect(looked.body.match(/<button/g)).toHaveLength(1);
    expect(looked.body).not.toContain('<script');
    // A mail program that looks at links by itself has confirmed nothing.
    await open('GET', link);
    expect(await shown(serviceId)).toMatchObject({ freshness: 'DUE', confirmedOn: monthsAgo(11) });

    expect((await open('POST', link)).body).toContain('Thank you. The entry is confirmed as of today.');
    const fresh = { freshness: 'CURRENT', confirmedOn: TODAY, confirmedBy: { name: 'Rowan Tree Care' } };
    expect(await shown(serviceId)).toEqual(fresh);
    await lastConfirmed(serviceId, monthsAgo(1));
    for (const method of ['POST', 'GET'] as const) {
      expect((await open(method, link)).body).toContain('was confirmed by this link already');
    }
    expect(await shown(serviceId)).toMatchObject({ confirmedOn: monthsAgo(1) });
  });

  test('that is forged, too old, or of an entry that somebody else keeps by now, confirms nothing', async () => {
    const { serviceId, csNumber } = await kept('Thistle Care');
    await lastConfirmed(serviceId, monthsAgo(12));
    await remind();
    const link = linkIn((await messages('Thistle Care'))[0]?.body);
    const forged = [
      '/confirm/AAAAA-AAAAA-AAAAA-AAAAA',
      `${link}0`,
      `/confirm/${serviceId}`,
      `/confirm/${'A'.repeat(99)}`,
      '/confirm/%00',
    ];
    for (const url of forged) {
      for (const method of ['GET', 'POST'] as const) {
        const { status, body } = await open(method, url);
        expect({ url, status, says: body.includes('This link leads nowhere') }).toEqual({
          url,
          status: 404,
          says: true,
        });
      }
    }
    await owner.query('update directory.reminder set expires_at = now() where service_id = $1', [serviceId]);
    const old = await open('POST', link);
    expect([old.status, old.body.includes('This link is too old.')]).toEqual([410, true]);
    await owner.query(`update directory.reminder set expires_at = now() + interval '1 day' where service_id = $1`, [
      serviceId,
    ]);
    const { rows } = await owner.query('select id from directory.service_claim where number = $1', [csNumber]);
    await succeed(world, una, 'claimEnd', { claimId: rows[0].id, reason: 'Sold.' });
    expect((await open('POST', link)).status).toBe(404);
    expect(await shown(serviceId)).toMatchObject({ freshness: 'STALE', confirmedOn: monthsAgo(12) });
  });

  test('is for its own entry: of two entries each confirms one', async () => {
    const [one, other] = [await kept('Gorse Care'), await kept('Heather Care')];
    for (const { serviceId } of [one, other]) await lastConfirmed(serviceId, monthsAgo(12));
    await remind();
    await open('POST', linkIn((await messages('Gorse Care'))[0]?.body));
    expect(await shown(one.serviceId)).toMatchObject({ freshness: 'CURRENT' });
    expect(await shown(other.serviceId)).toMatchObject({ freshness: 'STALE' });
  });
});

describe('confirming', () => {
  test('Shona, of the independent support organisation, does on a group’s behalf, and is named', async () => {
    await owner.query(`update directory.support_service set council_area = 'S12000017' where id = $1`, [shed]);
    await lastConfirmed(shed, monthsAgo(11));
    // Due, but the group has a month left to say so itself.
    expect(await toConfirm(shona)).not.toContain(shed);
    expect(await toConfirm(hamish)).toContain(shed);
    await lastConfirmed(shed, monthsAgo(12));
    expect(await toConfirm(shona)).toContain(shed);
    expect(await shown(shed)).toMatchObject({ freshness: 'STALE' });
    await succeed(world, shona, 'serviceConfirm', { serviceId: shed });
    expect(await shown(shed)).toEqual({
      freshness: 'CURRENT',
      confirmedOn: TODAY,
      confirmedBy: { name: 'Orrin Independent Support' },
    });
    expect(await toConfirm(shona)).not.toContain(shed);
    const { rows } = await owner.query(`select account_name, act from audit.act where subject_id = $1`, [shed]);
    expect(rows).toEqual([{ account_name: 'Shona Petrie', act: 'serviceConfirm' }]);
  });

  test('is not for another area, nor writes in the entry, nor for somebody who has nothing to do with it', async () => {
    await owner.query(`update directory.support_service set council_area = 'S12000020' where id = $1`, [shed]);
    await lastConfirmed(shed, monthsAgo(13));
    const confirm = ['serviceConfirm', { serviceId: shed }] as const;
    expect(await refusalOf(world, shona, confirm)).toEqual([{ code: 'NOT_PERMITTED', field: null }]);
    expect(await refusalOf(world, kirsty, confirm)).toEqual([{ code: 'NOT_PERMITTED', field: null }]);
    await expect(succeed(world, fergus, ...confirm)).rejects.toThrow('Your account is not one.');
    await expect(succeed(world, shona, 'serviceDescribe', { serviceId: shed, description: 'Hers.' })).rejects.toThrow(
      'Your account is not one.',
    );
    expect(await toConfirm(shona)).not.toContain(shed);
  });

  test('an entry that was never confirmed, or is closed: the first is asked for, the other is not', async () => {
    const { serviceId } = await kept('Never Care');
    expect(await toConfirm(kirsty)).toContain(serviceId);
    const { closedService } = town.services;
    expect(await toConfirm(kirsty)).not.toContain(closedService);
    expect(await refusalOf(world, kirsty, ['serviceConfirm', { serviceId: closedService }])).toEqual([
      { code: 'SERVICE_CLOSED', field: 'serviceId' },
    ]);
    await succeed(world, kirsty, 'serviceCapacitySay', { serviceId, room: 'NONE' });
    expect(await toConfirm(kirsty)).not.toContain(serviceId);
  });
});
