import type { Config } from './config.ts';
import { type Database, openDatabase } from './database/database.ts';
import { startEmbedded } from './database/embedded.ts';
import { migrate } from './database/migrate.ts';
import { openServerRole } from './database/server-role.ts';
import { entities } from './orm.ts';

export type Report = (message: string) => void;

export interface OwnedDatabase {
  /** Connection of the role that owns the database: for migrations and imports, never for requests. */
  readonly ownerUrl: string;
  close(): Promise<void>;
}

/** Starts or finds PostgreSQL, and brings the database up to date as its owner. */
export async function openOwnedDatabase(
  { databaseUrl, dataDir }: Pick<Config, 'databaseUrl' | 'dataDir'>,
  report: Report,
): Promise<OwnedDatabase> {
  const embedded = databaseUrl === null ? await startEmbedded({ dataDir, report }) : null;
  const close = async () => embedded?.stop();
  try {
    const ownerUrl = embedded?.url ?? (databaseUrl as string);
    const done = await migrate(ownerUrl);
    if (done.length > 0) report(`The database is up to date (${done.length} migrations run).`);
    return { ownerUrl, close };
  } catch (error) {
    await close();
    throw error;
  }
}

export interface PlatformDatabase extends OwnedDatabase {
  readonly database: Database;
  /** Connection of the unprivileged role. */
  readonly serverUrl: string;
}

/** The database as the platform uses it: owned by one role, spoken to as another that cannot pass a wall. */
export async function openPlatformDatabase(config: Config, report: Report): Promise<PlatformDatabase> {
  const owned = await openOwnedDatabase(config, report);
  try {
    const serverUrl = config.databaseServerUrl ?? (await openServerRole(owned.ownerUrl));
    const database = await openDatabase(serverUrl, {
      entities,
      poolSize: config.databasePoolSize,
      publicShare: config.publicShare,
    });
    const close = async () => {
      await database.close();
      await owned.close();
    };
    return { ownerUrl: owned.ownerUrl, serverUrl, database, close };
  } catch (error) {
    await owned.close();
    throw error;
  }
}
