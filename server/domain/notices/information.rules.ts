import type { EntityManager } from '@mikro-orm/postgresql';
import { onlyOne } from '../../access/acting-organisation.ts';
import { type Actor, organisationsFor } from '../../access/actor.ts';
import type { AnyRow } from '../../database/reading/columns-of.ts';
import { runSql } from '../../database/run-sql.ts';
import { DomainError } from '../../foundation/domain-error.ts';
import type { ConsentFacts } from '../people/consent-facts.ts';

/** The facts of a person that the rules require, to decide who may record information shared with them. */
export interface GiverFacts {
  readonly authorityId: string;
  /** The actor's organisations, as brokers or advisers, that the person allows to write the plan. */
  readonly asked: readonly string[];
}

/** The facts of a person as a SQL expression over the person's row. */
export function giverFacts(row: AnyRow): string {
  return `json_build_object('authorityId', ${row}.authority_id,
    'asked', to_json(access.organisations_writing('PLAN', ${row}.id, 'informationShare')))`;
}

/** Returns the facts of a person the actor may see. */
export async function findGiverFacts(em: EntityManager, personId: string): Promise<GiverFacts | null> {
  const ask = `select ${giverFacts('p')} as facts from people.supported_person p where p.id = $1`;
  const rows = await runSql<{ facts: GiverFacts }>(em, ask, [personId]);
  return rows[0]?.facts ?? null;
}

/**
 * Returns the organisation for which the actor shares information with a person: their authority, or one they allow to
 * write the plan; null if there is none.
 */
export function findGiver({ authorityId, asked }: GiverFacts, actor: Actor): string | null {
  return organisationsFor(actor, 'informationShare').includes(authorityId) ? authorityId : (asked[0] ?? null);
}

/** Returns why the actor cannot record information shared with a person, or null. */
export function whyCannotGive(facts: GiverFacts, actor: Actor): DomainError | null {
  const giver = findGiver(facts, actor);
  if (giver !== null) return giver === facts.authorityId ? null : onlyOne(facts.asked.length);
  return new DomainError(
    'NOT_PERMITTED',
    'What a person was told is recorded by the person who told them: their authority’s worker, or a broker or adviser they have let write their plan.',
  );
}

/** Returns why the actor cannot record whether the person had it, or null. */
export function whyCannotAnswer({ authorityId, ownTopics }: ConsentFacts, actor: Actor): DomainError | null {
  if (ownTopics.includes('PLAN') || organisationsFor(actor, 'informationAnswer').includes(authorityId)) return null;
  return new DomainError(
    'NOT_PERMITTED',
    'This is the person’s to say: they do, or who acts for them by law, or they tell their authority’s worker, who records it.',
  );
}
