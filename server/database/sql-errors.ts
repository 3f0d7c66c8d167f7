import { types } from 'node:util';
import { OptimisticLockError } from '@mikro-orm/core';
import { DomainError, isDomainErrorCode, toDomainError } from '../foundation/domain-error.ts';

/**
 * The SQLSTATE of refusals by our own SQL functions: the message is the code, the detail is the explanation, the column is
 * the input field at fault.
 */
const REFUSED = 'SDS01';
/** A row that row level security does not let the actor write. */
const BEHIND_THE_WALL = '42501';
const UNIQUE_VIOLATION = '23505';
const EXCLUSION_VIOLATION = '23P01';
/** Connection lost, server shutting down, starting or full: the act may be retried with its idempotency key. */
const UNREACHABLE = /^(08|57P|53300|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOST|ENET)/;
/** Messages without a code of the driver and the query builder, when a connection is lost or could not be had. */
const GONE =
  /Connection terminated|timeout exceeded when trying to connect|is not queryable|connection has been discarded/;

export interface SqlError {
  readonly code: string;
  readonly message: string;
  readonly detail?: string;
  readonly column?: string;
  readonly constraint?: string;
}

/** Refusals by the constraint that they explain, as the rooms declare them. */
const CONSTRAINTS = new Map<string, DomainError>();

/**
 * Registers the refusals for unique or exclusion constraints that a caller can violate.
 * @throws Error if a constraint has a refusal already
 */
export function defineConstraintRefusals(refusals: Readonly<Record<string, DomainError>>): void {
  for (const [constraint, refusal] of Object.entries(refusals)) {
    if (CONSTRAINTS.has(constraint)) throw new Error(`The constraint ${constraint} has two refusals.`);
    CONSTRAINTS.set(constraint, refusal);
  }
}

/** Returns the expected refusal behind a database error, or null if there is none. */
export function refusalIn(error: unknown): DomainError | null {
  if (error instanceof DomainError) return error;
  if (error instanceof OptimisticLockError) {
    return new DomainError('CONFLICT', 'Somebody else changed this at the same moment. Read it again, then decide.');
  }
  const sql = findSqlError(error);
  if (sql === null) return null;
  // The ORM appends the detail to the message, on a line of its own.
  const refused = sql.message.split('\n')[0] ?? '';
  if (sql.code === REFUSED && isDomainErrorCode(refused)) {
    return toDomainError({ code: refused, message: sql.detail ?? refused, field: sql.column || null });
  }
  if (sql.code === BEHIND_THE_WALL && sql.message.includes('row-level security')) {
    return new DomainError(
      'NOT_PERMITTED',
      'You may read this but not change it. Ask the person to let your organisation do so.',
    );
  }
  if (sql.code === UNIQUE_VIOLATION || sql.code === EXCLUSION_VIOLATION) {
    return CONSTRAINTS.get(sql.constraint ?? '') ?? null;
  }
  return null;
}

/** Returns whether the database could not be reached, or the connection was lost during the request. */
export function isUnreachable(error: unknown): boolean {
  const sql = findSqlError(error);
  if (sql !== null && UNREACHABLE.test(sql.code)) return true;
  return types.isNativeError(error) && GONE.test(error.message);
}

/** Returns whether the database will never accept the values: invalid ones, or ones that violate a constraint. */
export function isRefusedForGood(error: unknown): boolean {
  return /^2[23]/.test(findSqlError(error)?.code ?? '');
}

/** Returns the driver's error with its code, from inside the ORM's error. */
export function findSqlError(error: unknown): SqlError | null {
  for (let current = error; types.isNativeError(current); current = current.cause ?? inner(current)) {
    if ('code' in current && typeof current.code === 'string') return current as unknown as SqlError;
  }
  return null;
}

function inner(error: Error): unknown {
  return 'previous' in error ? error.previous : undefined;
}
