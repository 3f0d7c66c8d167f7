/**
 * Signature algorithms accepted from a provider (RFC 7518, RFC 8037): asymmetric only, so that knowing the published key is
 * not enough to sign. No shared secrets (HS256 and the like), and never "none".
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

/** An OpenID Connect issuer that authenticates accounts here. */
export interface IdentityProvider {
  /** Its issuer identifier, the `iss` of its tokens, compared exactly. */
  readonly issuer: string;
  /** Its name for people, on the button of the home page. */
  readonly name: string;
  /** The `aud` of access tokens that are meant for this platform. */
  readonly audience: string;
  /** Address of its keys; null to discover it at the issuer (OpenID Connect Discovery 1.0). */
  readonly jwksUrl: string | null;
  /** The only algorithms with which its tokens may be signed. */
  readonly algorithms: readonly Algorithm[];
  /** Whether its access tokens declare their type (`typ: at+jwt`, RFC 9068), so that no other token is accepted as one. */
  readonly saysAccessToken: boolean;
  /** Client id of our own page, a public client; null if nobody signs in through the page. */
  readonly clientId: string | null;
  /** Scope that the page requests. */
  readonly scope: string;
  /** Further parameters that the page must send to the provider, for instance `resource` (RFC 8707). */
  readonly parameters: Readonly<Record<string, string>>;
}

/** Returns the address of an issuer's configuration: OpenID Connect Discovery 1.0, section 4. */
export function discoveryAddress(issuer: string): string {
  return `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
}

/** Returns whether traffic to an address is confidential: HTTPS, or on this machine only. */
export function isPrivateWay(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username } = new URL(address);
  if (username !== '' || !HOST.test(hostname)) return false;
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.includes(hostname));
}

/** Excludes characters with a meaning in a Content-Security-Policy, in which the host is named. */
const HOST = /^[a-z0-9.-]+$|^\[[0-9a-f:.]+\]$/;
/** Host names of this machine itself. */
export const LOOPBACK: readonly string[] = ['127.0.0.1', 'localhost', '[::1]'];
