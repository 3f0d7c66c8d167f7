import { types } from 'node:util';
import { OptimisticLockError } from '@mikro-orm/core';
import { DomainError, isDomainErrorCode, toDomainError } from '../foundation/domain-error.ts';

/** The SQLSTATE with which our own SQL functions refuse: message is the code, detail the explanation. */
const REFUSED = 'SDS01';
/** A row that row level security does not let the actor write. */
const BEHIND_THE_WALL = '42501';
const UNIQUE_VIOLATION = '23505';
const EXCLUSION_VIOLATION = '23P01';
/** Connection lost, server shutting down, starting or full: the act may be tried again with its key. */
const UNREACHABLE = /^(08|57P|53300|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOST|ENET)/;
/** What the driver and the query builder say without a code, of a connection that is gone or was not to be had. */
const GONE =
  /Connection terminated|timeout exceeded when trying to connect|is not queryable|connection has been discarded/;

export interface SqlError {
  readonly code: string;
  readonly message: string;
  readonly detail?: string;
  readonly constraint?: string;
}

/** Refusals by the constraint they explain, as the rooms declare them. */
const CONSTRAINTS = new Map<string, DomainError>();

/**
 * Declares what somebody reads who runs into a unique or exclusion constraint by their own doing.
 * @throws Error when the constraint has a refusal already
 */
export function defineConstraintRefusals(refusals: Readonly<Record<string, DomainError>>): void {
  for (const [constraint, refusal] of Object.entries(refusals)) {
    if (CONSTRAINTS.has(constraint)) throw new Error(`The constraint ${constraint} has two refusals.`);
    CONSTRAINTS.set(constraint, refusal);
  }
}

/** The expected refusal behind a database error, or null when it is no such thing. */
export function refusalIn(error: unknown): DomainError | null {
  if (error instanceof DomainError) return error;
  if (error instanceof OptimisticLockError) {
    return new DomainError('CONFLICT', 'Somebody else changed this at the same moment. Read it again, then decide.');
  }
  const sql = findSqlError(error);
  if (sql === null) return null;
  // The ORM adds the detail to the message, on a line of its own.
  const refused = sql.message.split('\n')[0] ?? '';
  if (sql.code === REFUSED && isDomainErrorCode(refused)) {
    return toDomainError({ code: refused, message: sql.detail ?? refused });
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

/** Whether the database could not be reached, or went away half-way. */
export function isUnreachable(error: unknown): boolean {
  const sql = findSqlError(error);
  if (sql !== null && UNREACHABLE.test(sql.code)) return true;
  return types.isNativeError(error) && GONE.test(error.message);
}

/** Whether the database will never take what it was given: a value that is none, or one that breaks a constraint. */
export function isRefusedForGood(error: unknown): boolean {
  return /^2[23]/.test(findSqlError(error)?.code ?? '');
}

/** The ORM wraps the driver's error; walk to the one that carries a code. */
export function findSqlError(error: unknown): SqlError | null {
  for (let current = error; types.isNativeError(current); current = current.cause ?? inner(current)) {
    if ('code' in current && typeof current.code === 'string') return current as unknown as SqlError;
  }
  return null;
}

function inner(error: Error): unknown {
  return 'previous' in error ? error.previous : undefined;
}
