import type { EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery } from 'kysely';
import type { SignedInActor } from '../../access/actor.ts';
import { byOwn, byWritten } from '../../database/walls.ts';
import { DomainError } from '../../foundation/domain-error.ts';
import { refuseAuthorityWorker } from '../identity/broker.rules.ts';
import { getPerson } from '../people/person.finding.ts';
import type { KnownName } from './known-name.ts';

/** A person whose story the actor may write, and the names that would give them away. */
export interface Writing {
  readonly personId: string;
  readonly authorityId: string;
  readonly names: readonly KnownName[];
}

/** Whether the actor may write a person's stories, as SQL over the person's row: the same as the wall asks. */
export function mayWriteStory(row: string): string {
  return `(${byOwn('PLAN', `${row}.id`)} or ${byWritten('PLAN', `${row}.id`)})`;
}

/** Why somebody may not write a person's stories, or null. */
export function whyCannotWriteStory(mayWrite: boolean): DomainError | null {
  if (mayWrite) return null;
  return new DomainError(
    'NOT_PERMITTED',
    'The story is the person’s: they write it, or who looks after their welfare by law, or whomever they have let write their plan.',
  );
}

/**
 * Makes sure that the actor may write for a person. Whoever works for the person's authority writes for nobody but themselves,
 * whatever else they do: it is the authority that the stories tell of.
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, CONFLICT_OF_INTEREST
 */
export async function getWriting(em: EntityManager, actor: SignedInActor, personId: string): Promise<Writing> {
  const { id, authorityId } = await getPerson(em, personId);
  const ask = CompiledQuery.raw(
    `select ${mayWriteStory('p')} as "mayWrite", ${byOwn('PLAN', 'p.id')} as "isOwn", coalesce((
       select json_agg(json_build_object('kind', n.kind, 'name', n.name) order by n.kind, n.name) from planning.known_names(p.id) n), '[]') as names
     from people.supported_person p where p.id = $1`,
    [id],
  );
  const { rows } = await em.getKysely().executeQuery<Found>(ask);
  const { mayWrite = false, isOwn = false, names = [] } = rows[0] ?? {};
  const refusal = whyCannotWriteStory(mayWrite);
  if (refusal !== null) throw refusal;
  if (!isOwn) await refuseAuthorityWorker(em, actor, authorityId);
  return { personId: id, authorityId, names };
}

interface Found {
  readonly mayWrite: boolean;
  readonly isOwn: boolean;
  readonly names: readonly KnownName[];
}
