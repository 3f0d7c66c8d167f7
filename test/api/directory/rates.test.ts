import { afterAll, describe, expect, test } from '@jest/globals';
import { plusDays, todayInScotland } from '../../../server/foundation/period.ts';
import { attempt, done, succeed } from '../../support/acts.ts';
import { END, offeredCommission, personWithFund } from '../../support/scenario.ts';
import { createWorld } from '../../support/world.ts';

const world = await createWorld();
const { owner, town } = world;
const { provider: kirsty, otherProvider: erlend, broker: fergus, holder: catriona, worker: ailsa } = town.accounts;
const TODAY = todayInScotland();
const inDays = (days: number) => plusDays(TODAY, days);
afterAll(() => world.close());

const set = (serviceId: string, rate: object) =>
  succeed(world, kirsty, 'serviceRateSet', { serviceId, unit: 'HOUR', ...rate });
const refused = async (act: string, input: object) =>
  (await attempt(world, kirsty, act, { unit: 'HOUR', ...input })).userErrors.map(
    ({ code, field }) => `${code} ${field}`,
  );
const standing = async (serviceId: string) =>
  (
    await owner.query(
      `select unit, band, pence::int, starts_on::text as "from", ends_on::text as until from directory.rate
       where service_id = $1 and superseded_at is null order by unit, band, starts_on`,
      [serviceId],
    )
  ).rows.map(({ unit, band, pence, from, until }) => `${unit} ${band} ${pence} ${from} ${until}`);

/** A service of Rowan Tree's of its own, so that the tests do not meet. */
async function newService(): Promise<string> {
  const { rows } = await owner.query(
    `insert into directory.support_service (id, organisation_id, name, kinds, sector, status, source, facts_as_of, search_text)
     select access.new_id(), organisation_id, 'Rowan Tree by the Hour', kinds, sector, status, source, facts_as_of, 'rowan'
     from directory.support_service where id = $1 returning id`,
    [town.services.careAtHome],
  );
  return rows[0].id;
}

