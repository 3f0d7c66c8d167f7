import type { EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery } from 'kysely';

/** Two of the same at once wait for each other, until the transaction ends. */
export async function oneAtATime(em: EntityManager, what: string): Promise<void> {
  await em.getKysely().executeQuery(CompiledQuery.raw('select pg_advisory_xact_lock(hashtextextended($1, 0))', [what]));
}
