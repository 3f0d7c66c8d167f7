import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { issuerKeys } from '../../server/access/issuer-keys.ts';

/** A server that answers as a provider might that is broken, or is not the one it is taken for. */
let server: Server;
let issuer: string;
let answers: Record<string, { status?: number; location?: string; body: unknown }>;

beforeAll(async () => {
  server = createServer(({ url = '' }, response) => {
    const { status = 200, location, body } = answers[url] ?? { status: 404, body: 'nothing' };
    response.writeHead(status, { 'content-type': 'application/json', ...(location && { location }) });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const DISCOVERY = '/.well-known/openid-configuration';
const KEYS = { body: { keys: [{ kty: 'OKP', crv: 'Ed25519', x: 'x', kid: 'one' }] } };
const faultOf = (jwksUrl: string | null = null, of = issuer) =>
  issuerKeys({ issuer: of, jwksUrl })
    .reload()
    .then(
      () => null,
      ({ message }: Error) => message,
    );
const fault = (why: string) => `The identity provider ${issuer} cannot be asked for its keys: ${why}`;

test('one that names itself and its keys is fine, and so is one whose keys are where the configuration says', async () => {
  answers = { [DISCOVERY]: { body: { issuer, jwks_uri: `${issuer}/keys` } }, '/keys': KEYS };
  expect(await faultOf()).toBeNull();
  answers = { '/elsewhere': KEYS };
  expect(await faultOf(`${issuer}/elsewhere`)).toBeNull();
});

test.each<[what: string, found: () => typeof answers, why: string]>([
  ['no discovery', () => ({}), 'it answered 404.'],
  ['trouble', () => ({ [DISCOVERY]: { status: 500, body: {} } }), 'it answered 500.'],
  [
    'another name for itself',
    () => ({ [DISCOVERY]: { body: { issuer: 'https://id.example', jwks_uri: `${issuer}/keys` } }, '/keys': KEYS }),
    'it calls itself by another name, so it is not the one configured.',
  ],
  [
    'its name with a slash',
    () => ({ [DISCOVERY]: { body: { issuer: `${issuer}/`, jwks_uri: `${issuer}/keys` } }, '/keys': KEYS }),
    'it calls itself by another name, so it is not the one configured.',
  ],
  [
    'keys over a way others can listen to',
    () => ({ [DISCOVERY]: { body: { issuer, jwks_uri: 'http://id.example/keys' } } }),
    'it names no https address of its keys.',
  ],
  [
    'a file instead of an address',
    () => ({ [DISCOVERY]: { body: { issuer, jwks_uri: 'file:///etc/passwd' } } }),
    'it names no https address of its keys.',
  ],
  [
    'no set of keys',
    () => ({ [DISCOVERY]: { body: { issuer, jwks_uri: `${issuer}/keys` } }, '/keys': { body: { keys: 'none' } } }),
    'what it publishes is no set of keys.',
  ],
  ['a list', () => ({ [DISCOVERY]: { body: [] } }), 'it answered something else than a JSON object.'],
])('%s is told of', async (_what, found, why) => {
  answers = found();
  expect(await faultOf()).toBe(fault(why));
});

test('one that sends us elsewhere is not followed', async () => {
  answers = {
    [DISCOVERY]: { status: 302, location: `${issuer}/moved`, body: '' },
    '/moved': { body: { issuer, jwks_uri: `${issuer}/keys` } },
    '/keys': KEYS,
  };
  expect(await faultOf()).toContain('cannot be asked for its keys: fetch failed');
});

test('a page in place of the answer is told of, and so is nobody at all', async () => {
  answers = { [DISCOVERY]: { body: '<html>Sign in</html>' } };
  expect(await faultOf()).toContain('cannot be asked for its keys: ');
  expect(await faultOf(null, 'http://127.0.0.1:1')).toMatch(
    /^The identity provider http:\/\/127\.0\.0\.1:1 cannot be asked for its keys: fetch failed \(.+\)\.$/,
  );
});
