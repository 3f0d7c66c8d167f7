import {
  createLocalJWKSet,
  createRemoteJWKSet,
  customFetch,
  errors,
  type FetchImplementation,
  type JWTVerifyGetKey,
} from 'jose';
import { discoveryAddress, type IdentityProvider, isPrivateWay } from './identity-provider.ts';

/** A provider could not be asked for its keys. The token may be valid. */
export class ProviderUnreachable extends Error {
  override readonly name = 'ProviderUnreachable';
  readonly issuer: string;
  constructor(issuer: string, why: string) {
    super(`The identity provider ${issuer} cannot be asked for its keys: ${why}`);
    this.issuer = issuer;
  }
}

/**
 * When a provider is asked for its keys. Known keys are used for ten minutes. A token with an unknown key, because keys
 * were rotated or the token is forged, triggers a new fetch, at most every 30 seconds, however recent the last regular
 * fetch was; so an issuer that rotated its key and went down at the same moment is reported as down. After a failure a
 * provider is not asked for five seconds. The number of tokens therefore does not change how often a provider is asked.
 * During an outage its last keys are used for another hour, so that people can still sign in.
 */
const KNOWN_FOR_MILLISECONDS = 600_000;
const BETWEEN_FETCHES_MILLISECONDS = 30_000;
const AFTER_FAILURE_MILLISECONDS = 5_000;
const PATIENCE_MILLISECONDS = 5_000;
const THROUGH_AN_OUTAGE_MILLISECONDS = 3_600_000;

type Asked = Pick<IdentityProvider, 'issuer' | 'jwksUrl'>;

export interface IssuerKeys {
  /** The key that a token names. @throws ProviderUnreachable when it is not known and the provider cannot be asked */
  readonly find: JWTVerifyGetKey;
  /** @throws ProviderUnreachable */
  reload(): Promise<void>;
}

/** The keys that a provider publishes, fetched when first needed. */
export function issuerKeys(provider: Asked): IssuerKeys {
  let failed: { readonly error: unknown; readonly until: number } | null = null;
  // Durations are measured by the monotonic clock: a clock that is set back must not suspend a provider for hours.
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
    // The library's own cooldown would treat an issuer that was just asked as one that answers.
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
  // A provider that is only partly up again may publish an empty set, with which nobody could sign in.
  if (!Array.isArray(keys) || keys.length === 0 || !keys.every(isObject))
    throw new Error('what it publishes is no set of keys.');
  return keySet;
}

/** Looked up each time, because a provider may move its keys. */
async function findJwksUrl(issuer: string, signal: AbortSignal): Promise<string> {
  const { issuer: callsItself, jwks_uri: address } = await fetchObject(discoveryAddress(issuer), signal);
  // Discovery 1.0, section 4.3: otherwise an issuer could publish another's keys as its own.
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
