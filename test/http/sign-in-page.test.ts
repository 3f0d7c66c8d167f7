import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { decodeJwt } from 'jose';
import { VIEWER_DOCUMENT } from '../../server/api/pages/sign-in-page.ts';
import { link } from '../access/bystanders.ts';
import { type RunningProvider, startIdentityProvider } from '../support/identity-provider.ts';
import { signInByHand } from '../support/sign-in-by-hand.ts';
import { createWorld, send, type World } from '../support/world.ts';

let council: RunningProvider;
let care: RunningProvider;
let world: World;
let page: string;

beforeAll(async () => {
  council = await startIdentityProvider({ name: 'Glenorrin <Council>', forPeople: true });
  care = await startIdentityProvider({ name: 'Rowan Tree Care', systems: ['rota'] });
  const identityProviders = [care.configured, council.configured];
  world = await createWorld({ configured: { identityProviders, introspection: false, persistedOnly: true } });
  await link(world, { issuer: council.issuer, subject: 'ailsa', accountId: world.town.accounts.worker });
  page = await world.app.listen();
  council.knowPage(page);
});
afterAll(async () => {
  await world.close();
  await Promise.all([council.stop(), care.stop()]);
});

const get = (url: string) => world.app.http.inject({ method: 'GET', url });

test('the first page offers to sign in where people may, names the others, and knows of no demo', async () => {
  const { body } = await get('/');
  expect(body).toContain('<a class="pick" href="/sign-in?with=0">Sign in with Glenorrin &lt;Council&gt;</a>');
  expect(body).toContain(`<li>Rowan Tree Care <span class="address">${care.issuer}</span></li>`);
  expect(body).not.toMatch(/demo|explorer|Try it|<script/i);
});

test('the page to sign in at may ask that provider and nobody else, and holds no secret', async () => {
  const { statusCode, headers, body } = await get('/sign-in');
  expect(statusCode).toBe(200);
  expect(headers['content-security-policy']).toBe(
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; script-src 'self'; style-src 'self'; " +
      `img-src 'self'; connect-src 'self' ${council.issuer}`,
  );
  expect(headers['referrer-policy']).toBe('no-referrer');
  expect(body).toContain(
    '<button type="button" class="pick" data-provider="0">Sign in with Glenorrin &lt;Council&gt;</button>',
  );
  expect(body.match(/data-provider/g)).toHaveLength(1);
  expect(body).not.toMatch(/<script(?! type="application\/json"| type="module" src="\/pages\/assets\/)/);
});

test('who signs in by code and PKCE is known; what the page asks is asked where only known documents are run', async () => {
  const { accessToken } = await signInByHand(council, page, 'ailsa');
  const { status, data } = await send(
    world.app,
    { authorization: `Bearer ${accessToken}` },
    { query: VIEWER_DOCUMENT },
  );
  expect({ status, data }).toMatchObject({
    status: 200,
    data: { viewer: { id: world.town.accounts.worker, name: 'Ailsa Wemyss' } },
  });
});

test('the ID token that comes with it says who signed in, and opens nothing', async () => {
  const { idToken } = await signInByHand(council, page, 'ailsa');
  expect(decodeJwt(idToken)).toMatchObject({ iss: council.issuer, sub: 'ailsa' });
  const { status } = await send(world.app, { authorization: `Bearer ${idToken}` }, { query: VIEWER_DOCUMENT });
  expect(status).toBe(401);
});

test('where no provider knows the page there is none to sign in at', async () => {
  const other = await createWorld({ configured: { identityProviders: [care.configured], introspection: false } });
  expect((await other.app.http.inject('/sign-in')).statusCode).toBe(404);
  await other.close();
});
