import { refusedFile } from './file-refusal.ts';

/** How much of what others publish is taken in before it is given up. What is real stays far below. */
export interface ImportBounds {
  /** Of all that is read, unpacked: half a megabyte of gzip holds half a gigabyte of nothing. */
  readonly unpackedBytes: number;
  /** Of reading it, and again of merging it. */
  readonly milliseconds: number;
}

const MEGABYTE = 1024 * 1024;
const MINUTE = 60_000;

/** All postcodes of the country are 64 MB; the largest register known is taken in within a minute. */
export const USUAL_BOUNDS: ImportBounds = { unpackedBytes: 512 * MEGABYTE, milliseconds: 20 * MINUTE };

/** One import under way, as far as its bounds go. */
export interface BoundedImport {
  /** Aborted, with the refusal, when the time is over. */
  readonly signal: AbortSignal;
  /** Counts what was read. @throws DomainError INVALID_INPUT when it is too much, or the time is over */
  read(bytes: number): void;
  /** How long it may still take (milliseconds). @throws DomainError INVALID_INPUT when the time is over */
  remaining(): number;
  end(): void;
}

/** Begins to count an import's bytes and time. */
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

/** The refusal of what is larger, unpacked, than may be. */
export function tooLarge(unpackedBytes: number): Error {
  return refusedFile(
    null,
    `There is more in it than the ${inWords(unpackedBytes / MEGABYTE)} MB that are taken in, unpacked. Is this what was published? If so, raise IMPORT_MEGABYTES.`,
  );
}

/** The refusal of what takes longer than may be. */
export function tooLong(milliseconds: number): Error {
  return refusedFile(
    null,
    `It takes longer than the ${inWords(milliseconds / MINUTE)} minutes there are for it, and was given up. Try again at a quieter time, or raise IMPORT_MINUTES.`,
  );
}

function inWords(count: number): string {
  return count.toLocaleString('en-GB', { maximumFractionDigits: 3 });
}
