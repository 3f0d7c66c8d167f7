import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { givenId, notFound } from '../../foundation/given.ts';
import { Commission } from './commission.entity.ts';

/**
 * Loads a commission through the wall and holds it until the act ends, so that two acts on it take turns.
 * @throws DomainError NOT_FOUND
 */
export async function getCommissionToChange(em: EntityManager, id: string): Promise<Commission> {
  const found = await em.findOne(
    Commission,
    { id: givenId(id, 'commissionId') },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (found === null) throw notFound('commissionId');
  return found;
}
