import type { EntityManager } from '@mikro-orm/postgresql';
import { runSql } from './run-sql.ts';

/**
 * Waits until no other act about the same is under way, until the end of the transaction (docs/lock-order.md). To be called
 * before anything is read: each statement after it sees what the act before it left.
 * @param ids of what the act is about
 */
export async function takeTurns(em: EntityManager, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await runSql(em, 'select access.take_turns($1::uuid[])', [ids]);
}
