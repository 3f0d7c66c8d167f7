import { afterAll, describe, expect, test } from '@jest/globals';
import { newId } from '../../server/database/columns.ts';
import { plusDays, todayInScotland } from '../../server/foundation/period.ts';
import { joinAs, refusedAs } from '../api/identity/newcomer.ts';
import { membershipOf, refusalOf } from '../api/identity/roles-held.ts';
import { succeed } from '../support/acts.ts';
import { acceptedCommission, personWithFund } from '../support/scenario.ts';
import { until } from '../support/until.ts';
import { createWorld } from '../support/world.ts';
import { employ } from './bystanders.ts';

/** Who has something here, and reaches for more by way of it. */
const world = await createWorld();
const { accounts, organisations } = world.town;
const today = todayInScotland();
const ishbel = await personWithFund(world, 1_000_000);
const { personId } = ishbel;
afterAll(() => world.close());

const refused = (actorKey: string, act: string, input: object) => refusalOf(world, actorKey, [act, input]);

async function alsoA(accountId: string, role: string, organisationId: string): Promise<void> {
  await world.owner.query(
    `insert into identity.membership (id, account_id, organisation_id, role, starts_on) values ($1, $2, $3, $4, '2024-01-01')`,
    [newId(), accountId, organisationId, role],
  );
  const roles = async () => {
    const { data } = await world.ask<{ viewer: { memberships: { role: string }[] } }>(accountId, ROLES);
    return data.viewer.memberships.map((each) => each.role);
  };
  // Word of it reaches the server within a moment.
  await until(async () => (await roles()).includes(role));
}

const ROLES = '{ viewer { memberships { role } } }';

describe('what the Act leaves to the person’s authority', () => {
  const budget = { personId, pence: 99_999_999, periodStart: today, periodEnd: plusDays(today, 364) };
  const outcome = { personId, words: 'Whatever I say she wants.' };

  test('Catriona, who may add to the money, is no worker of it by being one elsewhere', async () => {
    await alsoA(accounts.holder, 'WORKER', organisations.otherCouncil);
    expect(await refused(accounts.holder, 'budgetSet', budget)).toEqual([{ code: 'NOT_PERMITTED', field: 'personId' }]);
  });

  test('nor Fergus, who may add to the plan', async () => {
    await alsoA(accounts.broker, 'WORKER', organisations.otherCouncil);
    expect(await refused(accounts.broker, 'outcomeAgree', outcome)).toEqual([
      { code: 'NOT_PERMITTED', field: 'personId' },
    ]);
    expect(await refused(accounts.broker, 'budgetSet', budget)).toEqual([{ code: 'NOT_PERMITTED', field: 'personId' }]);
  });
});

describe('a power that ends', () => {
  test('has opened nothing to its holder that stays open', async () => {
    const topics = ['PROFILE', 'CONFIDENTIAL', 'PLAN', 'FUND', 'COMMISSIONING'];
    const power = { kind: 'GUARDIAN', welfare: true, financial: true, startsOn: '2024-01-01' };
    const { id } = await succeed(world, accounts.worker, 'representationRecord', {
      personId,
      name: 'Tam Galbraith',
      ...power,
    });
    const { rows } = await world.owner.query('select account_id from people.representation where id = $1', [id]);
    const tam = rows[0].account_id;
    const grant = { personId, representationId: id, topics, mayWrite: true };
    expect(await refused(tam, 'accessGrantGive', grant)).toEqual([
      { code: 'NOT_PERMITTED', field: 'representationId' },
    ]);
    await succeed(world, accounts.worker, 'representationEnd', { representationId: id });
    const { data } = await world.ask(tam, `{ person(id: "${personId}") { knownAs } }`);
    expect(data).toEqual({ person: null });
  });
});

