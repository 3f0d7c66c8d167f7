import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { findProcess } from '../embedded/process.ts';

/**
 * Removes a folder if this process ends before the folder is done with. The most recent folder is removed first.
 * @param before stops whatever still writes into it
 * @returns a function to call when it is done with
 */
export function removeAtExit(folder: string, before = () => {}): () => void {
  const remove = () => {
    before();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  process.prependOnceListener('exit', remove);
  return () => void process.off('exit', remove);
}

/** Returns the beginning of the name of a folder that only this process uses. */
export function ownPrefix(prefix: string): string {
  return `${prefix}${process.pid}-`;
}

/** Removes folders of such names left by processes that have ended: they may contain copies of private rows. */
export function removeLeftBehind(parent: string, prefix: string): void {
  for (const name of readdirSync(parent)) {
    const pid = name.startsWith(prefix) ? /^(\d+)-/.exec(name.slice(prefix.length))?.[1] : undefined;
    if (pid === undefined || findProcess(Number(pid)) !== null) continue;
    rmSync(path.join(parent, name), { recursive: true, force: true, maxRetries: 5 });
  }
}
