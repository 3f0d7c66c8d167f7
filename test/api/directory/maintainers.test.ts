import { afterAll, describe, expect, test } from '@jest/globals';
import { plusDays, todayInScotland } from '../../../server/foundation/period.ts';
import { employ } from '../../access/bystanders.ts';
import { attempt, succeed } from '../../support/acts.ts';
import { enterRegistered } from '../../support/registered.ts';
import { createWorld } from '../../support/world.ts';
import { refusalOf } from '../identity/roles-held.ts';

const world = await createWorld();
const { owner, town } = world;
const { provider: kirsty, otherProvider: erlend, community: hamish, operator: una } = town.accounts;
const { careAtHome, shed, closedService } = town.services;
const TODAY = todayInScotland();
afterAll(() => world.close());

const why = async (actorKey: string, act: string, input: object) =>
  (await attempt(world, actorKey, act, input)).userErrors.map(({ code, field }) => `${code} ${field}`);
const PROFILE =
  'description website telephone languages accessibility activities ages { minimum maximum } acceptsOption2 frameworkAreas { name } listing fundedUntil';
const wordOf = async (serviceId: string) =>
  (
    await owner.query(
      `select fact, source, confirmed_by_owner, as_of::text from directory.fact_provenance where service_id = $1 order by 1`,
      [serviceId],
    )
  ).rows;

test('Kirsty says in a minute what Rowan Tree is: what she leaves out stays, what she clears is not known', async () => {
  const said = await succeed(
    world,
    kirsty,
    'serviceDescribe',
    {
      serviceId: careAtHome,
      description: '  Support to live the life you choose.  ',
      website: 'rowantree.example/home',
      languages: ['GD', 'bfi', 'gd'],
      accessibility: ['BRITISH_SIGN_LANGUAGE', 'BRITISH_SIGN_LANGUAGE'],
      activities: ['Hill Walking', 'hill walking', 'Choir'],
      ages: { minimum: 16 },
      acceptsOption2: true,
      frameworkAreas: ['s12000017'],
      fundedUntil: TODAY,
    },
    `${PROFILE} freshness confirmedOn confirmedBy { name }`,
  );
  expect(said).toEqual({
    description: 'Support to live the life you choose.',
    website: 'https://rowantree.example/home',
    telephone: null,
    languages: ['gd', 'bfi'],
    accessibility: ['BRITISH_SIGN_LANGUAGE'],
    activities: ['hill walking', 'choir'],
    ages: { minimum: 16, maximum: null },
    acceptsOption2: true,
    frameworkAreas: [{ name: 'Highland' }],
    listing: 'OPEN',
    fundedUntil: TODAY,
    freshness: 'CURRENT',
    confirmedOn: TODAY,
    confirmedBy: { name: 'Rowan Tree Care' },
  });
  const changed = { serviceId: careAtHome, languages: null, ages: null, telephone: '01999 555 0123', listing: null };
  expect(await succeed(world, kirsty, 'serviceDescribe', changed, PROFILE)).toMatchObject({
    description: 'Support to live the life you choose.',
    languages: null,
    ages: null,
    telephone: '01999 555 0123',
    listing: 'OPEN',
    acceptsOption2: true,
  });
  expect(await wordOf(careAtHome)).toContainEqual({
    fact: 'languages',
    source: 'PROVIDER',
    confirmed_by_owner: true,
    as_of: TODAY,
  });
  const { rows } = await owner.query(`select distinct act from audit.act where subject_id = $1`, [careAtHome]);
  expect(rows).toEqual([{ act: 'serviceDescribe' }]);
});

test('Hamish’s shed, which no register knows, is its own organisation’s to keep', async () => {
  const asked = { serviceId: shed, listing: 'ASK_LOCAL_BROKER', activities: ['woodwork'] };
  expect(await succeed(world, hamish, 'serviceDescribe', asked, 'listing activities')).toEqual({
    listing: 'ASK_LOCAL_BROKER',
    activities: ['woodwork'],
  });
});

