import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { findProcess } from '../embedded/process.ts';

/**
 * Removes a folder when this process ends before the folder was done with. The last folder goes first.
 * @param before ends whatever still writes into it
 * @returns what is to be called when it is done with
 */
export function removeAtExit(folder: string, before = () => {}): () => void {
  const remove = () => {
    before();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  process.prependOnceListener('exit', remove);
  return () => void process.off('exit', remove);
}

/** Begins the name of a folder that only this process uses. */
export function ownPrefix(prefix: string): string {
  return `${prefix}${process.pid}-`;
}

/** Removes what processes that are no more left in a folder under such names: it may hold copies of private rows. */
export function removeLeftBehind(parent: string, prefix: string): void {
  for (const name of readdirSync(parent)) {
    const pid = name.startsWith(prefix) ? /^(\d+)-/.exec(name.slice(prefix.length))?.[1] : undefined;
    if (pid === undefined || findProcess(Number(pid)) !== null) continue;
    rmSync(path.join(parent, name), { recursive: true, force: true, maxRetries: 5 });
  }
}
