import { inOwnerTransaction, type OwnerTransaction } from '../../database/owner-transaction.ts';
import { IMPORT_LOCK } from './import-log.ts';

/** Carries what an import would have done out of the transaction that is given up. */
class DryRunEnd<Result> extends Error {
  constructor(readonly result: Result) {
    super('A dry run keeps nothing.');
  }
}

/**
 * One import: in one transaction, which waits for other imports. A dry run does all of it and keeps nothing, so that what it
 * tells is what would happen.
 * @param ownerUrl connection of the role that owns the database
 */
export async function inImport<Result>(
  ownerUrl: string,
  isDryRun: boolean,
  work: (transaction: OwnerTransaction) => Promise<Result>,
): Promise<Result> {
  try {
    return await inOwnerTransaction(ownerUrl, IMPORT_LOCK, async (transaction) => {
      const result = await work(transaction);
      if (isDryRun) throw new DryRunEnd(result);
      return result;
    });
  } catch (error) {
    if (error instanceof DryRunEnd) return (error as DryRunEnd<Result>).result;
    throw error;
  }
}
