import type { EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery } from 'kysely';
import { notFound } from '../../foundation/given.ts';

/** The organisation that keeps a service's entry, and so answers offers: whoever claimed it, or whose it is on the register. */
export async function getKeeperId(em: EntityManager, serviceId: string): Promise<string> {
  const ask = CompiledQuery.raw('select directory.keeper_of($1) as keeper', [serviceId]);
  const { rows } = await em.getKysely().executeQuery<{ keeper: string | null }>(ask);
  const keeper = rows[0]?.keeper;
  if (!keeper) throw notFound('serviceId');
  return keeper;
}
