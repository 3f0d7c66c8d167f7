import { inOwnerTransaction, type OwnerTransaction } from '../../database/owner-transaction.ts';
import { findSqlError } from '../../database/sql-errors.ts';
import { type BoundedImport, beginBounded, type ImportBounds, tooLong, USUAL_BOUNDS } from './import-bounds.ts';
import { IMPORT_LOCK } from './import-log.ts';

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
