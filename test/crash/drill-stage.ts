import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Pool } from 'pg';
import { startEmbedded } from '../../server/database/embedded/embedded.ts';
import { Crowd } from './crowd.ts';
import type { OwnPostgres, PlatformProcess } from './platform-process.ts';
import type { Scene } from './round.ts';
import { refill, type Stock, setStage } from './stage.ts';

/** What a drill found. */
export interface DrillOutcome {
  readonly name: string;
  /** Acts acknowledged in it. */
  readonly acts: number;
  readonly violations: readonly string[];
}

/** PostgreSQL 15 of the operating system. */
export const OWN_PROGRAMS = '/usr/lib/postgresql/15/bin';
export const PATIENCE = 60_000;
const CLIENTS = 16;
const STOCK_LEVEL = 1_600;
const POOL_SIZE = 10;

const running = new Set<PlatformProcess>();

/** Ends what is being played; a PostgreSQL that a drill started ends with this process. */
export async function breakOff(): Promise<void> {
  await Promise.all([...running].map((platform) => platform.stop()));
}

export interface Prepared extends Scene {
  readonly refill: () => Promise<void>;
}

/** A platform with a crowd before it, ended afterwards whatever happens. */
export async function withCrowd<Result>(
  launch: () => Promise<PlatformProcess>,
  play: (prepared: Prepared) => Promise<Result>,
): Promise<Result> {
  const platform = await launch();
  running.add(platform);
  let owner: Pool | null = null;
  try {
    await platform.ready(PATIENCE);
    owner = new Pool({ connectionString: platform.ownerUrl, max: 2 });
    owner.on('error', () => undefined);
    owner.on('connect', (client) => client.on('error', () => undefined));
    const stage = await setStage(platform, owner);
    const stock: Stock = { offers: [], invoices: [] };
    const crowd = new Crowd(CLIENTS, { url: platform.url, stage, stock });
    const again = refill.bind(null, owner, stage, { stock, level: STOCK_LEVEL });
    await again();
    return await play({ platform, owner, crowd, poolSize: POOL_SIZE, refill: again });
  } finally {
    await owner?.end().catch(() => undefined);
    await platform.stop();
    running.delete(platform);
  }
}

/** A PostgreSQL 15 as an administrator has one, with an owner that is no superuser. It is started again when it ends. */
export async function withOwn<Result>(binaries: string, work: (own: OwnPostgres) => Promise<Result>): Promise<Result> {
  const dataDir = temporaryFolder('sds-own-');
  const server = await startEmbedded({ dataDir, binaries, report: () => undefined });
  try {
    const owner = new URL(server.url);
    owner.username = 'care_owner';
    owner.password = 'of-the-owner';
    const superuser = new Pool({ connectionString: server.url, max: 1 });
    await superuser.query(`create role care_owner login createrole password 'of-the-owner'`);
    await superuser.query(`alter database ${owner.pathname.slice(1)} owner to care_owner`);
    await superuser.end();
    return await work({ dataDir, ownerUrl: owner.href, superuserUrl: server.url });
  } finally {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

export function temporaryFolder(prefix: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), prefix));
  // The user that root hands PostgreSQL to has to pass here.
  chmodSync(folder, 0o755);
  return folder;
}
