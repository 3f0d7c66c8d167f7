import type { OwnerTransaction } from '../../../database/owner-transaction.ts';
import type { GatheredEntry } from './entry-sorting.ts';
import type { Gathered } from './feed-gathering.ts';
import { type Quarantined, settingAside } from './quarantine.ts';

/** So many are sent, and merged, at a time. */
const BATCH = 200;

const TABLE = `create temporary table staged_entry (n int generated always as identity, place text, identifier text primary key, entry jsonb) on commit drop`;
const FILL = `insert into staged_entry (place, identifier, entry) select place, identifier, entry from jsonb_to_recordset($1::jsonb) as t (place text, identifier text, entry jsonb)`;
const NEXT = 'select n, place, identifier, entry from staged_entry where n > $1 order by n limit $2';

/**
 * Lays down what was gathered where SQL can read it, for this transaction alone.
 * @returns what the database would not have
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

/** What is staged, some at a time, in the order in which it came. */
export async function* stagedEntries(transaction: OwnerTransaction): AsyncGenerator<readonly GatheredEntry[]> {
  for (let after = 0; ; ) {
    const rows = await transaction.run<GatheredEntry & { n: number }>(NEXT, [after, BATCH]);
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    after = last.n;
  }
}

/** Takes away what was set aside after all, so that nothing more is made of it. */
export async function unstage(transaction: OwnerTransaction, quarantined: readonly Quarantined[]): Promise<void> {
  const identifiers = quarantined.map(({ identifier }) => identifier);
  await transaction.run('delete from staged_entry where identifier = any ($1)', [identifiers]);
}
