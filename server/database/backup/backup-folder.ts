import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { syncFolder } from '../embedded/cluster.ts';
import { BackupRefusal } from './backup-refusal.ts';
import type { Fact } from './database-facts.ts';
import type { DatabaseRoles } from './database-roles.ts';
import { copyWithDigest, digestOfFile, type OnBytes } from './file-copies.ts';
import { removeAtExit } from './temporary-folder.ts';

/** Description of a backup, in `manifest.json`. */
export interface Manifest {
  readonly format: typeof FORMAT;
  /** CLUSTER: the files of an embedded PostgreSQL. DUMP: written by pg_dump. */
  readonly kind: 'CLUSTER' | 'DUMP';
  /** ISO 8601; the backup is of the database at this moment. */
  readonly madeAt: string;
  /** Version of the platform that made it. */
  readonly platform: string;
  /** SHA-256 of each migration that had been run, by its name. */
  readonly migrations: Readonly<Record<string, string>>;
  /** Major version of PostgreSQL, e.g. 18. */
  readonly postgresMajor: number;
  /** Operating system and processor, e.g. "linux-x64". The files of a cluster can only be used on the same. */
  readonly machine: string;
  /**
   * Rows and checksum of every table, and of all functions, policies and rights. A restored database must have the same.
   */
  readonly facts: readonly Fact[];
  /** Only for a DUMP: the roles that own something, have rights, or are named by a policy. */
  readonly roles: DatabaseRoles | null;
  /** All folders, because some copying programs leave out empty ones. */
  readonly folders: readonly string[];
}

export type ManifestContent = Omit<Manifest, 'format' | 'folders'>;

/** An unfinished backup. */
export interface Draft {
  readonly folder: string;
  /** Copies a file into the backup. @returns false when the file is gone */
  add(source: string, name: string): Promise<boolean>;
  addFolder(name: string): void;
  addText(name: string, text: string): void;
  /** Registers a file that a program wrote into the draft's folder. */
  addWritten(name: string): Promise<void>;
}

const FORMAT = 'self-directed-support backup 1';
const MANIFEST = 'manifest.json';
/** Checksums in the format of `sha256sum --check`. */
const SUMS = 'SHA256SUMS';
const UNFINISHED = '.unfinished';

/**
 * Creates a backup in a folder with a temporary name and renames it once it is complete and flushed to disk: a folder with
 * the final name is complete. If `work` throws, nothing remains.
 * @param parent folder of all backups
 * @returns the folder of the backup
 */
export async function makeBackup(
  { parent, onBytes }: { readonly parent: string; readonly onBytes?: OnBytes },
  work: (draft: Draft) => Promise<ManifestContent>,
): Promise<string> {
  const finished = await freeName(path.resolve(parent));
  const folder = `${finished}${UNFINISHED}`;
  const done = removeAtExit(folder);
  try {
    const { draft, sums } = openDraft(folder, onBytes);
    const manifest: Manifest = { format: FORMAT, ...(await work(draft)), folders: foldersIn(folder) };
    draft.addText(MANIFEST, `${JSON.stringify(manifest, null, 1)}\n`);
    await draft.addWritten(MANIFEST);
    const lines = [...sums].map(([file, sum]) => `${sum}  ${file}\n`);
    writeFileSync(path.join(folder, SUMS), lines.join(''), { mode: 0o600, flush: true });
    for (const each of ['', ...manifest.folders]) syncFolder(path.join(folder, each));
    renameSync(folder, finished);
    syncFolder(path.dirname(finished));
    return finished;
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  } finally {
    done();
  }
}

/**
 * Creates the folder of an unfinished backup with an unused name, waiting for the next second if necessary. @returns its
 * final name
 */
async function freeName(parent: string): Promise<string> {
  mkdirSync(parent, { recursive: true, mode: 0o700 });
  for (;;) {
    const name = `sds-${new Date().toISOString().replace(/[-:]/g, '').replace(/\.\d+/, '')}`;
    const finished = path.join(parent, name);
    if (!existsSync(finished) && makeNewFolder(`${finished}${UNFINISHED}`)) {
      // Another process may have finished one of this name in between.
      if (!existsSync(finished)) return finished;
      rmdirSync(`${finished}${UNFINISHED}`);
    }
    await setTimeout(100);
  }
}

