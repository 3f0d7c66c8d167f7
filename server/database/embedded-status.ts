import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type ClusterPlan, clusterFolder } from './embedded-cluster.ts';

/** All that is needed to run the server of one data folder. */
export interface ServerPlan extends ClusterPlan {
  readonly settings: Readonly<Record<string, string>>;
  /** Mark of every process of this cluster. */
  readonly name: string;
}

/** What a running server has written about itself in postmaster.pid. */
export interface PostmasterStatus {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

/** Name that marks every process of this cluster, whatever path the folder is reached by. */
export function clusterName(dataDir: string): string {
  const { dev, ino } = statSync(clusterFolder(dataDir), { bigint: true });
  return `sds-${dev.toString(36)}-${ino.toString(36)}`;
}

/** PostgreSQL's own mark of a running server. */
export function pidFile(dataDir: string): string {
  return join(clusterFolder(dataDir), 'postmaster.pid');
}

/** What postmaster.pid says, or null when there is none or it is only half written. */
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
