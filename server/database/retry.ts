import { setTimeout } from 'node:timers/promises';
import { OptimisticLockError } from '@mikro-orm/core';
import { DomainError } from '../foundation/domain-error.ts';
import { findSqlError } from './sql-errors.ts';

/** Maximum attempts, by SQLSTATE, for an act that failed because of another at the same moment. */
const BUSY: Readonly<Record<string, number>> = {
  /** Deadlock, serialization failure: the other act ends a moment later. */
  '40P01': 5,
  '40001': 5,
  /**
   * A lock that was not granted within `lock_timeout`, or a statement cancelled at `statement_timeout`: the caller has
   * waited long enough.
   */
  '55P03': 2,
  '57014': 1,
  /** The lock table is full: other transactions release theirs a moment later. */
  '53200': 3,
};
/**
 * A unique or exclusion constraint. The other row may have been inserted after the act checked; the second attempt checks
 * again and refuses with the reason.
 */
const TAKEN: Readonly<Record<string, number>> = { '23505': 2, '23P01': 2 };
const FIRST_PAUSE_MILLISECONDS = 10;

/**
 * Runs a whole transaction, and again from the start if another act at the same moment made it fail. A failed attempt
 * leaves nothing behind. The pauses are random, so that two acts do not collide again.
 * @param attempt opens its own transaction, and changes nothing outside it
 * @throws DomainError CONFLICT if the attempts run out; otherwise the error of the last attempt
 */
export async function retry<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (let done = 1; ; done += 1) {
    try {
      return await attempt();
    } catch (error) {
      const code = error instanceof OptimisticLockError ? '40001' : (findSqlError(error)?.code ?? '');
      if (done >= (BUSY[code] ?? TAKEN[code] ?? 1)) throw code in BUSY ? newConflict() : error;
      await setTimeout(Math.random() * FIRST_PAUSE_MILLISECONDS * 2 ** done);
    }
  }
}

function newConflict(): DomainError {
  return new DomainError(
    'CONFLICT',
    'Others are changing this at the same moment, so nothing was done. Wait a moment, look at it again, then try again.',
  );
}
