/**
 * Allowed signature algorithms (RFC 7518, RFC 8037): asymmetric ones only, so that the published key cannot sign. No
 * shared secrets (HS256 and similar), and never "none".
 */
export const ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
] as const;
export type Algorithm = (typeof ALGORITHMS)[number];

/** An OpenID Connect issuer whose tokens are accepted. */
export interface IdentityProvider {
  /** The `iss` of its tokens, compared exactly. */
  readonly issuer: string;
  /** Its name on the sign-in button of the first page. */
  readonly name: string;
  /** The `aud` of access tokens that are meant for this platform. */
  readonly audience: string;
  /** Address of its keys; null to discover it from the issuer (OpenID Connect Discovery 1.0). */
  readonly jwksUrl: string | null;
  /** The only algorithms with which its tokens may be signed. */
  readonly algorithms: readonly Algorithm[];
  /**
   * Whether its access tokens declare themselves as such (`typ: at+jwt`, RFC 9068), so that no other token is accepted
   * as one.
   */
  readonly saysAccessToken: boolean;
  /** The client id of the platform's own page; null when nobody signs in through that page. */
  readonly clientId: string | null;
  /** The scope that the page requests. */
  readonly scope: string;
  /** Further parameters of the page's request, for instance `resource` (RFC 8707). */
  readonly parameters: Readonly<Record<string, string>>;
}

/** The address of an issuer's configuration: OpenID Connect Discovery 1.0, section 4. */
export function discoveryAddress(issuer: string): string {
  return `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
}

/** @returns whether an address is confidential: HTTPS, or on this machine */
export function isPrivateWay(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username } = new URL(address);
  if (username !== '' || !HOST.test(hostname)) return false;
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.includes(hostname));
}

/** No character with a meaning in a Content-Security-Policy, in which the host is named. */
const HOST = /^[a-z0-9.-]+$|^\[[0-9a-f:.]+\]$/;
/** Host names of this machine in an address. */
export const LOOPBACK: readonly string[] = ['127.0.0.1', 'localhost', '[::1]'];
