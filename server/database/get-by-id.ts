import type { EntityManager, EntityName, FilterQuery } from '@mikro-orm/postgresql';
import { notFound, parseId } from '../foundation/input.ts';

/**
 * Loads an entity through the actor's wall by an id of an input, named as its field: `{ interestId: input.interestId }`.
 * @throws DomainError NOT_FOUND with the field, for a text that is no id too
 */
export async function getById<Entity extends { id: string }>(
  em: EntityManager,
  entity: EntityName<Entity>,
  named: Readonly<Record<string, string>>,
): Promise<Entity> {
  const [[field, id] = ['', '']] = Object.entries(named);
  const found = await em.findOne(entity, { id: parseId(id, field) } as FilterQuery<Entity>);
  if (found === null) throw notFound(field);
  return found;
}
