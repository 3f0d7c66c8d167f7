import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { FlattenedJWSInput } from 'jose';
import { issuerKeys, ProviderUnreachable } from '../../server/access/issuer-keys.ts';
import { passSeconds, tellRealTime } from '../support/clock.ts';

/** A server that answers as a provider might that is broken, or is not the one it is taken for. */
let server: Server;
let issuer: string;
let answers: Record<string, { status?: number; location?: string; body: unknown; isCut?: boolean }>;

beforeAll(async () => {
  server = createServer(({ url = '' }, response) => {
    const { status = 200, location, body, isCut = false } = answers[url] ?? { status: 404, body: 'nothing' };
    if (isCut) {
      response.destroy();
      return;
    }
    response.writeHead(status, { 'content-type': 'application/json', ...(location && { location }) });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const DISCOVERY = '/.well-known/openid-configuration';
const KEYS = {
  body: { keys: [{ kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo', kid: 'one' }] },
};
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

/** How an issuer may be down, as its clients see it. */
const DOWN: Readonly<Record<string, () => typeof answers>> = {
  'nobody there': () => ({ [DISCOVERY]: { body: '', isCut: true } }),
  'keys that do not come': () => ({
    [DISCOVERY]: { body: { issuer, jwks_uri: `${issuer}/keys` } },
    '/keys': { body: '', isCut: true },
  }),
  'a fault of its own': () => ({ [DISCOVERY]: { status: 500, body: {} } }),
  'a gateway without it': () => ({ [DISCOVERY]: { status: 502, body: '<html>Bad Gateway</html>' } }),
  'a page that says so': () => ({ [DISCOVERY]: { body: '<html>Back soon</html>' } }),
  'no discovery': () => ({}),
  'no keys yet': () => ({
    [DISCOVERY]: { body: { issuer, jwks_uri: `${issuer}/keys` } },
    '/keys': { body: { keys: [] } },
  }),
  'an empty answer': () => ({ [DISCOVERY]: { body: {} } }),
  'a sign-in page elsewhere': () => ({ [DISCOVERY]: { status: 302, location: `${issuer}/`, body: '' } }),
};
const SECONDS_AFTER = [0, 10, 31, 601, 3_599, 3_601];

describe('an issuer that is down is never taken for one whose keys prove nothing, however it is down and since when:', () => {
  afterEach(tellRealTime);

  test.each(Object.keys(DOWN).flatMap((how) => SECONDS_AFTER.map((seconds) => [how, seconds] as const)))(
    '%s, %d s after its keys came',
    async (how, seconds) => {
      answers = { [DISCOVERY]: { body: { issuer, jwks_uri: `${issuer}/keys` } }, '/keys': KEYS };
      const keys = issuerKeys({ issuer, jwksUrl: null });
      await keys.reload();
      answers = DOWN[how]?.() ?? {};
      passSeconds(seconds);
      const found = (kid: string) =>
        Promise.resolve(keys.find({ alg: 'EdDSA', kid }, {} as FlattenedJWSInput)).then(
          () => 'found',
          (error: unknown) => (error instanceof ProviderUnreachable ? 'unreachable' : error),
        );
      // Its key was changed as it went down; asked for again and again, and by others at the same time.
      expect(await Promise.all([found('two'), found('three')])).toEqual(['unreachable', 'unreachable']);
      expect(await found('two')).toBe('unreachable');
      expect(await found('one')).toBe(seconds < 3_600 ? 'found' : 'unreachable');
    },
  );
});
