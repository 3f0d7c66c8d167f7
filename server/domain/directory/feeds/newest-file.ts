import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { refusedFile } from '../file-refusal.ts';

/**
 * The file of a path, or of a folder's files the one that was written last.
 * @throws DomainError INVALID_INPUT when there is none
 */
export async function newestFile(place: string): Promise<string> {
  const about = await stat(place).catch(() => null);
  if (about === null) throw refusedFile(null, 'There is no such file or folder. Check what is configured.');
  if (about.isFile()) return place;
  const entries = await readdir(place, { withFileTypes: true });
  const files = await Promise.all(
    entries
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map(async ({ name }) => ({ file: path.join(place, name), at: (await stat(path.join(place, name))).mtimeMs })),
  );
  const [newest] = files.toSorted((one, other) => other.at - one.at);
  if (newest === undefined) throw refusedFile(null, 'There is no file in this folder.');
  return newest.file;
}
