import type { Speaker } from '../../access/actor.ts';
import { newId } from '../../database/columns.ts';
import { type Look, LooksNotKept } from '../../database/record-access.ts';
import { isRefusedForGood } from '../../database/sql-errors.ts';
import {
  type LookJournal,
  openLookJournal,
  type PendingLook,
  readLeftBehind,
  readLeftByOthers,
} from './look-journal.ts';

/** Keeps who was shown what of whom, without a read having to wait for the database. */
export interface LookRecorder {
  /**
   * Takes what a speaker is about to be shown. When it returns, the looks outlive this process.
   * @throws LooksNotKept when they cannot be kept: then nothing may be shown
   */
  record(speaker: Speaker, looks: readonly Look[]): void;
  /**
   * Makes sure that looks can be kept now, by writing as much as one takes.
   * @throws LooksNotKept
   */
  probe(): void;
  /** Everything taken so far is in the database when this resolves. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

export interface LookRecorderOptions {
  /** Where looks are written down until they are in the database. */
  readonly folder: string;
  /** Adds looks to the database; adding one again changes nothing. */
  readonly append: (looks: readonly PendingLook[]) => Promise<void>;
  readonly onFailure: (error: unknown) => void;
  /** How often it is looked for what another server of the folder left that died. */
  readonly othersMilliseconds?: number;
}

/** How long a look waits for others to be added with it. The same look meanwhile only counts up. */
const GATHERING_MILLISECONDS = 500;
const OTHERS_MILLISECONDS = 5_000;
/** How many may wait while the database will not take them. Beyond that nothing private is shown. */
const MOST_WAITING = 200_000;

interface Batch {
  readonly looks: readonly PendingLook[];
  readonly file: string;
}

/**
 * Looks go to a journal in a folder before the read is answered, and from there to the database every half second, many
 * in one statement. A process that is killed leaves its journal, which the next start reads in: nothing is lost or
 * doubled, for a look keeps its id. One that the database will never take is kept beside, told, and holds up no other. Lost with the machine itself: at most what was shown since the last half second.
 */
export async function openLookRecorder(options: LookRecorderOptions): Promise<LookRecorder> {
  const { folder, append, onFailure, othersMilliseconds = OTHERS_MILLISECONDS } = options;
  const journal = openLookJournal(folder);
  const deliver = deliveryOf(journal, { append, onFailure });
  for (const left of readLeftBehind(folder)) await deliver(left);
  let gathered = new Map<string, PendingLook>();
  let waiting: Batch[] = [];
  let sending: Promise<void> = Promise.resolve();

  const send = async () => {
    const file = journal.turn();
    if (file !== null) {
      waiting.push({ looks: [...gathered.values()], file });
      gathered = new Map();
    }
    for (const batch of waiting) {
      await deliver(batch);
      waiting = waiting.filter((each) => each !== batch);
    }
  };
  const settle = () => {
    sending = sending.catch(() => undefined).then(send);
    return sending;
  };
  const takeOver = async () => {
    for (const left of readLeftByOthers(folder)) await deliver(left);
  };
  const every = (milliseconds: number, work: () => Promise<void>) =>
    setInterval(() => void work().catch(onFailure), milliseconds).unref();
  const timers = [every(GATHERING_MILLISECONDS, settle), every(othersMilliseconds, takeOver)];

  const count = () => waiting.reduce((sum, batch) => sum + batch.looks.length, gathered.size);

  return {
    record: (speaker, looks) => {
      if (speaker === null || looks.length === 0) return;
      keep(() => gatherAll({ speaker, looks, gathered, write: journal.append }), count());
    },
    probe: () => keep(journal.probe, count()),
    settle,
    close: async () => {
      for (const timer of timers) clearInterval(timer);
      // What cannot be added now stands in the journal, for the next start.
      await settle().catch(onFailure);
      journal.close();
    },
  };
}

/** Adds a file's looks to the database, and puts aside what it will never take. */
function deliveryOf(
  journal: LookJournal,
  { append, onFailure }: Pick<LookRecorderOptions, 'append' | 'onFailure'>,
): (batch: Batch) => Promise<void> {
  return async ({ file, looks }) => {
    const refused = looks.length > 0 ? await appendAll(looks, append) : [];
    if (refused.length > 0)
      onFailure(new Error(`The database will not take what stands in ${journal.setAside(file, refused)}.`));
    journal.discard(file);
  };
}

/**
 * Does what writes looks down.
 * @param waiting how many wait for the database
 * @throws LooksNotKept
 */
function keep(write: () => void, waiting: number): void {
  try {
    if (waiting > MOST_WAITING) throw new Error('Too many looks wait for the database, so nothing more is shown.');
    write();
  } catch (error) {
    throw new LooksNotKept(error);
  }
}

/**
 * Adds looks together; where the database refuses one of them, each by itself, so that it keeps none of the others out.
 * @returns those that it will never take
 */
async function appendAll(
  looks: readonly PendingLook[],
  append: LookRecorderOptions['append'],
): Promise<readonly PendingLook[]> {
  try {
    await append(looks);
    return [];
  } catch (error) {
    if (!isRefusedForGood(error)) throw error;
  }
  if (looks.length === 1) return looks;
  const refused: PendingLook[] = [];
  for (const look of looks) refused.push(...(await appendAll([look], append)));
  return refused;
}

interface Gathering {
  readonly speaker: string;
  readonly gathered: Map<string, PendingLook>;
  readonly write: (look: PendingLook) => void;
}

function gatherAll({ looks, ...gathering }: Gathering & { readonly looks: readonly Look[] }): void {
  for (const look of looks) gather({ look, ...gathering });
}

function gather({ speaker, look, gathered, write }: Gathering & { readonly look: Look }): void {
  const key = `${speaker} ${look.personId} ${look.topics}`;
  const now = new Date().toISOString();
  const known = gathered.get(key);
  if (known !== undefined) {
    known.lastAt = now;
    known.times += 1;
    return;
  }
  const [accountId = '', actingFor = null] = speaker.split('/');
  const pending = { id: newId(), accountId, actingFor, ...look, firstAt: now, lastAt: now, times: 1 };
  write(pending);
  gathered.set(key, pending);
}
