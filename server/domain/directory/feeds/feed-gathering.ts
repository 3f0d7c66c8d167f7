import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { counted } from '../counting-words.ts';
import { type GatheredEntry, newSorting } from './entry-sorting.ts';
import type { Quarantined } from './quarantine.ts';
import type { Walk } from './walk.ts';

/** All that a feed sent, laid down in a file: the database is not kept waiting while it comes. */
export interface Gathered {
  /** What came, usable or not. */
  readonly read: number;
  readonly usable: number;
  readonly quarantined: readonly Quarantined[];
  /** What makes one doubt that all the feed has came. */
  readonly doubts: readonly string[];
  /** What can be taken in, in the order in which it came. */
  entries(): AsyncGenerator<GatheredEntry>;
  /** Takes the file away. */
  close(): Promise<void>;
}

/** How often somebody who waits is told. */
const TELL_EVERY = 200;

/**
 * Walks through a feed, and sets aside what cannot be taken in: what is no service, comes twice, or hangs under itself.
 * @param onRead is told how much was read so far
 * @throws UnusableAnswerError when not even the beginning can be read
 */
export async function gatherFeed(walk: Walk, onRead: (read: number) => void): Promise<Gathered> {
  const folder = await mkdtemp(path.join(tmpdir(), 'sds-feed-'));
  const close = () => rm(folder, { recursive: true, force: true });
  const file = path.join(folder, 'entries.ndjson');
  const sorting = newSorting(walk);
  let read = 0;
  const lines = async function* () {
    for await (const walked of walk.entries()) {
      read += 'document' in walked ? 1 : 0;
      const gathered = sorting.sort(walked);
      if (gathered !== null) yield `${JSON.stringify(gathered)}\n`;
      if (read % TELL_EVERY === 0) onRead(read);
    }
    onRead(read);
  };
  try {
    await pipeline(lines, createWriteStream(file));
    const cyclic: Quarantined[] = [];
    for await (const gathered of entriesIn(file)) {
      const why = sorting.whyCyclic(gathered);
      if (why !== null) cyclic.push(why);
    }
    const aside = new Set(cyclic.map(({ identifier }) => identifier));
    return {
      read,
      usable: sorting.usable() - aside.size,
      quarantined: [...sorting.quarantined, ...cyclic],
      doubts: [...walk.doubts, ...doubtOfNameless(sorting.nameless())],
      entries: async function* () {
        for await (const gathered of entriesIn(file)) if (!aside.has(gathered.identifier)) yield gathered;
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** What is set aside is not missing; but which of ours it is, only its id could say. */
function doubtOfNameless(nameless: number): string[] {
  if (nameless === 0) return [];
  return [`${counted(nameless, 'entry', 'entries')} of it ${nameless === 1 ? 'has' : 'have'} no id that can be read`];
}

/** Each stands on a line of its own: JSON has no other line ends of this kind. */
async function* entriesIn(file: string): AsyncGenerator<GatheredEntry> {
  let rest = '';
  for await (const piece of createReadStream(file, 'utf8')) {
    const lines = `${rest}${piece}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield JSON.parse(line) as GatheredEntry;
  }
}
