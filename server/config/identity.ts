import { ALGORITHMS, type Algorithm, type IdentityProvider, isPrivateWay } from '../access/identity-provider.ts';
import type { Environment } from './environment.ts';
import { readJsonList } from './json-list.ts';

const DEFAULT_ALGORITHMS: readonly Algorithm[] = ['RS256', 'PS256', 'ES256', 'EdDSA'];
const EXAMPLE = '[{"issuer": "https://id.example", "audience": "https://platform.example"}]';

/**
 * Returns the identity providers: the list in IDENTITY_PROVIDERS or, for a single one that only programs use, the short
 * form.
 * @returns an empty list for the demo
 * @throws Error that names what is wrong and says what to set
 */
export function readIdentityProviders(environment: Environment): IdentityProvider[] {
  const { IDENTITY_PROVIDERS: list, IDENTITY_ISSUER, IDENTITY_AUDIENCE, IDENTITY_JWKS_URL } = environment;
  const short = [IDENTITY_ISSUER, IDENTITY_AUDIENCE, IDENTITY_JWKS_URL].some((value) => value !== undefined);
  if (list !== undefined && short) {
    throw new Error('Set IDENTITY_PROVIDERS, or IDENTITY_ISSUER and what belongs to it, but not both.');
  }
  if (list !== undefined) return readList(list);
  if (!short) return [];
  if (!IDENTITY_ISSUER || !IDENTITY_AUDIENCE) {
    throw new Error(
      'Set IDENTITY_ISSUER and IDENTITY_AUDIENCE together (and IDENTITY_JWKS_URL, if the issuer has no discovery), or none of them for the demo.',
    );
  }
  return readList(
    JSON.stringify([{ issuer: IDENTITY_ISSUER, audience: IDENTITY_AUDIENCE, jwksUrl: IDENTITY_JWKS_URL }]),
    () => 'IDENTITY_ISSUER',
  );
}

function readList(text: string, entryName = (n: number) => `IDENTITY_PROVIDERS, entry ${n + 1}`): IdentityProvider[] {
  const given = readJsonList<ProviderSetting>(text, {
    ...{ variable: 'IDENTITY_PROVIDERS', example: EXAMPLE, schema: SCHEMA },
    entryName,
    formats: { private: isPrivateWay, openid: (scope) => scope.split(' ').includes('openid') },
  });
  if (given.length === 0) throw new Error('IDENTITY_PROVIDERS is an empty list. Leave it out for the demo.');
  const issuers = new Set(given.map(({ issuer }) => issuer));
  if (issuers.size !== given.length) throw new Error('IDENTITY_PROVIDERS names an issuer twice. Name each once.');
  return given.map((each, n) => toProvider(each, entryName(n)));
}

type ProviderSetting = Pick<IdentityProvider, 'issuer' | 'audience'> & Partial<IdentityProvider>;

const TEXT = { type: 'string', pattern: '\\S', says: 'be a text' };
const ADDRESS = {
  ...TEXT,
  allOf: [{ format: 'private', says: 'be an https address (http only on this machine itself)' }],
};
const ALGORITHMS_SAY = `be a list of some of ${ALGORITHMS.join(', ')}`;

const SCHEMA = {
  type: 'object',
  properties: {
    issuer: {
      ...ADDRESS,
      allOf: [...ADDRESS.allOf, { pattern: '^[^?#]*$', says: 'be an address without "?" and "#"' }],
      absent: 'be the address of the provider',
    },
    name: TEXT,
    audience: { ...TEXT, absent: 'be what its tokens for us are meant for' },
    jwksUrl: ADDRESS,
    algorithms: { type: 'array', minItems: 1, items: { enum: ALGORITHMS, says: ALGORITHMS_SAY }, says: ALGORITHMS_SAY },
    saysAccessToken: { type: 'boolean', says: 'be true or false' },
    clientId: TEXT,
    // The page verifies who signed in, so it requests an ID token.
    scope: { ...TEXT, allOf: [{ format: 'openid', says: 'be a text with "openid" among its words' }] },
    parameters: {
      type: 'object',
      additionalProperties: { type: 'string', says: 'be an object of texts' },
      says: 'be an object of texts',
    },
  },
  required: ['issuer', 'audience'],
  additionalProperties: false,
};

function toProvider(given: ProviderSetting, at: string): IdentityProvider {
  // The audience of an ID token is the client: with the same audience it would be accepted as an access token.
  if (given.clientId === given.audience) {
    throw new Error(`${at}: "audience" must be another than the "clientId": register the platform by itself.`);
  }
  return {
    name: new URL(given.issuer).hostname,
    jwksUrl: null,
    algorithms: DEFAULT_ALGORITHMS,
    saysAccessToken: false,
    clientId: null,
    scope: 'openid',
    parameters: {},
    ...given,
  };
}
