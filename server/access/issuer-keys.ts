import {
  createLocalJWKSet,
  createRemoteJWKSet,
  customFetch,
  errors,
  type FetchImplementation,
  type JWTVerifyGetKey,
} from 'jose';
import { discoveryAddress, type IdentityProvider, isPrivateWay } from './identity-provider.ts';

/** A provider's keys could not be fetched, which says nothing about the token. */
export class ProviderUnreachable extends Error {
  override readonly name = 'ProviderUnreachable';
  readonly issuer: string;
  constructor(issuer: string, why: string) {
    super(`The identity provider ${issuer} cannot be asked for its keys: ${why}`);
    this.issuer = issuer;
  }
}

/**
 * When a provider's keys are fetched. Known keys are used for ten minutes. A token with an unknown key id (the keys were
 * rotated, or somebody made it up) triggers another fetch, at most every half minute, however recently they were fetched
 * for other reasons: so an issuer that rotated its key and went down at the same moment is recognised as unreachable. After
 * a failure it is left alone for five seconds. So no number of tokens causes more requests than that. While it does not
 * answer, the keys it last published are used for an hour more: an outage of the provider does not lock anybody out.
 */
const KNOWN_FOR_MILLISECONDS = 600_000;
const BETWEEN_FETCHES_MILLISECONDS = 30_000;
const AFTER_FAILURE_MILLISECONDS = 5_000;
const PATIENCE_MILLISECONDS = 5_000;
const THROUGH_AN_OUTAGE_MILLISECONDS = 3_600_000;

type Asked = Pick<IdentityProvider, 'issuer' | 'jwksUrl'>;

export interface IssuerKeys {
  /**
   * Returns the key that a token names. @throws ProviderUnreachable if it is not known and the provider cannot be reached
   */
  readonly find: JWTVerifyGetKey;
  /** @throws ProviderUnreachable */
  reload(): Promise<void>;
}

/** Returns the keys of a provider, fetched when first needed. */
export function issuerKeys(provider: Asked): IssuerKeys {
  let failed: { readonly error: unknown; readonly until: number } | null = null;
  // Intervals use the monotonic clock: setting the clock back must not leave a provider alone for hours.
  let publishedAt = Number.NEGATIVE_INFINITY;
  let askedAnewAt = Number.NEGATIVE_INFINITY;
  const fetchKeys: FetchImplementation = async (_address, { signal }) => {
    if (failed !== null && performance.now() < failed.until) throw failed.error;
    try {
      const keys = await fetchKeySet(provider, signal);
      failed = null;
      publishedAt = performance.now();
      return Response.json(keys);
    } catch (error) {
      failed = { error: unreachable(provider.issuer, error), until: performance.now() + AFTER_FAILURE_MILLISECONDS };
      throw failed.error;
    }
  };
  const remote = createRemoteJWKSet(new URL(provider.jwksUrl ?? discoveryAddress(provider.issuer)), {
    cacheMaxAge: KNOWN_FOR_MILLISECONDS,
    // Disables the library's own cooldown, by which an issuer that has just been requested would count as answering.
    cooldownDuration: Number.POSITIVE_INFINITY,
    timeoutDuration: PATIENCE_MILLISECONDS,
    [customFetch]: fetchKeys,
  });
  const findAnew: JWTVerifyGetKey = async (header, token) => {
    try {
      return await remote(header, token);
    } catch (error) {
      const isUnknown = error instanceof errors.JWKSNoMatchingKey;
      if (!isUnknown || performance.now() < askedAnewAt + BETWEEN_FETCHES_MILLISECONDS) throw error;
      await remote.reload();
      askedAnewAt = performance.now();
      return remote(header, token);
    }
  };
  const find: JWTVerifyGetKey = async (header, token) => {
    try {
      return await findAnew(header, token);
    } catch (error) {
      const known = remote.jwks();
      const serves = known !== undefined && performance.now() < publishedAt + THROUGH_AN_OUTAGE_MILLISECONDS;
      if (!(error instanceof ProviderUnreachable) || !serves) throw error;
      return createLocalJWKSet(known)(header, token).catch(() => {
        throw error;
      });
    }
  };
  return { find, reload: () => remote.reload() };
}

async function fetchKeySet({ issuer, jwksUrl }: Asked, signal: AbortSignal): Promise<object> {
  const keySet = await fetchObject(jwksUrl ?? (await findJwksUrl(issuer, signal)), signal);
  const { keys } = keySet;
  // An empty set is what a provider that is only partly running publishes: nobody could sign in with it.
  if (!Array.isArray(keys) || keys.length === 0 || !keys.every(isObject))
    throw new Error('what it publishes is no set of keys.');
  return keySet;
}

/** Discovered each time, so that a provider may move its keys. */
async function findJwksUrl(issuer: string, signal: AbortSignal): Promise<string> {
  const { issuer: callsItself, jwks_uri: address } = await fetchObject(discoveryAddress(issuer), signal);
  // Discovery 1.0, section 4.3: otherwise a site could publish another issuer's keys as its own.
  if (callsItself !== issuer) throw new Error('it calls itself by another name, so it is not the one configured.');
  if (typeof address !== 'string' || !isPrivateWay(address)) throw new Error('it names no https address of its keys.');
  return address;
}

async function fetchObject(address: string, signal: AbortSignal): Promise<Record<string, unknown>> {
  const response = await fetch(address, { signal, redirect: 'error', headers: { accept: 'application/json' } });
  if (response.status !== 200) throw new Error(`it answered ${response.status}.`);
  const body: unknown = await response.json();
  if (!isObject(body)) throw new Error('it answered something else than a JSON object.');
  return body;
}

function unreachable(issuer: string, error: unknown): ProviderUnreachable {
  const { message, cause } = error as Error & { cause?: Error };
  return new ProviderUnreachable(issuer, cause === undefined ? message : `${message} (${cause.message}).`);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
