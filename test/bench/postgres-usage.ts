import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The unit of the times in /proc, the same on every Linux that Node.js runs on. */
const TICKS_PER_SECOND = 100;

/**
 * Milliseconds of processor time that the whole PostgreSQL of a data folder has used: its backends, those that ended, and
 * its writers. Null where there is no /proc.
 */
export function findPostgresCpu(dataDir: string): number | null {
  try {
    const [first = ''] = readFileSync(path.join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
    const postmaster = Number(first);
    const own = readTimes(postmaster);
    const children = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => findTimes(Number(name)))
      .filter((times) => times !== null && times.parent === postmaster);
    const ticks = children.reduce((sum, times) => sum + (times?.own ?? 0), own.own + own.endedChildren);
    return (ticks / TICKS_PER_SECOND) * 1000;
  } catch {
    return null;
  }
}

/** Milliseconds of processor time that one process has used; null where there is no /proc. */
export function findProcessCpu(pid: number): number | null {
  const times = findTimes(pid);
  return times === null ? null : (times.own / TICKS_PER_SECOND) * 1000;
}

interface Times {
  readonly parent: number;
  readonly own: number;
  readonly endedChildren: number;
}

function readTimes(pid: number): Times {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The program's name stands in brackets and may itself hold spaces and brackets.
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const [parent = 0, user = 0, system = 0, endedUser = 0, endedSystem = 0] = [fields[1], ...fields.slice(11, 15)];
  return { parent, own: user + system, endedChildren: endedUser + endedSystem };
}

function findTimes(pid: number): Times | null {
  try {
    return readTimes(pid);
  } catch {
    // It ended while we looked, or there is no /proc.
    return null;
  }
}
