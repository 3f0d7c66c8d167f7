import { setTimeout as pause } from 'node:timers/promises';
import type { Pool, PoolClient } from 'pg';

const EVERY_MILLISECONDS = 10;

type Condition = () => boolean | Promise<boolean>;

/**
 * Waits until something holds, for as long as the test has: a busy machine makes it slow and never wrong. What never holds
 * is ended by the runner's own limit.
 */
export async function until(holds: Condition): Promise<void> {
  while (!(await holds())) await pause(EVERY_MILLISECONDS);
}

/** Does something while no time passes on the clock by which the servers of this process remember accounts. */
export async function whileNoTimePasses<Result>(work: () => Promise<Result>): Promise<Result> {
  const real = performance.now;
  const now = performance.now();
  performance.now = () => now;
  try {
    return await work();
  } finally {
    performance.now = real;
  }
}

/** Waits for word of a change to reach the servers of this process: it is the word that ends a memory, and not its age. */
export function untilToldOf(holds: Condition): Promise<void> {
  return whileNoTimePasses(() => until(holds));
}

/** How many statements in a database wait for a lock. */
export async function waitingForLock(owner: Pick<Pool | PoolClient, 'query'>): Promise<number> {
  const { rows } = await owner.query<{ waiting: number }>(
    `select count(*)::int as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return rows[0]?.waiting ?? 0;
}

/** Waits until exactly so many statements in a database wait for a lock. */
export function untilWaiting(owner: Pick<Pool | PoolClient, 'query'>, count: number): Promise<void> {
  return until(async () => (await waitingForLock(owner)) === count);
}
