import path from 'node:path';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { actorMemory } from './access/actor-memory.ts';
import { verifierFor } from './access/identity-token.ts';
import { signInWith } from './access/sign-in.ts';
import { serveConfirmations } from './api/directory/entry-confirming-page.ts';
import { forLog } from './api/error-log.ts';
import { serveGraphql } from './api/http/graphql.ts';
import { serveHealth } from './api/http/health.ts';
import { readKnownDocuments } from './api/http/known-documents.ts';
import { createHttpServer } from './api/http/server.ts';
import { servePages } from './api/pages/pages.ts';
import { serveOpenReferral } from './api/publishing/open-referral.ts';
import type { Config } from './config/config.ts';
import { listenForAccountChanges } from './database/account-changes.ts';
import type { Database } from './database/database.ts';
import type { LoudSetting } from './database/log-settings.ts';
import { openDemo } from './demo/demo.ts';
import { type AccessRecorder, openAccessRecorder } from './domain/audit/access-recorder.ts';
import { appendAccessRecords, recordingOf } from './domain/audit/audit.service.ts';
import { actorFinder } from './domain/identity/find-actor.ts';
import { openPlatformDatabase, type Report } from './platform-database.ts';
import { openSchedule } from './schedule/schedule.ts';
import { scheduledWorks } from './schedule/scheduled-works.ts';

export interface App {
  readonly http: FastifyInstance;
  readonly database: Database;
  readonly accessLog: AccessRecorder;
  /** Starts listening. @returns the address */
  listen(): Promise<string>;
  /** Finishes the requests in progress, then closes everything that `createApp` opened. */
  close(): Promise<void>;
}

function openRecorder({ dataDir }: Config, database: Database, log: FastifyBaseLogger): Promise<AccessRecorder> {
  return openAccessRecorder({
    folder: path.join(dataDir, 'access-records'),
    append: (accesses) => appendAccessRecords(database, accesses),
    onFailure: (error) => log.error({ error: forLog(error) }, 'access records wait to be added to the database'),
  });
}

/** Opens the HTTP server. Its first log lines are the settings that the operator of PostgreSQL must correct. */
async function openHttp(config: Config, loudSettings: readonly LoudSetting[]): Promise<FastifyInstance> {
  const http = await createHttpServer(config);
  for (const setting of loudSettings) http.log.warn(setting, 'PostgreSQL may write into its log what people write');
  return http;
}

const silent: Report = () => undefined;

/**
 * Builds the whole platform from its configuration: database, row level security, contract, pages. Used by main and by
 * every test.
 * @param report receives progress messages, in sentences
 * @param open another way to open the database
 */
export async function createApp(config: Config, report = silent, open = openPlatformDatabase): Promise<App> {
  const known = await readKnownDocuments(config.persistedDocuments);
  const platform = await open(config, report);
  const { database, ownerUrl } = platform;
  const http = await openHttp(config, platform.loudSettings);
  const closing = [() => platform.close(), () => http.close()];
  const close = async () => {
    for (const step of closing.splice(0).reverse()) await step();
  };
  try {
    const accessLog = await openRecorder(config, database, http.log);
    const memory = actorMemory();
    const changes = await listenForAccountChanges(config.databaseStraightUrl ?? platform.serverUrl, memory, report);
    // Closed between the two: no more requests come, and the database is still open.
    closing.splice(
      1,
      0,
      () => accessLog.close(),
      () => changes.close(),
    );
    const { verify, accounts } =
      config.identityProviders.length === 0
        ? await openDemo({ config, http, database, ownerUrl, report })
        : { verify: verifierFor(config.identityProviders, ({ message }) => report(message)), accounts: null };
    const schedule = await openSchedule(ownerUrl, {
      works: scheduledWorks(config, ownerUrl),
      onError: (error) => http.log.error({ error: forLog(error) }, 'work that was due was not done'),
    });
    closing.splice(1, 0, () => schedule.close());
    serveHealth(http, { database, audit: accessLog });
    await serveConfirmations(http, database);
    await serveOpenReferral(http, database);
    const { introspection, identityProviders } = config;
    await servePages(http, { accounts, providers: identityProviders, introspection });
    await serveGraphql(http, {
      database,
      audit: { recordAccess: accessLog.record, probe: accessLog.probe, recordingOf },
      signIn: signInWith({ verify, findActor: actorFinder(database), memory }),
      introspection,
      known,
      knownOnly: config.persistedOnly,
      compiles: config.compiledDocuments,
      requestsPerMinute: config.requestsPerMinute.perAccount,
    });
    return { http, database, accessLog, close, listen: () => http.listen({ host: config.host, port: config.port }) };
  } catch (error) {
    await close();
    throw error;
  }
}
