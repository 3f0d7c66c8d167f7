import { newId } from '../../database/columns.ts';
import { inOwnerTransaction, type OwnerTransaction } from '../../database/owner-transaction.ts';
import { findSqlError } from '../../database/sql-errors.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { type BoundedImport, beginBounded, type ImportBounds, tooLong, USUAL_BOUNDS } from './import-bounds.ts';
import type { ImportSource } from './import-run.entity.ts';
import type { RunReport } from './run-report.ts';

/**
 * Advisory lock that makes imports wait for each other. Any number not used by other software on the database server will
 * do.
 */
export const IMPORT_LOCK = 716_204_113;

interface FinishedImport {
  readonly report: RunReport;
  /** SHA-256 of what was read, in hexadecimal. */
  readonly sha256: string;
  readonly startedAt: Date;
}

/** Runs of each source that can be taken back, one after the other: what they changed is kept. */
const RUNS_THAT_CAN_BE_UNDONE = 3;
/** Runs whose set-aside entries are kept, of a feed or of a kind of file: people who mend a source look at the latest. */
const RUNS_KEPT_WHOLE = 10;

const LOG = `
  insert into directory.import_run (id, source, file_name, sha256, as_of, rows_read, added, closed, changed,
    grade_changes, provider_changes, quarantined, doubts, started_at, finished_at, can_be_undone)
  values (coalesce(directory.import_under_way(), $1), $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14,
    clock_timestamp(), directory.import_under_way() is not null)
  returning id`;
const KEEP = `
  insert into directory.quarantined_entry (id, import_run_id, place, identifier, column_name, value, reason)
  select id, import_run_id, place, identifier, column_name, value, reason
  from jsonb_populate_recordset(null::directory.quarantined_entry, $1::jsonb)`;
/** The runs of a feed, or of a kind of file: a file has another name each month, and a feed has one. */
const RUNS = `
  select r.id, row_number() over (order by r.finished_at desc, r.id desc) as ago from directory.import_run r
  where r.source = $1 and (r.file_name = $2 or $1 not in ('OPEN_REFERRAL', 'ALISS'))`;
const THIN = `
  delete from directory.quarantined_entry q using (${RUNS} and r.outcome <> 'FAILED') run
  where q.import_run_id = run.id and run.ago > $3`;
const FORGET = `
  with gone as (
    update directory.import_run r set can_be_undone = false from (${RUNS} and r.outcome = 'TAKEN_IN') run
    where r.id = run.id and run.ago > $3 and r.can_be_undone
    returning r.id
  )
  delete from directory.import_change k using gone where k.import_run_id = gone.id`;

/**
 * Stores the record of an import, in its transaction: its counts, and what it set aside.
 * @returns the id of the run
 */
export async function logImport(
  transaction: OwnerTransaction,
  { report, sha256, startedAt }: FinishedImport,
): Promise<string> {
  const { source, name, asOf, counts, doubts, setAside, leftOut = [] } = report;
  const [logged] = await transaction.run<{ id: string }>(LOG, [
    ...[newId(), source, name, sha256, asOf, counts.read, counts.added, counts.closed, counts.changed],
    ...[counts.gradeChanges ?? 0, counts.providerChanges ?? 0, counts.setAside, doubts, startedAt],
  ]);
  if (logged === undefined) throw new Error('An insert returned no row.');
  const rows = [...setAside, ...leftOut].map(({ column: column_name, ...each }) => ({
    ...each,
    ...{ column_name, id: newId(), import_run_id: logged.id },
  }));
  if (rows.length > 0) await transaction.run(KEEP, [JSON.stringify(rows)]);
  await transaction.run(THIN, [source, name, RUNS_KEPT_WHOLE]);
  await transaction.run(FORGET, [source, name, RUNS_THAT_CAN_BE_UNDONE]);
  await transaction.run('analyze directory.import_change');
  return logged.id;
}

/** Returns the day of the newest imported data of a source, or null if none is here. */
export async function findLatestAsOf(transaction: OwnerTransaction, source: ImportSource): Promise<LocalDate | null> {
  const [latest] = await transaction.run<{ as_of: LocalDate | null }>(
    `select max(as_of)::text as as_of from directory.import_run where source = $1 and outcome = 'TAKEN_IN'`,
    [source],
  );
  return latest?.as_of ?? null;
}

/** Stores that a scheduled import failed, so that operators can see it. */
export async function logFailedImport(
  transaction: OwnerTransaction,
  { source, name, reason, startedAt }: { source: ImportSource; name: string; reason: string; startedAt: Date },
): Promise<void> {
  await transaction.run(
    `insert into directory.import_run (id, source, outcome, reason, file_name, sha256, rows_read, added, closed, changed,
       grade_changes, provider_changes, started_at, finished_at)
     values ($1, $2, 'FAILED', $3, $4, '', 0, 0, 0, 0, 0, 0, $5, clock_timestamp())`,
    [newId(), source, reason, name, startedAt],
  );
}

/** Carries the result of a dry run out of the transaction that is rolled back. */
class DryRunEnd<Result> extends Error {
  constructor(readonly result: Result) {
    super('A dry run keeps nothing.');
  }
}

interface ImportOptions {
  readonly dryRun?: boolean | undefined;
  readonly bounds?: ImportBounds | undefined;
}

/**
 * Runs one import in one transaction, which waits for other imports; its time starts after that wait. A dry run does all
 * the work and rolls back, so its report is exactly what would happen.
 * @param ownerUrl connection of the role that owns the database
 */
export async function inImport<Result>(
  ownerUrl: string,
  { dryRun = false, bounds = USUAL_BOUNDS }: ImportOptions,
  work: (transaction: OwnerTransaction, bounded: BoundedImport) => Promise<Result>,
): Promise<Result> {
  try {
    return await inOwnerTransaction(ownerUrl, IMPORT_LOCK, async (transaction) => {
      const bounded = beginBounded(bounds);
      // From here on triggers keep how each row was before (kept-changes.sql).
      if (!dryRun) await transaction.run(`select set_config('directory.import_run', $1, true)`, [newId()]);
      try {
        const result = await work(within(transaction, bounded, bounds), bounded);
        if (dryRun) throw new DryRunEnd(result);
        return result;
      } finally {
        bounded.end();
      }
    });
  } catch (error) {
    if (error instanceof DryRunEnd) return (error as DryRunEnd<Result>).result;
    throw error;
  }
}

const QUERY_CANCELED = '57014';

/** Limits each statement to the time the import has left: PostgreSQL would go on after the caller has given up. */
function within(
  { run, apart }: OwnerTransaction,
  bounded: BoundedImport,
  { milliseconds }: ImportBounds,
): OwnerTransaction {
  return {
    run: async (text, values) => {
      await run(`set local statement_timeout = ${bounded.remaining()}`);
      try {
        return await run(text, values);
      } catch (error) {
        throw findSqlError(error)?.code === QUERY_CANCELED ? tooLong(milliseconds) : error;
      }
    },
    apart,
  };
}
