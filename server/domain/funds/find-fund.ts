import type { EntityManager } from '@mikro-orm/postgresql';
import { notFound, parseId } from '../../foundation/input.ts';
import { IndividualServiceFund } from './individual-service-fund.entity.ts';

/**
 * Loads a fund through row level security.
 * @throws DomainError NOT_FOUND, both for a fund that does not exist and for one the actor may not see
 */
export async function getFund(em: EntityManager, id: string): Promise<IndividualServiceFund> {
  const found = await em.findOne(IndividualServiceFund, { id: parseId(id, 'fundId') });
  if (found === null) throw notFound('fundId');
  return found;
}
