import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { refusedFile } from '../file-refusal.ts';
import { type ImportBounds, USUAL_BOUNDS } from '../import-bounds.ts';
import { openAsker, UnusableAnswerError } from './entry/asking.ts';
import { USUAL_LIMITS } from './entry/walk.ts';

interface Fetching {
  /** Whether addresses inside a private network may be requested. */
  readonly allowPrivate: boolean;
  readonly signal?: AbortSignal | undefined;
  readonly bounds?: ImportBounds | undefined;
}

/** Longest time to fetch one file, in milliseconds, however long the import may take. */
const LONGEST_FETCH = 600_000;

/**
 * Downloads a file, passes its path to `work`, and deletes it. The file keeps its name, because a register's file name
 * contains the day of its data.
 * @throws DomainError INVALID_INPUT if it cannot be downloaded
 */
export async function withFetchedFile<Result>(
  url: URL,
  { allowPrivate, signal, bounds = USUAL_BOUNDS }: Fetching,
  work: (file: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(path.join(tmpdir(), 'sds-file-'));
  const { unpackedBytes, milliseconds } = bounds;
  const whole = { answerBytes: unpackedBytes, answerMilliseconds: Math.min(LONGEST_FETCH, milliseconds) };
  const asker = openAsker({ limits: { ...USUAL_LIMITS, ...whole }, allowPrivate, signal });
  try {
    const file = path.join(folder, fileNameOf(url));
    await asker.download(url, file).catch(refuse);
    return await work(file);
  } finally {
    await asker.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Returns the last part of an address as a valid file name. */
export function fileNameOf({ pathname }: URL): string {
  const last = pathname.split('/').at(-1) ?? '';
  const name = last.replaceAll(/%20/g, ' ').replaceAll(/[^\w .-]/g, '_');
  return /^[. ]*$/.test(name) ? 'file' : name.slice(-200);
}

function refuse(error: unknown): never {
  if (error instanceof UnusableAnswerError) throw refusedFile(null, `The file ${error.message}.`);
  throw error;
}

/**
 * Returns the path of a file; of a folder, the file in it that was written last.
 * @throws DomainError INVALID_INPUT if there is none
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
