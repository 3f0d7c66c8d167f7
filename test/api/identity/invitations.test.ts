import { afterAll, describe, expect, test } from '@jest/globals';
import { plusDays, todayInScotland } from '../../../server/foundation/period.ts';
import { attempt, succeed } from '../../support/acts.ts';
import { createWorld } from '../../support/world.ts';
import { joinAs, refusedAs } from './newcomer.ts';

const world = await createWorld();
const { accounts, organisations } = world.town;
const { administrator, worker, otherProvider } = accounts;
const TODAY = todayInScotland();
afterAll(() => world.close());

const WRONG = [
  {
    code: 'INVITATION_INVALID',
    field: 'code',
    message:
      'This code opens nothing: it may be mistyped, used, withdrawn or too old. Check it, or ask the person who invited you for a new one.',
  },
];

async function invite(input: object = {}): Promise<{ id: string; code: string }> {
  const whole = { name: 'Lewis Blair', roles: ['WORKER'], ...input };
  const { id, code } = await succeed(world, administrator, 'memberInvite', whole, 'id code');
  return { id, code: String(code) };
}

async function accepting(actorKey: string, code: string) {
  return (await attempt(world, actorKey, 'invitationAccept', { code })).userErrors;
}

test('the code is shown once, and nobody keeps it', async () => {
  const { id, code } = await invite();
  expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}$/);
  const { data } = await world.ask(administrator, `{ node(id: "${id}") { ... on Invitation { name code } } }`);
  expect(data).toEqual({ node: { name: 'Lewis Blair', code: null } });
  const { rows } = await world.owner.query('select to_jsonb(i)::text as row from identity.invitation i where id = $1', [
    id,
  ]);
  expect(rows[0].row).not.toContain(code);
  expect(rows[0].row).not.toContain(code.replaceAll('-', ''));
});

test('it is accepted however it is typed, once, and then stands as accepted', async () => {
  const { id, code } = await invite();
  const lewis = await joinAs(world, 'lewis', ` ${code.toLowerCase().replaceAll('-', ' ')}\n`);
  expect(await refusedAs(world, 'lewis again', code)).toBe('INVITATION_INVALID');
  expect(await accepting(otherProvider, code)).toEqual(WRONG);
  const { data } = await world.ask<{ organisation: { invitations: { edges: object[] } } }>(
    administrator,
    `{ organisation(id: "${organisations.council}") { invitations { edges { node { id acceptedAt viewerCanWithdraw { reason } } } } } }`,
  );
  expect(data.organisation.invitations.edges).toContainEqual({
    node: { id, acceptedAt: expect.any(String), viewerCanWithdraw: { reason: 'WRONG_STATE' } },
  });
  const { data: own } = await world.ask(lewis, `{ node(id: "${id}") { ... on Invitation { organisation { name } } } }`);
  expect(own).toEqual({ node: { organisation: { name: 'Glenorrin Council' } } });
});

test('a colleague with an account adds the role to it, and says from then on for whom they act', async () => {
  const { code } = await invite({ name: 'Erlend at the council' });
  await succeed(world, otherProvider, 'invitationAccept', { code });
  const { rows } = await world.owner.query(
    'select o.name, m.role from identity.membership m join identity.organisation o on o.id = m.organisation_id where account_id = $1 order by 1',
    [otherProvider],
  );
  expect(rows).toEqual([
    { name: 'Glenorrin Council', role: 'WORKER' },
    { name: 'Tideline Support', role: 'PROVIDER_COORDINATOR' },
  ]);
});

describe('one plain answer', () => {
  test('to a code that is unknown, withdrawn, expired, or for days that are over', async () => {
    const withdrawn = await invite();
    await succeed(world, administrator, 'invitationWithdraw', { invitationId: withdrawn.id });
    const expired = await invite();
    await world.owner.query(`update identity.invitation set expires_at = now() where id = $1`, [expired.id]);
    const over = await invite({ endsOn: plusDays(TODAY, 1) });
    await world.owner.query('update identity.invitation set ends_on = $2 where id = $1', [over.id, TODAY]);
    for (const code of ['7Q2MX-00000-00000-00000', 'hello', withdrawn.code, expired.code, over.code]) {
      expect(await accepting(accounts.community, code)).toEqual(WRONG);
      expect(await refusedAs(world, 'somebody', code)).toBe('INVITATION_INVALID');
    }
  });

  test('and after ten wrong ones a wait, for who guesses alone', async () => {
    const { code } = await invite();
    for (let n = 0; n < 10; n += 1) expect(await refusedAs(world, 'guesser', `guess ${n}`)).toBe('INVITATION_INVALID');
    expect(await refusedAs(world, 'guesser', code)).toBe('TOO_MANY_ATTEMPTS');
    await joinAs(world, 'not the guesser', code);
  });
});

