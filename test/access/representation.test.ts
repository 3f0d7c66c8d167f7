import { afterAll, beforeEach, expect, test } from '@jest/globals';
import { todayInScotland } from '../../server/foundation/period.ts';
import { attempt, codesOf, done } from '../support/acts.ts';
import { registerIshbel } from '../support/scenario.ts';
import { createWorld } from '../support/world.ts';

const world = await createWorld();
const { accounts } = world.town;
const today = todayInScotland();
afterAll(() => world.close());

let personId: string;
beforeEach(async () => {
  personId = await registerIshbel(world);
  await done(world, accounts.worker, 'outcomeAgree', { personId, words: 'To sing on Tuesdays.' });
});

const OPEN = { knownAs: 'Ishbel', plan: ['To sing on Tuesdays.'], fullName: 'Ishbel Anne Galbraith' };
const CLOSED = { knownAs: null, plan: [], fullName: null };

test('a guardian’s order expires at midnight in Scotland, whatever the clock elsewhere says', async () => {
  const guardian = await power({
    kind: 'GUARDIAN',
    welfare: true,
    financial: false,
    startsOn: '2024-01-01',
    endsOn: '2028-07-01',
  });
  // In summer midnight in Scotland is an hour before midnight in Greenwich.
  await clockAt('2028-06-30T22:59:59Z');
  expect(await sees(guardian)).toEqual(OPEN);
  await clockAt('2028-06-30T23:00:00Z');
  expect(await sees(guardian)).toEqual(CLOSED);
  await clockAt(null);
});

test('an order begins at midnight too, in winter at Greenwich’s', async () => {
  const guardian = await power({ kind: 'GUARDIAN', welfare: true, financial: true, startsOn: '2028-01-10' });
  await clockAt('2028-01-09T23:59:59Z');
  expect(await sees(guardian)).toEqual(CLOSED);
  await clockAt('2028-01-10T00:00:00Z');
  expect(await sees(guardian)).toEqual(OPEN);
  await clockAt(null);
});

test('an order that is renewed is another power of the same account', async () => {
  const guardian = await power({
    kind: 'GUARDIAN',
    welfare: true,
    financial: false,
    startsOn: '2024-01-01',
    endsOn: today,
  });
  expect(await sees(guardian)).toEqual(CLOSED);
  const [{ id: sameHolderAsId }] = await powersOf(guardian);
  const renewed = { personId, sameHolderAsId, kind: 'GUARDIAN', welfare: true, financial: false, startsOn: today };
  expect(await codesOf(world, accounts.worker, 'representationRecord', renewed)).toEqual([]);
  expect(await sees(guardian)).toEqual(OPEN);
  expect((await powersOf(guardian)).map(({ name }) => name)).toEqual(['Tam Galbraith', 'Tam Galbraith']);
});

test('a power that is recalled opens nothing from the next request on, and is recalled once', async () => {
  const attorney = await power({ kind: 'WELFARE_ATTORNEY', welfare: true, financial: false, startsOn: '2024-01-01' });
  expect(await sees(attorney)).toEqual(OPEN);
  const [{ id: representationId }] = await powersOf(attorney);
  const end = ['representationEnd', { representationId }] as const;
  const all = await Promise.all(Array.from({ length: 5 }, () => codesOf(world, accounts.manager, ...end)));
  expect(all.flat()).toEqual(Array(4).fill('ALREADY_DONE'));
  expect(await sees(attorney)).toEqual(CLOSED);
  const { rows } = await world.owner.query(
    'select ended_by_id, ends_at <= now() as ended, ends_on from people.representation where id = $1',
    [representationId],
  );
  expect(rows).toEqual([{ ended_by_id: accounts.manager, ended: true, ends_on: null }]);
});

test('a DWP appointee is on the record, and opens nothing', async () => {
  const appointee = await power({ kind: 'DWP_APPOINTEE', welfare: false, financial: false, startsOn: '2024-01-01' });
  expect(await sees(appointee)).toEqual(CLOSED);
  expect(
    await codesOf(world, appointee, 'accessGrantGive', {
      personId,
      organisationId: world.town.organisations.provider,
      topics: ['PROFILE'],
    }),
  ).toEqual(['NOT_FOUND']);
});

