import type { EntityManager } from '@mikro-orm/postgresql';
import { givenId, notFound } from '../../foundation/given.ts';
import { IndividualServiceFund } from './individual-service-fund.entity.ts';

/**
 * Loads a fund through the wall.
 * @throws DomainError NOT_FOUND, for what does not exist and what is not the actor's to see
 */
export async function getFund(em: EntityManager, id: string): Promise<IndividualServiceFund> {
  const found = await em.findOne(IndividualServiceFund, { id: givenId(id, 'fundId') });
  if (found === null) throw notFound('fundId');
  return found;
}
