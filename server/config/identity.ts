import { ALGORITHMS, type Algorithm, type IdentityProvider, isPrivateWay } from '../access/identity-provider.ts';
import type { Environment } from './environment.ts';

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
  const given = { issuer: IDENTITY_ISSUER, audience: IDENTITY_AUDIENCE, jwksUrl: IDENTITY_JWKS_URL };
  return [readProvider(given, 'IDENTITY_ISSUER')];
}

function readList(text: string): IdentityProvider[] {
  const given = parsed(text);
  if (!Array.isArray(given) || given.length === 0) {
    throw new Error(`IDENTITY_PROVIDERS must be a list like ${EXAMPLE}; leave it out for the demo.`);
  }
  const providers = given.map((each, n) => readProvider(each, `IDENTITY_PROVIDERS, number ${n + 1}`));
  const issuers = new Set(providers.map(({ issuer }) => issuer));
  if (issuers.size !== providers.length) throw new Error('IDENTITY_PROVIDERS names an issuer twice. Name each once.');
  return providers;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`IDENTITY_PROVIDERS is no JSON. Give a list like ${EXAMPLE}.`);
  }
}

type Given = Readonly<Record<string, unknown>>;

const KNOWN = [
  'issuer',
  'name',
  'audience',
  'jwksUrl',
  'algorithms',
  'saysAccessToken',
  'clientId',
  'scope',
  'parameters',
];

function readProvider(given: unknown, where: string): IdentityProvider {
  if (!isGiven(given)) throw new Error(`${where} must be an object like ${EXAMPLE}.`);
  const unknown = Object.keys(given).find((key) => !KNOWN.includes(key));
  if (unknown !== undefined) throw new Error(`${where} has "${unknown}". What there may be: ${KNOWN.join(', ')}.`);
  const issuer = address(given, where, 'issuer') ?? refuse(where, 'issuer', 'the address of the provider');
  if (/[?#]/.test(issuer)) refuse(where, 'issuer', 'an address without "?" and "#"');
  const audience = text(given, where, 'audience') ?? refuse(where, 'audience', 'what its tokens for us are meant for');
  const clientId = text(given, where, 'clientId');
  // The audience of an ID token is the client: with the same audience it would be accepted as an access token.
  if (clientId === audience) refuse(where, 'audience', 'another than the "clientId": register the platform by itself');
  return {
    issuer,
    name: text(given, where, 'name') ?? new URL(issuer).hostname,
    audience,
    jwksUrl: address(given, where, 'jwksUrl'),
    algorithms: algorithms(given, where),
    saysAccessToken: flag(given, where, 'saysAccessToken'),
    clientId,
    scope: scope(given, where),
    parameters: parameters(given, where),
  };
}

function text(given: Given, where: string, key: string): string | null {
  const value = given[key] ?? null;
  if (value === null) return null;
  return typeof value === 'string' && value.trim() !== '' ? value : refuse(where, key, 'a text');
}

function address(given: Given, where: string, key: string): string | null {
  const value = text(given, where, key);
  if (value === null || isPrivateWay(value)) return value;
  return refuse(where, key, 'an https address (http only on this machine itself)');
}

function algorithms(given: Given, where: string): readonly Algorithm[] {
  const value = given.algorithms ?? DEFAULT_ALGORITHMS;
  const isKnown = (each: unknown): each is Algorithm => ALGORITHMS.some((known) => known === each);
  if (Array.isArray(value) && value.length > 0 && value.every(isKnown)) return value;
  return refuse(where, 'algorithms', `a list of some of ${ALGORITHMS.join(', ')}`);
}

/** The page verifies who signed in, so it requests an ID token. */
function scope(given: Given, where: string): string {
  const value = text(given, where, 'scope') ?? 'openid';
  return value.split(' ').includes('openid') ? value : refuse(where, 'scope', 'a text with "openid" among its words');
}

function flag(given: Given, where: string, key: string): boolean {
  const value = given[key] ?? false;
  return typeof value === 'boolean' ? value : refuse(where, key, 'true or false');
}

function parameters(given: Given, where: string): Readonly<Record<string, string>> {
  const value = given.parameters ?? {};
  const isText = (each: unknown) => typeof each === 'string';
  if (isGiven(value) && Object.values(value).every(isText)) return value as Record<string, string>;
  return refuse(where, 'parameters', 'an object of texts');
}

function isGiven(value: unknown): value is Given {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refuse(where: string, key: string, wanted: string): never {
  throw new Error(`${where}: "${key}" must be ${wanted}.`);
}
