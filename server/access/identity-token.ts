import { decodeJwt, decodeProtectedHeader, type JWTPayload, jwtVerify } from 'jose';
import type { IdentityProvider } from './identity-provider.ts';
import { type IssuerKeys, issuerKeys, ProviderUnreachable } from './issuer-keys.ts';
import type { TokenVerifier, Verified } from './token.ts';

/** Tolerance for the difference between the provider's clock and ours. */
const CLOCK_TOLERANCE_SECONDS = 30;
/** A token is accepted no longer than this after it was issued, regardless of its own expiry. */
const LONGEST_LIFE = '24h';
const LONGEST_TOKEN = 8_192;
/** OpenID Connect Core 1.0, section 2: a subject is at most 255 ASCII characters. */
const SUBJECT = /^[\x20-\x7e]{1,255}$/;
/** RFC 9068, section 2.1. Older providers set JWT or no type. */
const ACCESS_TOKEN_TYPES = ['at+jwt', 'application/at+jwt'];
const UNSAID_TYPES = [undefined, 'jwt'];
/** Headers with which a token would bring its own key or its own rules (RFC 7515, section 4.1). */
const FOREIGN_HEADERS = ['jku', 'jwk', 'x5u', 'x5c', 'crit'];
/**
 * Claims that only ID tokens have (OpenID Connect Core 1.0, section 3.3.2.11). An ID token says who signed in, not what
 * they may do.
 */
const ID_TOKEN_CLAIMS = ['at_hash', 'c_hash', 's_hash'];
/**
 * A token bound to a key of its sender (RFC 7800, section 3.1; RFC 8705; RFC 9449) is valid only with proof of that
 * key. The proof is not checked here, so such a token is refused: it may be stolen.
 */
const NO_BEARERS_CLAIMS = [...ID_TOKEN_CLAIMS, 'cnf'];

interface Trusted {
  readonly provider: IdentityProvider;
  readonly keys: IssuerKeys;
}

/**
 * Verifies access tokens of identity providers, each with that provider's own keys and rules, so that one provider's
 * key is never accepted for another's token. All providers are asked for their keys at once, so that a wrong
 * configuration is reported early.
 * @param onFault called with the reason when a provider cannot be asked; it is asked again at the next sign-in
 */
export function verifierFor(
  providers: readonly IdentityProvider[],
  onFault: (fault: ProviderUnreachable) => void,
): TokenVerifier {
  const trusted = new Map<unknown, Trusted>(
    providers.map((provider) => [provider.issuer, { provider, keys: issuerKeys(provider) }]),
  );
  for (const { keys } of trusted.values()) keys.reload().catch(onFault);
  return async (token) => {
    if (token.length > LONGEST_TOKEN) return null;
    try {
      // Only selects the provider whose keys to use. Nothing in the token is trusted yet.
      const by = trusted.get(decodeJwt(token).iss);
      return by !== undefined && isAccessToken(token, by.provider) ? await verified(token, by) : null;
    } catch (error) {
      if (error instanceof ProviderUnreachable) throw error;
      return null;
    }
  };
}

async function verified(token: string, { provider, keys }: Trusted): Promise<Verified | null> {
  const { payload } = await jwtVerify(token, keys.find, {
    issuer: provider.issuer,
    audience: provider.audience,
    algorithms: [...provider.algorithms],
    clockTolerance: CLOCK_TOLERANCE_SECONDS,
    maxTokenAge: LONGEST_LIFE,
    requiredClaims: ['exp', 'sub'],
  });
  const { sub: subject, exp = 0 } = payload;
  if (!isSubject(subject) || NO_BEARERS_CLAIMS.some((claim) => claim in payload)) return null;
  return { proof: { kind: 'LOGIN', issuer: provider.issuer, subject }, expiresAt: exp * 1_000 };
}

function isAccessToken(token: string, { saysAccessToken }: IdentityProvider): boolean {
  const header = decodeProtectedHeader(token);
  if (FOREIGN_HEADERS.some((name) => name in header)) return false;
  const type = header.typ?.toLowerCase();
  return ACCESS_TOKEN_TYPES.includes(type ?? '') || (!saysAccessToken && UNSAID_TYPES.includes(type));
}

function isSubject(subject: JWTPayload['sub']): subject is string {
  return typeof subject === 'string' && SUBJECT.test(subject);
}
