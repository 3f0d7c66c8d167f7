import { migrationDigests } from '../migrations/release.ts';
import type { Steps } from './backing-up.ts';
import { type Backup, readBackup } from './backup-folder.ts';
import { BackupRefusal } from './backup-refusal.ts';
import { findClientPrograms } from './client-programs.ts';
import { refuseFull, restoreCluster } from './cluster-restore.ts';
import { refuseOtherData, restoreDataFolder } from './data-folder.ts';
import { isOfTables } from './database-facts.ts';
import { restoreDump } from './dump-restore.ts';

export interface RestoreOptions {
  readonly dataDir: string;
  /** A superuser's connection to an empty database; null: the embedded PostgreSQL. */
  readonly databaseUrl: string | null;
  /** Folder of PostgreSQL's client programs; null: they are on the PATH. */
  readonly programs: string | null;
  /** Folder of one backup. */
  readonly folder: string;
  readonly progress: Steps;
}

/**
 * Restores a backup into an empty data folder or database. If it throws, nothing has changed.
 * @returns what was restored and what to do next, in sentences
 * @throws BackupRefusal in plain English
 */
export async function restore(options: RestoreOptions): Promise<string> {
  const { folder, progress } = options;
  // The most expensive check comes last: reading a large backup takes a while.
  if (options.databaseUrl === null) refuseFull(options.dataDir);
  progress.step('Checking the backup ...');
  const backup = await readBackup(folder, progress.bytes);
  await refuseForeign(backup);
  const next =
    backup.manifest.kind === 'CLUSTER' ? await toDataFolder(backup, options) : await toDatabase(backup, options);
  const tables = backup.manifest.facts.filter(isOfTables);
  const rows = tables.reduce((sum, fact) => sum + fact.rows, 0);
  return (
    `Restored as of ${backup.manifest.madeAt}: ${rows} rows in ${tables.length} tables, and every function, policy and right, ` +
    `all as they were backed up.\n${next}`
  );
}

/** Refuses a backup whose migrations this version does not have, because it could not continue from it. */
async function refuseForeign({ folder, manifest }: Backup): Promise<void> {
  const known = await migrationDigests();
  const other = Object.entries(manifest.migrations).find(([name, sha256]) => known.get(name) !== sha256);
  if (other === undefined) return;
  throw new BackupRefusal(
    `The backup ${folder} was made by version ${manifest.platform} of the platform, which is another than this one (${other[0]} ` +
      'differs). Restore it with that version, then bring the platform up to date.',
  );
}

async function toDataFolder(backup: Backup, { dataDir, databaseUrl, progress }: RestoreOptions): Promise<string> {
  const { folder, manifest } = backup;
  if (databaseUrl !== null) {
    throw new BackupRefusal(
      `The backup ${folder} is of an embedded PostgreSQL: unset DATABASE_URL, and set DATA_DIR to a new folder.`,
    );
  }
  const machine = `${process.platform}-${process.arch}`;
  if (manifest.machine !== machine) {
    throw new BackupRefusal(
      `The backup ${folder} holds files of ${manifest.machine}, which do not fit ${machine}. Restore it there.`,
    );
  }
  progress.step('Restoring the files, and reading every row of them ...');
  await restoreCluster(backup, { dataDir, report: () => undefined });
  return `Start the platform with DATA_DIR=${dataDir}.`;
}

async function toDatabase(backup: Backup, options: RestoreOptions): Promise<string> {
  const { databaseUrl, dataDir, progress } = options;
  if (databaseUrl === null) {
    throw new BackupRefusal(
      `The backup ${backup.folder} is of a database of one's own: set DATABASE_URL to an empty one.`,
    );
  }
  const programs = findClientPrograms(options.programs);
  refuseOtherData(dataDir);
  progress.step('Restoring the database, and comparing it with what was backed up ...');
  const made = await restoreDump(backup, { url: databaseUrl, programs, onBytes: progress.bytes });
  restoreDataFolder(backup, dataDir);
  const owner = backup.manifest.roles?.owner ?? '';
  const passwords = made.includes(owner)
    ? `The role ${owner} was made and has no password yet: alter role "${owner}" password '...'. `
    : '';
  return `${passwords}Start the platform with DATABASE_URL naming this database as "${owner}".`;
}
