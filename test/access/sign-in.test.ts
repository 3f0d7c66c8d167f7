import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createApp } from '../../server/app.ts';
import { asKeeperRole } from '../../server/demo/keeper-role.ts';
import { passSeconds, tellRealTime } from '../support/clock.ts';
import { PAYROLL, type RunningProvider, startIdentityProvider } from '../support/identity-provider.ts';
import { until, untilToldOf } from '../support/until.ts';
import { createWorld, type OwnWorld, send } from '../support/world.ts';
import { link } from './bystanders.ts';

/** Two organisations, each with a provider of its own, and a care provider's rota system known to both. */
let council: RunningProvider;
let care: RunningProvider;
let world: OwnWorld;

beforeAll(async () => {
  council = await startIdentityProvider({ name: 'Glenorrin Council', systems: ['rota', 'case-system'] });
  care = await startIdentityProvider({ name: 'Rowan Tree Care', systems: ['rota'], algorithm: 'ES256' });
  world = await createWorld({ configured: { identityProviders: [council.configured, care.configured] } });
  await link(world, { issuer: care.issuer, subject: 'rota', accountId: world.town.accounts.provider });
  await link(world, { issuer: council.issuer, subject: 'case-system', accountId: world.town.accounts.worker });
});
afterAll(async () => {
  tellRealTime();
  await world.close();
  await council.stop();
  await care.stop();
});

const VIEWER = '{ viewer { name memberships { organisationName role } } }';
const ask = (token: string, query = VIEWER) => send(world.app, { authorization: `Bearer ${token}` }, { query });
const SIGN_IN = 'Sign in first: send your token as "Authorization: Bearer ...".';
const REFUSED = {
  status: 401,
  data: undefined,
  errors: [{ message: SIGN_IN, extensions: { code: 'UNAUTHENTICATED' } }],
};

test('a provider’s own system signs in with client credentials, as the account its client id is linked to', async () => {
  expect(await ask(await care.tokenForSystem('rota'))).toEqual({
    status: 200,
    data: {
      viewer: {
        name: 'Kirsty Lamont',
        memberships: [{ organisationName: 'Rowan Tree Care', role: 'PROVIDER_COORDINATOR' }],
      },
    },
    errors: undefined,
  });
});

test('two issuers at once: who is known at one is a stranger at the other, even by the same name', async () => {
  const byCouncil = await council.tokenForSystem('rota');
  expect(await ask(byCouncil)).toEqual({ status: 200, data: { viewer: null }, errors: undefined });
  expect((await ask(await council.tokenForSystem('case-system'))).data).toMatchObject({
    viewer: { name: 'Ailsa Wemyss' },
  });
});

test('a newcomer reads what is public, and of what is private is told what to do', async () => {
  const newcomer = await council.tokenForSystem('rota');
  expect(await ask(newcomer, '{ supportServices(first: 20) { edges { node { name } } } }')).toMatchObject({
    status: 200,
    errors: undefined,
    data: { supportServices: { edges: expect.arrayContaining([{ node: { name: 'Rowan Tree Care at Home' } }]) } },
  });
  const message = 'Your sign-in is not linked to an account here yet: accept your invitation first.';
  for (const query of ['{ people { totalCount } }', '{ commissions { totalCount } }']) {
    const { status, errors } = await ask(newcomer, query);
    const notLinked = expect.objectContaining({ message, extensions: { code: 'UNAUTHENTICATED' } });
    expect({ status, errors }).toEqual({ status: 200, errors: [notLinked] });
  }
  const pay =
    'mutation { paymentMake(input: { invoiceId: "none", idempotencyKey: "none" }) { userErrors { code message } } }';
  expect(await ask(newcomer, pay)).toEqual({
    status: 200,
    data: { paymentMake: { userErrors: [{ code: 'NOT_PERMITTED', message }] } },
    errors: undefined,
  });
  // An organisation named in the header makes nobody of them.
  const headers = { authorization: `Bearer ${newcomer}`, 'acting-for': world.town.organisations.council };
  expect(await send(world.app, headers, { query: VIEWER })).toMatchObject({ status: 200, data: { viewer: null } });
});

