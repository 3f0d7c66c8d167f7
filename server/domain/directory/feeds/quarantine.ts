import type { OwnerTransaction } from '../../../database/owner-transaction.ts';
import { findSqlError } from '../../../database/sql-errors.ts';
import { asWriting } from '../../../foundation/given.ts';

/** What was not taken in, and why. */
export interface Quarantined {
  readonly place: string;
  /** By which the feed knows it; null when that cannot be read. */
  readonly identifier: string | null;
  /** A sentence. */
  readonly reason: string;
}

/** A reason as a sentence, with nothing in it that could not be kept. */
export function inASentence(reason: string): string {
  return `${asWriting(reason.slice(0, 1).toUpperCase() + reason.slice(1))}.`;
}

/** An entry as it lies ready to be merged. */
interface Entered {
  readonly place: string;
  readonly identifier: string;
}

/** The database's own word that the values are at fault: their form, a rule of a table, their size. Not that it is gone. */
const OF_THE_VALUES = /^(?:22|23|54)/;

/**
 * Does work on entries together, and where the database refuses them, on each half of them, down to each alone: what it refuses
 * is set aside, and nothing of it remains.
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
