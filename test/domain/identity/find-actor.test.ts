import { afterAll, expect, test } from '@jest/globals';
import { actorFinder } from '../../../server/domain/identity/find-actor.ts';
import { close, link, openAccount } from '../../access/bystanders.ts';
import { createWorld } from '../../support/world.ts';

const world = await createWorld();
const find = actorFinder(world.app.database);
afterAll(() => world.close());

const COUNCIL = 'https://id.glenorrin.example';
const asLogin = (subject: string, issuer = COUNCIL) => find({ kind: 'LOGIN', issuer, subject });
const newcomer = (subject: string, issuer = COUNCIL) => ({
  kind: 'NEWCOMER',
  accountId: null,
  memberships: [],
  issuer,
  subject,
});

test('a login opens the account it is linked to, and the same name at another provider opens nothing', async () => {
  const { worker } = world.town.accounts;
  await link(world, { issuer: COUNCIL, subject: 'ailsa', accountId: worker });
  const ailsa = {
    kind: 'ACCOUNT',
    accountId: worker,
    name: 'Ailsa Wemyss',
    actingFor: null,
    memberships: [expect.objectContaining({ organisationName: 'Glenorrin Council', role: 'WORKER' })],
  };
  expect(await asLogin('ailsa')).toEqual(ailsa);
  expect(await asLogin('Ailsa')).toEqual(newcomer('Ailsa'));
  expect(await asLogin('ailsa', 'https://id.other.example')).toEqual(newcomer('ailsa', 'https://id.other.example'));
  // An account’s id proves nothing at an identity provider, although it can be named there.
  expect(await asLogin(worker)).toEqual(newcomer(worker));
});

test('several logins may open one account, and one login opens one account', async () => {
  const robin = await openAccount(world, 'Robin Twologins');
  await link(world, { issuer: COUNCIL, subject: 'robin', accountId: robin });
  await link(world, { issuer: 'https://id.other.example', subject: 'robin', accountId: robin });
  expect(await asLogin('robin', 'https://id.other.example')).toEqual(await asLogin('robin'));
  const other = await openAccount(world, 'Robin Other');
  await expect(link(world, { issuer: COUNCIL, subject: 'robin', accountId: other })).rejects.toMatchObject({
    constraint: 'login_in_force_once',
  });
});

test('a closed account is nobody, not a newcomer who could be invited into another', async () => {
  const leaver = await openAccount(world, 'Lorna Leaver');
  await link(world, { issuer: COUNCIL, subject: 'lorna', accountId: leaver });
  await close(world, leaver);
  expect(await asLogin('lorna')).toBeNull();
});

test('a login that was ended opens nothing, and may be linked anew', async () => {
  const first = await openAccount(world, 'Wrongly linked');
  const second = await openAccount(world, 'Morag Rightly');
  await link(world, { issuer: COUNCIL, subject: 'morag', accountId: first });
  await world.owner.query(`update identity.login set ended_at = now() where subject = 'morag'`);
  expect(await asLogin('morag')).toEqual(newcomer('morag'));
  await link(world, { issuer: COUNCIL, subject: 'morag', accountId: second });
  expect(await asLogin('morag')).toMatchObject({ kind: 'ACCOUNT', accountId: second });
});
