import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** Identifies a process, and distinguishes it from a later one with the same number. */
export interface ProcessIdentity {
  readonly pid: number;
  /** Opaque start stamp: equal only for the same process of the same boot of the machine. */
  readonly started: string;
}

export interface RunningCommand {
  readonly pid: number;
  readonly command: string;
}

const onLinux = process.platform === 'linux';

function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function listed(columns: readonly string[], selection: readonly string[]): string {
  // One -o for each column: BSD's ps takes everything after a "=" for the heading.
  const argv = columns.flatMap((column) => ['-o', `${column}=`]);
  try {
    return execFileSync('ps', ['-ww', ...argv, ...selection], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return '';
  }
}

function findOnLinux(pid: number): ProcessIdentity | null {
  const stat = readOrNull(`/proc/${pid}/stat`);
  if (stat === null) return null;
  // The program's name is in parentheses and may itself contain spaces and parentheses.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  // A zombie has no files and no memory: it only waits to be reaped by its parent.
  if (fields[0] === 'Z' || fields[0] === 'X') return null;
  const boot = readOrNull('/proc/sys/kernel/random/boot_id')?.trim() ?? '';
  return { pid, started: `${boot}:${fields[19] ?? ''}` };
}

function findByListing(pid: number): ProcessIdentity | null {
  const line = listed(['stat', 'lstart'], ['-p', String(pid)]).trim();
  if (line === '' || line.startsWith('Z')) return null;
  return { pid, started: line.slice(line.indexOf(' ')).trim() };
}

/** Returns the living process with this number, or null if there is none (a zombie counts as none). */
export function findProcess(pid: number): ProcessIdentity | null {
  return onLinux ? findOnLinux(pid) : findByListing(pid);
}

/** Returns whether exactly this process is alive; false once it has ended, even if its number was reused. */
export function isRunning(identity: ProcessIdentity): boolean {
  return findProcess(identity.pid)?.started === identity.started;
}

/** Returns the command line (or the title a process gave itself), or null if there is no such living process. */
export function findCommand(pid: number): string | null {
  if (findProcess(pid) === null) return null;
  if (!onLinux) return listed(['command'], ['-p', String(pid)]).trim();
  const line = readOrNull(`/proc/${pid}/cmdline`);
  return line === null ? null : line.replaceAll('\0', ' ').trim();
}

/** Returns every process this user can see, with its command line. */
export function runningCommands(): RunningCommand[] {
  if (!onLinux) {
    return listed(['pid', 'command'], ['-ax'])
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((line) => ({ pid: Number.parseInt(line, 10), command: line.replace(/^\d+\s+/, '') }));
  }
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), command: findCommand(Number(name)) ?? '' }))
    .filter(({ command }) => command !== '');
}

/** Sends a signal; a process that has already ended is not an error. */
export function signalProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/**
 * Calls `done` every 20 milliseconds until it returns true.
 * @param milliseconds the longest wait
 * @returns false if the time ran out first
 */
export async function waitUntil(done: () => boolean, milliseconds: number): Promise<boolean> {
  const deadline = performance.now() + milliseconds;
  while (!done()) {
    if (performance.now() > deadline) return false;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return true;
}
