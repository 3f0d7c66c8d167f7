import { isWritable } from '../../../../foundation/given.ts';
import { USUAL_BOUNDS } from '../../import-bounds.ts';
import type { FeedEntry } from './feed-entry.ts';

/** What comes of a feed: an entry as it was sent, or what could not be read, and where it stood. */
export type Walked =
  | { readonly place: string; readonly document: unknown }
  | {
      readonly place: string;
      readonly fault: string;
      /** Of the one entry that could not be read; null for more than one, or for nobody knows which. */
      readonly identifier: string | null;
    };

/** A way through all that a feed has, once. */
export interface Walk {
  /** @throws UnusableAnswerError when not even the beginning can be read */
  entries(): AsyncGenerator<Walked>;
  /** What makes an entry of a document; known once the first came. */
  entryOf(document: unknown): FeedEntry;
  /** After the last: what makes one doubt that all the feed has came. While there is a doubt, nothing is closed. */
  readonly doubts: readonly string[];
  /** After the last: what the feed wants said wherever something of it is shown. */
  attribution(): { readonly licence: string | null; readonly lines: readonly string[] };
  /** Of all that came, in hexadecimal. */
  sha256(): string;
  close(): Promise<void>;
}

/** More than any id is long. */
const LONGEST_ID = 200;

/** The id of what was sent, as it was sent, if it has one that can be read. */
export function idAsSent(document: unknown): string | null {
  const id = (document as { readonly id?: unknown } | null)?.id;
  if (typeof id === 'number') return String(id);
  return typeof id === 'string' && id !== '' && id.length <= LONGEST_ID && isWritable(id) ? id : null;
}

/** The same, as entries are known again by it: whatever case it is sent in. */
export function identifierOf(document: unknown): string | null {
  return idAsSent(document)?.toLowerCase() ?? null;
}

/** Whether as many came as the feed says that it has: the only word there is on whether all of it came. */
export function doubtOfTotal(said: number | null, came: number): string[] {
  if (said === null) return ['it does not say how many services it has'];
  return said === came
    ? []
    : [`it says that it has ${said.toLocaleString('en-GB')} services, and ${came.toLocaleString('en-GB')} came`];
}

/** How much of a feed is taken before it is given up. Real feeds stay far below. */
export interface FeedLimits {
  /** Of one answer, unpacked. */
  readonly answerBytes: number;
  /** Of all answers together; an import's bounds say how much. */
  readonly totalBytes: number;
  readonly pages: number;
  readonly entries: number;
  /** Until an answer begins, and between two pieces of it. */
  readonly silenceMilliseconds: number;
  /** Until an answer is whole. */
  readonly answerMilliseconds: number;
  readonly redirects: number;
  /** How often a page is asked for again that did not come. */
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