test('of two who bring one code at the same moment, one joins', async () => {
  for (let n = 0; n < 5; n += 1) {
    const { id, code } = await invite();
    const answers = await Promise.all([1, 2, 3, 4].map((each) => refusedAs(world, `racer ${n} ${each}`, code)));
    expect(answers.filter((answer) => answer === undefined)).toHaveLength(1);
    expect(answers.filter((answer) => answer === 'INVITATION_INVALID')).toHaveLength(3);
    const { rows } = await world.owner.query(
      `select count(*)::int as members from identity.membership m join identity.invitation i on i.accepted_by_id = m.account_id where i.id = $1`,
      [id],
    );
    expect(rows).toEqual([{ members: 1 }]);
  }
});

test('one sign-in that brings two codes at the same moment gets one account', async () => {
  const codes = [(await invite()).code, (await invite()).code];
  const answers = await Promise.all(codes.map((code) => refusedAs(world, 'two codes', code)));
  expect(answers.sort()).toEqual(['ALREADY_DONE', undefined]);
});

test('several roles, their days and the limits come with the acceptance', async () => {
  const startsOn = plusDays(TODAY, 7);
  const endsOn = plusDays(TODAY, 100);
  const { code } = await invite({
    roles: ['WORKER', 'ADMINISTRATOR'],
    startsOn,
    endsOn,
    delegatedLimitPencePerWeek: 15_000,
    delegatedLimitPencePerDecision: 780_000,
  });
  const account = await joinAs(world, 'two roles', code);
  const { rows } = await world.owner.query(
    `select role, starts_on::text, ends_on::text, pence_per_week::int as week, pence_per_decision::int as decision
     from identity.membership cross join access.delegated_limit(id, access.today()) where account_id = $1 order by role`,
    [account],
  );
  expect(rows).toEqual([
    { role: 'ADMINISTRATOR', starts_on: startsOn, ends_on: endsOn, week: null, decision: null },
    { role: 'WORKER', starts_on: startsOn, ends_on: endsOn, week: 15_000, decision: 780_000 },
  ]);
});

test('an invitation is the administrator’s own, of days to come, with at least one role', async () => {
  const refused = async (actorKey: string, input: object) => {
    const whole = { name: 'Lewis', roles: ['WORKER'], ...input };
    const { userErrors } = await attempt(world, actorKey, 'memberInvite', whole);
    return userErrors.map(({ code, field }) => [code, field]);
  };
  expect(await refused(administrator, { roles: [] })).toEqual([['INVALID_INPUT', 'roles']]);
  expect(await refused(administrator, { startsOn: plusDays(TODAY, -1) })).toEqual([['INVALID_INPUT', 'startsOn']]);
  expect(await refused(administrator, { endsOn: TODAY })).toEqual([['INVALID_PERIOD', 'endsOn']]);
  expect(await refused(administrator, { organisationId: organisations.provider })).toEqual([
    ['NOT_PERMITTED', 'organisationId'],
  ]);
  expect(await refused(administrator, { roles: ['ADMINISTRATOR'], delegatedLimitPencePerWeek: 1 })).toEqual([
    ['ROLE_NOT_ALLOWED', 'delegatedLimitPencePerWeek'],
  ]);
  const { id } = await invite();
  for (const actorKey of [worker, accounts.providerAdministrator, accounts.operator]) {
    const { userErrors } = await attempt(world, actorKey, 'invitationWithdraw', { invitationId: id });
    expect(userErrors.map(({ code }) => code)).toEqual(['NOT_FOUND']);
  }
});

test('nobody accepts for an organisation, nor without signing in', async () => {
  const { code } = await invite();
  const document =
    'mutation ($input: InvitationAcceptInput!) { invitationAccept(input: $input) { invitation { id } userErrors { code } } }';
  const { data } = await world.ask(`${worker}/${organisations.council}`, document, { input: { code } });
  expect(data).toEqual({ invitationAccept: { invitation: null, userErrors: [{ code: 'NOT_PERMITTED' }] } });
  const { errors: unknown } = await world.ask(null, document, { input: { code } });
  expect(unknown?.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
});
