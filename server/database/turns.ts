import type { EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery } from 'kysely';

/**
 * Waits until no other act on the same objects is running, and keeps others waiting until the end of the transaction
 * (docs/lock-order.md). Must be called before anything is read, so that later statements see the results of the previous
 * act.
 * @param ids of the objects the act is about
 */
export async function takeTurns(em: EntityManager, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await em.getKysely().executeQuery(CompiledQuery.raw('select access.take_turns($1::uuid[])', [ids]));
}
