import { readFile, writeFile } from 'node:fs/promises';
import { exportJWK, generateKeyPair, importJWK, type JWK, jwtVerify, SignJWT } from 'jose';

/** What a token proves: a login at an identity provider or, in the demo, the account itself. */
export type Proof =
  | { readonly kind: 'LOGIN'; readonly issuer: string; readonly subject: string }
  | { readonly kind: 'ACCOUNT'; readonly accountId: string };

/** A valid token's proof and expiry, in milliseconds since 1970. */
export interface Verified {
  readonly proof: Proof;
  readonly expiresAt: number;
}

/** Verifies a bearer token. @returns null for an invalid token */
export type TokenVerifier = (token: string) => Promise<Verified | null>;

const DEMO = { issuer: 'urn:sds:demo', audience: 'urn:sds:platform', algorithm: 'EdDSA' } as const;
const DEMO_TOKEN_LIFETIME = '30d';
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export interface DemoTokens {
  sign(accountId: string): Promise<string>;
  readonly verify: TokenVerifier;
}

/** The tokens of the demo, signed with a key that is made at its first start and stored in `keyFile`. */
export async function demoTokens(keyFile: string): Promise<DemoTokens> {
  const jwk = await readOrMakeKey(keyFile);
  const privateKey = await importJWK(jwk, DEMO.algorithm);
  const publicKey = await importJWK(publicPart(jwk), DEMO.algorithm);
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
      try {
        const { issuer, audience, algorithm } = DEMO;
        const { payload } = await jwtVerify(token, publicKey, { issuer, audience, algorithms: [algorithm] });
        const { sub: accountId = '', exp = 0 } = payload;
        return ID.test(accountId) ? { proof: { kind: 'ACCOUNT', accountId }, expiresAt: exp * 1_000 } : null;
      } catch {
        return null;
      }
    },
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
    // Another process started first and has made the key, which is used.
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return readOrMakeKey(keyFile);
    throw error;
  }
}

function publicPart({ d: _private, ...rest }: JWK): JWK {
  return rest;
}
