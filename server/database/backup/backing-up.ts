import { existsSync } from 'node:fs';
import { withClient } from '../client.ts';
import { clusterFolder } from '../embedded/cluster.ts';
import { startEmbedded } from '../embedded/embedded.ts';
import { PLATFORM_VERSION } from '../platform-version.ts';
import { type Draft, type ManifestContent, makeBackup } from './backup-folder.ts';
import { BackupRefusal } from './backup-refusal.ts';
import { findClientPrograms } from './client-programs.ts';
import { copyCluster } from './cluster-backup.ts';
import { tryCluster } from './cluster-restore.ts';
import { copyDataFolder } from './data-folder.ts';
import { type Fact, isOfTables } from './database-facts.ts';
import { dumpDatabase, readServerMajor } from './dump-backup.ts';

export interface BackUpOptions {
  readonly dataDir: string;
  /** Connection of a role that bypasses row level security; null: the embedded PostgreSQL. */
  readonly databaseUrl: string | null;
  /** Folder of PostgreSQL's client programs; null: they are on the PATH. */
  readonly programs: string | null;
  /** Folder of all backups. */
  readonly parent: string;
  readonly progress: Steps;
  /** Only for tests: awaited when the files of a cluster are copied and the backup is not finished yet. */
  readonly onCopied?: () => Promise<void>;
}

export interface Steps {
  step(sentence: string): void;
  bytes(count: number): void;
  size(bytes: number): void;
}

export interface BackedUp {
  /** Folder of the new backup. */
  readonly made: string;
  readonly tables: number;
  readonly rows: number;
}

/**
 * Backs up the platform's database and the files beside it, without interrupting users.
 * @throws BackupRefusal with a reason in plain English if that is not possible
 */
export async function backUp(options: BackUpOptions): Promise<BackedUp> {
  const { parent, progress } = options;
  let facts: readonly Fact[] = [];
  const made = await makeBackup({ parent, onBytes: progress.bytes }, async (draft) => {
    const content = options.databaseUrl === null ? await ofCluster(options, draft) : await ofDatabase(options, draft);
    facts = content.facts.filter(isOfTables);
    return content;
  });
  return { made, tables: facts.length, rows: facts.reduce((sum, { rows }) => sum + rows, 0) };
}

async function ofCluster({ dataDir, progress, onCopied }: BackUpOptions, draft: Draft): Promise<ManifestContent> {
  if (!existsSync(clusterFolder(dataDir))) {
    throw new BackupRefusal(
      `There is no database in ${dataDir}. Set DATA_DIR to the platform's data folder, or DATABASE_URL.`,
    );
  }
  const server = await startEmbedded({ dataDir, report: progress.step });
  try {
    const about = await readAbout(server.url);
    progress.step('Copying the files of the database ...');
    const beforeEnd = async () => {
      await onCopied?.();
      await copyDataFolder(dataDir, draft);
    };
    const madeAt = await copyCluster({ dataDir, url: server.url, onCopied: beforeEnd }, draft);
    progress.step('Restoring the copy once, to prove that it can be ...');
    const facts = await tryCluster({ folder: draft.folder, folders: [] }, { dataDir, report: () => undefined });
    return { kind: 'CLUSTER', madeAt: madeAt.toISOString(), ...about, facts, roles: null };
  } finally {
    await server.stop();
  }
}

async function ofDatabase(options: BackUpOptions, draft: Draft): Promise<ManifestContent> {
  const { databaseUrl, dataDir, progress } = options;
  const url = databaseUrl ?? '';
  const programs = findClientPrograms(options.programs);
  await copyDataFolder(dataDir, draft);
  progress.step('Dumping the database ...');
  const { facts, roles, madeAt } = await dumpDatabase({ url, programs, onSize: progress.size }, draft);
  const about = await readAbout(url);
  return { kind: 'DUMP', madeAt: madeAt.toISOString(), ...about, facts, roles };
}

type About = Pick<ManifestContent, 'platform' | 'migrations' | 'postgresMajor' | 'machine'>;

async function readAbout(url: string): Promise<About> {
  return withClient(url, async (client) => {
    const { rows: tables } = await client.query(
      `select from pg_class where oid = to_regclass('public.migration_file')`,
    );
    if (tables.length === 0)
      throw new BackupRefusal('This database is not one of the platform: no migration has been run in it.');
    const { rows } = await client.query<{ name: string; sha256: string }>(
      'select name, sha256 from public.migration_file order by 1',
    );
    return {
      platform: PLATFORM_VERSION,
      migrations: Object.fromEntries(rows.map(({ name, sha256 }) => [name, sha256])),
      postgresMajor: await readServerMajor(client),
      machine: `${process.platform}-${process.arch}`,
    };
  });
}
