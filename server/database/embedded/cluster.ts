import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  chownSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type RunAccount, spawnIdentity } from './account.ts';
import { type Binaries, serverEnvironment } from './binaries.ts';
import { runningCommands, signalProcess } from './process.ts';

/** The superuser of an embedded server: owns the schema and runs migrations. */
export const OWNER_ROLE = 'sds_owner';

/** The one database of an embedded server. */
export const DATABASE = 'sds';

/** Secrets stored beside the cluster, readable by their owner only. */
export interface Secrets {
  readonly password: string;
  /** Last TCP port on 127.0.0.1; 0 before the first start. */
  readonly port: number;
}

export interface ClusterPlan {
  readonly dataDir: string;
  readonly binaries: Binaries;
  readonly account: RunAccount;
  readonly report: (message: string) => void;
  /** False skips flushing to disk: for clusters that may be lost. */
  readonly durable: boolean;
}

const UNFINISHED = 'postgres.new-';

export function clusterFolder(dataDir: string): string {
  return join(dataDir, 'postgres');
}

function secretsFile(dataDir: string): string {
  return join(dataDir, 'postgres.json');
}

/** Returns password and port of the data folder, or null before the first start. */
export function findSecrets(dataDir: string): Secrets | null {
  try {
    return JSON.parse(readFileSync(secretsFile(dataDir), 'utf8')) as Secrets;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new Error(
      `The database password in ${secretsFile(dataDir)} cannot be read (${(error as Error).message}). ` +
        'Run as the user who started the platform first, or put the file back from a copy.',
    );
  }
}

export function syncFolder(path: string): void {
  const handle = openSync(path, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

/** Writes password and port atomically: a reader sees the old or the new file, never part of one. */
export function keepSecrets(dataDir: string, secrets: Secrets): void {
  const draft = `${secretsFile(dataDir)}.new`;
  writeFileSync(draft, `${JSON.stringify(secrets)}\n`, { mode: 0o600, flush: true });
  renameSync(draft, secretsFile(dataDir));
}

function localeArguments(major: number): string[] {
  // Text sorts by code point on every machine. The character classes of the C library are used for search only.
  const classes = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';
  const common = ['--encoding=UTF8', '--locale=C', `--lc-ctype=${classes}`, '--text-search-config=english'];
  return major >= 17 ? [...common, '--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : common;
}

function runInitdb(plan: ClusterPlan, argv: readonly string[]): Promise<void> {
  const [command = '', ...rest] = [...plan.account.prefix, plan.binaries.initdb, ...argv];
  return new Promise((resolve, reject) => {
    const child = spawn(command, rest, {
      cwd: '/',
      env: serverEnvironment(plan.binaries),
      stdio: ['ignore', 'ignore', 'pipe'],
      ...spawnIdentity(plan.account),
    });
    let complaint = '';
    child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString('utf8')));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) return resolve();
      reject(
        new Error(
          `The database could not be created in ${plan.dataDir}. PostgreSQL says: ${complaint.trim() || `exit code ${code}`}. ` +
            'Check that the disk has 100 MB free and that the folder may be written, then start again.',
        ),
      );
    });
  });
}

/** Removes what a killed start left unfinished, and ends the initdb that may still be running. */
function removeUnfinished(dataDir: string): void {
  const mark = join(dataDir, UNFINISHED);
  for (const { pid, command } of runningCommands()) if (command.includes(mark)) signalProcess(pid, 'SIGKILL');
  for (const name of readdirSync(dataDir)) {
    if (name.startsWith(UNFINISHED)) rmSync(join(dataDir, name), { recursive: true, force: true, maxRetries: 5 });
  }
}

async function createCluster(plan: ClusterPlan): Promise<void> {
  const password = findSecrets(plan.dataDir)?.password ?? randomBytes(24).toString('base64url');
  keepSecrets(plan.dataDir, { password, port: findSecrets(plan.dataDir)?.port ?? 0 });
  // Created in a temporary folder and renamed: a start that is killed midway leaves no cluster that looks finished.
  const workshop = mkdtempSync(join(plan.dataDir, UNFINISHED));
  const passwordFile = join(workshop, 'password');
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  const { user } = plan.account;
  if (user !== null) for (const path of [workshop, passwordFile]) chownSync(path, user.uid, user.gid);
  try {
    await runInitdb(plan, [
      `--pgdata=${join(workshop, 'cluster')}`,
      `--username=${OWNER_ROLE}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--data-checksums',
      ...localeArguments(plan.binaries.major),
      ...(plan.durable ? [] : ['--no-sync']),
    ]);
    renameSync(join(workshop, 'cluster'), clusterFolder(plan.dataDir));
    syncFolder(plan.dataDir);
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

function checkVersion(plan: ClusterPlan): void {
  const cluster = clusterFolder(plan.dataDir);
  const made = Number.parseInt(readFileSync(join(cluster, 'PG_VERSION'), 'utf8'), 10);
  if (made === plan.binaries.major) return;
  throw new Error(
    `The data in ${cluster} was made by PostgreSQL ${made}, and this is PostgreSQL ${plan.binaries.major}. ` +
      `Dump it with the platform version that made it and restore it here, or set DATA_DIR to a new folder.`,
  );
}

/**
 * Checks or creates the cluster of the data folder. Call only as owner of the folder.
 * @throws Error in plain English: disk full, not writable, made by another major version
 */
export async function ensureCluster(plan: ClusterPlan): Promise<void> {
  const cluster = clusterFolder(plan.dataDir);
  removeUnfinished(plan.dataDir);
  if (!existsSync(cluster)) {
    plan.report(`Creating the database (PostgreSQL ${plan.binaries.major}) in ${cluster} ...`);
    const begun = performance.now();
    await createCluster(plan);
    plan.report(`The database was created in ${((performance.now() - begun) / 1000).toFixed(1)} s.`);
  }
  // Files restored by root belong to root, and PostgreSQL opens only what its own user owns.
  const { user } = plan.account;
  if (user !== null && statSync(cluster).uid !== user.uid)
    execFileSync('chown', ['-R', `${user.uid}:${user.gid}`, cluster]);
  checkVersion(plan);
}

/**
 * Creates the data folder if it is missing, accessible to the user as whom root runs PostgreSQL; existing folders are not
 * changed.
 * @throws Error in plain English if this user may not create it or write in it
 */
export function ensureDataFolder(dataDir: string): void {
  const path = resolve(dataDir);
  try {
    const first = mkdirSync(path, { recursive: true, mode: 0o755 });
    // A strict umask removed the right to enter the new folders.
    if (first !== undefined && process.getuid?.() === 0) {
      for (let made = path; made.length >= first.length; made = dirname(made)) chmodSync(made, 0o711);
    }
    accessSync(path, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new Error(
      `The data folder ${path} cannot be used (${(error as Error).message}). Start as the user it belongs to, or set DATA_DIR to a folder you may write.`,
    );
  }
}
