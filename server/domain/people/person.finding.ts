import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, organisationsFor, type SignedInActor } from '../../access/actor.ts';
import type { Act } from '../../access/permissions.ts';
import { DomainError } from '../../foundation/domain-error.ts';
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

/**
 * A person of the authority the actor works for. Others may see the person, and even add to parts of the record; what is the
 * authority's by law is not theirs to do.
 * @throws DomainError NOT_FOUND, NOT_PERMITTED
 */
export async function getOwnPerson(
  em: EntityManager,
  { actor, act, personId }: { actor: SignedInActor; act: Act; personId: string },
): Promise<SupportedPerson> {
  const person = await getPerson(em, personId);
  const refusal = whyNotOwn(person.authorityId, act, actor);
  if (refusal === null) return person;
  throw refusal;
}

/** Why an act is not the actor's for a person of this authority, or null. The same for the act and for what is told beforehand. */
export function whyNotOwn(authorityId: string, act: Act, actor: Actor): DomainError | null {
  if (organisationsFor(actor, act).includes(authorityId)) return null;
  return new DomainError('NOT_PERMITTED', 'Only the person’s own authority can do this. Ask it.', 'personId');
}

/**
 * The people who can be open to the actor at all, as SQL over a person's row: whoever works for no authority sees nobody
 * but by a grant. The wall says the same and decides; said here, the planner begins with the few people granted instead
 * of walking through everybody (measured on 100,000 people: 2.4 ms instead of 14).
 */
export function peopleOpenTo({ memberships }: SignedInActor) {
  const worksForAuthority = memberships.some(({ role }) => role === 'WORKER' || role === 'TEAM_MANAGER');
  return (row: string): string =>
    worksForAuthority ? 'true' : `${row}.id = any ((select access.readable_people('PROFILE'))::uuid[])`;
}
