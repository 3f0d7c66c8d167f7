import {
  createLocalJWKSet,
  createRemoteJWKSet,
  customFetch,
  errors,
  type FetchImplementation,
  type JWTVerifyGetKey,
} from 'jose';
import { discoveryAddress, type IdentityProvider, isPrivateWay } from './identity-provider.ts';

/** A provider could not be asked for its keys, which says nothing about the token. */
export class ProviderUnreachable extends Error {
  override readonly name = 'ProviderUnreachable';
  readonly issuer: string;
  constructor(issuer: string, why: string) {
    super(`The identity provider ${issuer} cannot be asked for its keys: ${why}`);
    this.issuer = issuer;
  }
}

/**
 * When a provider is asked for its keys. Known keys serve for ten minutes. A token that names an unknown one (they were
 * changed, or somebody made it up) has them fetched anew, at most every half minute, however lately they were fetched for other
 * reasons: an issuer that changed its key and went down at the same moment is found to be down. One that did not answer is left
 * alone for five seconds. So however many tokens come, it hears from us no more often than that. While it does not answer, the
 * keys it last published serve for an hour more: an outage there closes nobody out here.
 */
const KNOWN_FOR_MILLISECONDS = 600_000;
const BETWEEN_FETCHES_MILLISECONDS = 30_000;
const AFTER_FAILURE_MILLISECONDS = 5_000;
const PATIENCE_MILLISECONDS = 5_000;
const THROUGH_AN_OUTAGE_MILLISECONDS = 3_600_000;

type Asked = Pick<IdentityProvider, 'issuer' | 'jwksUrl'>;

export interface IssuerKeys {
  /** The key a token names. @throws ProviderUnreachable when it is not known and the provider cannot be asked */
  readonly find: JWTVerifyGetKey;
  /** @throws ProviderUnreachable */
  reload(): Promise<void>;
}

/** The keys a provider publishes, fetched when first needed. */
export function issuerKeys(provider: Asked): IssuerKeys {
  let failed: { readonly error: unknown; readonly until: number } | null = null;
  // Spans are measured by the clock that nobody sets: one put back must not keep a provider left alone for hours.
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
    // Its own brake would take an issuer that has just been asked for one that answers.
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
  // None at all is what one publishes that is only half up again: nobody could sign in by it.
  if (!Array.isArray(keys) || keys.length === 0 || !keys.every(isObject))
    throw new Error('what it publishes is no set of keys.');
  return keySet;
}

/** Looked up each time, so that a provider may move its keys. */
async function findJwksUrl(issuer: string, signal: AbortSignal): Promise<string> {
  const { issuer: callsItself, jwks_uri: address } = await fetchObject(discoveryAddress(issuer), signal);
  // Discovery 1.0, section 4.3: otherwise somebody could publish another's keys as their own.
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
