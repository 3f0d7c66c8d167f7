import { readFile, writeFile } from 'node:fs/promises';
import {
  createRemoteJWKSet,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
  type JWTVerifyGetKey,
  jwtVerify,
  SignJWT,
} from 'jose';

/**
 * What a token proves: a login, as an identity provider knows somebody; or, where the demo vouches for itself, the account.
 */
export type Proof =
  | { readonly kind: 'LOGIN'; readonly issuer: string; readonly subject: string }
  | { readonly kind: 'ACCOUNT'; readonly accountId: string };

/** Turns a bearer token into what it proves, or null when it proves nothing. */
export type TokenVerifier = (token: string) => Promise<Proof | null>;

const DEMO = { issuer: 'urn:sds:demo', audience: 'urn:sds:platform', algorithm: 'EdDSA' } as const;
const DEMO_TOKEN_LIFETIME = '30d';
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** OpenID Connect Core 1.0, section 2: a subject is at most 255 ASCII characters. */
const SUBJECT = /^[\x20-\x7e]{1,255}$/;

interface TrustedIssuer {
  readonly issuer: string;
  readonly audience: string;
  readonly algorithms: readonly string[];
}

/** Verifies tokens of an identity provider against its published keys. */
export function verifierFor(provider: { issuer: string; audience: string; jwksUrl: string }): TokenVerifier {
  const keys = createRemoteJWKSet(new URL(provider.jwksUrl));
  const subjectOf = verifier(keys, { ...provider, algorithms: ['RS256', 'PS256', 'ES256', 'EdDSA'] });
  return async (token) => {
    const subject = await subjectOf(token);
    return subject === null ? null : { kind: 'LOGIN', issuer: provider.issuer, subject };
  };
}

export interface DemoTokens {
  sign(accountId: string): Promise<string>;
  readonly verify: TokenVerifier;
}

/** The demo vouches for itself, with a key made at its first start and kept in `keyFile`. */
export async function demoTokens(keyFile: string): Promise<DemoTokens> {
  const jwk = await readOrMakeKey(keyFile);
  const privateKey = await importJWK(jwk, DEMO.algorithm);
  const publicKey = await importJWK(publicPart(jwk), DEMO.algorithm);
  const subjectOf = verifier(async () => publicKey, { ...DEMO, algorithms: [DEMO.algorithm] });
  return {
    sign: (accountId) =>
      new SignJWT()
        .setProtectedHeader({ alg: DEMO.algorithm })
        .setSubject(accountId)
        .setIssuer(DEMO.issuer)
        .setAudience(DEMO.audience)
        .setIssuedAt()
        .setExpirationTime(DEMO_TOKEN_LIFETIME)
        .sign(privateKey),
    verify: async (token) => {
      const accountId = await subjectOf(token);
      return accountId !== null && ID.test(accountId) ? { kind: 'ACCOUNT', accountId } : null;
    },
  };
}

/** @returns the subject of a token that is good, or null */
function verifier(
  keys: JWTVerifyGetKey,
  { issuer, audience, algorithms }: TrustedIssuer,
): (token: string) => Promise<string | null> {
  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, keys, { issuer, audience, algorithms: [...algorithms] });
      return payload.sub !== undefined && SUBJECT.test(payload.sub) ? payload.sub : null;
    } catch {
      return null;
    }
  };
}

async function readOrMakeKey(keyFile: string): Promise<JWK> {
  try {
    return JSON.parse(await readFile(keyFile, 'utf8')) as JWK;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const { privateKey } = await generateKeyPair(DEMO.algorithm, { extractable: true });
  const jwk = await exportJWK(privateKey);
  try {
    await writeFile(keyFile, JSON.stringify(jwk), { mode: 0o600, flag: 'wx' });
    return jwk;
  } catch (error) {
    // Somebody else's first start was quicker: theirs is the key.
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return readOrMakeKey(keyFile);
    throw error;
  }
}

function publicPart({ d: _private, ...rest }: JWK): JWK {
  return rest;
}
