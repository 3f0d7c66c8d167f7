import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { notFound, parseId } from '../../foundation/input.ts';
import { Commission } from './commission.entity.ts';

/**
 * Loads a commission through row level security and locks it until the act ends, so that two acts on it run one after the
 * other.
 * @throws DomainError NOT_FOUND
 */
export async function getCommissionToChange(em: EntityManager, id: string): Promise<Commission> {
  const found = await em.findOne(
    Commission,
    { id: parseId(id, 'commissionId') },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (found === null) throw notFound('commissionId');
  return found;
}