test('Hamish enters a choir of the shed’s, which is found at once, and closes it again', async () => {
  const choir = { name: 'Shed Choir', councilArea: 'S12000017', postcode: 'iv23pw', description: 'We sing.' };
  const shown = 'id name kinds status freshness organisation { name } address { postcode } councilArea { name }';
  const added = await succeed(world, hamish, 'groupServiceAdd', choir, shown);
  expect(added).toEqual({
    id: expect.any(String),
    name: 'Shed Choir',
    kinds: ['COMMUNITY_SUPPORT'],
    status: 'ACTIVE',
    freshness: 'CURRENT',
    organisation: { name: 'Orrin Men’s Shed' },
    address: { postcode: 'IV2 3PW' },
    councilArea: { name: 'Highland' },
  });
  const { data } = await world.ask(null, '{ supportServices(filter: { searchTerms: "shed choir" }) { totalCount } }');
  expect(data).toEqual({ supportServices: { totalCount: 1 } });
  expect(await why(hamish, 'groupServiceAdd', { ...choir, name: 'SHED choir' })).toEqual(['ALREADY_DONE null']);
  // A council's administrator enters no group, and a registered service is the register's to close.
  expect(await why(town.accounts.administrator, 'groupServiceAdd', choir)).toEqual(['ROLE_NOT_ALLOWED organisationId']);
  await succeed(world, hamish, 'groupServiceClose', { serviceId: added.id });
  expect(await why(hamish, 'groupServiceClose', { serviceId: added.id })).toEqual(['SERVICE_CLOSED serviceId']);
  await succeed(world, hamish, 'groupServiceAdd', choir);
});

test('areas are declared by name and checked; those before make way', async () => {
  await owner.query(
    `insert into directory.postcode_area (code, precision, latitude, longitude, postcodes) values ('IV2', 'OUTCODE', 57, -4, 1), ('IV2 3', 'SECTOR', 57, -4, 1)`,
  );
  const reach = 'reach { declared areas { kind code inWords } }';
  const areas = [
    { kind: 'SECTOR', code: 'iv23' },
    { kind: 'COUNCIL_AREA', code: 'S12000020' },
    { kind: 'SECTOR', code: 'IV2 3' },
  ];
  expect(await succeed(world, kirsty, 'serviceAreasSet', { serviceId: careAtHome, areas }, reach)).toEqual({
    reach: {
      declared: true,
      areas: [
        { kind: 'COUNCIL_AREA', code: 'S12000020', inWords: 'Moray' },
        { kind: 'SECTOR', code: 'IV2 3', inWords: 'Postcodes that begin with IV2 3' },
      ],
    },
  });
  const refused = (area: object) => why(kirsty, 'serviceAreasSet', { serviceId: careAtHome, areas: [area] });
  expect(await refused({ kind: 'OUTCODE', code: 'ZZ99' })).toEqual(['INVALID_INPUT areas.code']);
  expect(await refused({ kind: 'SECTOR', code: 'IV2' })).toEqual(['INVALID_INPUT areas.code']);
  // Fife's code of before 2018.
  expect(await refused({ kind: 'COUNCIL_AREA', code: 'S12000015' })).toEqual(['INVALID_INPUT areas.code']);
  expect(await refused({ kind: 'SCOTLAND', code: 'S12000020' })).toEqual(['INVALID_INPUT areas.code']);
  expect(await refused({ kind: 'COUNCIL_AREA' })).toEqual(['INVALID_INPUT areas.code']);
  expect(await refused({ kind: 'RADIUS' })).toEqual(['INVALID_INPUT areas.metres']);
  // It has no place on the map to measure from.
  expect(await refused({ kind: 'RADIUS', metres: 5_000 })).toEqual(['INVALID_INPUT areas.metres']);
  expect(await succeed(world, kirsty, 'serviceAreasSet', { serviceId: careAtHome, areas: [] }, reach)).toEqual({
    reach: { declared: false, areas: [] },
  });
});

test('hours past midnight go on the next day, and no hour is said twice', async () => {
  const hours = (...given: [string, string, string][]) => ({
    serviceId: careAtHome,
    hours: given.map(([weekday, from, until]) => ({ weekday, from, until })),
  });
  const shown = 'hours { weekday from until }';
  const nights = hours(['SUNDAY', '22:00', '07:00'], ['MONDAY', '09:00', '17:00'], ['WEDNESDAY', '20:00', '00:00']);
  expect(await succeed(world, kirsty, 'serviceHoursSet', nights, shown)).toEqual({
    hours: [
      { weekday: 'MONDAY', from: '00:00', until: '07:00' },
      { weekday: 'MONDAY', from: '09:00', until: '17:00' },
      { weekday: 'WEDNESDAY', from: '20:00', until: '00:00' },
      { weekday: 'SUNDAY', from: '22:00', until: '00:00' },
    ],
  });
  const twice = hours(['SUNDAY', '22:00', '07:00'], ['MONDAY', '06:00', '17:00']);
  expect(await why(kirsty, 'serviceHoursSet', twice)).toEqual(['PERIOD_OVERLAPS hours']);
  expect(await succeed(world, kirsty, 'serviceHoursSet', hours(['TUESDAY', '00:00', '00:00']), shown)).toEqual({
    hours: [{ weekday: 'TUESDAY', from: '00:00', until: '00:00' }],
  });
});

