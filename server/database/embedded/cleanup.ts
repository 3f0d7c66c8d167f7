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

/** Ends the server of a folder that is about to be removed, as this process ends: nothing can be waited for but in place. */
export function endAtOnce(dataDir: string): void {
  const status = findStatus(dataDir);
  if (status === null) return;
  const name = clusterName(dataDir);
  const clock = new Int32Array(new SharedArrayBuffer(4));
  signalProcess(status.pid, 'SIGQUIT');
  for (let look = 0; look < 100 && livingProcesses(name).length > 0; look += 1) Atomics.wait(clock, 0, 0, 20);
  for (const pid of livingProcesses(name)) signalProcess(pid, 'SIGKILL');
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

function exists(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/**
 * PostgreSQL takes any process with the number in postmaster.pid for a running server and refuses to start: also a
 * stranger that was given the number since, and a zombie that nobody has counted yet. Where the number is free it
 * decides better itself, so the file stays.
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
 * Clears the way for a new server: an orphan of a dead owner is shut down, sessions left by a dead server are ended, a
 * misleading postmaster.pid is removed. Call only as owner of the folder.
 * @throws Error when a PostgreSQL that somebody else started uses the cluster
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
