import { createHmac, createPublicKey } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { generateKeyPair, importJWK, type JWTHeaderParameters, SignJWT } from 'jose';
import { passSeconds, tellRealTime } from '../support/clock.ts';
import { PLATFORM, type RunningProvider, startIdentityProvider } from '../support/identity-provider.ts';
import { createWorld, send, type World } from '../support/world.ts';
import { link } from './bystanders.ts';

/** Two issuers that the platform trusts, and one that it never heard of. */
let council: RunningProvider;
let care: RunningProvider;
let stranger: RunningProvider;
let world: World;

beforeAll(async () => {
  council = await startIdentityProvider({ name: 'Glenorrin Council', systems: ['rota'] });
  care = await startIdentityProvider({ name: 'Rowan Tree Care', systems: ['rota'] });
  stranger = await startIdentityProvider({ name: 'Anybody', systems: ['rota'] });
  world = await createWorld({ configured: { identityProviders: [council.configured, care.configured] } });
  await link(world, { issuer: council.issuer, subject: 'rota', accountId: world.town.accounts.worker });
  await link(world, { issuer: stranger.issuer, subject: 'rota', accountId: world.town.accounts.worker });
});
afterAll(async () => {
  await world.close();
  await Promise.all([council, care, stranger].map((provider) => provider.stop()));
});

const ask = (authorization: string) => send(world.app, { authorization }, { query: '{ viewer { name } }' });
const WELCOME = { status: 200, data: { viewer: { name: 'Ailsa Wemyss' } }, errors: undefined };
const REFUSED = {
  status: 401,
  data: undefined,
  errors: [
    {
      message: 'Sign in first: send your token as "Authorization: Bearer ...".',
      extensions: { code: 'UNAUTHENTICATED' },
    },
  ],
};

interface Forged {
  readonly header?: Record<string, unknown>;
  readonly claims?: Record<string, unknown>;
  /** Whose key signs; the council's unless it is told. */
  readonly by?: RunningProvider;
}

const now = () => Math.floor(Date.now() / 1_000);

/** A token that is good in every way but those told. An undefined claim is left out. */
async function forge({ header = {}, claims = {}, by = council }: Forged): Promise<string> {
  const key = by.key();
  const named = { alg: key.alg, kid: key.kid, typ: 'at+jwt', ...header } as JWTHeaderParameters;
  const payload = { iss: council.issuer, aud: PLATFORM, sub: 'rota', iat: now(), exp: now() + 600, ...claims };
  const crit = named.crit ? { crit: { 'urn:of-ours': true } } : {};
  return new SignJWT(payload).setProtectedHeader(named).sign(await importJWK({ ...key, ...onlyFor(named) }), crit);
}

/** The same key may sign by another algorithm of its kind. */
const onlyFor = ({ alg }: JWTHeaderParameters) => ({ alg });

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const asGiven = () => ({ iss: council.issuer, aud: PLATFORM, sub: 'rota', iat: now(), exp: now() + 600 });

/** Signs with the published key as if it were a shared secret: in each of the forms somebody might have it. */
function confused(form: 'pem' | 'der' | 'modulus' | 'json'): string {
  const { kid, n = '', e, kty } = council.key();
  const published = createPublicKey({ key: { kty, n, e } as never, format: 'jwk' });
  const secrets = {
    pem: published.export({ type: 'spki', format: 'pem' }),
    der: published.export({ type: 'spki', format: 'der' }),
    modulus: Buffer.from(n, 'base64url'),
    json: JSON.stringify({ kty, n, e }),
  };
  const signed = `${encoded({ alg: 'HS256', kid, typ: 'at+jwt' })}.${encoded(asGiven())}`;
  return `${signed}.${createHmac('sha256', secrets[form]).update(signed).digest('base64url')}`;
}

test('what is forged here would be good, but for what each forgery changes', async () => {
  expect(await ask(`Bearer ${await forge({})}`)).toEqual(WELCOME);
  expect(await ask(`Bearer ${await council.tokenForSystem('rota')}`)).toEqual(WELCOME);
});