test('room is said with its day', async () => {
  const say = { serviceId: careAtHome, room: 'NOW', minutesAWeek: 600 };
  const shown = 'capacity { room minutesAWeek asOf }';
  expect(await succeed(world, kirsty, 'serviceCapacitySay', say, shown)).toEqual({
    capacity: { room: 'NOW', minutesAWeek: 600, asOf: TODAY },
  });
  expect(await why(kirsty, 'serviceCapacitySay', { ...say, room: 'NONE' })).toEqual(['INVALID_INPUT minutesAWeek']);
  const none = { serviceId: careAtHome, room: 'NONE' };
  expect(await succeed(world, kirsty, 'serviceCapacitySay', none, shown)).toEqual({
    capacity: { room: 'NONE', minutesAWeek: null, asOf: TODAY },
  });
});

describe('an organisation that does not maintain an entry', () => {
  const describing = (serviceId: string) => ['serviceDescribe', { serviceId, description: 'Mine.' }] as const;

  test('changes nothing in it, and is told to claim it', async () => {
    expect(await refusalOf(world, erlend, describing(careAtHome))).toEqual([{ code: 'NOT_PERMITTED', field: null }]);
    expect(await refusalOf(world, kirsty, describing(closedService))).toEqual([
      { code: 'SERVICE_CLOSED', field: 'serviceId' },
    ]);
    const seen = async (actorKey: string | null) =>
      (
        await world.ask<{ node: { viewerCanMaintain: object } }>(
          actorKey,
          `{ node(id: "${careAtHome}") { ... on SupportService { viewerCanMaintain { allowed reason } } } }`,
        )
      ).data.node.viewerCanMaintain;
    expect(await seen(kirsty)).toEqual({ allowed: true, reason: null });
    expect(await seen(erlend)).toEqual({ allowed: false, reason: 'NOT_PERMITTED' });
    expect(await seen(null)).toEqual({ allowed: false, reason: 'NOT_PERMITTED' });
  });

  test('is the organisation that the register names, once another has claimed it; and the other again, once the claim has ended', async () => {
    const entry = await enterRegistered(owner, 'Former Limited');
    const claim = await succeed(world, kirsty, 'claimMake', { number: entry.csNumber });
    expect(await refusalOf(world, kirsty, describing(entry.serviceId))).toEqual([
      { code: 'NOT_PERMITTED', field: null },
    ]);
    await succeed(world, una, 'claimVerify', { claimId: claim.id });
    await succeed(world, kirsty, ...describing(entry.serviceId));
    await succeed(world, una, 'claimEnd', { claimId: claim.id, reason: 'Sold.' });
    expect(await refusalOf(world, kirsty, describing(entry.serviceId))).toEqual([
      { code: 'NOT_PERMITTED', field: null },
    ]);
    // Who has left writes no more either.
    const { provider: rowanTree } = town.organisations;
    const left = await employ(world, {
      organisationId: rowanTree,
      role: 'ADMINISTRATOR',
      startsOn: '2020-01-01',
      endsOn: plusDays(TODAY, 1),
    });
    await succeed(world, left, ...describing(careAtHome));
    await owner.query('update identity.membership set ends_on = access.today() where account_id = $1', [left]);
    // The database refuses at once, though the server may remember the role until it is told.
    expect(await refusalOf(world, left, describing(careAtHome))).toEqual([{ code: 'NOT_PERMITTED', field: null }]);
  });

  test('is stopped by the database too, whatever the server would ask', async () => {
    const { database } = world.app;
    for (const call of [
      `directory.write_profile('${careAtHome}', '{"description": "Mine."}')`,
      `directory.write_areas('${careAtHome}', '[]')`,
      `directory.write_hours('${careAtHome}', '[]')`,
      `directory.set_rate('${careAtHome}', '{"id": "018f0000-0000-7000-8000-000000000000", "unit": "HOUR", "band": "ANY", "pence": 1, "starts_on": "2026-01-01"}')`,
      `directory.end_rate('${careAtHome}', '{"unit": "HOUR", "band": "ANY", "ends_on": "2026-01-01"}')`,
    ]) {
      const text = `with actor as materialized (select set_config('app.actor_id', $1, true) as id) select ${call} from actor`;
      await expect(database.statements(erlend).run({ text, values: [] })).rejects.toMatchObject({
        message: 'NOT_PERMITTED',
      });
    }
    for (const table of ['support_service', 'rate', 'service_area', 'service_hours', 'fact_provenance']) {
      await expect(database.pool.query(`update directory.${table} set id = id`)).rejects.toMatchObject({
        code: '42501',
      });
    }
  });
});