describe('a code', () => {
  const hire = (role: string, organisationId = organisations.council) =>
    employ(world, { organisationId, role, startsOn: '2020-01-01' });

  test('for Ishbel’s sign-in dies with the role of the worker who made it', async () => {
    const robin = await hire('WORKER');
    const { code } = await succeed(world, robin, 'accountInvite', { personId }, 'code');
    await succeed(world, accounts.administrator, 'memberClose', { accountId: robin });
    expect(await refusedAs(world, 'robin-at-home', String(code))).toBe('INVITATION_INVALID');
    const again = await succeed(world, accounts.worker, 'accountInvite', { personId }, 'code');
    expect(await joinAs(world, 'ishbel', String(again.code))).toBe(ishbel.accountId);
  });

  test('that makes a first administrator opens nothing once there is one', async () => {
    const { code, organisation } = await succeed(
      world,
      accounts.operator,
      'organisationRegister',
      { name: 'Corrie Council', functions: ['AUTHORITY'], administratorName: 'Greta Innes' },
      'code organisation { id }',
    );
    const { id: organisationId } = organisation as { id: string };
    const another = ['administratorInvite', { organisationId, name: 'Una at home' }, 'code'] as const;
    const second = String((await succeed(world, accounts.operator, ...another)).code);
    await joinAs(world, 'greta', String(code));
    expect(await refusedAs(world, 'una-at-home', second)).toBe('INVITATION_INVALID');
  });

  test('of an administrator who no longer is one brings nobody in', async () => {
    const robin = await hire('ADMINISTRATOR');
    const { code } = await succeed(world, robin, 'memberInvite', { name: 'Robin at home', roles: ['WORKER'] }, 'code');
    await world.owner.query('update identity.membership set ends_on = $2 where account_id = $1', [robin, today]);
    expect(await refusedAs(world, 'robin-later', String(code))).toBe('INVITATION_INVALID');
  });
});

describe('an administrator of an organisation’s accounts', () => {
  test('lets themselves in to nobody’s record, while there is a colleague to ask', async () => {
    const broker = { accountId: accounts.brokerAdministrator, role: 'BROKER' };
    expect(await refused(accounts.brokerAdministrator, 'membershipGive', broker)).toEqual([
      { code: 'NOT_PERMITTED', field: 'role' },
    ]);
    const soleTrader = await employ(world, {
      organisationId: organisations.community,
      role: 'ADMINISTRATOR',
      startsOn: '2020-01-01',
    });
    await world.owner.query('update identity.membership set ends_on = $1 where account_id = $2', [
      today,
      accounts.community,
    ]);
    const alone = { accountId: soleTrader, role: 'COMMUNITY_COORDINATOR' };
    await succeed(world, soleTrader, 'membershipGive', alone);
  });

  test('is trusted with no more than others trust them with', async () => {
    await alsoA(accounts.administrator, 'TEAM_MANAGER', organisations.council);
    const membershipId = await membershipOf(world, accounts.administrator, 'TEAM_MANAGER');
    expect(await refused(accounts.administrator, 'memberLimitSet', { membershipId, pencePerWeek: null })).toEqual([
      { code: 'NOT_PERMITTED', field: 'membershipId' },
    ]);
  });
});

describe('what is on record', () => {
  test('of somebody who runs two organisations stands with the one it was done for', async () => {
    await alsoA(accounts.providerAdministrator, 'ADMINISTRATOR', organisations.otherProvider);
    const input = {
      name: 'Struan Dewar',
      roles: ['PROVIDER_COORDINATOR'],
      organisationId: organisations.otherProvider,
    };
    const { id } = await succeed(world, accounts.providerAdministrator, 'memberInvite', input);
    const { rows } = await world.owner.query('select organisation_id from audit.act where subject_id = $1', [id]);
    expect(rows).toEqual([{ organisation_id: organisations.otherProvider }]);
  });

  test('of a code to sign in that was taken back stands with the person, and not with the council’s accounts', async () => {
    const { id } = await succeed(world, accounts.worker, 'accountInvite', { personId, replacesSignIn: true });
    await succeed(world, accounts.worker, 'invitationWithdraw', { invitationId: id });
    const { rows } = await world.owner.query(
      `select person_id, topic from audit.act where act = 'invitationWithdraw' and subject_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ person_id: personId, topic: 'PROFILE' }]);
  });

  test('is told the latest first, on however many grounds somebody had access', async () => {
    const commissionId = await acceptedCommission(world, ishbel);
    await world.ask(accounts.provider, `{ commission(id: "${commissionId}") { description person { knownAs } } }`);
    await world.app.accessLog.settle();
    await world.ask(accounts.worker, `{ person(id: "${personId}") { knownAs } }`);
    await world.app.accessLog.settle();
    const { data } = await world.ask<{
      person: { accessLog: { edges: { node: { who: string; firstAt: string } }[] } };
    }>(
      ishbel.accountId,
      `{ person(id: "${personId}") { accessLog(first: 100, filter: { byOthers: true }) { edges { node { who firstAt } } } } }`,
    );
    const accesses = data.person.accessLog.edges.map(({ node }) => node);
    expect(accesses[0]?.who).toBe('Ailsa Wemyss');
    const moments = accesses.map(({ firstAt }) => firstAt);
    expect(moments).toEqual([...moments].sort().reverse());
  });
});
