import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const BUILT = path.join(import.meta.dirname, '../built');
export const MANIFEST = path.join(BUILT, 'manifest.json');

/** What is known of the built files: committed with them. */
export interface Manifest {
  /** Digest of what they were built from. */
  readonly sources: string;
  /** Digest of each file, by its name. */
  readonly files: Readonly<Record<string, string>>;
}

/** Digest of everything that the built files are made from: the scripts, the build itself and the lock of its packages. */
export function digestOfSources(): string {
  const own = readdirSync(import.meta.dirname).filter((name) => /\.(js|ts)$|^package-lock\.json$/.test(name));
  const files = [...own.sort(), '../journey-memory.ts'];
  return digest(files.map((name) => digest(readFileSync(path.join(import.meta.dirname, name)))).join('\n'));
}

export function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
