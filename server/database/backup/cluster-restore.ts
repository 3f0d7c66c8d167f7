import {
  chmodSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import path from 'node:path';
import { withClient } from '../client.ts';
import { endAtOnce } from '../embedded/cleanup.ts';
import { clusterFolder, ensureDataFolder, syncFolder } from '../embedded/cluster.ts';
import { startEmbedded } from '../embedded/embedded.ts';
import type { Manifest } from './backup-folder.ts';
import { BackupRefusal } from './backup-refusal.ts';
import { DATA_FILES } from './data-folder.ts';
import { differencesIn, type Fact, readFacts } from './database-facts.ts';
import { ownPrefix, removeAtExit, removeLeftBehind } from './temporary-folder.ts';

export interface Place {
  /** Data folder for the restored platform. */
  readonly dataDir: string;
  readonly report: (message: string) => void;
}

/** A backup of a cluster, or one that is being made. */
interface ClusterCopy {
  readonly folder: string;
  /** Folders below it, including empty ones. */
  readonly folders: readonly string[];
}

interface RecoveryPlace extends Place {
  readonly settings?: Readonly<Record<string, string>>;
}

const WORKSHOP = 'restoring-';

/**
 * Restores a copy of a cluster in a temporary folder, reads every row of it, and removes it again: a backup is only trusted
 * once it has been restored.
 * @returns the contents of the copy
 */
export async function tryCluster(copy: ClusterCopy, place: Place): Promise<Fact[]> {
  // The copy is thrown away, so it need not be flushed to disk.
  const settings = { fsync: 'off' };
  return inWorkshop(place.dataDir, (workshop) => recover(copy, { dataDir: workshop, report: place.report, settings }));
}

/**
 * Restores an embedded PostgreSQL with the files beside it. If it throws, the folder is unchanged.
 * @throws BackupRefusal if the folder is not empty, or the restored contents differ from the backup
 */
export async function restoreCluster(
  { folder, manifest }: { readonly folder: string; readonly manifest: Manifest },
  { dataDir, report }: Place,
): Promise<void> {
  refuseFull(dataDir);
  const isNew = !existsSync(dataDir);
  ensureDataFolder(dataDir);
  const done = isNew ? removeAtExit(dataDir) : () => undefined;
  try {
    await inWorkshop(dataDir, async (workshop) => {
      const found = await recover({ folder, folders: manifest.folders }, { dataDir: workshop, report });
      const differences = differencesIn(manifest.facts, found);
      if (differences.length > 0) {
        throw new BackupRefusal(`What was restored is not what was backed up: ${differences.join('; ')}.`);
      }
      // The cluster is moved last: until then the folder has no database that could be started.
      for (const name of ['postgres.log', ...DATA_FILES, 'postgres']) {
        if (existsSync(path.join(workshop, name))) renameSync(path.join(workshop, name), path.join(dataDir, name));
      }
      syncFolder(dataDir);
    });
  } catch (error) {
    if (isNew) rmSync(dataDir, { recursive: true, force: true });
    throw error;
  } finally {
    done();
  }
}

export function refuseFull(dataDir: string): void {
  if (!existsSync(dataDir)) return;
  removeLeftBehind(dataDir, WORKSHOP);
  if (readdirSync(dataDir).length > 0) {
    throw new BackupRefusal(
      `The folder ${dataDir} is not empty, and nothing in it was changed. Set DATA_DIR to a folder that is empty or does not exist.`,
    );
  }
}

async function inWorkshop<Result>(dataDir: string, work: (workshop: string) => Promise<Result>): Promise<Result> {
  removeLeftBehind(dataDir, WORKSHOP);
  const workshop = mkdtempSync(path.join(dataDir, ownPrefix(WORKSHOP)));
  const done = removeAtExit(workshop, () => endAtOnce(workshop));
  // The user as whom root runs PostgreSQL must be able to enter this folder.
  if (process.getuid?.() === 0) chmodSync(workshop, 0o711);
  try {
    return await work(workshop);
  } finally {
    rmSync(workshop, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    done();
  }
}

/** Copies, replays the write-ahead log, reads everything, and shuts the server down normally. */
async function recover({ folder, folders }: ClusterCopy, place: RecoveryPlace): Promise<Fact[]> {
  const { dataDir } = place;
  const options = { recursive: true, mode: constants.COPYFILE_FICLONE };
  cpSync(path.join(folder, 'postgres'), clusterFolder(dataDir), options);
  for (const name of folders) {
    if (name.startsWith('postgres/')) mkdirSync(path.join(dataDir, name), { recursive: true, mode: 0o700 });
  }
  chmodSync(clusterFolder(dataDir), 0o700);
  cpSync(path.join(folder, 'data'), dataDir, options);
  const server = await startEmbedded(place);
  try {
    return await readEverything(server.url);
  } finally {
    await server.stop();
  }
}

async function readEverything(url: string): Promise<Fact[]> {
  return withClient(url, async (client) => {
    await client.query('begin isolation level repeatable read read only');
    return readFacts(client);
  });
}
