import { LOOPBACK } from '../access/identity-provider.ts';
import type { Environment } from './environment.ts';

const SHORTEST_PASSWORD = 12;
const FEWEST_CHARACTERS = 5;
/** Words that manuals and images put in place of a password. */
const FROM_A_MANUAL = /password|passw0rd|postgres|secret|change.?me|example|default|qwerty|letmein|12345|admin/i;

const HOW = `Give it a long random one, for instance of "openssl rand -hex 24".`;

/**
 * Requires a database of the operator's own, with a strong password, where accounts are real. With a provider on this
 * machine itself, which is a trial, nothing is required.
 * @param issuers the identity providers; none in the demo
 * @throws Error that names the variable and says what to set
 */
export function refuseWeakSecrets(environment: Environment, issuers: readonly string[]): void {
  if (issuers.every(isOnThisMachine)) return;
  if (!environment.DATABASE_URL) {
    throw new Error(
      'Set DATABASE_URL to a PostgreSQL of your own: with an identity provider accounts are real, and the embedded PostgreSQL, which keeps its password in a file, is for trying the platform out.',
    );
  }
  for (const name of ['DATABASE_URL', 'DATABASE_SERVER_URL', 'DATABASE_STRAIGHT_URL'] as const) {
    const address = environment[name];
    if (address !== undefined) refuseWeakPassword(name, address);
  }
}

function refuseWeakPassword(name: string, address: string): void {
  const url = URL.parse(address);
  if (url === null || /%(?![0-9a-f]{2})/i.test(url.password)) {
    throw new Error(
      `${name} must be an address like "postgres://owner:password@host:5432/database", with "%25" for a "%" in it.`,
    );
  }
  const password = decodeURIComponent(url.password);
  if (password === '') throw new Error(`${name} has no password. ${HOW}`);
  const isShort = password.length < SHORTEST_PASSWORD || new Set(password).size < FEWEST_CHARACTERS;
  const isGuessed =
    FROM_A_MANUAL.test(password) || isWithin(password, [url.username, url.pathname.slice(1), url.hostname]);
  if (isShort || isGuessed) throw new Error(`The password in ${name} can be guessed. ${HOW}`);
}

/** Returns whether a password is derived from a name in the same connection. */
function isWithin(password: string, names: readonly string[]): boolean {
  const said = password.toLowerCase();
  return names.some((name) => name !== '' && said.startsWith(name.toLowerCase()) && said.length < name.length + 8);
}

function isOnThisMachine(address: string): boolean {
  return LOOPBACK.includes(URL.parse(address)?.hostname ?? '');
}
