import { constants, copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { ensureDataFolder } from '../embedded/cluster.ts';
import type { Draft } from './backup-folder.ts';
import { BackupRefusal } from './backup-refusal.ts';

/** Contents of DATA_DIR, besides a database, that cannot be recreated. Logs and bundled pages are not backed up. */
export const DATA_FILES: readonly string[] = ['access-records', 'demo-key.json', 'postgres.json'];

/**
 * Copies the files beside the database: the journal of record accesses that are not in the database yet or were refused by
 * it, the demo's signing key, the password of the embedded PostgreSQL.
 */
export async function copyDataFolder(dataDir: string, draft: Draft): Promise<void> {
  draft.addFolder('data');
  for (const name of DATA_FILES) {
    const source = path.join(dataDir, name);
    if (!existsSync(source)) continue;
    if (name.endsWith('.json')) await draft.add(source, path.join('data', name));
    else await copyFiles(source, path.join('data', name), draft);
  }
}

async function copyFiles(folder: string, name: string, draft: Draft): Promise<void> {
  draft.addFolder(name);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isFile()) await draft.add(path.join(folder, entry.name), path.join(name, entry.name));
  }
}

/**
 * Checks that a data folder has no such files yet, before they are restored there.
 * @throws BackupRefusal if it has some
 */
export function refuseOtherData(dataDir: string): void {
  const found = DATA_FILES.map((name) => path.join(dataDir, name)).find(
    (each) => existsSync(each) && (each.endsWith('.json') || readdirSync(each).length > 0),
  );
  if (found === undefined) return;
  throw new BackupRefusal(
    `${found} belongs to a platform that has run here, and nothing was changed. Set DATA_DIR to a folder that is empty or does not exist.`,
  );
}

/** Restores the files beside an external database into the data folder. */
export function restoreDataFolder(
  { folder, files }: { folder: string; files: readonly string[] },
  dataDir: string,
): void {
  const kept = files.filter((name) => name.startsWith('data/'));
  if (kept.length === 0) return;
  ensureDataFolder(dataDir);
  for (const name of kept) {
    const target = path.join(dataDir, path.relative('data', name));
    mkdirSync(path.dirname(target), { recursive: true, mode: 0o700 });
    copyFileSync(path.join(folder, name), target, constants.COPYFILE_EXCL);
  }
}
