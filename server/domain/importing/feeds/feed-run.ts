import type { OwnerTransaction } from '../../../database/owner-transaction.ts';
import { findSqlError } from '../../../database/sql-errors.ts';
import { asWriting } from '../../../foundation/input.ts';
import type { SetAside } from '../set-aside.ts';

/** An entry that was not imported, and why. */
export type Quarantined = SetAside;

/** Follows the reason for which one fact was left out. */
export const REST_TAKEN_IN = 'The rest of it was taken in.';

/** Returns the reason as a sentence that can be stored as text. */
export function inASentence(reason: string): string {
  return `${asWriting(reason.slice(0, 1).toUpperCase() + reason.slice(1))}.`;
}

/** An entry that is ready to be merged. */
interface Entered {
  readonly place: string;
  readonly identifier: string;
}

/** SQLSTATE classes that blame the values (data exceptions, integrity constraints, program limits), not the connection. */
const OF_THE_VALUES = /^(?:22|23|54)/;

/**
 * Runs `work` on entries together. If the database refuses them, runs it on each half, down to single entries. A refused
 * entry is set aside and leaves nothing behind.
 */
export async function settingAside<Entry extends Entered>(
  transaction: OwnerTransaction,
  entries: readonly Entry[],
  work: (entries: readonly Entry[]) => Promise<void>,
): Promise<Quarantined[]> {
  try {
    await transaction.apart(() => work(entries));
    return [];
  } catch (error) {
    const reason = refusalInWords(error);
    const [first] = entries;
    if (reason === null || first === undefined) throw error;
    if (entries.length === 1) return [{ place: first.place, identifier: first.identifier, reason }];
  }
  const half = Math.ceil(entries.length / 2);
  return [
    ...(await settingAside(transaction, entries.slice(0, half), work)),
    ...(await settingAside(transaction, entries.slice(half), work)),
  ];
}

function refusalInWords(error: unknown): string | null {
  const sql = findSqlError(error);
  if (sql === null || !OF_THE_VALUES.test(sql.code)) return null;
  return sql.constraint === undefined
    ? `Something in it has a form that the directory cannot hold (${sql.code}).`
    : `It breaks a rule of the directory, "${sql.constraint}".`;
}