test('a newcomer who is linked is known with the very next request', async () => {
  const token = await council.tokenForSystem('rota');
  expect((await ask(token)).data).toEqual({ viewer: null });
  await link(world, { issuer: council.issuer, subject: 'rota', accountId: world.town.accounts.manager });
  expect((await ask(token)).data).toMatchObject({ viewer: { name: 'Morven Tait' } });
});

test('a login that is ended opens its account no longer, and its owner is a newcomer again', async () => {
  const token = await council.tokenForSystem('rota');
  expect((await ask(token)).data).toMatchObject({ viewer: { name: 'Morven Tait' } });
  // By the keeper, as whose functions alone may: the triggers that send word serve it as they serve the owner.
  const keeper = await world.owner.connect();
  const { rowCount } = await asKeeperRole(keeper, () =>
    keeper.query(`update identity.login set ended_at = now() where issuer = $1 and subject = 'rota'`, [council.issuer]),
  );
  keeper.release();
  expect(rowCount).toBe(1);
  const isEnded = async () => (await ask(token)).data?.viewer === null;
  await untilToldOf(isEnded);
});

test('a token that the same provider made for something else is refused', async () => {
  expect(await ask(await care.tokenForSystem('rota', PAYROLL))).toEqual(REFUSED);
});

test('the keys are asked for once, at the address the issuer names, and no more for many tokens', async () => {
  for (let n = 0; n < 5; n += 1) expect((await ask(await care.tokenForSystem('rota'))).status).toBe(200);
  expect([care.asked.get('/.well-known/openid-configuration'), care.asked.get('/jwks')]).toEqual([1, 1]);
});

test('a provider that changes its keys: the new one is fetched, and the old one is good no longer', async () => {
  const old = await care.tokenForSystem('rota');
  expect((await ask(old)).status).toBe(200);
  await care.changeKey();
  const fresh = await care.tokenForSystem('rota');
  expect((await ask(fresh)).status).toBe(200);
  expect(care.asked.get('/jwks')).toBe(2);
  // A moment later they are not fetched again for anybody who names another.
  await care.changeKey();
  const fresher = await care.tokenForSystem('rota');
  expect(await ask(fresher)).toEqual(REFUSED);
  passSeconds(31);
  expect((await ask(fresher)).status).toBe(200);
  expect(care.asked.get('/jwks')).toBe(3);
  expect(await ask(old)).toEqual(REFUSED);
});

test('a provider that does not answer is no fault of the token’s; a known key serves on meanwhile', async () => {
  const known = await care.tokenForSystem('rota');
  await care.changeKey();
  const unknown = await care.tokenForSystem('rota');
  await care.stop();
  passSeconds(62);
  const { status, data, errors } = await ask(unknown);
  expect({ status, data, codes: errors?.map(({ extensions }) => extensions.code) }).toEqual({
    status: 503,
    data: undefined,
    codes: ['INTERNAL_SERVER_ERROR'],
  });
  expect(errors?.[0]?.message).toMatch(
    /^Your sign-in cannot be checked just now: the identity provider http:\/\/127\.0\.0\.1:\d+ does not answer\. Nothing was changed; try again in a moment\. Quote [0-9a-f-]{36} if you ask for help\.$/,
  );
  expect((await ask(known)).status).toBe(200);
  // Longer than keys are known for.
  passSeconds(550);
  expect((await ask(known)).status).toBe(200);
  expect((await ask(await council.tokenForSystem('case-system'))).status).toBe(200);

  // A server that starts meanwhile says so, and serves everybody else.
  const said: string[] = [];
  const another = await createApp(world.config, (message) => said.push(message));
  await until(() => said.length > 0);
  await another.close();
  expect(said).toEqual([
    expect.stringMatching(
      /^The identity provider http:\/\/127\.0\.0\.1:\d+ cannot be asked for its keys: fetch failed \(.*ECONNREFUSED.*\)\.$/,
    ),
  ]);

  await care.start();
  // It is left alone for five seconds after it did not answer.
  expect((await ask(unknown)).status).toBe(503);
  passSeconds(6);
  expect((await ask(unknown)).status).toBe(200);
});
