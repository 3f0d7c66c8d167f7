import { afterAll, describe, expect, test } from '@jest/globals';
import { todayInScotland } from '../../../server/foundation/period.ts';
import { attempt, done, succeed } from '../../support/acts.ts';
import { offeredCommission, personWithFund } from '../../support/scenario.ts';
import { untilToldOf } from '../../support/until.ts';
import { createWorld } from '../../support/world.ts';
import { joinAs } from './newcomer.ts';
import { refusalOf, rolesOf } from './roles-held.ts';

const world = await createWorld();
const { accounts, organisations } = world.town;
const { administrator, providerAdministrator } = accounts;
const TODAY = todayInScotland();
afterAll(() => world.close());

const refusal = (actorKey: string, act: string, input: object) => refusalOf(world, actorKey, [act, input]);

/** A code of Rowan Tree Care's, for a coordinator. */
async function inviteCoordinator(name: string): Promise<string> {
  const invitation = ['memberInvite', { name, roles: ['PROVIDER_COORDINATOR'] }, 'code'] as const;
  return String((await succeed(world, providerAdministrator, ...invitation)).code);
}

test('Moira invites Kirsty’s colleague, who joins with a new sign-in, answers an offer, leaves and is let in no more', async () => {
  const code = await inviteCoordinator('Struan Dewar');
  const struan = await joinAs(world, 'struan', code);
  expect(await rolesOf(world, struan)).toEqual([{ role: 'PROVIDER_COORDINATOR', starts_on: TODAY, ends_on: null }]);

  const commissionId = await offeredCommission(world, await personWithFund(world, 1_000_000));
  await done(world, struan, 'commissionAccept', { commissionId, idempotencyKey: 'Struan says yes' });
  const ask = () => world.ask(struan, `{ commission(id: "${commissionId}") { status } viewer { name } }`);
  expect(await ask()).toMatchObject({ data: { commission: { status: 'ACCEPTED' }, viewer: { name: 'Struan Dewar' } } });

  await succeed(world, providerAdministrator, 'memberClose', { accountId: struan });
  await untilToldOf(async () => (await ask()).status === 401);
  expect(await ask()).toMatchObject({ status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  expect(await rolesOf(world, struan)).toEqual([{ role: 'PROVIDER_COORDINATOR', starts_on: TODAY, ends_on: TODAY }]);
});

describe('a leaver', () => {
  test('who comes back signs in as before, and with a new code belongs again, to none of what they had', async () => {
    const first = await joinAs(world, 'sorcha', await inviteCoordinator('Sorcha Baird'));
    await succeed(world, providerAdministrator, 'memberClose', { accountId: first });
    const second = await joinAs(world, 'sorcha', await inviteCoordinator('Sorcha Baird'));
    expect(second).not.toBe(first);
    expect(await rolesOf(world, second)).toEqual([{ role: 'PROVIDER_COORDINATOR', starts_on: TODAY, ends_on: null }]);
    expect(await rolesOf(world, first)).toEqual([{ role: 'PROVIDER_COORDINATOR', starts_on: TODAY, ends_on: TODAY }]);
    const { rows } = await world.owner.query(
      'select account_id, ended_at is null as open from identity.login where subject = $1 order by linked_at',
      ['sorcha'],
    );
    expect(rows).toEqual([
      { account_id: first, open: false },
      { account_id: second, open: true },
    ]);
  });

  test('who has a role elsewhere keeps the account, and loses only what this organisation gave', async () => {
    const code = await inviteCoordinator('Jessie Twojobs');
    const jessie = await joinAs(world, 'jessie', code);
    const elsewhere = { name: 'Jessie', roles: ['WORKER'] };
    const other = await succeed(world, administrator, 'memberInvite', elsewhere, 'code');
    await succeed(world, jessie, 'invitationAccept', { code: other.code });
    await succeed(world, providerAdministrator, 'memberClose', { accountId: jessie });
    const document = '{ viewer { memberships { organisationName role startsOn endsOn } } }';
    const ask = () => world.ask<{ viewer: { memberships: { role: string }[] } }>(jessie, document);
    await untilToldOf(async () => (await ask()).data.viewer.memberships[0]?.role === 'WORKER');
    expect((await ask()).data).toEqual({
      viewer: {
        memberships: [{ organisationName: 'Glenorrin Council', role: 'WORKER', startsOn: TODAY, endsOn: null }],
      },
    });
  });

  test('who receives support keeps the account, and the employer is told the same as of anybody', async () => {
    const ishbel = await personWithFund(world, 1_000);
    const { code } = await succeed(
      world,
      providerAdministrator,
      'memberInvite',
      { name: 'Ishbel at work', roles: ['PROVIDER_COORDINATOR'] },
      'code',
    );
    await succeed(world, ishbel.accountId, 'invitationAccept', { code });
    // Her employer opened the account, before she needed support.
    const { rowCount } = await world.owner.query('update identity.account set registered_by_id = $2 where id = $1', [
      ishbel.accountId,
      organisations.provider,
    ]);
    expect(rowCount).toBe(1);
    const plain = await joinAs(world, 'plain', await inviteCoordinator('Plain Leaver'));
    const close = (accountId: string) =>
      attempt(world, providerAdministrator, 'memberClose', { accountId }, '__typename');
    expect(await close(ishbel.accountId)).toEqual(await close(plain));
    const { data } = await world.ask(ishbel.accountId, `{ person(id: "${ishbel.personId}") { knownAs } }`);
    expect(data).toEqual({ person: { knownAs: 'Ishbel' } });
    await untilToldOf(async () => (await world.ask(plain, '{ viewer { id } }')).status === 401);
  });

  test('who no longer acts for anybody leaves no account behind, although the power was for longer', async () => {
    const { personId } = await personWithFund(world, 1_000);
    const acting = await joinAs(world, 'acting', await inviteCoordinator('Acting Leaver'));
    const still = await joinAs(world, 'still', await inviteCoordinator('Still Acting'));
    // Both were attorneys before; one power has been recalled.
    const powers = [acting, still].map((account) => [account, personId, account === acting]);
    for (const power of powers) {
      const { rowCount } = await world.owner.query(
        `insert into people.representation (id, person_id, authority_id, account_id, representative_name, kind, welfare, financial,
           starts_on, recorded_by_id, recorded_at, ends_at, ended_by_id)
         select gen_random_uuid(), p.id, p.authority_id, $1, 'An attorney', 'WELFARE_ATTORNEY', true, false, '2024-01-01', $1, now(),
           case when $3 then now() end, case when $3 then $1::uuid end
         from people.supported_person p where p.id = $2`,
        power,
      );
      expect(rowCount).toBe(1);
    }
    for (const accountId of [acting, still]) await succeed(world, providerAdministrator, 'memberClose', { accountId });
    const { rows } = await world.owner.query(
      'select id from identity.account where id = any ($1) and closed_at is not null',
      [[acting, still]],
    );
    expect(rows).toEqual([{ id: acting }]);
  });

  test('is nobody else’s to close', async () => {
    for (const actorKey of [administrator, accounts.brokerAdministrator]) {
      expect(await refusal(actorKey, 'memberClose', { accountId: accounts.provider })).toEqual([
        { code: 'NOT_FOUND', field: 'accountId' },
      ]);
    }
    const named = { accountId: accounts.provider, organisationId: organisations.provider };
    expect(await refusal(administrator, 'memberClose', named)).toEqual([
      { code: 'NOT_PERMITTED', field: 'organisationId' },
    ]);
  });

  test('who was an administrator leaves no open invitation behind', async () => {
    const code = await inviteCoordinator('Second Administrator');
    const second = await joinAs(world, 'second', code);
    await succeed(world, providerAdministrator, 'membershipGive', { accountId: second, role: 'ADMINISTRATOR' });
    const invited = await succeed(
      world,
      second,
      'memberInvite',
      { name: 'A friend', roles: ['ADMINISTRATOR'] },
      'id code',
    );
    await succeed(world, providerAdministrator, 'memberClose', { accountId: second });
    expect(await refusal(accounts.otherProvider, 'invitationAccept', { code: invited.code })).toEqual([
      { code: 'INVITATION_INVALID', field: 'code' },
    ]);
  });
});

describe('an organisation', () => {
  const document = `query ($id: ID!) { organisation(id: $id) { name functions viewerCanInvite { allowed }
    members(first: 50) { totalCount edges { node { role member { name } } } } invitations { totalCount } } }`;
  const ask = async (actorKey: string | null) =>
    (await world.ask(actorKey, document, { id: organisations.holder })).data;

  test('shows the public its name, and its members to its own people', async () => {
    const facts = { name: 'Orrin Fund Holders', functions: ['ISF_HOLDER'], viewerCanInvite: { allowed: false } };
    const nobody = { totalCount: 0, edges: [] };
    for (const actorKey of [null, administrator, accounts.operator]) {
      expect(await ask(actorKey)).toEqual({
        organisation: { ...facts, members: nobody, invitations: { totalCount: 0 } },
      });
    }
    expect(await ask(accounts.holder)).toEqual({
      organisation: {
        ...facts,
        members: { totalCount: 1, edges: [{ node: { role: 'FUND_OFFICER', member: { name: 'Catriona Baird' } } }] },
        invitations: { totalCount: 0 },
      },
    });
  });
});

test('an administrator of the authority reads nobody’s record by it', async () => {
  const { personId, fundId } = await personWithFund(world, 1_000);
  const document = `{ people { totalCount } person(id: "${personId}") { id } fund(id: "${fundId}") { id } commissions { totalCount } }`;
  expect((await world.ask(administrator, document)).data).toEqual({
    people: { totalCount: 0 },
    person: null,
    fund: null,
    commissions: { totalCount: 0 },
  });
});
