import { newId } from '../../../database/columns.ts';
import type { OwnerTransaction } from '../../../database/owner-transaction.ts';
import { findSqlError } from '../../../database/sql-errors.ts';
import { asWriting } from '../../../foundation/given.ts';
import { logImport } from '../import-log.ts';
import type { ImportSource } from '../import-run.entity.ts';

/** Of so many runs of each feed one can read what was set aside: whoever mends a feed looks at the latest. */
const RUNS_KEPT_WHOLE = 10;

const KEEP = `
  insert into directory.quarantined_entry (id, import_run_id, place, identifier, reason)
  select id, import_run_id, place, identifier, reason from jsonb_populate_recordset(null::directory.quarantined_entry, $1::jsonb)`;
const THIN = `
  delete from directory.quarantined_entry q using (
    select r.id, row_number() over (order by r.finished_at desc, r.id desc) as ago from directory.import_run r
    where r.source = $1 and r.file_name = $2 and r.outcome = 'TAKEN_IN') run
  where q.import_run_id = run.id and run.ago > $3`;

/** What came of a run, as far as it is kept. */
interface KeptReport {
  readonly source: ImportSource;
  readonly name: string;
  readonly read: number;
  readonly added: number;
  readonly changed: number;
  readonly enriched: number;
  readonly closed: number;
  readonly quarantined: readonly Quarantined[];
  readonly doubts: readonly string[];
}

interface FinishedRun {
  readonly report: KeptReport;
  readonly sha256: string;
  readonly startedAt: Date;
}

/** Keeps the record of a run, in its own transaction: of all runs what came of them, of the latest also what was set aside. */
export async function keepRun(
  transaction: OwnerTransaction,
  { report, sha256, startedAt }: FinishedRun,
): Promise<void> {
  const { source, name, read, added, changed, enriched, closed, quarantined, doubts } = report;
  const id = newId();
  await logImport(transaction, {
    ...{ id, source, fileName: name, sha256, asOf: null, rowsRead: read, added, closed, changed: changed + enriched },
    ...{ gradeChanges: 0, providerChanges: 0, quarantined: quarantined.length, doubts, startedAt },
  });
  const rows = quarantined.map((each) => ({ ...each, id: newId(), import_run_id: id }));
  await transaction.run(KEEP, [JSON.stringify(rows)]);
  await transaction.run(THIN, [source, name, RUNS_KEPT_WHOLE]);
}

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
