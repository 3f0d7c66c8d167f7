import { expect, test } from '@jest/globals';
import { readIdentityProviders } from '../../server/config/identity.ts';

const read = (IDENTITY_PROVIDERS: unknown) =>
  readIdentityProviders({ IDENTITY_PROVIDERS: JSON.stringify(IDENTITY_PROVIDERS) });
const COUNCIL = { issuer: 'https://id.glenorrin.example', audience: 'https://platform.example' };
const DEFAULTS = {
  jwksUrl: null,
  algorithms: ['RS256', 'PS256', 'ES256', 'EdDSA'],
  saysAccessToken: false,
  clientId: null,
  scope: 'openid',
  parameters: {},
};

test('without any the demo runs', () => {
  expect(readIdentityProviders({})).toEqual([]);
});

test('the short form is for one issuer', () => {
  expect(readIdentityProviders({ IDENTITY_ISSUER: COUNCIL.issuer, IDENTITY_AUDIENCE: COUNCIL.audience })).toEqual([
    { ...COUNCIL, ...DEFAULTS, name: 'id.glenorrin.example' },
  ]);
  const jwksUrl = 'https://keys.glenorrin.example/jwks';
  expect(
    readIdentityProviders({
      IDENTITY_ISSUER: COUNCIL.issuer,
      IDENTITY_AUDIENCE: COUNCIL.audience,
      IDENTITY_JWKS_URL: jwksUrl,
    }),
  ).toEqual([{ ...COUNCIL, ...DEFAULTS, jwksUrl, name: 'id.glenorrin.example' }]);
});

test('the list is for any number, each by its own rules', () => {
  const care = {
    issuer: 'http://127.0.0.1:9000/realms/care/',
    name: 'Rowan Tree Care',
    audience: 'sds',
    jwksUrl: 'http://localhost:9000/keys',
    algorithms: ['ES384'],
    saysAccessToken: true,
    clientId: 'platform-page',
    scope: 'openid profile',
    parameters: { resource: 'sds' },
  };
  expect(read([COUNCIL, care])).toEqual([{ ...COUNCIL, ...DEFAULTS, name: 'id.glenorrin.example' }, care]);
});

const LIST = '[{"issuer": "https://id.example", "audience": "https://platform.example"}]';
const KEYS = 'issuer, name, audience, jwksUrl, algorithms, saysAccessToken, clientId, scope, parameters';
const ALGORITHMS = 'RS256, RS384, RS512, PS256, PS384, PS512, ES256, ES384, ES512, EdDSA, Ed25519';

const WRONG: [list: unknown, says: string][] = [
  [[], 'IDENTITY_PROVIDERS is an empty list. Leave it out for the demo.'],
  [COUNCIL, `IDENTITY_PROVIDERS must be a JSON list such as ${LIST}.`],
  [['https://id.example'], `IDENTITY_PROVIDERS, entry 1 must be an object such as in ${LIST}.`],
  [[{ ...COUNCIL, jwks: 'x' }], `IDENTITY_PROVIDERS, entry 1 has "jwks", which means nothing. It may have ${KEYS}.`],
  [[COUNCIL, { audience: 'a' }], 'IDENTITY_PROVIDERS, entry 2: "issuer" must be the address of the provider.'],
  [
    [{ ...COUNCIL, issuer: 'http://id.example' }],
    'IDENTITY_PROVIDERS, entry 1: "issuer" must be an https address (http only on this machine itself).',
  ],
  [
    [{ ...COUNCIL, issuer: 'https://user:secret@id.example' }],
    'IDENTITY_PROVIDERS, entry 1: "issuer" must be an https address (http only on this machine itself).',
  ],
  [
    [{ ...COUNCIL, issuer: 'https://id.example/?tenant=1' }],
    'IDENTITY_PROVIDERS, entry 1: "issuer" must be an address without "?" and "#".',
  ],
  [
    [{ ...COUNCIL, jwksUrl: 'ftp://id.example/keys' }],
    'IDENTITY_PROVIDERS, entry 1: "jwksUrl" must be an https address (http only on this machine itself).',
  ],
  [
    [{ issuer: COUNCIL.issuer }],
    'IDENTITY_PROVIDERS, entry 1: "audience" must be what its tokens for us are meant for.',
  ],
  [[{ ...COUNCIL, audience: ' ' }], 'IDENTITY_PROVIDERS, entry 1: "audience" must be a text.'],
  ...[['HS256'], ['none'], ['RS256', 'HS256'], [], 'RS256'].map((algorithms): [unknown, string] => [
    [{ ...COUNCIL, algorithms }],
    `IDENTITY_PROVIDERS, entry 1: "algorithms" must be a list of some of ${ALGORITHMS}.`,
  ]),
  [
    [{ ...COUNCIL, clientId: COUNCIL.audience }],
    'IDENTITY_PROVIDERS, entry 1: "audience" must be another than the "clientId": register the platform by itself.',
  ],
  [[{ ...COUNCIL, saysAccessToken: 'yes' }], 'IDENTITY_PROVIDERS, entry 1: "saysAccessToken" must be true or false.'],
  [
    [{ ...COUNCIL, parameters: { resource: 1 } }],
    'IDENTITY_PROVIDERS, entry 1: "parameters" must be an object of texts.',
  ],
  [
    [{ ...COUNCIL, scope: 'profile' }],
    'IDENTITY_PROVIDERS, entry 1: "scope" must be a text with "openid" among its words.',
  ],
  [
    [{ ...COUNCIL, issuer: 'https://id;evil.example' }],
    'IDENTITY_PROVIDERS, entry 1: "issuer" must be an https address (http only on this machine itself).',
  ],
  [[COUNCIL, COUNCIL], 'IDENTITY_PROVIDERS names an issuer twice. Name each once.'],
];

test.each(WRONG)('%j stops the start', (list, says) => {
  expect(() => read(list)).toThrow(new Error(says));
});

test('an error of the short form names its own variable', () => {
  expect(() => readIdentityProviders({ IDENTITY_ISSUER: 'http://id.example', IDENTITY_AUDIENCE: 'sds' })).toThrow(
    new Error('IDENTITY_ISSUER: "issuer" must be an https address (http only on this machine itself).'),
  );
});

test('no JSON, half of the short form, and both forms at once stop it as well', () => {
  expect(() => readIdentityProviders({ IDENTITY_PROVIDERS: 'https://id.example' })).toThrow(
    new Error(`IDENTITY_PROVIDERS must be a JSON list such as ${LIST}.`),
  );
  expect(() => readIdentityProviders({ IDENTITY_JWKS_URL: 'https://id.example/keys' })).toThrow(
    new Error(
      'Set IDENTITY_ISSUER and IDENTITY_AUDIENCE together (and IDENTITY_JWKS_URL, if the issuer has no discovery), or none of them for the demo.',
    ),
  );
  expect(() => readIdentityProviders({ IDENTITY_PROVIDERS: LIST, IDENTITY_ISSUER: 'https://id.example' })).toThrow(
    new Error('Set IDENTITY_PROVIDERS, or IDENTITY_ISSUER and what belongs to it, but not both.'),
  );
});
