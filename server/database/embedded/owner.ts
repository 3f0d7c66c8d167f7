import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findProcess, isRunning, type ProcessIdentity } from './process.ts';

/** The right to start and stop the server of one data folder; one living process has it at a time. */
export interface Ownership {
  /** Gives the right back. Calling it again has no effect. */
  release(): void;
}

function ownerFile(dataDir: string): string {
  return join(dataDir, 'postgres.owner');
}

function readIdentity(path: string): ProcessIdentity | null {
  try {
    const { pid, started } = JSON.parse(readFileSync(path, 'utf8')) as ProcessIdentity;
    return { pid, started };
  } catch (error) {
    if (error instanceof SyntaxError) return { pid: 0, started: '' };
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Creates the file completely or not at all; returns false if it exists. Only a hard link is atomic in both respects. */
function createExclusively(path: string, content: string): boolean {
  const draft = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  writeFileSync(draft, content, { mode: 0o644 });
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Removes the owner file of a dead process. Two starting processes may see the same dead owner: without the second file the
 * slower one could remove the file that the faster one has just created.
 */
function removeDeadOwner(path: string, dead: ProcessIdentity, self: string): void {
  const breaking = `${path}.breaking`;
  if (!createExclusively(breaking, self)) {
    const breaker = readIdentity(breaking);
    if (breaker !== null && !isRunning(breaker)) rmSync(breaking, { force: true });
    return;
  }
  try {
    const present = readIdentity(path);
    if (present?.pid === dead.pid && present.started === dead.started) rmSync(path, { force: true });
  } finally {
    rmSync(breaking, { force: true });
  }
}

/** Returns the living process that owns the server of this data folder, or null. */
export function findOwner(dataDir: string): ProcessIdentity | null {
  const owner = readIdentity(ownerFile(dataDir));
  return owner !== null && isRunning(owner) ? owner : null;
}

/** Claims the data folder for this process, or returns null if a living process (this one included) owns it. */
export function claimOwnership(dataDir: string): Ownership | null {
  const path = ownerFile(dataDir);
  const self = JSON.stringify(findProcess(process.pid));
  for (let attempt = 0; attempt < 10; attempt += 1) {
    if (createExclusively(path, self)) {
      let held = true;
      return {
        release: () => {
          if (held) rmSync(path, { force: true });
          held = false;
        },
      };
    }
    const owner = readIdentity(path);
    if (owner === null) continue;
    if (isRunning(owner)) return null;
    removeDeadOwner(path, owner, self);
  }
  return null;
}
