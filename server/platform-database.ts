import { existsSync } from 'node:fs';
import type { Pool } from 'pg';
import type { Config } from './config/config.ts';
import { withClient } from './database/client.ts';
import { type Database, openDatabase } from './database/database.ts';
import { clusterFolder } from './database/embedded/cluster.ts';
import { startEmbedded } from './database/embedded/embedded.ts';
import { type LoudSetting, quietLog } from './database/log-settings.ts';
import { migrate } from './database/migrations/migrate.ts';
import { isPooled } from './database/pooler.ts';
import { refuseOtherRights } from './database/rights/refusal.ts';
import { openServerRole } from './database/roles/server-role.ts';
import { entities } from './orm.ts';
import { thisRelease } from './release.ts';

export type Report = (message: string) => void;

export interface OwnedDatabase {
  /** Connection of the role that owns the database: for migrations and imports, never for requests. */
  readonly ownerUrl: string;
  close(): Promise<void>;
}

type Where = Pick<Config, 'databaseUrl' | 'dataDir'>;

/** There is no platform that a command could work on. */
export class NoPlatformError extends Error {}

/** Starts or finds PostgreSQL, and brings the database up to date as its owner. */
function openOwnedDatabase(where: Where, report: Report): Promise<OwnedDatabase> {
  return open(where, report, () => Promise.resolve());
}

/**
 * Finds the database of a platform, for commands: none of them makes one, or a mistyped DATA_DIR would look like a healthy
 * platform.
 * @throws NoPlatformError if no platform has been started yet
 */
export async function openExistingDatabase(where: Where): Promise<OwnedDatabase> {
  if (where.databaseUrl === null && !existsSync(clusterFolder(where.dataDir))) {
    throw new NoPlatformError(
      `There is no database in ${where.dataDir}. Set DATA_DIR to the platform's data folder, or DATABASE_URL.`,
    );
  }
  return open(where, () => undefined, refuseWithoutPlatform);
}

async function refuseWithoutPlatform(ownerUrl: string): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ name: string; isMade: boolean }>(
      `select current_database() as name, to_regclass('public.migration_file') is not null as "isMade"`,
    );
    if (rows[0]?.isMade) return;
    throw new NoPlatformError(
      `There is no platform in the database ${rows[0]?.name}. Correct DATABASE_URL, or start the platform once, which makes it.`,
    );
  });
}

async function open(
  { databaseUrl, dataDir }: Where,
  report: Report,
  check: (ownerUrl: string) => Promise<void>,
): Promise<OwnedDatabase> {
  const embedded = databaseUrl === null ? await startEmbedded({ dataDir, report }) : null;
  const close = async () => embedded?.stop();
  try {
    const ownerUrl = embedded?.url ?? (databaseUrl as string);
    await check(ownerUrl);
    const { migrations, sources } = await migrate(ownerUrl, await thisRelease());
    if (sources.length > 0) report(`The database is up to date (${migrations.length} migrations run).`);
    return { ownerUrl, close };
  } catch (error) {
    await close();
    throw error;
  }
}

export interface PlatformDatabase extends OwnedDatabase {
  readonly database: Database;
  /** Connection of the server's login. */
  readonly serverUrl: string;
  /** Settings by which PostgreSQL may log personal text, although the platform did what it may against it. */
  readonly loudSettings: readonly LoudSetting[];
}

/**
 * Opens the database as the platform uses it: owned by one role, used as another that cannot bypass row level security.
 * @throws Error that names every policy, right and setting that differs from the code
 */
export async function openPlatformDatabase(config: Config, report: Report): Promise<PlatformDatabase> {
  const platform = await openUncheckedDatabase(config, report);
  try {
    await refuseOtherRights(platform.ownerUrl, platform.database.pool);
    if (config.preparedStatements && (await goesThroughPooler(platform.database.pool)))
      report(PREPARES_THROUGH_A_POOLER);
    return platform;
  } catch (error) {
    await platform.close();
    throw error;
  }
}

const PREPARES_THROUGH_A_POOLER =
  'The database is reached through a pooler. Unless that keeps prepared statements itself, or is in session mode, set PREPARED_STATEMENTS=off: many requests would fail.';

async function goesThroughPooler(pool: Pool): Promise<boolean> {
  const client = await pool.connect();
  try {
    return await isPooled(client);
  } finally {
    client.release();
  }
}

/** Opens it without comparing: for benchmarks, which compare databases with and without row level security. */
export async function openUncheckedDatabase(config: Config, report: Report): Promise<PlatformDatabase> {
  const owned = await openOwnedDatabase(config, report);
  try {
    const serverUrl = await openServerRole(owned.ownerUrl, config.databaseServerUrl);
    const loudSettings = [
      await quietLog(owned.ownerUrl, serverUrl),
      await quietLog(owned.ownerUrl, owned.ownerUrl),
    ].flat();
    const database = await openDatabase(serverUrl, {
      entities,
      poolSize: config.databasePoolSize,
      prepares: config.preparedStatements,
      publicShare: config.publicShare,
    });
    const close = async () => {
      await database.close();
      await owned.close();
    };
    return { ownerUrl: owned.ownerUrl, serverUrl, loudSettings, database, close };
  } catch (error) {
    await owned.close();
    throw error;
  }
}