describe('refused, with nothing said of why:', () => {
  const HOUR = 3_600;
  const FORGERIES: [what: string, token: () => Promise<string> | string][] = [
    // The signature.
    ['alg none', () => `${encoded({ alg: 'none', typ: 'at+jwt' })}.${encoded(asGiven())}.`],
    ['alg None', () => `${encoded({ alg: 'None', typ: 'at+jwt' })}.${encoded(asGiven())}.`],
    [
      'a good signature cut off',
      async () => (await council.tokenForSystem('rota')).split('.').slice(0, 2).concat('').join('.'),
    ],
    ['HS256 with the published key as PEM', () => confused('pem')],
    ['HS256 with the published key as DER', () => confused('der')],
    ['HS256 with the published modulus', () => confused('modulus')],
    ['HS256 with the published JWK', () => confused('json')],
    ['an algorithm the issuer is not configured for', () => forge({ header: { alg: 'PS256' } })],
    ['a key nobody published', async () => forgedWith((await generateKeyPair('RS256')).privateKey)],
    ['a claim changed after signing', async () => swapped(await council.tokenForSystem('rota'), { sub: 'admin' })],
    // A key of its sender's that it is bound to, and that nobody proves to have (RFC 7800, RFC 8705, RFC 9449).
    [
      'one bound to a key of DPoP',
      () => forge({ claims: { cnf: { jkt: '0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I' } } }),
    ],
    [
      'one bound to a certificate',
      () => forge({ claims: { cnf: { 'x5t#S256': 'bwcK0esc3ACC3DB2Y5_lESsXE8o9ltc05O89jdN-dg2' } } }),
    ],
    ['one bound to a key in it', () => forge({ claims: { cnf: { jwk: { kty: 'OKP', crv: 'Ed25519', x: 'x' } } } })],
    ['one bound to nothing that can be read', () => forge({ claims: { cnf: null } })],
    // The header.
    ['its own key in jwk', async () => selfSigned('jwk')],
    ['its own key at jku', async () => selfSigned('jku')],
    ['its own certificate at x5u', () => forge({ header: { x5u: `${stranger.issuer}/certificate` } })],
    ['its own certificate in x5c', () => forge({ header: { x5c: ['MIIB'] } })],
    ['rules of its own in crit', () => forge({ header: { crit: ['urn:of-ours'], 'urn:of-ours': true } })],
    ['an ID token by its type', () => forge({ header: { typ: 'JWT' } })],
    ['no type where the issuer gives one', () => forge({ header: { typ: undefined } })],
    ['a logout token', () => forge({ header: { typ: 'logout+jwt' } })],
    // Whose.
    ['an issuer nobody configured', () => stranger.tokenForSystem('rota')],
    ['the issuer’s name over a stranger’s key', () => forge({ by: stranger })],
    ['the issuer’s name over another trusted issuer’s key', () => forge({ by: care })],
    ['the same, called by the name of the issuer’s key', () => forge({ by: care, header: { kid: council.key().kid } })],
    ['another trusted issuer’s name over this one’s key', () => forge({ claims: { iss: care.issuer } })],
    ['the issuer’s name with a slash', () => forge({ claims: { iss: `${council.issuer}/` } })],
    ['several issuers', () => forge({ claims: { iss: [council.issuer] } })],
    ['no issuer', () => forge({ claims: { iss: undefined } })],
    // For whom.
    ['another audience', () => forge({ claims: { aud: 'https://payroll.example' } })],
    ['an audience that only begins alike', () => forge({ claims: { aud: `${PLATFORM}.evil.example` } })],
    ['no audience', () => forge({ claims: { aud: undefined } })],
    ['an ID token by what it holds', () => forge({ claims: { at_hash: 'x' } })],
    // When.
    ['expired beyond the tolerance', () => forge({ claims: { iat: now() - HOUR, exp: now() - 31 } })],
    ['not valid yet', () => forge({ claims: { nbf: now() + 60 } })],
    ['issued in the future', () => forge({ claims: { iat: now() + 60, exp: now() + HOUR } })],
    ['issued more than a day ago', () => forge({ claims: { iat: now() - 25 * HOUR, exp: now() + HOUR } })],
    ['no end', () => forge({ claims: { exp: undefined } })],
    ['an end that is no number', () => forge({ claims: { exp: 'never' } })],
    ['no beginning', () => forge({ claims: { iat: undefined } })],
    // Who.
    ['no subject', () => forge({ claims: { sub: undefined } })],
    ['an empty subject', () => forge({ claims: { sub: '' } })],
    ['a subject that is a list', () => forge({ claims: { sub: ['rota'] } })],
    ['a subject with a null in it', () => forge({ claims: { sub: 'rota\u0000' } })],
    ['a subject that looks like another', () => forge({ claims: { sub: 'rоta' } })],
    ['a subject of 256 characters', () => forge({ claims: { sub: 'r'.repeat(256) } })],
    // The form.
    ['longer than 8 KiB', () => forge({ claims: { padding: 'p'.repeat(6_200) } })],
    ['an encrypted token', () => `${encoded({ alg: 'RSA-OAEP', enc: 'A256GCM' })}.a.b.c.d`],
    ['no JSON', () => 'YWJj.YWJj.YWJj'],
    ['JSON that is no object', () => `${encoded([])}.${encoded([])}.${encoded([])}`],
    ['one word', () => 'rota'],
    ['two points', () => '..'],
  ];

  test.each(FORGERIES)('%s', async (_what, token) => {
    expect(await ask(`Bearer ${await token()}`)).toEqual(REFUSED);
  });

  test.each([
    'Bearer',
    'Bearer ',
    'Basic cm90YTpyb3Rh',
    'Bearer good, Bearer good',
    'Bearer  two-spaces',
    'Bearer späte',
    '',
  ])('the header "%s"', async (authorization) => {
    expect(await ask(authorization)).toEqual(REFUSED);
  });
});

