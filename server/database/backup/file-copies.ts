import { createHash } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';

/** Called with the number of bytes that were just read. */
export type OnBytes = (bytes: number) => void;

const CHUNK_BYTES = 1 << 20;

/**
 * Copies a file that may be written to meanwhile, or be gone, readable by its owner alone, and onto the disk.
 * @returns the SHA-256 of what was copied, or null when there is no such file
 */
export async function copyWithDigest(source: string, target: string, onBytes?: OnBytes): Promise<string | null> {
  const from = await openOrNull(source);
  if (from === null) return null;
  try {
    const to = await open(target, constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY, 0o600);
    try {
      const digest = await pour(from, { to, onBytes });
      await to.sync();
      return digest;
    } finally {
      await to.close();
    }
  } finally {
    await from.close();
  }
}

async function pour(
  from: FileHandle,
  { to, onBytes }: { to: FileHandle; onBytes?: OnBytes | undefined },
): Promise<string> {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
  for (;;) {
    const { bytesRead } = await from.read(buffer, 0, CHUNK_BYTES, null);
    if (bytesRead === 0) return hash.digest('hex');
    hash.update(buffer.subarray(0, bytesRead));
    await to.writeFile(buffer.subarray(0, bytesRead));
    onBytes?.(bytesRead);
  }
}

async function openOrNull(file: string): Promise<FileHandle | null> {
  try {
    return await open(file, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** SHA-256 of a file, in hexadecimal. */
export async function digestOfFile(file: string, onBytes?: OnBytes): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file, { highWaterMark: CHUNK_BYTES })) {
    hash.update(chunk as Buffer);
    onBytes?.((chunk as Buffer).length);
  }
  return hash.digest('hex');
}
