import { refusedFile } from './file-refusal.ts';

/** Limits on one import of external data. Real files are far below them. */
export interface ImportBounds {
  /** Largest size read, unpacked: half a megabyte of gzip can unpack to half a gigabyte. */
  readonly unpackedBytes: number;
  /** Longest time to read, and again longest time to merge. */
  readonly milliseconds: number;
}

const MEGABYTE = 1024 * 1024;
const MINUTE = 60_000;

/** All postcodes of the country are 64 MB; the largest known register is imported within a minute. */
export const USUAL_BOUNDS: ImportBounds = { unpackedBytes: 512 * MEGABYTE, milliseconds: 20 * MINUTE };

/** One import in progress, with its limits. */
export interface BoundedImport {
  /** Aborted, with the refusal as its reason, when the time is up. */
  readonly signal: AbortSignal;
  /** Counts bytes read. @throws DomainError INVALID_INPUT if there are too many, or the time is up */
  read(bytes: number): void;
  /** Returns the milliseconds left. @throws DomainError INVALID_INPUT if the time is up */
  remaining(): number;
  end(): void;
}

/** Starts counting an import's bytes and time. */
export function beginBounded({ unpackedBytes, milliseconds }: ImportBounds): BoundedImport {
  const stopping = new AbortController();
  const deadline = performance.now() + milliseconds;
  const giveUp = () => stopping.abort(tooLong(milliseconds));
  const timer = setTimeout(giveUp, milliseconds).unref();
  let bytes = 0;
  const remaining = () => {
    const left = Math.ceil(deadline - performance.now());
    if (left <= 0) giveUp();
    stopping.signal.throwIfAborted();
    return left;
  };
  return {
    signal: stopping.signal,
    read: (more) => {
      bytes += more;
      if (bytes > unpackedBytes) throw tooLarge(unpackedBytes);
      remaining();
    },
    remaining,
    end: () => clearTimeout(timer),
  };
}

/** Returns the refusal of data that is too large when unpacked. */
function tooLarge(unpackedBytes: number): Error {
  return refusedFile(
    null,
    `There is more in it than the ${inWords(unpackedBytes / MEGABYTE)} MB that are taken in, unpacked. Is this what was published? If so, raise IMPORT_MEGABYTES.`,
  );
}

/** Returns the refusal of an import that takes too long. */
export function tooLong(milliseconds: number): Error {
  return refusedFile(
    null,
    `It takes longer than the ${inWords(milliseconds / MINUTE)} minutes there are for it, and was given up. Try again at a quieter time, or raise IMPORT_MINUTES.`,
  );
}

function inWords(count: number): string {
  return count.toLocaleString('en-GB', { maximumFractionDigits: 3 });
}
