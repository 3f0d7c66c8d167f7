import { types } from 'node:util';
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
 * What the runtime and we ourselves throw, without values in it. Every other class may quote what it was given: GraphQL
 * the value, the ORM the entity, a calendar the day.
 */
const TELLS_NO_VALUE = ['Error', 'TypeError', 'ReferenceError'];

/**
 * An error as it may be logged: where it came from, and never what somebody wrote. Messages of the database and the ORM
 * hold whole rows, so of those only the code and the constraint are kept.
 */
export function forLog(error: unknown): LoggedError {
  if (!types.isNativeError(error))
    return { type: typeof error, message: 'Something that is no error was thrown.', stack: [] };
  const sql = findSqlError(error);
  const stack = (error.stack ?? '')
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .map((line) => line.trim());
  const type = error.constructor.name;
  if (sql === null) {
    const isKept = TELLS_NO_VALUE.includes(type);
    return { type, message: isKept ? error.message : 'Not kept: it may hold what somebody wrote.', stack };
  }
  return { type, message: 'The database refused.', sqlState: sql.code, constraint: sql.constraint, stack };
}
