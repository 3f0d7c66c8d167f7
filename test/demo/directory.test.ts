import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { claimForDemo } from '../../server/demo/claim.ts';
import { buildTown } from '../../server/demo/town.ts';
import { findPostcode } from '../../server/domain/places/postcode.ts';
import { openTestDatabase } from '../support/test-database.ts';

const world = await openTestDatabase();
beforeAll(async () => {
  await claimForDemo(world.owner);
  await buildTown({ ...world, report: () => undefined });
});
afterAll(() => world.close());

async function ask(sql: string): Promise<unknown[][]> {
  return (await world.owner.query({ text: sql, rowMode: 'array' })).rows;
}

const REGISTERED = `directory.support_service s where s.source = 'CARE_INSPECTORATE'`;

describe('the invented register', () => {
  test('has thirty providers, eighteen of them with exactly one service, and a few with many', async () => {
    const sizes = `
      select services, count(*)::int from (select count(*)::int as services from ${REGISTERED} group by s.organisation_id) each
      group by services order by services`;
    expect(await ask(sizes)).toEqual([
      [1, 18],
      [2, 6],
      [3, 3],
      [4, 1],
      [6, 1],
      [8, 1],
    ]);
  });

  test('has active services of every grade, and one in eight without any', async () => {
    const grades = `select s.minimum_grade, count(*)::int from ${REGISTERED} and s.status = 'ACTIVE' group by 1 order by 1`;
    expect(await ask(grades)).toEqual([
      [1, 1],
      [2, 1],
      [3, 5],
      [4, 14],
      [5, 24],
      [6, 3],
      [null, 7],
    ]);
  });

  test('has services of four kinds and sectors, on the mainland and the islands, one inactive and one closed', async () => {
    const count = (by: string) => ask(`select ${by}, count(*)::int from ${REGISTERED} group by 1 order by 1`);
    expect(await count(`array_to_string(s.kinds, ' ')`)).toEqual([
      ['ADULT_PLACEMENT', 2],
      ['CARE_AT_HOME', 28],
      ['CARE_AT_HOME HOUSING_SUPPORT', 5],
      ['HOUSING_SUPPORT', 14],
      ['OTHER_SUPPORT_SERVICE', 8],
    ]);
    expect(await count('s.sector')).toEqual([
      ['HEALTH_BOARD', 1],
      ['LOCAL_AUTHORITY', 5],
      ['PRIVATE', 28],
      ['VOLUNTARY', 23],
    ]);
    expect(await count('s.council_area')).toEqual([
      ['S12999001', 47],
      ['S12999002', 10],
    ]);
    expect(await count('s.status')).toEqual([
      ['ACTIVE', 55],
      ['CLOSED', 1],
      ['INACTIVE', 1],
    ]);
  });

  test('numbers a team that is registered twice twice, each naming the other', async () => {
    const twins = `
      select count(*)::int, (count(*) filter (where t.service_id = r.service_id and t.twin_cs_number = r.cs_number))::int
      from directory.registration r left join directory.registration t on t.cs_number = r.twin_cs_number
      where r.twin_cs_number is not null`;
    expect(await ask(twins)).toEqual([[10, 10]]);
    const numbers =
      'select count(*)::int, min(cs_number), max(cs_number), max(last_seen_on) from directory.registration';
    expect(await ask(numbers)).toEqual([[62, 'CS0000000001', 'CS0000000062', null]]);
    const providers =
      'select count(*)::int, min(sp_number), max(sp_number) from identity.organisation where sp_number is not null';
    expect(await ask(providers)).toEqual([[30, 'SP0000000001', 'SP0000000030']]);
  });
});

test('the community groups are on no register, and nobody grades them', async () => {
  const groups = `
    select count(*)::int, count(distinct s.organisation_id)::int, count(s.minimum_grade)::int, count(s.registered_on)::int,
      (select count(*)::int from directory.registration r where r.service_id = any (array_agg(s.id)))
    from directory.support_service s where s.kinds = array['COMMUNITY_SUPPORT']`;
  expect(await ask(groups)).toEqual([[9, 8, 0, 0, 0]]);
});

test('an address that is withheld appears nowhere; every other lies near its town, with a postcode no place has', async () => {
  const services = `
    select s.address_withheld, s.address, s.town, s.postcode, s.latitude, s.longitude, s.telephone from directory.support_service s`;
  const rows = await ask(services);
  const withheld = rows.filter(([isWithheld]) => isWithheld);
  expect(withheld).toEqual([[true, null, null, null, null, null, null]]);
  const shown = rows.filter(([isWithheld]) => !isWithheld);
  expect(shown.filter(([, , , postcode]) => findPostcode(String(postcode)) !== postcode)).toEqual([]);
  expect(shown.filter(([, , , postcode]) => !String(postcode).startsWith('ZZ'))).toEqual([]);
  expect(shown.filter(([, , , , latitude]) => Number(latitude) < 55 || Number(latitude) > 58)).toEqual([]);
  expect(new Set(shown.map(([, address, , postcode]) => `${address} ${postcode}`)).size).toBe(shown.length);
});

