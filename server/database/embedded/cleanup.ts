import { rmSync } from 'node:fs';
import { clusterFolder } from './cluster.ts';
import { clusterName, findStatus, pidFile, type ServerPlan } from './postmaster.ts';
import { findCommand, findProcess, isRunning, runningCommands, signalProcess, waitUntil } from './process.ts';

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
 * Ends processes that a dead server left running: its sessions keep the shared memory, and a new server may not start
 * beside them. Safe at any moment: committed data is in the write-ahead log.
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

/** Ends the server of a folder that is about to be removed, while this process exits and can only wait synchronously. */
export function endAtOnce(dataDir: string): void {
  const status = findStatus(dataDir);
  if (status === null) return;
  const name = clusterName(dataDir);
  const clock = new Int32Array(new SharedArrayBuffer(4));
  signalProcess(status.pid, 'SIGQUIT');
  for (let look = 0; look < 100 && livingProcesses(name).length > 0; look += 1) Atomics.wait(clock, 0, 0, 20);
  for (const pid of livingProcesses(name)) signalProcess(pid, 'SIGKILL');
}

/** Shuts a server down: first normally, then immediately, then by force. Committed data survives all three. */
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

function exists(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/**
 * Removes a misleading postmaster.pid. PostgreSQL takes any process with its number for a running server and refuses to
 * start: also an unrelated process that got the number since, and a zombie that has not been reaped. If the number is free,
 * PostgreSQL decides correctly itself, so the file stays.
 */
function removeStaleMark(plan: ServerPlan): void {
  const status = findStatus(plan.dataDir);
  if (status === null || !exists(status.pid)) return;
  const command = findCommand(status.pid);
  if (command !== null && /(^|\/)(postgres|postmaster)\b/.test(command) && !command.includes('sds-')) {
    throw new Error(
      `The database in ${clusterFolder(plan.dataDir)} may be in use by another PostgreSQL (process ${status.pid}: ${command}). ` +
        'Stop that server, then start again.',
    );
  }
  rmSync(pidFile(plan.dataDir), { force: true });
}

/**
 * Prepares for a new server: shuts down an orphan of a dead owner, ends sessions left by a dead server, and removes a
 * misleading postmaster.pid. Call only as owner of the folder.
 * @throws Error if a PostgreSQL that somebody else started uses the cluster
 */
export async function clearTheWay(plan: ServerPlan): Promise<void> {
  const status = findStatus(plan.dataDir);
  const command = status === null ? null : findCommand(status.pid);
  if (status !== null && command !== null && belongsTo(command, plan.name)) {
    plan.report(`An earlier run ended without stopping its database (process ${status.pid}). Stopping it first ...`);
    await endPostmaster(status.pid, 2000);
  }
  await endLeftovers(plan);
  removeStaleMark(plan);
}