test.each([
  ['CONTINUING_ATTORNEY', true, true, /acts in money alone/],
  ['CONTINUING_ATTORNEY', true, false, /acts in money alone/],
  ['WELFARE_ATTORNEY', true, true, /acts in welfare alone/],
  ['DWP_APPOINTEE', false, true, /acts in benefits alone/],
  ['GUARDIAN', false, false, /welfare, financial or both/],
  ['INTERVENER', false, false, /welfare, financial or both/],
] as [string, boolean, boolean, RegExp][])(
  'a %s cannot hold welfare %p and money %p',
  async (...[kind, welfare, financial, says]) => {
    const input = { personId, name: 'Tam Galbraith', kind, welfare, financial, startsOn: '2024-01-01' };
    const { userErrors } = await attempt(world, accounts.worker, 'representationRecord', input);
    expect(userErrors).toEqual([{ code: 'INVALID_INPUT', message: expect.stringMatching(says), field: 'kind' }]);
    const { rows } = await world.owner.query(
      'select id from people.representation where person_id = $1 and kind = $2 and representative_name = $3',
      [personId, kind, 'Tam Galbraith'],
    );
    expect(rows).toEqual([]);
  },
);

test('the wall itself holds what a kind of power can be', async () => {
  await expect(
    world.owner.query(
      `update people.representation set welfare = true where person_id = $1 and kind = 'CONTINUING_ATTORNEY'`,
      [personId],
    ),
  ).rejects.toMatchObject({ constraint: 'power_of_its_kind' });
});

test('another authority’s worker records nobody’s power and ends none', async () => {
  const [{ id: representationId }] = await powersOf(await attorneyInMoney());
  const input = { personId, name: 'Tam Galbraith', kind: 'GUARDIAN', welfare: true, financial: true, startsOn: today };
  expect(await codesOf(world, accounts.otherWorker, 'representationRecord', input)).toEqual(['NOT_FOUND']);
  expect(await codesOf(world, accounts.otherWorker, 'representationEnd', { representationId })).toEqual(['NOT_FOUND']);
});

interface Power {
  readonly kind: string;
  readonly welfare: boolean;
  readonly financial: boolean;
  readonly startsOn: string;
  readonly endsOn?: string;
}

/** Tam's power, recorded by the council's worker. @returns his account */
async function power(terms: Power): Promise<string> {
  const input = { personId, name: 'Tam Galbraith', ...terms };
  const id = await done(world, accounts.worker, 'representationRecord', input);
  const { rows } = await world.owner.query('select account_id from people.representation where id = $1', [id]);
  return rows[0].account_id;
}

async function attorneyInMoney(): Promise<string> {
  const { rows } = await world.owner.query('select account_id from people.representation where person_id = $1', [
    personId,
  ]);
  return rows[0].account_id;
}

async function powersOf(accountId: string): Promise<[{ id: string; name: string }, ...{ id: string; name: string }[]]> {
  const { rows } = await world.owner.query(
    'select id, representative_name as name from people.representation where account_id = $1 order by id',
    [accountId],
  );
  return rows as [{ id: string; name: string }];
}

async function sees(accountId: string): Promise<object> {
  const { data } = await world.ask<{
    person: { knownAs: string; outcomes: { words: string }[]; confidential: { fullName: string } | null } | null;
  }>(accountId, 'query ($id: ID!) { person(id: $id) { knownAs outcomes { words } confidential { fullName } } }', {
    id: personId,
  });
  return {
    knownAs: data.person?.knownAs ?? null,
    plan: data.person?.outcomes.map(({ words }) => words) ?? [],
    fullName: data.person?.confidential?.fullName ?? null,
  };
}

/** Sets the moment from which the walls work out the day; null for now. */
async function clockAt(moment: string | null): Promise<void> {
  const instant = moment === null ? 'now()' : `timestamptz '${moment}'`;
  await world.owner.query(
    `create or replace function access.today() returns date language sql stable parallel safe as $$ select access.day_of(${instant}) $$`,
  );
}
