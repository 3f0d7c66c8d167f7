import { afterAll, describe, expect, test } from '@jest/globals';
import type { SignedInActor } from '../../../server/access/actor.ts';
import { actorFinder } from '../../../server/domain/identity/find-actor.ts';
import { endMembership } from '../../../server/domain/identity/membership.service.ts';
import { plusDays, todayInScotland } from '../../../server/foundation/period.ts';
import { succeed } from '../../support/acts.ts';
import { personWithFund } from '../../support/scenario.ts';
import { untilWaiting } from '../../support/until.ts';
import { createWorld } from '../../support/world.ts';
import { joinAs } from './newcomer.ts';
import { membershipOf, refusalOf, rolesOf } from './roles-held.ts';

const world = await createWorld();
const { accounts, organisations } = world.town;
const { administrator, providerAdministrator } = accounts;
const TODAY = todayInScotland();
afterAll(() => world.close());

const refusal = (actorKey: string, act: string, input: object) => refusalOf(world, actorKey, [act, input]);

describe('a role', () => {
  test('is given to a member, ends on a later day or at once, and can be given anew', async () => {
    const { manager } = accounts;
    const tomorrow = plusDays(TODAY, 1);
    const given = await succeed(world, administrator, 'membershipGive', { accountId: manager, role: 'WORKER' });
    expect(await refusal(administrator, 'membershipGive', { accountId: manager, role: 'WORKER' })).toEqual([
      { code: 'ALREADY_DONE', field: 'role' },
    ]);
    await succeed(world, administrator, 'membershipEnd', { membershipId: given.id, endsOn: tomorrow });
    const later = { accountId: manager, role: 'WORKER', startsOn: tomorrow };
    await succeed(world, administrator, 'membershipGive', later);
    const ended = await succeed(
      world,
      administrator,
      'membershipEnd',
      { membershipId: given.id },
      'endsOn viewerCanEnd { reason }',
    );
    expect(ended).toEqual({ endsOn: TODAY, viewerCanEnd: { reason: 'WRONG_STATE' } });
    expect(await refusal(administrator, 'membershipEnd', { membershipId: given.id })).toEqual([
      { code: 'WRONG_STATE', field: 'membershipId' },
    ]);
    const neverBegun = await membershipOf(world, manager, 'WORKER');
    await succeed(world, administrator, 'membershipEnd', { membershipId: neverBegun });
    expect(await rolesOf(world, manager)).toEqual([
      { role: 'TEAM_MANAGER', starts_on: '2020-01-01', ends_on: null },
      { role: 'WORKER', starts_on: TODAY, ends_on: TODAY },
      { role: 'WORKER', starts_on: tomorrow, ends_on: tomorrow },
    ]);
  });

  test('that ended opens nothing from the next request on', async () => {
    const { personId } = await personWithFund(world, 1_000);
    const code = await succeed(world, administrator, 'memberInvite', { name: 'Iain Brief', roles: ['WORKER'] }, 'code');
    const iain = await joinAs(world, 'iain', String(code.code));
    const ask = () => world.ask(iain, `{ person(id: "${personId}") { knownAs } }`);
    expect((await ask()).data).toEqual({ person: { knownAs: 'Ishbel' } });
    await succeed(world, administrator, 'membershipEnd', { membershipId: await membershipOf(world, iain, 'WORKER') });
    expect((await ask()).data).toEqual({ person: null });
  });

  test.each([
    ['a broker of an authority', 'BROKER'],
    ['a fund officer of no ISF holder', 'FUND_OFFICER'],
    ['an operator of what is no operator', 'OPERATOR'],
    ['a coordinator of no provider', 'PROVIDER_COORDINATOR'],
  ])('is not given as %s', async (_what, role) => {
    expect(await refusal(administrator, 'membershipGive', { accountId: accounts.worker, role })).toEqual([
      { code: 'ROLE_NOT_ALLOWED', field: 'role' },
    ]);
    expect(await refusal(administrator, 'memberInvite', { name: 'Somebody', roles: ['WORKER', role] })).toEqual([
      { code: 'ROLE_NOT_ALLOWED', field: 'roles' },
    ]);
  });

  test('that opens people’s records is nobody’s to give themselves', async () => {
    for (const role of ['WORKER', 'TEAM_MANAGER']) {
      expect(await refusal(administrator, 'membershipGive', { accountId: administrator, role })).toEqual([
        { code: 'NOT_PERMITTED', field: 'role' },
      ]);
    }
    const own = await succeed(world, administrator, 'memberInvite', { name: 'Me', roles: ['WORKER'] }, 'code');
    expect(await refusal(administrator, 'invitationAccept', { code: own.code })).toEqual([
      { code: 'NOT_PERMITTED', field: null },
    ]);
    const self = { accountId: providerAdministrator, role: 'PROVIDER_COORDINATOR' };
    expect(await refusal(providerAdministrator, 'membershipGive', self)).toEqual([
      { code: 'NOT_PERMITTED', field: 'role' },
    ]);
  });

  test('is given to members alone, on days to come, and by the organisation’s own administrator', async () => {
    const give = (input: object) => refusal(administrator, 'membershipGive', { role: 'WORKER', ...input });
    const accountId = accounts.manager;
    expect(await give({ accountId: accounts.provider })).toEqual([{ code: 'NOT_FOUND', field: 'accountId' }]);
    expect(await give({ accountId, startsOn: plusDays(TODAY, -1) })).toEqual([
      { code: 'INVALID_INPUT', field: 'startsOn' },
    ]);
    expect(await give({ accountId, endsOn: TODAY })).toEqual([{ code: 'INVALID_PERIOD', field: 'endsOn' }]);
    expect(await give({ accountId, organisationId: organisations.otherCouncil })).toEqual([
      { code: 'NOT_PERMITTED', field: 'organisationId' },
    ]);
    const foreign = await membershipOf(world, accounts.provider, 'PROVIDER_COORDINATOR');
    expect(await refusal(administrator, 'membershipEnd', { membershipId: foreign })).toEqual([
      { code: 'NOT_FOUND', field: 'membershipId' },
    ]);
  });
});

