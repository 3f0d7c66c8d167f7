import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Pool } from 'pg';
import type { ActorKey } from '../../server/access/actor.ts';
import { type DemoTokens, demoTokens } from '../../server/access/token.ts';
import { type App, createApp } from '../../server/app.ts';
import { type Config, readConfig } from '../../server/config/config.ts';
import { cloneTemplate } from './test-database.ts';
import { foundTown, type Town } from './town.ts';

export interface Answer<Data = Record<string, unknown>> {
  readonly status: number;
  readonly data: Data;
  readonly errors: { message: string; extensions: { code: string }; path?: string[] }[] | undefined;
}

export interface World {
  readonly app: App;
  readonly town: Town;
  readonly owner: Pool;
  readonly tokens: DemoTokens;
  readonly dataDir: string;
  /**
   * Sends a document as an account (null: nobody) through the real server, in process; as "account/organisation" when the
   * account says for which organisation it acts.
   */
  ask<Data>(actorKey: ActorKey, document: string, variables?: object): Promise<Answer<Data>>;
  close(): Promise<void>;
}

/** Sends a document with headers of one's own through a server, in process. */
export async function send<Data = Record<string, unknown>>(
  app: App,
  headers: Record<string, string>,
  payload: { readonly query: string; readonly variables?: object },
): Promise<Answer<Data>> {
  const response = await app.http.inject({ method: 'POST', url: '/graphql', headers, payload });
  const { data, errors } = response.json<{ data: Data; errors?: Answer['errors'] }>();
  return { status: response.statusCode, data, errors };
}

/** How accounts ask a server, each with a token of their own. */
export function askingWith(tokens: DemoTokens, app: App): World['ask'] {
  const signed = new Map<string, Promise<string>>();
  /** The account's token of this minute: a walk asks thousands of times, and signing takes as long as a small answer. */
  const tokenOf = (accountId: string) => {
    const minute = `${accountId} ${Math.floor(Date.now() / 60_000)}`;
    const known = signed.get(minute) ?? tokens.sign(accountId);
    signed.set(minute, known);
    return known;
  };
  return async <Data>(actorKey: ActorKey, document: string, variables: object = {}) => {
    const [accountId, actingFor] = actorKey?.split('/') ?? [];
    const headers = {
      ...(accountId && { authorization: `Bearer ${await tokenOf(accountId)}` }),
      ...(actingFor && { 'acting-for': actingFor }),
    };
    return send<Data>(app, headers, { query: document, variables });
  };
}

/** A world whose server runs in this process. */
export interface OwnWorld extends World {
  readonly config: Config;
}

interface WorldOptions {
  readonly poolSize?: number;
  /** Another way for the server to reach its database; it is given the straight one. */
  readonly reach?: (serverUrl: string) => Promise<string>;
  /** What this world's platform is told besides. */
  readonly configured?: Partial<Config>;
}

/** The whole platform on a database of its own, with a founded town and no people yet. */
export async function createWorld({ poolSize = 10, reach, configured }: WorldOptions = {}): Promise<OwnWorld> {
  const test = await cloneTemplate();
  const dataDir = await mkdtemp(path.join(tmpdir(), 'sds-world-'));
  const config: Config = {
    // The suite is run both ways (`.ci/run`).
    ...readConfig({ COMPILED_DOCUMENTS: process.env.COMPILED_DOCUMENTS }),
    port: 0,
    dataDir,
    databaseUrl: test.ownerUrl,
    databaseServerUrl: (await reach?.(test.serverUrl)) ?? test.serverUrl,
    databasePoolSize: poolSize,
    demoTown: false,
    logLevel: process.env.LOG_LEVEL ?? 'silent',
    // The suite asks more in a minute than an office does in a day.
    requestsPerMinute: { perAddress: 0, perAccount: 0 },
    ...configured,
  };
  const app = await createApp(config);
  const town = await foundTown(test.owner);
  const tokens = await demoTokens(path.join(dataDir, 'demo-key.json'));
  const ask = askingWith(tokens, app);
  return {
    app,
    config,
    town,
    owner: test.owner,
    tokens,
    dataDir,
    ask,
    close: async () => {
      await app.close();
      await test.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
