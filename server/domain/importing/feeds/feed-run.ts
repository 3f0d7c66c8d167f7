import { newId } from '../../../database/columns.ts';
import type { OwnerTransaction } from '../../../database/owner-transaction.ts';
import { findSqlError } from '../../../database/sql-errors.ts';
import { asWriting } from '../../../foundation/input.ts';
import { logImport } from '../import-log.ts';
import type { ImportSource } from '../import-run.entity.ts';

/** Runs per feed whose set-aside entries are kept: people who mend a feed look at the latest. */
const RUNS_KEPT_WHOLE = 10;

const KEEP = `
  insert into directory.quarantined_entry (id, import_run_id, place, identifier, reason)
  select id, import_run_id, place, identifier, reason from jsonb_populate_recordset(null::directory.quarantined_entry, $1::jsonb)`;
const THIN = `
  delete from directory.quarantined_entry q using (
    select r.id, row_number() over (order by r.finished_at desc, r.id desc) as ago from directory.import_run r
    where r.source = $1 and r.file_name = $2 and r.outcome = 'TAKEN_IN') run
  where q.import_run_id = run.id and run.ago > $3`;

/** The part of a run's report that is stored. */
interface KeptReport {
  readonly source: ImportSource;
  readonly name: string;
  readonly read: number;
  readonly added: number;
  readonly changed: number;
  readonly enriched: number;
  readonly closed: number;
  readonly quarantined: readonly Quarantined[];
  readonly leftOut: readonly Quarantined[];
  readonly doubts: readonly string[];
}

interface FinishedRun {
  readonly report: KeptReport;
  readonly sha256: string;
  readonly startedAt: Date;
}

/** Stores the record of a run, in its transaction: the counts of every run, and the set-aside entries of the latest. */
export async function keepRun(
  transaction: OwnerTransaction,
  { report, sha256, startedAt }: FinishedRun,
): Promise<void> {
  const { source, name, read, added, changed, enriched, closed, quarantined, leftOut, doubts } = report;
  const id = newId();
  await logImport(transaction, {
    ...{ id, source, fileName: name, sha256, asOf: null, rowsRead: read, added, closed, changed: changed + enriched },
    ...{ gradeChanges: 0, providerChanges: 0, quarantined: quarantined.length, doubts, startedAt },
  });
  const rows = [...quarantined, ...leftOut].map((each) => ({ ...each, id: newId(), import_run_id: id }));
  await transaction.run(KEEP, [JSON.stringify(rows)]);
  await transaction.run(THIN, [source, name, RUNS_KEPT_WHOLE]);
}

/** An entry that was not imported, and why. */
export interface Quarantined {
  readonly place: string;
  /** The feed's id of the entry; null if it cannot be read. */
  readonly identifier: string | null;
  /** One sentence. */
  readonly reason: string;
}

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
