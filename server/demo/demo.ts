import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { Pool } from 'pg';
import { demoTokens, type TokenVerifier } from '../access/token.ts';
import type { Config } from '../config/config.ts';
import type { Database } from '../database/database.ts';
import { type DemoAccount, listAccounts } from './accounts.ts';
import { claimForDemo } from './claim.ts';
import { buildTown } from './town.ts';

interface DemoOptions {
  readonly config: Config;
  readonly http: FastifyInstance;
  readonly database: Database;
  readonly ownerUrl: string;
  readonly report: (message: string) => void;
}

export interface Demo {
  readonly verify: TokenVerifier;
  /** Returns every account that can be tried, without its token. */
  accounts(): Promise<DemoAccount[]>;
}

/**
 * Opens the demo: an invented town, and tokens for all its accounts at `/demo/accounts`. It exists only if no identity
 * provider is configured.
 */
export async function openDemo({ config, http, database, ownerUrl, report }: DemoOptions): Promise<Demo> {
  const tokens = await demoTokens(path.join(config.dataDir, 'demo-key.json'));
  const owner = new Pool({ connectionString: ownerUrl, max: 2, idleTimeoutMillis: 1_000 });
  // A lost database must not end the process; the next request reconnects.
  owner.on('error', () => undefined);
  http.addHook('onClose', () => owner.end());
  await claimForDemo(owner);
  if (config.demoTown) await buildTown({ database, owner, report });
  http.get('/demo/accounts', async () => {
    const accounts = await listAccounts(owner);
    return Promise.all(accounts.map(async ({ id, ...account }) => ({ ...account, token: await tokens.sign(id) })));
  });
  return { verify: tokens.verify, accounts: () => listAccounts(owner) };
}
