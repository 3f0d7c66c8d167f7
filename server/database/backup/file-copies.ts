import { createHash } from 'node:crypto';
import { closeSync, constants, fsyncSync, openSync, readSync, writeSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';

/** Called with the number of bytes just read. */
export type OnBytes = (bytes: number) => void;

const CHUNK_BYTES = 1 << 18;
const NOWHERE = -1;

/**
 * Copies a file that may be changing or may have disappeared. The copy is readable by its owner only and flushed to disk.
 * @returns the SHA-256 of the copy, or null if there is no such file
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

/** Reads synchronously: a cluster is a thousand small files, and waiting for each would take longer. */
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
    // Lets other connections of this process be answered in between.
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
