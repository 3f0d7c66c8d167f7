import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, fstatSync, openSync, readFileSync, readSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { QUIET_SETTINGS } from '../log-settings.ts';
import { spawnIdentity } from './account.ts';
import { serverEnvironment } from './binaries.ts';
import { type ClusterPlan, clusterFolder } from './cluster.ts';
import { waitUntil } from './process.ts';

/** A server that this process started. */
export interface Postmaster {
  readonly pid: number;
  /** Resolves when the process has ended, with a description such as "signal SIGKILL". */
  readonly ended: Promise<string>;
  hasEnded(): boolean;
  /** The log since its start, at most the last 4,000 bytes. */
  logTail(): string;
}

const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '256MB',
  jit: 'off',
  random_page_cost: '1.1',
  fsync: 'on',
  synchronous_commit: 'on',
  password_encryption: 'scram-sha-256',
  lc_messages: 'C',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] ',
  log_destination: 'stderr',
  logging_collector: 'off',
  ...Object.fromEntries(Object.entries(QUIET_SETTINGS).map(([name, [value]]) => [name, value])),
};

// The watcher notices the end of our process, however it comes (kill -9 included), and then shuts the server down, so that
// no database is left running alone. One line through the pipe tells it that the server has already ended. Core dumps are
// disabled, because they would contain memory with data.
const WATCHED = 'ulimit -c 0; ( ( read -r ended <&3 || kill -INT $$ ) </dev/null >/dev/null 2>&1 & ); exec "$@" 3<&-';

const LOG_LIMIT_BYTES = 10_000_000;

/** Returns the path of PostgreSQL's own log. */
export function logFile(dataDir: string): string {
  return join(dataDir, 'postgres.log');
}

function openLog(dataDir: string): number {
  const path = logFile(dataDir);
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LOG_LIMIT_BYTES) renameSync(path, `${path}.1`);
  return openSync(path, 'a', 0o600);
}

function readTail(path: string, from: number): string {
  const handle = openSync(path, 'r');
  try {
    const size = fstatSync(handle).size;
    const begin = Math.max(from, size - 4000);
    const buffer = Buffer.alloc(Math.max(0, size - begin));
    readSync(handle, buffer, 0, buffer.length, begin);
    return buffer.toString('utf8');
  } finally {
    closeSync(handle);
  }
}

function commandLine(plan: ServerPlan, port: number): string[] {
  const settings = { ...SETTINGS, ...plan.settings, port: String(port), cluster_name: plan.name };
  const argv = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return [
    ...plan.account.prefix,
    '/bin/sh',
    '-c',
    WATCHED,
    'sh',
    plan.binaries.postgres,
    '-D',
    clusterFolder(plan.dataDir),
    ...argv,
  ];
}

function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal === null ? `exit code ${code}` : `signal ${signal}`));
  });
}

/**
 * Starts the server in a session of its own, so that Ctrl-C reaches only this process, which stops the server when its work
 * is done.
 */
export function launchPostmaster(plan: ServerPlan, port: number): Postmaster {
  const [command = '', ...argv] = commandLine(plan, port);
  const log = openLog(plan.dataDir);
  const logBegin = fstatSync(log).size;
  const child = spawn(command, argv, {
    cwd: '/',
    detached: true,
    env: serverEnvironment(plan.binaries),
    stdio: ['ignore', log, log, 'pipe'],
    ...spawnIdentity(plan.account),
  });
  closeSync(log);
  const lifeline = child.stdio[3];
  lifeline?.on('error', () => undefined);
  let over = false;
  const ended = endOf(child).then((how) => {
    over = true;
    if (lifeline && 'end' in lifeline) lifeline.end('ended\n');
    return how;
  });
  return { pid: child.pid ?? 0, ended, hasEnded: () => over, logTail: () => readTail(logFile(plan.dataDir), logBegin) };
}

/**
 * Waits until the server accepts connections; recovery after a crash may take a while.
 * @throws Error with the end of the log if it ended instead
 */
export async function waitUntilReady(plan: ServerPlan, postmaster: Postmaster): Promise<void> {
  const settled = () => {
    const status = findStatus(plan.dataDir);
    return postmaster.hasEnded() || (status?.pid === postmaster.pid && status.ready);
  };
  while (!(await waitUntil(settled, 10_000))) plan.report('PostgreSQL is still recovering its last changes ...');
  if (!postmaster.hasEnded()) return;
  throw new Error(
    `PostgreSQL did not start (${await postmaster.ended}). The end of ${logFile(plan.dataDir)} says:\n${postmaster.logTail().trim()}`,
  );
}

/** Everything required to run the server of one data folder. */
export interface ServerPlan extends ClusterPlan {
  readonly settings: Readonly<Record<string, string>>;
  /** Marks every process of this cluster. */
  readonly name: string;
}

/** The state of a running server as it writes it to postmaster.pid. */
export interface PostmasterStatus {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

/** Returns the name that marks every process of this cluster, by whatever path the folder is reached. */
export function clusterName(dataDir: string): string {
  const { dev, ino } = statSync(clusterFolder(dataDir), { bigint: true });
  return `sds-${dev.toString(36)}-${ino.toString(36)}`;
}

/** Returns the path of the file by which PostgreSQL marks a running server. */
export function pidFile(dataDir: string): string {
  return join(clusterFolder(dataDir), 'postmaster.pid');
}

/** Returns the contents of postmaster.pid, or null if it does not exist or is incomplete. */
export function findStatus(dataDir: string): PostmasterStatus | null {
  try {
    const lines = readFileSync(pidFile(dataDir), 'utf8').split('\n');
    const pid = Number(lines[0]);
    return pid > 0 ? { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' } : null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
