import path from 'node:path';
import type { IdentityProvider } from '../access/identity-provider.ts';
import { COMPILED_DOCUMENTS, type CompiledDocuments } from '../api/http/compiled-documents.ts';
import type { HttpOptions } from '../api/http/http-options.ts';
import { type PublicShare, usualShare } from '../database/public-statements.ts';
import { type Environment, isOn, oneOf, wholeNumber } from './environment.ts';
import { type FeedsConfig, readFeeds } from './feeds.ts';
import { readHttpOptions } from './http.ts';
import { readIdentityProviders } from './identity.ts';
import { refuseWeakSecrets } from './secrets.ts';

/** Everything the platform can be told from outside, read once at the start. */
export interface Config extends HttpOptions, FeedsConfig {
  readonly host: string;
  readonly port: number;
  /** Where the embedded PostgreSQL and the demo's signing key live. */
  readonly dataDir: string;
  /** Connection of the role that owns the database; null runs the embedded PostgreSQL. */
  readonly databaseUrl: string | null;
  /** Connection of a login that the operator made for the server; null makes one for this database. May go through a pooler. */
  readonly databaseServerUrl: string | null;
  /** The same login's connection straight to PostgreSQL, where `databaseServerUrl` goes through a pooler. */
  readonly databaseStraightUrl: string | null;
  /** Whether statements are kept planned by name; a pooler in transaction mode may not allow it. */
  readonly preparedStatements: boolean;
  readonly databasePoolSize: number;
  /** What of these connections is open to whoever asks without an account. */
  readonly publicShare: PublicShare;
  /** Who vouches for accounts; none runs the demo town with tokens of its own. */
  readonly identityProviders: readonly IdentityProvider[];
  /** Whether the demo builds its invented town; off for a database that is to stay as it is. */
  readonly demoTown: boolean;
  /** Whether clients are told the contract. */
  readonly introspection: boolean;
  /** Where people reach the platform, for links in messages; without a slash at the end. */
  readonly publicUrl: string;
  /** Whether what is due by the calendar is done by this server. */
  readonly schedule: boolean;
  /** Whether only documents are run that were registered beforehand. */
  readonly persistedOnly: boolean;
  /** File or folder of such documents, beside those of the client examples. */
  readonly persistedDocuments: string | null;
  /** Which documents are made into a program: of those known by their hash, of none, or, in tests alone, of all. */
  readonly compiledDocuments: CompiledDocuments;
}

/**
 * Reads the environment.
 * @throws Error that names the variable and says what to give it
 */
export function readConfig(environment: Environment): Config {
  const identityProviders = readIdentityProviders(environment);
  refuseWeakSecrets(
    environment,
    identityProviders.map(({ issuer }) => issuer),
  );
  const feeds = readFeeds(environment);
  return {
    ...readHttpOptions(environment),
    ...feeds,
    host: environment.HOST ?? '127.0.0.1',
    port: wholeNumber(environment, 'PORT', { fallback: 4000, smallest: 0, largest: 65_535 }),
    dataDir: path.resolve(environment.DATA_DIR ?? '.data'),
    databaseUrl: environment.DATABASE_URL ?? null,
    databaseServerUrl: environment.DATABASE_SERVER_URL ?? null,
    databaseStraightUrl: environment.DATABASE_STRAIGHT_URL ?? null,
    preparedStatements: isOn(environment, 'PREPARED_STATEMENTS', true),
    ...readConnections(environment),
    identityProviders,
    demoTown: isOn(environment, 'DEMO_TOWN', true),
    // In the demo anybody may look around; where real accounts are, whoever wants it says so.
    introspection: isOn(environment, 'INTROSPECTION', identityProviders.length === 0),
    publicUrl: readPublicUrl(environment),
    // The demo's keepers are invented: nobody need remind them.
    schedule: isOn(
      environment,
      'SCHEDULE',
      identityProviders.length > 0 || feeds.feeds.length + feeds.files.length > 0,
    ),
    persistedOnly: isOn(environment, 'PERSISTED_ONLY', false),
    persistedDocuments: environment.PERSISTED_DOCUMENTS ?? null,
    compiledDocuments: oneOf(environment, 'COMPILED_DOCUMENTS', { values: COMPILED_DOCUMENTS, fallback: 'known' }),
  };
}

/** The public never has the last connection. */
function readConnections(environment: Environment): Pick<Config, 'databasePoolSize' | 'publicShare'> {
  const databasePoolSize = wholeNumber(environment, 'DATABASE_POOL_SIZE', { fallback: 10, smallest: 2, largest: 200 });
  const usual = usualShare(databasePoolSize);
  const connections = wholeNumber(environment, 'DATABASE_PUBLIC_CONNECTIONS', {
    fallback: usual.connections,
    smallest: 1,
    largest: databasePoolSize - 1,
  });
  const seconds = wholeNumber(environment, 'PUBLIC_STATEMENT_SECONDS', {
    fallback: usual.statementMilliseconds / 1_000,
    smallest: 1,
    largest: 15,
  });
  return { databasePoolSize, publicShare: { ...usual, connections, statementMilliseconds: seconds * 1_000 } };
}

function readPublicUrl({ PUBLIC_URL, HOST = '127.0.0.1', PORT = '4000' }: Environment): string {
  const url = URL.parse(PUBLIC_URL ?? `http://${HOST}:${PORT}`);
  if (url === null || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '') {
    throw new Error(
      'PUBLIC_URL must be the address at which people reach the platform, for instance "https://sds.example.org".',
    );
  }
  return url.href.replace(/\/+$/, '');
}
