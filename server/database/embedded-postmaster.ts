import { type ChildProcess, spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  fstatSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { spawnIdentity } from './embedded-account.ts';
import { serverEnvironment } from './embedded-binaries.ts';
import { type ClusterPlan, clusterFolder } from './embedded-cluster.ts';
import { findCommand, isRunning, findProcess, runningCommands, signalProcess, waitUntil } from './embedded-process.ts';

/** What a running server has written about itself in postmaster.pid. */
export interface PostmasterStatus {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

/** A server that this process started. */
export interface Postmaster {
  readonly pid: number;
  /** Settles when the process has ended, in words such as "signal SIGKILL". */
  readonly ended: Promise<string>;
  hasEnded(): boolean;
  /** What it has written to the log since it was started, at most the last 4,000 bytes. */
  logTail(): string;
}

export interface ServerPlan extends ClusterPlan {
  readonly settings: Readonly<Record<string, string>>;
  /** Mark of every process of this cluster. */
  readonly name: string;
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
  logging_collector: 'off',
};

// The watcher hears the end of our process, however it comes (kill -9 included), and then lets the server shut down:
// no database stays behind alone. One line through the pipe tells it that the server has ended already.
const WATCHED = '( ( read -r ended <&3 || kill -INT $$ ) </dev/null >/dev/null 2>&1 & ); exec "$@" 3<&-';

const LOG_LIMIT_BYTES = 10_000_000;

/** Where PostgreSQL's own log lines go. */
export function logFile(dataDir: string): string {
  return join(dataDir, 'postgres.log');
}

/** Name that marks every process of this cluster, whatever path the folder is reached by. */
export function clusterName(dataDir: string): string {
  const { dev, ino } = statSync(clusterFolder(dataDir), { bigint: true });
  return `sds-${dev.toString(36)}-${ino.toString(36)}`;
}

function pidFile(dataDir: string): string {
  return join(clusterFolder(dataDir), 'postmaster.pid');
}

/** What postmaster.pid says, or null when there is none or it is only half written. */
export function findStatus(dataDir: string): PostmasterStatus | null {
  if (!existsSync(pidFile(dataDir))) return null;
  try {
    const lines = readFileSync(pidFile(dataDir), 'utf8').split('\n');
    const pid = Number(lines[0]);
    return pid > 0 ? { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' } : null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function belongsTo(command: string, name: string): boolean {
  const program = /^(\S*\/)?postgres[: ]/.test(command) || command.includes('/bin/postgres -D ');
  return program && !command.startsWith('/bin/sh') && new RegExp(`${name}(?![\\w-])`).test(command);
}

function livingProcesses(name: string): number[] {
  return runningCommands()
    .filter(({ command }) => belongsTo(command, name))
    .map(({ pid }) => pid);
}

/**
 * Ends what a dead server left running: its sessions hold the shared memory, and a new server may not start beside them.
 * Safe at any moment: what was committed is in the write-ahead log.
 */
export async function endLeftovers({ dataDir, name }: ServerPlan): Promise<void> {
  const gone = () => livingProcesses(name).length === 0;
  if (await waitUntil(gone, 300)) return;
  for (const pid of livingProcesses(name)) signalProcess(pid, 'SIGKILL');
  if (await waitUntil(gone, 5000)) return;
  throw new Error(
    `Old PostgreSQL processes (${livingProcesses(name).join(', ')}) of ${dataDir} do not end. End them with kill -9, then start again.`,
  );
}

/** Shuts a server down: first in order, then at once, then by force. Nothing committed is lost in any of the three. */
export async function endPostmaster(pid: number, patience: number): Promise<void> {
  const process = findProcess(pid);
  if (process === null) return;
  const gone = () => !isRunning(process);
  for (const [signal, milliseconds] of [
    ['SIGINT', patience],
    ['SIGQUIT', 5000],
    ['SIGKILL', 5000],
  ] as const) {
    signalProcess(pid, signal);
    if (await waitUntil(gone, milliseconds)) return;
  }
  throw new Error(`PostgreSQL (process ${pid}) does not end. End it with: kill -9 ${pid}`);
}

/**
 * Clears the way for a new server: an orphan of a dead owner is shut down, its leftovers ended, and a postmaster.pid
 * whose number was given to another program removed. Call only as owner of the folder.
 * @throws Error when a PostgreSQL that somebody else started uses the cluster
 */
export async function clearOrphan(plan: ServerPlan): Promise<void> {
  const status = findStatus(plan.dataDir);
  const command = status === null ? null : findCommand(status.pid);
  if (status !== null && command !== null) {
    if (belongsTo(command, plan.name)) {
      plan.report(`An earlier run ended without stopping its database (process ${status.pid}). Stopping it first ...`);
      await endPostmaster(status.pid, 2000);
    } else if (/(^|\/)(postgres|postmaster)\b/.test(command) && !command.includes('sds-')) {
      throw new Error(
        `The database in ${clusterFolder(plan.dataDir)} may be in use by another PostgreSQL (process ${status.pid}: ${command}). ` +
          'Stop that server, then start again.',
      );
    } else {
      // PostgreSQL would take the stranger for a server of its own and refuse to start.
      rmSync(pidFile(plan.dataDir), { force: true });
    }
  }
  await endLeftovers(plan);
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
  const words = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return [
    ...plan.account.prefix,
    '/bin/sh',
    '-c',
    WATCHED,
    'sh',
    plan.binaries.postgres,
    '-D',
    clusterFolder(plan.dataDir),
    ...words,
  ];
}

function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal === null ? `exit code ${code}` : `signal ${signal}`));
  });
}

/** Starts the server in a session of its own, so that Ctrl-C reaches us alone and we stop it when our work is done. */
export function launchPostmaster(plan: ServerPlan, port: number): Postmaster {
  const [command = '', ...words] = commandLine(plan, port);
  const log = openLog(plan.dataDir);
  const logBegin = fstatSync(log).size;
  const child = spawn(command, words, {
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
 * Waits until the server takes connections; recovery after a crash may need a while.
 * @throws Error with the end of the log when it ended instead
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
