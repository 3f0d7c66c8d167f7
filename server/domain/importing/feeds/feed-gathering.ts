import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { OwnerTransaction } from '../../../database/owner-transaction.ts';
import { counted } from '../../directory/plain-words.ts';
import type { Walk } from './entry/walk.ts';
import { type GatheredEntry, newSorting } from './entry-sorting.ts';
import { type Quarantined, settingAside } from './feed-run.ts';

/** Everything a feed sent, saved in a file, so that no database transaction waits on the network. */
export interface Gathered {
  /** Entries received, usable or not. */
  readonly read: number;
  readonly usable: number;
  readonly quarantined: readonly Quarantined[];
  /** Facts left out of usable entries. */
  readonly leftOut: readonly Quarantined[];
  /** Files that are no part of the feed. */
  readonly passedOver: readonly string[];
  /** Reasons to doubt that the whole feed was received. */
  readonly doubts: readonly string[];
  /** The usable entries, in the order received. */
  entries(): AsyncGenerator<GatheredEntry>;
  /** Deletes the file. */
  close(): Promise<void>;
}

/** Progress is reported every so many entries. */
const TELL_EVERY = 200;

/**
 * Reads a whole feed and sets aside what cannot be imported: an item that is not a service, or occurs twice.
 * @param onRead is called with the number of entries read so far
 * @throws UnusableAnswerError if not even the beginning can be read
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
    return {
      read,
      usable: sorting.usable(),
      quarantined: sorting.quarantined,
      leftOut: sorting.leftOut,
      passedOver: walk.passedOver,
      doubts: [...walk.doubts, ...doubtOfNameless(sorting.nameless())],
      entries: () => entriesIn(file),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * An entry set aside is not missing from the feed; but without a readable id we cannot know which of our services it is.
 */
function doubtOfNameless(nameless: number): string[] {
  if (nameless === 0) return [];
  return [`${counted(nameless, 'entry', 'entries')} of it ${nameless === 1 ? 'has' : 'have'} no id that can be read`];
}

/** Each entry is on a line of its own: JSON text contains no raw line feed. */
async function* entriesIn(file: string): AsyncGenerator<GatheredEntry> {
  let rest = '';
  for await (const piece of createReadStream(file, 'utf8')) {
    const lines = `${rest}${piece}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield JSON.parse(line) as GatheredEntry;
  }
}

/** Number of entries sent and merged at a time. */
const BATCH = 200;

const TABLE = `create temporary table staged_entry (n int generated always as identity, place text, identifier text primary key, entry jsonb) on commit drop`;
const FILL = `insert into staged_entry (place, identifier, entry) select place, identifier, entry from jsonb_to_recordset($1::jsonb) as t (place text, identifier text, entry jsonb)`;
const NEXT = 'select n, place, identifier, entry from staged_entry where n > $1 order by n limit $2';

/**
 * Loads the gathered entries into a temporary table for this transaction, where SQL can read them.
 * @returns the entries that the database refused
 */
export async function stageFeed(transaction: OwnerTransaction, gathered: Gathered): Promise<Quarantined[]> {
  await transaction.run(TABLE);
  const refused: Quarantined[] = [];
  let batch: GatheredEntry[] = [];
  const send = async () => {
    refused.push(
      ...(await settingAside(transaction, batch, async (some) => {
        await transaction.run(FILL, [JSON.stringify(some)]);
      })),
    );
    batch = [];
  };
  for await (const entry of gathered.entries()) {
    batch.push(entry);
    if (batch.length === BATCH) await send();
  }
  if (batch.length > 0) await send();
  return refused;
}

/** Yields the staged entries in batches, in the order received. */
export async function* stagedEntries(transaction: OwnerTransaction): AsyncGenerator<readonly GatheredEntry[]> {
  for (let after = 0; ; ) {
    const rows = await transaction.run<GatheredEntry & { n: number }>(NEXT, [after, BATCH]);
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    after = last.n;
  }
}

/** Removes entries that were set aside later, so that nothing is derived from them. */
export async function unstage(transaction: OwnerTransaction, quarantined: readonly Quarantined[]): Promise<void> {
  const identifiers = quarantined.map(({ identifier }) => identifier);
  await transaction.run('delete from staged_entry where identifier = any ($1)', [identifiers]);
}
