import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const BUILT = new URL('./built/', import.meta.url);

/** The scripts and styles of the pages that have any, as `npm run pages` has built them from npm packages. */
export interface PageBundle {
  /** Changes whenever a file does. */
  readonly version: string;
  /** A file of the bundle, as it is and gzipped, or null when there is none of this name. */
  findFile(name: string): Promise<BundledFile | null>;
}

interface BundledFile {
  readonly plain: Buffer;
  readonly zipped: Buffer;
}

export async function pageBundle(): Promise<PageBundle> {
  const manifest = await readFile(new URL('manifest.json', BUILT), 'utf8');
  const names = new Set(Object.keys((JSON.parse(manifest) as { files: object }).files));
  const files = new Map<string, Promise<BundledFile>>();
  const read = (name: string) => {
    const file = readZipped(name);
    files.set(name, file);
    // The next request tries again.
    file.catch(() => files.delete(name));
    return file;
  };
  return {
    version: createHash('sha256').update(manifest).digest('hex').slice(0, 16),
    findFile: async (name) => (names.has(name) ? (files.get(name) ?? read(name)) : null),
  };
}

async function readZipped(name: string): Promise<BundledFile> {
  const plain = await readFile(new URL(name, BUILT));
  return { plain, zipped: await promisify(gzip)(plain) };
}
