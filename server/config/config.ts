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

/** All settings of the platform, read once at the start. */
export interface Config extends HttpOptions, FeedsConfig {
  readonly host: string;
  readonly port: number;
  /** Folder of the embedded PostgreSQL and the demo's signing key. */
  readonly dataDir: string;
  /** Connection of the role that owns the database; null runs the embedded PostgreSQL. */
  readonly databaseUrl: string | null;
  /** Connection of a login that the operator made for the server; null creates one for this database. May use a pooler. */
  readonly databaseServerUrl: string | null;
  /** The same login's direct connection to PostgreSQL, if `databaseServerUrl` uses a pooler. */
  readonly databaseStraightUrl: string | null;
  /** Whether named prepared statements are used; a pooler in transaction mode may not allow them. */
  readonly preparedStatements: boolean;
  readonly databasePoolSize: number;
  /** The share of these connections for callers without an account. */
  readonly publicShare: PublicShare;
  /** The identity providers; empty runs the demo town with tokens of its own. */
  readonly identityProviders: readonly IdentityProvider[];
  /** Whether the demo builds its invented town; off for a database that must not be changed. */
  readonly demoTown: boolean;
  /** Whether clients may read the schema by introspection. */
  readonly introspection: boolean;
  /** Address of the platform, for links in messages, without a slash at the end. */
  readonly publicUrl: string;
  /** Whether this server runs scheduled work. */
  readonly schedule: boolean;
  /** Whether only documents registered beforehand are executed. */
  readonly persistedOnly: boolean;
  /** File or folder of such documents, in addition to those of the client examples. */
  readonly persistedDocuments: string | null;
  /** Which documents are compiled: those known by their hash, none, or, in tests only, all. */
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
    // On in the demo, where anybody may look around; elsewhere it must be switched on.
    introspection: isOn(environment, 'INTROSPECTION', identityProviders.length === 0),
    publicUrl: readPublicUrl(environment),
    // Off in the demo: its maintainers are invented and need no reminders.
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

/** One connection is always kept from the public. */
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
  return url.href.replace(/(?<!\/)\/+$/, '');
}
