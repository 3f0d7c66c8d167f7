import { newId } from '../../database/columns.ts';
import { inOwnerTransaction, type OwnerTransaction } from '../../database/owner-transaction.ts';
import { findSqlError } from '../../database/sql-errors.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { type BoundedImport, beginBounded, type ImportBounds, tooLong, USUAL_BOUNDS } from './import-bounds.ts';
import type { ImportSource } from './import-run.entity.ts';

/** Imports wait for each other; any number will do, as long as nothing else that shares the server uses it. */
export const IMPORT_LOCK = 716_204_113;

interface FinishedImport {
  /** Made beforehand when other rows refer to it. */
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

/** Keeps the record of an import, in its own transaction. */
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

/** The day the newest imported file of a source speaks of, or null when none was imported. */
export async function findLatestAsOf(transaction: OwnerTransaction, source: ImportSource): Promise<LocalDate | null> {
  const [latest] = await transaction.run<{ as_of: LocalDate | null }>(
    'select max(as_of)::text as as_of from directory.import_run where source = $1',
    [source],
  );
  return latest?.as_of ?? null;
}

/** Keeps that an import which ran by itself failed, so that it can be seen. */
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

/** Carries what an import would have done out of the transaction that is given up. */
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
 * One import: in one transaction, which waits for other imports, and whose time counts from then on. A dry run does all of it
 * and keeps nothing, so that what it tells is what would happen.
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

/** Each statement ends with the import's time at the latest: PostgreSQL would go on for nobody. */
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
