import type { EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery } from 'kysely';
import { type Actor, organisationsFor } from '../../access/actor.ts';
import { DomainError } from '../../foundation/domain-error.ts';
import { type ConsentFacts, isInForce } from '../people/consent-facts.ts';

/** What the rules need to know of a person, to say who may record what they were told. */
export interface GiverFacts {
  readonly authorityId: string;
  /** The organisations the person has let write the plan, and whose grant the actor may see. */
  readonly mayWrite: readonly string[];
}

/** The facts of a person as SQL over the person's row. */
export function giverFacts(row: string): string {
  return `json_build_object('authorityId', ${row}.authority_id, 'mayWrite', (
    select coalesce(json_agg(distinct g.organisation_id), '[]') from people.access_grant g
    where g.person_id = ${row}.id and g.topic = 'PLAN' and g.may_write and g.organisation_id is not null and ${isInForce('g')}
      and (g.account_id is null or g.account_id = (select access.actor_id()))))`;
}

/** The facts of a person the actor may see. */
export async function findGiverFacts(em: EntityManager, personId: string): Promise<GiverFacts | null> {
  const ask = `select ${giverFacts('p')} as facts from people.supported_person p where p.id = $1`;
  const { rows } = await em.getKysely().executeQuery<{ facts: GiverFacts }>(CompiledQuery.raw(ask, [personId]));
  return rows[0]?.facts ?? null;
}

/** For which organisation the actor tells a person something: their authority, or one they let write the plan; null for none. */
export function findGiver({ authorityId, mayWrite }: GiverFacts, actor: Actor): string | null {
  const own = organisationsFor(actor, 'informationGive');
  if (own.includes(authorityId)) return authorityId;
  return own.filter((id) => mayWrite.includes(id)).sort()[0] ?? null;
}

/** Why the actor cannot record that a person was told something, or null. */
export function whyCannotGive(facts: GiverFacts, actor: Actor): DomainError | null {
  if (findGiver(facts, actor) !== null) return null;
  return new DomainError(
    'NOT_PERMITTED',
    'What a person was told is recorded by whoever told them: their authority’s worker, or a broker or adviser they have let write their plan.',
  );
}

/** Why the actor cannot say whether the person had it, or null. */
export function whyCannotAnswer({ authorityId, ownTopics }: ConsentFacts, actor: Actor): DomainError | null {
  if (ownTopics.includes('PLAN') || organisationsFor(actor, 'informationAnswer').includes(authorityId)) return null;
  return new DomainError(
    'NOT_PERMITTED',
    'This is the person’s to say: they do, or who acts for them by law, or they tell their authority’s worker, who records it.',
  );
}
