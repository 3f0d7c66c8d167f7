import { setTimeout } from 'node:timers/promises';
import { OptimisticLockError } from '@mikro-orm/core';
import { DomainError } from '../foundation/domain-error.ts';
import { findSqlError } from './sql-errors.ts';

/** How often an act is tried in all, by SQLSTATE, when another act at the same moment made it fail. */
const BUSY: Readonly<Record<string, number>> = {
  /** Deadlock, serialization failure: the other act is done a moment later. */
  '40P01': 5,
  '40001': 5,
  /** A lock not to be had within `lock_timeout`, or a statement cut at `statement_timeout`: it has waited long enough. */
  '55P03': 2,
  '57014': 1,
  /** No room for another lock just now: those of others end a moment later. */
  '53200': 3,
};
/** A unique or exclusion constraint: perhaps the other row came after the act had looked. It looks once more, and then says why. */
const TAKEN: Readonly<Record<string, number>> = { '23505': 2, '23P01': 2 };
const FIRST_PAUSE_MILLISECONDS = 10;

/**
 * Does the work of a whole transaction, and does it again from the start when another act at the same moment made it
 * fail. Nothing remains of an attempt that failed. The pauses are random, so that two acts do not meet again.
 * @param attempt opens a transaction of its own, and changes nothing outside it
 * @throws DomainError CONFLICT when others are still at it; or whatever else the last attempt threw
 */
export async function again<Result>(attempt: () => Promise<Result>): Promise<Result> {
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
