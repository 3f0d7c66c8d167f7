import type { FastifyInstance } from 'fastify';
import { actorMemory } from './access/actor-memory.ts';
import { verifierFor } from './access/identity-token.ts';
import { signInWith } from './access/sign-in.ts';
import { serveGraphql } from './api/http/graphql.ts';
import { serveHealth } from './api/http/health.ts';
import { readKnownDocuments } from './api/http/known-documents.ts';
import { createHttpServer } from './api/http/server.ts';
import { servePages } from './api/pages/pages.ts';
import type { Config } from './config.ts';
import { listenForAccountChanges } from './database/account-changes.ts';
import type { Database } from './database/database.ts';
import { openDemo } from './demo/demo.ts';
import { actorFinder } from './domain/identity/actor.finding.ts';
import { openPlatformDatabase, type Report } from './platform-database.ts';

export interface App {
  readonly http: FastifyInstance;
  readonly database: Database;
  /** Starts listening. @returns the address */
  listen(): Promise<string>;
  /** Finishes what is under way, then closes everything that `createApp` opened. */
  close(): Promise<void>;
}

/**
 * Builds the whole platform from its configuration: database, walls, contract, pages. Used by main and by every test.
 * @param report receives what is being done, in sentences
 */
export async function createApp(config: Config, report: Report = () => undefined): Promise<App> {
  const platform = await openPlatformDatabase(config, report);
  const { database, ownerUrl } = platform;
  const http = await createHttpServer(config);
  const memory = actorMemory();
  const changes = await listenForAccountChanges(platform.serverUrl, memory);
  const close = async () => {
    await http.close();
    await changes.close();
    await platform.close();
  };
  try {
    const { verify, accounts } =
      config.identityProviders.length === 0
        ? await openDemo({ config, http, database, ownerUrl, report })
        : { verify: verifierFor(config.identityProviders), accounts: null };
    serveHealth(http, database);
    const { introspection, dataDir, identityProviders } = config;
    await servePages(http, { accounts, providers: identityProviders, introspection, dataDir });
    await serveGraphql(http, {
      database,
      signIn: signInWith({ verify, findActor: actorFinder(database), memory }),
      introspection,
      known: await readKnownDocuments(config.persistedDocuments),
      knownOnly: config.persistedOnly,
      requestsPerMinute: config.requestsPerMinute.perAccount,
    });
    return { http, database, close, listen: () => http.listen({ host: config.host, port: config.port }) };
  } catch (error) {
    await close();
    throw error;
  }
}
