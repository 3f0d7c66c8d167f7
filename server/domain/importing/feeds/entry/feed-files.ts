import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { refusedFile } from '../../file-refusal.ts';
import { beyond, parsed, UnusableAnswerError } from './asking.ts';
import type { FeedLimits } from './walk.ts';

/** The files of a feed in order, each parsed when it is wanted. */
export interface FeedFiles {
  /** The first reading, which counts what is read. @throws UnusableAnswerError, from `document` */
  all(): Iterable<FeedFile>;
  /** The readable files once more. */
  again(): Iterable<FeedFile>;
  /** SHA-256 of all of them, in hexadecimal. */
  sha256(): string;
}

interface FeedFile {
  /** Its path, from the folder that was given on. */
  readonly name: string;
  document(): Promise<unknown>;
}

/** Opens one file, or every JSON file of a folder and the folders in it. @throws DomainError INVALID_INPUT if there is none */
export async function openFeedFiles(file: string, limits: FeedLimits): Promise<FeedFiles> {
  return openFiles(await filesIn(file), limits);
}

function openFiles({ folder, names }: Found, limits: FeedLimits): FeedFiles {
  const hash = createHash('sha256');
  const read = boundedReader(limits);
  const readable: string[] = [];
  return {
    all: () =>
      names.map((name) => ({
        name,
        document: async () => {
          const bytes = await read(path.join(folder, name));
          hash.update(bytes);
          const document = parsed(bytes, null);
          readable.push(name);
          return document;
        },
      })),
    again: () =>
      readable.map((name) => ({ name, document: async () => parsed(await readFile(path.join(folder, name)), null) })),
    sha256: () => hash.copy().digest('hex'),
  };
}

interface Found {
  readonly folder: string;
  readonly names: readonly string[];
}

/** Returns the JSON files of a folder by name; a single file whatever it is called. */
async function filesIn(file: string): Promise<Found> {
  const about = await stat(file).catch(() => null);
  if (about === null) throw refusedFile(null, 'There is no such file or folder. Check its name.');
  if (about.isFile()) return { folder: path.dirname(file), names: [path.basename(file)] };
  const names = (await readdir(file, { recursive: true })).filter((name) => name.endsWith('.json')).sort();
  if (names.length === 0) throw refusedFile(null, 'There is no JSON file in this folder.');
  return { folder: file, names };
}

/** Returns a file reader that throws if one file, or all together, are too large. */
function boundedReader({ answerBytes, totalBytes }: FeedLimits): (file: string) => Promise<Buffer> {
  let total = 0;
  return async (file) => {
    const { size } = await stat(file);
    if (size > answerBytes * 8) throw new UnusableAnswerError('is larger than any such file can be');
    total += size;
    if (total > totalBytes) throw new UnusableAnswerError(beyond(totalBytes));
    return readFile(file);
  };
}