describe('accepted:', () => {
  const FINE: [what: string, token: () => Promise<string>][] = [
    ['a clock half a minute behind', () => forge({ claims: { exp: now() - 25 } })],
    ['a clock half a minute ahead', () => forge({ claims: { iat: now() + 25, nbf: now() + 25 } })],
    ['several audiences, ours among them', () => forge({ claims: { aud: ['https://payroll.example', PLATFORM] } })],
    ['the long name of the type', () => forge({ header: { typ: 'application/at+jwt' } })],
  ];
  test.each(FINE)('%s', async (_what, token) => {
    expect(await ask(`Bearer ${await token()}`)).toEqual(WELCOME);
  });
});

test('a thousand made-up keys have the issuer asked once every half minute at most, and honest tokens pass meanwhile', async () => {
  const { privateKey } = await generateKeyPair('RS256');
  const flood = (size: number) =>
    Promise.all(
      Array.from({ length: size }, async (_, n) => {
        const token = await forgedWith(privateKey, { kid: `made-up-${n}` });
        return (await ask(`Bearer ${token}`)).status;
      }),
    );
  // One has them fetched, and for half a minute no other does.
  expect(await flood(1)).toEqual([401]);
  const before = council.asked.get('/jwks') ?? 0;
  const flooding = flood(1_000);
  expect(await ask(`Bearer ${await council.tokenForSystem('rota')}`)).toEqual(WELCOME);
  expect(new Set(await flooding)).toEqual(new Set([401]));
  expect(council.asked.get('/jwks')).toBe(before);

  passSeconds(31);
  expect(new Set(await flood(100))).toEqual(new Set([401]));
  tellRealTime();
  expect(council.asked.get('/jwks')).toBe(before + 1);
  // Nobody was asked on a token's say-so.
  expect([...stranger.asked.keys()]).toEqual(['/token']);
});

async function forgedWith(key: Parameters<SignJWT['sign']>[0], header: object = {}): Promise<string> {
  const named = { alg: 'RS256', kid: council.key().kid, typ: 'at+jwt', ...header } as JWTHeaderParameters;
  return new SignJWT(asGiven()).setProtectedHeader(named).sign(key);
}

/** A token that says where to find the key that proves it. */
async function selfSigned(header: 'jwk' | 'jku'): Promise<string> {
  const { d: _d, p: _p, q: _q, dp: _dp, dq: _dq, qi: _qi, ...published } = stranger.key();
  const own = { jwk: { jwk: published, kid: undefined }, jku: { jku: `${stranger.issuer}/jwks`, kid: published.kid } };
  return forgedWith(await importJWK(stranger.key()), own[header]);
}

function swapped(token: string, claims: object): string {
  const [header, payload = '', signature] = token.split('.');
  const changed = { ...JSON.parse(Buffer.from(payload, 'base64url').toString()), ...claims };
  return [header, encoded(changed), signature].join('.');
}
