import type { ActorKey } from '../../access/actor.ts';
import { newId } from '../../database/columns.ts';
import { AccessNotRecorded, type RecordAccess } from '../../database/record-access.ts';
import { isRefusedForGood } from '../../database/sql-errors.ts';
import {
  type AccessJournal,
  openAccessJournal,
  type PendingAccess,
  readLeftBehind,
  readLeftByOthers,
} from './access-journal.ts';

/** Records who was shown which topics of whose record, without making reads wait for the database. */
export interface AccessRecorder {
  /**
   * Takes the accesses of a response that is about to be sent. Once it returns, they survive the end of this process.
   * @throws AccessNotRecorded if they cannot be kept: then nothing may be shown
   */
  record(actorKey: ActorKey, accesses: readonly RecordAccess[]): void;
  /**
   * Checks that accesses can be kept now, by writing as many bytes as one takes.
   * @throws AccessNotRecorded
   */
  probe(): void;
  /** Resolves once everything taken so far is in the database. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

export interface AccessRecorderOptions {
  /** Folder of the journal. */
  readonly folder: string;
  /** Stores accesses in the database; storing one again changes nothing. */
  readonly append: (accesses: readonly PendingAccess[]) => Promise<void>;
  readonly onFailure: (error: unknown) => void;
  /** Interval, in milliseconds, of the search for journals of other servers that died. */
  readonly othersMilliseconds?: number;
}

/** How long an access waits to be stored together with others. Repeated access meanwhile only increases its count. */
const GATHERING_MILLISECONDS = 500;
const OTHERS_MILLISECONDS = 5_000;
/** Accesses that may wait while the database does not accept them. Beyond that no private data is shown. */
const MOST_WAITING = 200_000;

interface Batch {
  readonly accesses: readonly PendingAccess[];
  readonly file: string;
}

/**
 * Opens a recorder of record accesses. They are written to a journal in a folder before the read is answered, and moved to
 * the database every half second, many in one statement. A process that is killed leaves its journal, which the next start
 * imports; nothing is lost or doubled, because each access keeps its id. An access that the database will never accept is
 * stored in a separate file, reported, and does not hold up the others. If the machine itself fails, at most the last half
 * second is lost.
 */
export async function openAccessRecorder(options: AccessRecorderOptions): Promise<AccessRecorder> {
  const { folder, append, onFailure, othersMilliseconds = OTHERS_MILLISECONDS } = options;
  const journal = openAccessJournal(folder);
  const deliver = deliveryOf(journal, { append, onFailure });
  for (const left of readLeftBehind(folder)) await deliver(left);
  let gathered = new Map<string, PendingAccess>();
  let waiting: Batch[] = [];
  let sending: Promise<void> = Promise.resolve();

  const send = async () => {
    const file = journal.turn();
    if (file !== null) {
      waiting.push({ accesses: [...gathered.values()], file });
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

  const count = () => waiting.reduce((sum, batch) => sum + batch.accesses.length, gathered.size);

  return {
    record: (actorKey, accesses) => {
      if (actorKey === null || accesses.length === 0) return;
      keep(() => gatherAll({ actorKey, accesses, gathered, write: journal.append }), count());
    },
    probe: () => keep(journal.probe, count()),
    settle,
    close: async () => {
      for (const timer of timers) clearInterval(timer);
      // Accesses that cannot be stored now stay in the journal for the next start.
      await settle().catch(onFailure);
      journal.close();
    },
  };
}

/** Returns a function that stores a file's accesses in the database, and sets aside those it will never accept. */
function deliveryOf(
  journal: AccessJournal,
  { append, onFailure }: Pick<AccessRecorderOptions, 'append' | 'onFailure'>,
): (batch: Batch) => Promise<void> {
  return async ({ file, accesses }) => {
    const refused = accesses.length > 0 ? await appendAll(accesses, append) : [];
    if (refused.length > 0)
      onFailure(new Error(`The database refuses the record accesses in ${journal.setAside(file, refused)}.`));
    journal.discard(file);
  };
}

/**
 * Runs a write to the journal.
 * @param waiting number of accesses waiting for the database
 * @throws AccessNotRecorded
 */
function keep(write: () => void, waiting: number): void {
  try {
    if (waiting > MOST_WAITING)
      throw new Error('Too many record accesses wait for the database, so no private data is shown.');
    write();
  } catch (error) {
    throw new AccessNotRecorded(error);
  }
}

/**
 * Stores accesses together; if the database refuses one, stores each separately, so that it does not hold up the others.
 * @returns those that it will never accept
 */
async function appendAll(
  accesses: readonly PendingAccess[],
  append: AccessRecorderOptions['append'],
): Promise<readonly PendingAccess[]> {
  try {
    await append(accesses);
    return [];
  } catch (error) {
    if (!isRefusedForGood(error)) throw error;
  }
  if (accesses.length === 1) return accesses;
  const refused: PendingAccess[] = [];
  for (const access of accesses) refused.push(...(await appendAll([access], append)));
  return refused;
}

interface Gathering {
  readonly actorKey: string;
  readonly gathered: Map<string, PendingAccess>;
  readonly write: (access: PendingAccess) => void;
}

function gatherAll({ accesses, ...gathering }: Gathering & { readonly accesses: readonly RecordAccess[] }): void {
  for (const access of accesses) gather({ access, ...gathering });
}

function gather({ actorKey, access, gathered, write }: Gathering & { readonly access: RecordAccess }): void {
  const key = `${actorKey} ${access.personId} ${access.topics}`;
  const now = new Date().toISOString();
  const known = gathered.get(key);
  if (known !== undefined) {
    known.lastAt = now;
    known.times += 1;
    return;
  }
  const [accountId = '', actingFor = null] = actorKey.split('/');
  const pending = { id: newId(), accountId, actingFor, ...access, firstAt: now, lastAt: now, times: 1 };
  write(pending);
  gathered.set(key, pending);
}