test('published prices stay within what is paid in practice; three services in ten publish none', async () => {
  const prices = `
    select unit, band, min(pence)::int, max(pence)::int from directory.rate
    where ends_on is null and band in ('ANY', 'WEEKDAY') group by 1, 2 order by 1, 2`;
  expect(await ask(prices)).toEqual([
    ['HOUR', 'ANY', 2_125, 2_890],
    ['HOUR', 'WEEKDAY', 2_100, 2_935],
    ['ITEM', 'ANY', 400, 66_000],
    ['SLEEPOVER', 'ANY', 11_000, 16_000],
    ['TRAVEL_MILE', 'ANY', 45, 45],
    ['TRAVEL_VISIT', 'ANY', 250, 250],
  ]);
  const bands = `
    select band, count(distinct service_id)::int from directory.rate
    where ends_on is null and unit = 'HOUR' group by 1 order by 1`;
  expect(await ask(bands)).toEqual([
    ['ANY', 22],
    ['BANK_HOLIDAY', 15],
    ['EVENING', 8],
    ['SATURDAY', 7],
    ['SUNDAY', 7],
    ['WEEKDAY', 15],
    ['WEEKEND', 8],
  ]);
  const unpriced =
    'select count(*)::int from directory.support_service s where not exists (select from directory.rate r where r.service_id = s.id)';
  expect(await ask(unpriced)).toEqual([[20]]);
  expect(await ask('select count(*)::int from directory.support_service')).toEqual([[66]]);
});

describe('what there is to read', () => {
  test('is invented, at addresses where nothing is, each in several forms', async () => {
    const resources = `
      select r.title, o.name, r.publisher, count(*)::int, bool_and(f.web_address like 'https://example.org/%')
      from directory.information_resource r join identity.organisation o on o.id = r.organisation_id
      join directory.resource_form f on f.resource_id = r.id
      group by r.id, o.name order by r.id`;
    const kept = ['Strathmallan Independent Advice', 'Kilwhinnet Plain Words Workshop'];
    expect(await ask(resources)).toEqual([
      ['The four options', ...kept, 6, true],
      ['My own fund: Option 2', ...kept, 3, true],
      ['Keeping things going', ...kept, 2, true],
      ['People who can help in Strathmallan', ...kept, 3, true],
      ['When you do not agree', ...kept, 3, true],
    ]);
  });

  test('was given to two people, not all of it in a form they need', async () => {
    const needed = `
      select p.known_as, f.form, f.language from people.needed_form f join people.supported_person p on p.id = f.person_id order by 1`;
    expect(await ask(needed)).toEqual([
      ['Jude', 'BSL', 'bfi'],
      ['Rowan', 'EASY_READ', 'en'],
    ]);
    const given = `
      select p.known_as, g.matter, g.form, g.in_needed_form, r.title,
        (select a.receipt from planning.information_answer a where a.information_shared_id = g.id)
      from planning.information_shared g join people.supported_person p on p.id = g.person_id
      join directory.resource_form f on f.id = g.resource_form_id join directory.information_resource r on r.id = f.resource_id
      order by 1, g.id`;
    const [all, fund, help] = ['The four options', 'My own fund: Option 2', 'People who can help in Strathmallan'];
    expect(await ask(given)).toEqual([
      ['Jude', 'OPTION_1', 'BSL', true, all, null],
      ['Jude', 'OPTION_1', 'WRITING', false, all, null],
      ['Jude', 'OPTION_2', 'BSL', true, all, null],
      ['Jude', 'OPTION_2', 'WRITING', false, all, null],
      ['Jude', 'OPTION_3', 'WRITING', false, all, null],
      ['Jude', 'OPTION_4', 'WRITING', false, all, null],
      ['Rowan', 'OPTION_1', 'EASY_READ', true, all, null],
      ['Rowan', 'OPTION_2', 'EASY_READ', true, fund, 'HAD'],
      ['Rowan', 'OPTION_3', 'EASY_READ', true, all, null],
      ['Rowan', 'OPTION_4', 'EASY_READ', true, all, null],
      ['Rowan', 'MANAGING_SUPPORT', 'WRITING', false, 'Keeping things going', null],
      ['Rowan', 'WHO_CAN_HELP', 'EASY_READ', true, help, 'NOT_HAD'],
    ]);
  });
});
