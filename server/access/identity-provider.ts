/**
 * How a provider may sign (RFC 7518, RFC 8037): with a private key, so that nobody who knows the published one can. No
 * shared secrets (HS256 and its like), and never "none".
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

/** An OpenID Connect issuer that vouches for accounts here. */
export interface IdentityProvider {
  /** Its name for itself, the `iss` of its tokens, to the letter. */
  readonly issuer: string;
  /** What people call it: on the button of the first page. */
  readonly name: string;
  /** The `aud` by which its access tokens are meant for us. */
  readonly audience: string;
  /** Where it publishes its keys; null to look that up at the issuer (OpenID Connect Discovery 1.0). */
  readonly jwksUrl: string | null;
  /** The only ones its tokens may be signed with. */
  readonly algorithms: readonly Algorithm[];
  /** Whether its access tokens say that they are (`typ: at+jwt`, RFC 9068), so that nothing else is taken for one. */
  readonly saysAccessToken: boolean;
  /** The public client of our own page; null when nobody signs in through it here. */
  readonly clientId: string | null;
  /** What the page asks for. */
  readonly scope: string;
  /** What else the provider needs to be told by the page, for instance `resource` (RFC 8707). */
  readonly parameters: Readonly<Record<string, string>>;
}

/** Where an issuer says how it is to be used: OpenID Connect Discovery 1.0, section 4. */
export function discoveryAddress(issuer: string): string {
  return `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
}

/** Whether what is said there and back stays between the two: HTTPS, or never leaves this machine. */
export function isPrivateWay(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username } = new URL(address);
  if (username !== '' || !HOST.test(hostname)) return false;
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.includes(hostname));
}

/** Nothing that means something in a Content-Security-Policy, where it is named. */
const HOST = /^[a-z0-9.-]+$|^\[[0-9a-f:.]+\]$/;
/** How this machine itself is called in an address. */
export const LOOPBACK: readonly string[] = ['127.0.0.1', 'localhost', '[::1]'];