function makeNewFolder(folder: string): boolean {
  try {
    mkdirSync(folder, { mode: 0o700 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function openDraft(folder: string, onBytes?: OnBytes): { readonly draft: Draft; readonly sums: Map<string, string> } {
  const sums = new Map<string, string>();
  const within = (name: string) => path.join(folder, name);
  const draft: Draft = {
    folder,
    add: async (source, name) => {
      const sum = await copyWithDigest(source, within(name), onBytes);
      if (sum !== null) sums.set(name, sum);
      return sum !== null;
    },
    addFolder: (name) => void mkdirSync(within(name), { recursive: true, mode: 0o700 }),
    addText: (name, text) => writeFileSync(within(name), text, { mode: 0o600, flush: true }),
    addWritten: async (name) => {
      chmodSync(within(name), 0o600);
      sums.set(name, await digestOfFile(within(name)));
    },
  };
  return { draft, sums };
}

/** A backup in which every file is as it was written. */
export interface Backup {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly files: readonly string[];
}

/**
 * Reads a backup and verifies the checksum of every file.
 * @throws BackupRefusal if it is not a backup, or is incomplete, damaged, or made by a later version
 */
export async function readBackup(folder: string, onBytes?: OnBytes): Promise<Backup> {
  const whole = path.resolve(folder);
  if (whole.endsWith(UNFINISHED)) {
    throw new BackupRefusal(`${whole} is a backup that was broken off, and can be removed. Choose a finished one.`);
  }
  const manifestFile = path.join(whole, MANIFEST);
  if (!existsSync(manifestFile)) {
    throw new BackupRefusal(
      `${whole} is not a backup: it has no ${MANIFEST}. Name the folder that "npm run backup" printed.`,
    );
  }
  const sums = readSums(whole);
  const prove = async (name: string) => {
    const found = await digestOfFile(path.join(whole, name), onBytes);
    if (found !== sums.get(name)) throw damaged(whole, `${name} is not as it was written`);
  };
  await prove(MANIFEST);
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Manifest;
  if (manifest.format !== FORMAT) {
    throw new BackupRefusal(`${whole} is not a backup that this version of the platform can read.`);
  }
  const present = filesIn(whole).filter((name) => name !== SUMS);
  const missing = [...sums.keys()].find((name) => !present.includes(name));
  const foreign = present.find((name) => !sums.has(name));
  if (missing !== undefined) throw damaged(whole, `${missing} is missing`);
  if (foreign !== undefined) throw damaged(whole, `${foreign} does not belong to it`);
  for (const name of present) await prove(name);
  return { folder: whole, manifest, files: present.filter((name) => name !== MANIFEST) };
}

function damaged(folder: string, how: string): BackupRefusal {
  return new BackupRefusal(`The backup ${folder} is damaged: ${how}. Use another copy of it, or an earlier backup.`);
}

function readSums(folder: string): Map<string, string> {
  const file = path.join(folder, SUMS);
  if (!existsSync(file)) throw damaged(folder, `${SUMS} is missing`);
  const lines = readFileSync(file, 'utf8').split('\n');
  if (lines.pop() !== '') throw damaged(folder, `${SUMS} is not as it was written`);
  return new Map(
    lines.map((line) => {
      const [, sum, name] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
      if (sum === undefined || name === undefined) throw damaged(folder, `${SUMS} is not as it was written`);
      return [name, sum];
    }),
  );
}

/** Returns everything below a folder. Throws for links and devices, which are not part of a backup. */
function entriesIn(folder: string): { readonly name: string; readonly isFolder: boolean }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => {
      const stat = lstatSync(path.join(folder, name));
      if (!stat.isFile() && !stat.isDirectory()) throw damaged(folder, `${name} is no file`);
      return { name, isFolder: stat.isDirectory() };
    });
}

function filesIn(folder: string): string[] {
  return entriesIn(folder).flatMap(({ name, isFolder }) => (isFolder ? [] : [name]));
}

function foldersIn(folder: string): string[] {
  return entriesIn(folder).flatMap(({ name, isFolder }) => (isFolder ? [name] : []));
}
