import { newId } from '../../database/columns.ts';
import { inOwnerTransaction, type OwnerTransaction } from '../../database/owner-transaction.ts';
import { findSqlError } from '../../database/sql-errors.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { type BoundedImport, beginBounded, type ImportBounds, tooLong, USUAL_BOUNDS } from './import-bounds.ts';
import type { ImportSource } from './import-run.entity.ts';

/**
 * Advisory lock that makes imports wait for each other. Any number not used by other software on the database server will
 * do.
 */
export const IMPORT_LOCK = 716_204_113;

interface FinishedImport {
  /** Assigned beforehand if other rows refer to it. */
  readonly id?: string;
  readonly source: ImportSource;
  readonly fileName: string;
  readonly sha256: string;
  readonly asOf: LocalDate | null;
  readonly rowsRead: number;
  readonly added: number;
  readonly closed: number;
  readonly changed: number;
  readonly gradeChanges: number;
  readonly providerChanges: number;
  readonly quarantined?: number;
  readonly doubts?: readonly string[];
  readonly startedAt: Date;
}

/** Stores the record of an import, in its transaction. */
export async function logImport(transaction: OwnerTransaction, run: FinishedImport): Promise<void> {
  await transaction.run(
    `insert into directory.import_run (id, source, file_name, sha256, as_of, rows_read, added, closed, changed,
       grade_changes, provider_changes, started_at, quarantined, doubts, finished_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, clock_timestamp())`,
    [
      run.id ?? newId(),
      run.source,
      run.fileName,
      run.sha256,
      run.asOf,
      run.rowsRead,
      run.added,
      run.closed,
      run.changed,
      run.gradeChanges,
      run.providerChanges,
      run.startedAt,
      run.quarantined ?? 0,
      run.doubts ?? [],
    ],
  );
}

/** Returns the day of the newest imported data of a source, or null if none was imported. */
export async function findLatestAsOf(transaction: OwnerTransaction, source: ImportSource): Promise<LocalDate | null> {
  const [latest] = await transaction.run<{ as_of: LocalDate | null }>(
    'select max(as_of)::text as as_of from directory.import_run where source = $1',
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