describe('the last administrator', () => {
  test('stays until there is another', async () => {
    const membershipId = await membershipOf(world, administrator, 'ADMINISTRATOR');
    const last = [{ code: 'LAST_ADMINISTRATOR', field: null }];
    expect(await refusal(administrator, 'membershipEnd', { membershipId })).toEqual(last);
    expect(await refusal(administrator, 'memberClose', { accountId: administrator })).toEqual(last);
    // One who will leave does not count.
    const temporary = { accountId: accounts.worker, role: 'ADMINISTRATOR', endsOn: plusDays(TODAY, 30) };
    await succeed(world, administrator, 'membershipGive', temporary);
    expect(await refusal(administrator, 'membershipEnd', { membershipId })).toEqual(last);
  });

  test('is one of two who end each other at the same moment', async () => {
    const { brokerAdministrator, broker } = accounts;
    await succeed(world, brokerAdministrator, 'membershipGive', { accountId: broker, role: 'ADMINISTRATOR' });
    const { database } = world.app;
    const endOf = async (ender: string, ended: string, beforeCommit: () => unknown = () => undefined) => {
      const actor = (await actorFinder(database)({ kind: 'ACCOUNT', accountId: ender })) as SignedInActor;
      const membershipId = await membershipOf(world, ended, 'ADMINISTRATOR');
      return database.transaction(ender, async (em) => {
        await endMembership(em, actor, { membershipId });
        await em.flush();
        await beforeCommit();
      });
    };
    let second: Promise<unknown> | undefined;
    await endOf(brokerAdministrator, broker, () => {
      second = endOf(broker, brokerAdministrator).catch((error: unknown) => error);
      return untilWaiting(world.owner, 1);
    });
    expect(await second).toMatchObject({ code: 'LAST_ADMINISTRATOR' });
  });
});
