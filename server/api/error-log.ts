import { findSqlError } from '../database/sql-errors.ts';

/** What the log keeps of an error. */
export interface LoggedError {
  readonly type: string;
  readonly message: string;
  readonly sqlState?: string;
  readonly constraint?: string | undefined;
  readonly stack: readonly string[];
}

/**
 * An error as it may be logged: where it came from, and never what somebody wrote. Messages of the database and the ORM
 * hold whole rows, so of those only the code and the constraint are kept.
 */
export function forLog(error: unknown): LoggedError {
  if (!(error instanceof Error))
    return { type: typeof error, message: 'Something that is no error was thrown.', stack: [] };
  const sql = findSqlError(error);
  const stack = (error.stack ?? '')
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .map((line) => line.trim());
  if (sql === null) return { type: error.name, message: error.message, stack };
  return { type: error.name, message: 'The database refused.', sqlState: sql.code, constraint: sql.constraint, stack };
}
