import { createHash } from 'node:crypto';
import { closeSync, constants, fsyncSync, openSync, readSync, writeSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';

/** Called with the number of bytes that were just read. */
export type OnBytes = (bytes: number) => void;

const CHUNK_BYTES = 1 << 18;
const NOWHERE = -1;

/**
 * Copies a file that may be written to meanwhile, or be gone, readable by its owner alone, and onto the disk.
 * @returns the SHA-256 of what was copied, or null when there is no such file
 */
export async function copyWithDigest(source: string, target: string, onBytes?: OnBytes): Promise<string | null> {
  const from = openOrNull(source);
  if (from === null) return null;
  try {
    const to = openSync(target, constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY, 0o600);
    try {
      const digest = await pour({ from, to, onBytes });
      fsyncSync(to);
      return digest;
    } finally {
      closeSync(to);
    }
  } finally {
    closeSync(from);
  }
}

/** SHA-256 of a file, in hexadecimal. */
export async function digestOfFile(file: string, onBytes?: OnBytes): Promise<string> {
  const from = openSync(file, 'r');
  try {
    return await pour({ from, to: NOWHERE, onBytes });
  } finally {
    closeSync(from);
  }
}

interface Pouring {
  readonly from: number;
  readonly to: number;
  readonly onBytes: OnBytes | undefined;
}

/** A cluster is a thousand small files: read at once, without a wait for each of them. */
async function pour({ from, to, onBytes }: Pouring): Promise<string> {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
  for (;;) {
    const bytes = readSync(from, buffer, 0, CHUNK_BYTES, null);
    if (bytes === 0) break;
    const chunk = buffer.subarray(0, bytes);
    hash.update(chunk);
    for (let at = 0; to !== NOWHERE && at < bytes; ) at += writeSync(to, chunk, at);
    onBytes?.(bytes);
    // Connections of this process are answered in between.
    if (bytes === CHUNK_BYTES) await nextTurn();
  }
  return hash.digest('hex');
}

function openOrNull(file: string): number | null {
  try {
    return openSync(file, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
