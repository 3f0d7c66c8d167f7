import type { EntityManager } from '@mikro-orm/postgresql';
import { givenId, notFound } from '../../foundation/given.ts';
import { SupportedPerson } from './supported-person.entity.ts';

/**
 * Loads a person through the wall.
 * @throws DomainError NOT_FOUND, for who does not exist and who is not the actor's to see
 */
export async function getPerson(em: EntityManager, id: string): Promise<SupportedPerson> {
  const found = await em.findOne(SupportedPerson, { id: givenId(id, 'personId') });
  if (found === null) throw notFound('personId');
  return found;
}