describe('a price', () => {
  test('from a day on ends the one before it that day; of one day there is one', async () => {
    const service = await newService();
    await set(service, { pence: 2_400, startsOn: TODAY });
    await set(service, { pence: 2_600, startsOn: inDays(30) });
    await set(service, { pence: 9_000, startsOn: TODAY, unit: 'SLEEPOVER' });
    await set(service, { pence: 3_600, startsOn: inDays(30), endsOn: inDays(90), band: 'BANK_HOLIDAY' });
    const until = (days: number) => inDays(days);
    expect(await standing(service)).toEqual([
      `HOUR ANY 2400 ${TODAY} ${until(30)}`,
      `HOUR ANY 2600 ${until(30)} null`,
      `HOUR BANK_HOLIDAY 3600 ${until(30)} ${until(90)}`,
      `SLEEPOVER ANY 9000 ${TODAY} null`,
    ]);
    // A slip is put right on the day itself: what stood is kept, and stands no more.
    await set(service, { pence: 2_650, startsOn: inDays(30) });
    expect(await standing(service)).toContain(`HOUR ANY 2650 ${until(30)} null`);
    const { rows } = await owner.query(
      'select pence::int from directory.rate where service_id = $1 and superseded_at is not null order by pence',
      [service],
    );
    expect(rows).toEqual([{ pence: 2_400 }, { pence: 2_600 }]);
    const { data } = await world.ask(
      null,
      `{ node(id: "${service}") { ... on SupportService { rates { unit pence } } } }`,
    );
    expect(data).toEqual({
      node: {
        rates: [
          { unit: 'HOUR', pence: 2_400 },
          { unit: 'SLEEPOVER', pence: 9_000 },
        ],
      },
    });
  });

  test('is not of the past, starts before it ends, and does not run into one that is planned', async () => {
    const serviceId = await newService();
    const rate = { serviceId, pence: 2_400 };
    expect(await refused('serviceRateSet', { ...rate, startsOn: inDays(-1) })).toEqual(['INVALID_INPUT startsOn']);
    expect(await refused('serviceRateSet', { ...rate, startsOn: inDays(732) })).toEqual(['INVALID_INPUT startsOn']);
    expect(await refused('serviceRateSet', { ...rate, startsOn: inDays(5), endsOn: inDays(5) })).toEqual([
      'INVALID_PERIOD endsOn',
    ]);
    await set(serviceId, { pence: 2_600, startsOn: inDays(100) });
    expect(await refused('serviceRateSet', { ...rate, startsOn: TODAY })).toEqual(['PERIOD_OVERLAPS null']);
    expect(await refused('serviceRateSet', { ...rate, startsOn: TODAY, endsOn: inDays(101) })).toEqual([
      'PERIOD_OVERLAPS null',
    ]);
    await set(serviceId, { pence: 2_400, startsOn: TODAY, endsOn: inDays(100) });
    expect(await standing(serviceId)).toEqual([
      `HOUR ANY 2400 ${TODAY} ${inDays(100)}`,
      `HOUR ANY 2600 ${inDays(100)} null`,
    ]);
  });

  test('is at most £100,000: nothing costs more, and one slip would make nonsense of everybody’s quotes', async () => {
    const serviceId = await newService();
    const { userErrors } = await attempt(world, kirsty, 'serviceRateSet', {
      serviceId,
      unit: 'HOUR',
      pence: 10_000_001,
      startsOn: TODAY,
    });
    expect(userErrors).toEqual([
      { code: 'AMOUNT_TOO_LARGE', field: 'pence', message: 'Give an amount of at most £100,000.00.' },
    ]);
    expect(await standing(serviceId)).toEqual([]);
    await set(serviceId, { pence: 10_000_000, startsOn: TODAY });
    expect(await standing(serviceId)).toEqual([`HOUR ANY 10000000 ${TODAY} null`]);
  });

  test('of the evening says when that is; nights and items have no evening', async () => {
    const serviceId = await newService();
    const evening = { serviceId, pence: 2_800, startsOn: TODAY, band: 'EVENING' };
    const hours = { eveningFrom: '18:00', eveningUntil: '06:00' };
    expect(await refused('serviceRateSet', evening)).toEqual(['INVALID_INPUT eveningFrom']);
    expect(await refused('serviceRateSet', { ...evening, ...hours, band: 'ANY' })).toEqual([
      'INVALID_INPUT eveningFrom',
    ]);
    expect(await refused('serviceRateSet', { ...evening, ...hours, eveningUntil: '18:00' })).toEqual([
      'INVALID_INPUT eveningUntil',
    ]);
    expect(await refused('serviceRateSet', { ...evening, ...hours, unit: 'SLEEPOVER' })).toEqual([
      'INVALID_INPUT band',
    ]);
    expect(
      await refused('serviceRateSet', { serviceId, pence: 45, startsOn: TODAY, unit: 'TRAVEL_MILE', band: 'SUNDAY' }),
    ).toEqual(['INVALID_INPUT band']);
    await set(serviceId, { pence: 2_800, startsOn: TODAY, band: 'EVENING', ...hours });
  });

  test('ends on a day, with what was planned after it; and only one that holds', async () => {
    const serviceId = await newService();
    expect(await refused('serviceRateEnd', { serviceId, endsOn: TODAY })).toEqual(['WRONG_STATE null']);
    await set(serviceId, { pence: 2_400, startsOn: TODAY });
    await set(serviceId, { pence: 2_600, startsOn: inDays(50) });
    await succeed(world, kirsty, 'serviceRateEnd', { serviceId, unit: 'HOUR', endsOn: inDays(20) });
    expect(await standing(serviceId)).toEqual([`HOUR ANY 2400 ${TODAY} ${inDays(20)}`]);
    await succeed(world, kirsty, 'serviceRateEnd', { serviceId, unit: 'HOUR', endsOn: TODAY });
    expect(await standing(serviceId)).toEqual([]);
  });

  test('published by two at once is one price of that day', async () => {
    const serviceId = await newService();
    await Promise.all([2_400, 2_500, 2_600].map((pence) => set(serviceId, { pence, startsOn: TODAY })));
    expect(await standing(serviceId)).toHaveLength(1);
  });
});

