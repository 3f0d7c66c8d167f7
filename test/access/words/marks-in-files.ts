import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Every file below a folder, by its path from there. Those that go while they are looked for are left out. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name)));
}

/**
 * Which of the files hold a mark: as it is in either case, or as base64 or hexadecimal.
 * @param mark small letters and digits, so that JSON and addresses do not spell it in another way
 */
export function filesWith(mark: string, folder: string, files: readonly string[] = filesBelow(folder)): string[] {
  return files.filter((file) => holds(readOrNothing(path.join(folder, file)), mark));
}

/** Whether the mark is in these bytes. */
export function holds(bytes: Buffer, mark: string): boolean {
  const text = bytes.toString('latin1').toLowerCase();
  return spellingsOf(mark).some((spelling) => text.includes(spelling));
}

/** Compared in small letters: base64 then matches a little too much, which is no harm here. */
function spellingsOf(mark: string): string[] {
  const shifted = [0, 1, 2].map((shift) => Buffer.from(`${' '.repeat(shift)}${mark}`).toString('base64'));
  // What stands beside the mark is in the first and last signs.
  const base64 = shifted.map((text) => text.slice(4, -4).toLowerCase());
  return [mark, Buffer.from(mark).toString('hex'), ...base64];
}

function readOrNothing(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}
