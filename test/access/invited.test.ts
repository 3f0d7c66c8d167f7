import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type RunningProvider, startIdentityProvider } from '../support/identity-provider.ts';
import { until } from '../support/until.ts';
import { createWorld, type OwnWorld, send } from '../support/world.ts';
import { link } from './bystanders.ts';

/** Rowan Tree Care's own provider, which knows Moira, who runs its accounts, and Struan, who starts today. */
let care: RunningProvider;
let world: OwnWorld;

beforeAll(async () => {
  care = await startIdentityProvider({ name: 'Rowan Tree Care', systems: ['moira', 'struan'] });
  world = await createWorld({ configured: { identityProviders: [care.configured] } });
  await link(world, { issuer: care.issuer, subject: 'moira', accountId: world.town.accounts.providerAdministrator });
});
afterAll(async () => {
  await world.close();
  await care.stop();
});

const INVITE = `mutation ($input: MemberInviteInput!) {
  memberInvite(input: $input) { invitation { code expiresAt } userErrors { code } } }`;
const ACCEPT = `mutation ($input: InvitationAcceptInput!) {
  invitationAccept(input: $input) { invitation { name organisation { name } roles code } userErrors { code } } }`;
const CLOSE =
  'mutation ($input: MemberCloseInput!) { memberClose(input: $input) { member { name } userErrors { code } } }';
const VIEWER = '{ viewer { id name memberships { organisationName role } } }';

test('Struan’s first sign-in is nobody’s, opens an account by Moira’s code, and is let in no more once he has left', async () => {
  const as = async (name: string) => {
    const authorization = `Bearer ${await care.tokenForSystem(name)}`;
    return <Data>(query: string, input?: object) =>
      send<Data>(world.app, { authorization }, { query, ...(input && { variables: { input } }) });
  };
  const [moira, struan] = [await as('moira'), await as('struan')];
  const invited = await moira<{ memberInvite: { invitation: { code: string } } }>(INVITE, {
    name: 'Struan Dewar',
    roles: ['PROVIDER_COORDINATOR'],
  });
  const { code } = invited.data.memberInvite.invitation;
  expect((await struan(VIEWER)).data).toEqual({ viewer: null });

  const wrong = { invitationAccept: { invitation: null, userErrors: [{ code: 'INVITATION_INVALID' }] } };
  expect((await struan(ACCEPT, { code: '7Q2MX-00000-00000-00000' })).data).toEqual(wrong);
  expect(await struan(ACCEPT, { code })).toEqual({
    status: 200,
    errors: undefined,
    data: {
      invitationAccept: {
        invitation: {
          name: 'Struan Dewar',
          organisation: { name: 'Rowan Tree Care' },
          roles: ['PROVIDER_COORDINATOR'],
          code: null,
        },
        userErrors: [],
      },
    },
  });
  const { data } = await struan<{ viewer: { id: string } }>(VIEWER);
  const { id } = data.viewer;
  const memberships = [{ organisationName: 'Rowan Tree Care', role: 'PROVIDER_COORDINATOR' }];
  expect(data).toEqual({ viewer: { id, name: 'Struan Dewar', memberships } });
  expect((await struan(ACCEPT, { code })).data).toEqual(wrong);
  const { rows: acts } = await world.owner.query('select act, account_name from audit.act order by id');
  expect(acts).toEqual([
    { act: 'memberInvite', account_name: 'Moira Fyfe' },
    { act: 'invitationAccept', account_name: 'Struan Dewar' },
  ]);

  const closed = { memberClose: { member: { name: 'Struan Dewar' }, userErrors: [] } };
  expect((await moira(CLOSE, { accountId: id })).data).toEqual(closed);
  // Word of it is here in a moment, and should it be lost, nobody is remembered for longer than five seconds.
  const isKnown = async () => (await struan<{ viewer: object | null }>(VIEWER)).data?.viewer !== null;
  await until(async () => !(await isKnown()));
  // The login opens nothing now, as before the invitation: another one may join with it.
  expect(await struan(VIEWER)).toEqual({ status: 200, errors: undefined, data: { viewer: null } });
});
