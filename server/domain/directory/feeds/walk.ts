import { isWritable } from '../../../foundation/given.ts';
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
