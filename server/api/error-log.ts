import { types } from 'node:util';
import { findSqlError } from '../database/sql-errors.ts';

/** The parts of an error that are written to the log. */
export interface LoggedError {
  readonly type: string;
  readonly message: string;
  readonly sqlState?: string;
  readonly constraint?: string | undefined;
  readonly stack: readonly string[];
}

/**
 * Classes whose messages hold no values: they are thrown by the runtime or by this code. Messages of every other class
 * may quote their input: those of GraphQL quote the value, those of the ORM the entity, those of a calendar the day.
 */
const TELLS_NO_VALUE = ['Error', 'TypeError', 'ReferenceError'];

/**
 * The loggable parts of an error: where it came from, and nothing a user wrote. Messages of the database and the ORM
 * contain whole rows, so only the SQL state and the constraint of those are kept.
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
