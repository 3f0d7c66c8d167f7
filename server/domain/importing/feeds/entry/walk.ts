import { isWritable } from '../../../../foundation/input.ts';
import { USUAL_BOUNDS } from '../../import-bounds.ts';
import type { FeedEntry } from './feed-entry.ts';

/** One item of a feed with its place: an entry as it was sent, or why something could not be read. */
export type Walked =
  | { readonly place: string; readonly document: unknown }
  | {
      readonly place: string;
      readonly fault: string;
      /** Id of the one entry that could not be read; null if there is more than one, or if that is not known. */
      readonly identifier: string | null;
    };

/** One pass over everything a feed has. */
export interface Walk {
  /** @throws UnusableAnswerError if not even the beginning can be read */
  entries(): AsyncGenerator<Walked>;
  /** Converts a document to an entry. Available once the first document has been received. */
  entryOf(document: unknown): FeedEntry;
  /**
   * Available after the last item: reasons to doubt that the whole feed was received. If there is any, nothing is closed.
   */
  readonly doubts: readonly string[];
  /** Available after the last item: files that are no part of the feed, each with what it is. */
  readonly passedOver: readonly string[];
  /** Available after the last item: the licence and attribution to display wherever data of the feed is shown. */
  attribution(): { readonly licence: string | null; readonly lines: readonly string[] };
  /** SHA-256 of everything received, in hexadecimal. */
  sha256(): string;
  close(): Promise<void>;
}

/** Longer than any real id. */
const LONGEST_ID = 200;

/**
 * Returns the address of a thing under that of its collection, or null if the id would lead elsewhere: a feed must not choose
 * what is asked.
 */
export function addressOfId(collection: URL, id: string): URL | null {
  if (/^\.+$/.test(id)) return null;
  return new URL(`${collection.href}/${encodeURIComponent(id)}`);
}

/** Returns the document's id exactly as it was sent, or null if it has none that can be read. */
export function idAsSent(document: unknown): string | null {
  const id = (document as { readonly id?: unknown } | null)?.id;
  if (typeof id === 'number') return String(id);
  return typeof id === 'string' && id !== '' && id.length <= LONGEST_ID && isWritable(id) ? id : null;
}

/** Returns the document's id in lower case, by which entries are matched between runs. */
export function identifierOf(document: unknown): string | null {
  return idAsSent(document)?.toLowerCase() ?? null;
}

/**
 * Compares the number of entries received with the total the feed states, which is the only evidence that all of it was
 * received.
 */
export function doubtOfTotal(said: number | null, came: number): string[] {
  if (said === null) return ['it does not say how many services it has'];
  return said === came
    ? []
    : [`it says that it has ${said.toLocaleString('en-GB')} services, and ${came.toLocaleString('en-GB')} came`];
}

/** Limits beyond which reading of a feed stops. Real feeds are far below them. */
export interface FeedLimits {
  /** Largest single answer, unpacked. */
  readonly answerBytes: number;
  /** Largest sum of all answers, from the import's bounds. */
  readonly totalBytes: number;
  readonly pages: number;
  readonly entries: number;
  /** Longest wait for an answer to begin, and between two pieces of it. */
  readonly silenceMilliseconds: number;
  /** Longest time for a complete answer. */
  readonly answerMilliseconds: number;
  readonly redirects: number;
  /** How often a page that failed is requested again. */
  readonly retries: number;
  readonly retryMilliseconds: number;
}

export const USUAL_LIMITS: FeedLimits = {
  answerBytes: 32 * 1024 * 1024,
  totalBytes: USUAL_BOUNDS.unpackedBytes,
  pages: 20_000,
  entries: 500_000,
  silenceMilliseconds: 30_000,
  answerMilliseconds: 120_000,
  redirects: 5,
  retries: 2,
  retryMilliseconds: 2_000,
};