describe('a rise', () => {
  const NOTICES =
    'notices { totalCount edges { node { kind inWords penceBefore newRate { pence } commission { id } } } }';
  const told = async (actorKey: string) => {
    const { data } = await world.ask<{ notices: { edges: { node: Record<string, unknown> }[] } }>(
      actorKey,
      `{ ${NOTICES} }`,
    );
    return data.notices.edges.map(({ node }) => node);
  };

  test('is told to Ishbel, her broker, her holder and her worker, once; and changes nothing that was agreed', async () => {
    const serviceId = town.services.careAtHome;
    await set(serviceId, { pence: 2_400, startsOn: TODAY });
    const ishbel = await personWithFund(world, 1_000_000);
    const commissionId = await offeredCommission(world, ishbel);
    // Only offered: nothing is agreed yet.
    await set(serviceId, { pence: 2_450, startsOn: inDays(1) });
    await done(world, kirsty, 'commissionAccept', { commissionId, idempotencyKey: `yes to ${commissionId}` });
    const before = await owner.query('select rate_pence::int, pence::int from commissioning.commission where id = $1', [
      commissionId,
    ]);
    await set(serviceId, { pence: 2_600, startsOn: inDays(40) });
    // The same once more is no news, and neither are a price that falls and one after the commission has ended.
    await set(serviceId, { pence: 2_600, startsOn: inDays(40) });
    await set(serviceId, { pence: 2_500, startsOn: inDays(200) });
    await set(serviceId, { pence: 3_500, startsOn: END });
    const long = (day: string) =>
      new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
    const notice = {
      kind: 'RATE_RISE',
      penceBefore: 2_450,
      newRate: { pence: 2_600 },
      commission: { id: commissionId },
      inWords: `Rowan Tree Care at Home asks £26.00 an hour from ${long(inDays(40))}; before it was £24.50. What was agreed with you stays as it was agreed until ${long(plusDays(END, -1))}: nobody may change its price without a new agreement.`,
    };
    for (const actorKey of [ishbel.accountId, fergus, catriona, ailsa]) expect(await told(actorKey)).toEqual([notice]);
    const { data } = await world.ask(ishbel.accountId, `{ person(id: "${ishbel.personId}") { ${NOTICES} } }`);
    expect(data).toEqual({ person: { notices: { totalCount: 1, edges: [{ node: notice }] } } });
    // Whom it reached is not the provider's to know, nor anybody else's.
    for (const actorKey of [kirsty, erlend]) expect(await told(actorKey)).toEqual([]);
    const after = await owner.query('select rate_pence::int, pence::int from commissioning.commission where id = $1', [
      commissionId,
    ]);
    expect(after.rows).toEqual(before.rows);
  });

  test('by a band of its own is a rise over the price that held in its place', async () => {
    const serviceId = await newService();
    await set(serviceId, { pence: 2_400, startsOn: TODAY });
    const ishbel = await personWithFund(world, 1_000_000);
    const here = { ...town, services: { ...town.services, careAtHome: serviceId } };
    const commissionId = await offeredCommission({ ...world, town: here }, ishbel);
    await done(world, kirsty, 'commissionAccept', { commissionId, idempotencyKey: `yes to ${commissionId}` });
    await set(serviceId, { pence: 9_000, startsOn: inDays(1), unit: 'SLEEPOVER' });
    await set(serviceId, { pence: 3_000, startsOn: inDays(1), band: 'SUNDAY' });
    await set(serviceId, { pence: 100, startsOn: inDays(1), unit: 'TRAVEL_VISIT' });
    const [notice, ...others] = await told(ishbel.accountId);
    expect(others).toEqual([]);
    expect(notice).toMatchObject({
      penceBefore: 2_400,
      newRate: { pence: 3_000 },
      inWords: expect.stringContaining('£30.00 an hour on Sundays'),
    });
  });
});
