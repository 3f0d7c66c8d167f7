import { types } from 'node:util';
import { DomainError } from '../foundation/domain-error.ts';
import { findSqlError } from './sql-errors.ts';

/** The connection broke without an answer. A server that ends a session says so (57P01), and has then rolled it back. */
const LOST = /^(08|ECONNRESET|EPIPE|ETIMEDOUT)/;
const LOST_WITHOUT_CODE = /Connection terminated(?! due to connection timeout)/;

/**
 * Sends the one statement of an act, which is its own transaction.
 * @throws DomainError OUTCOME_UNKNOWN if the connection was lost before the answer
 */
export async function reportLostAnswer<Done>(send: () => Promise<Done>): Promise<Done> {
  try {
    return await send();
  } catch (error) {
    throw isAnswerLost(error) ? outcomeUnknown() : error;
  }
}

/**
 * Runs a transaction. If the connection is lost before the commit is sent, everything is rolled back.
 * @throws DomainError OUTCOME_UNKNOWN if the connection was lost during the commit
 */
export async function reportLostCommit<Arguments extends readonly unknown[], Result>(
  act: (...values: Arguments) => Promise<Result>,
  transact: (act: (...values: Arguments) => Promise<Result>) => Promise<Result>,
): Promise<Result> {
  let isCommitting = false;
  try {
    return await transact(async (...values) => {
      isCommitting = false;
      const result = await act(...values);
      isCommitting = true;
      return result;
    });
  } catch (error) {
    throw isCommitting && isAnswerLost(error) ? outcomeUnknown() : error;
  }
}

function isAnswerLost(error: unknown): boolean {
  const sql = findSqlError(error);
  if (sql !== null) return LOST.test(sql.code);
  return types.isNativeError(error) && LOST_WITHOUT_CODE.test(error.message);
}

function outcomeUnknown(): DomainError {
  return new DomainError(
    'OUTCOME_UNKNOWN',
    'The connection to the database was lost before it said whether this was done. Send it again with the same idempotency key, which does it once; where it has none, read again first.',
  );
}
