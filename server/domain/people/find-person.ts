import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, organisationsFor, type SignedInActor } from '../../access/actor.ts';
import type { Act, Role } from '../../access/permissions.ts';
import { STANDINGS } from '../../access/standings.ts';
import { getById } from '../../database/get-by-id.ts';
import { DomainError } from '../../foundation/domain-error.ts';
import { SupportedPerson } from './supported-person.entity.ts';

/**
 * Loads a person through row level security.
 * @throws DomainError NOT_FOUND, both for a person who does not exist and for one the actor may not see
 */
export async function getPerson(em: EntityManager, id: string): Promise<SupportedPerson> {
  return getById(em, SupportedPerson, { personId: id });
}

/**
 * Loads a person of the actor's own authority. Other organisations may see the person, and even write parts of the record,
 * but not do what the law gives to the authority.
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

/**
 * Returns why the actor cannot do an act for a person of this authority, or null. Used by the act and by the predicted
 * outcome.
 */
export function whyNotOwn(authorityId: string, act: Act, actor: Actor): DomainError | null {
  if (organisationsFor(actor, act).includes(authorityId)) return null;
  return new DomainError('NOT_PERMITTED', 'Only the person’s own authority can do this. Ask it.', 'personId');
}

/** The roles that see an authority's people by its duty, as the walls have it. */
const DUTY: readonly Role[] = STANDINGS.AUTHORITY;

/**
 * SQL condition over a person's row for the people who could be visible to the actor: an actor who works for no authority
 * sees people only by grants. Row level security decides the same; repeating it here lets the planner start from the few
 * people granted instead of scanning all (measured on 100,000 people: 2.4 ms instead of 14).
 */
export function peopleOpenTo({ memberships }: SignedInActor) {
  const worksForAuthority = memberships.some(({ role }) => DUTY.includes(role));
  return (row: string): string =>
    worksForAuthority ? 'true' : `${row}.id = any ((select access.readable_people('PROFILE'))::uuid[])`;
}
