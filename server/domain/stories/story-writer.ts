import type { EntityManager } from '@mikro-orm/postgresql';
import { onlyOne } from '../../access/acting-organisation.ts';
import type { AnyRow } from '../../database/reading/columns-of.ts';
import { runSql } from '../../database/run-sql.ts';
import { byOwn } from '../../database/walls.ts';
import { DomainError, type Refusal, throwIfRefused, toDomainError } from '../../foundation/domain-error.ts';
import { getPerson } from '../people/find-person.ts';
import { waysToWrite } from '../people/find-writing-organisation.ts';
import type { KnownName } from './known-name.ts';

/** A person whose story the actor may write, and the names that would identify them. */
export interface Writing {
  readonly personId: string;
  readonly authorityId: string;
  readonly names: readonly KnownName[];
}

/** The facts that the rule requires of a person and the actor who would write for them. */
export interface WriterFacts {
  /** In how many ways the actor may: 1 on their own behalf or by a legal power; otherwise the number of permissions. */
  readonly ways: number;
  /** Why the actor cannot be the person's broker; null for those who write on their own behalf or by a legal power. */
  readonly obstacle: Refusal | null;
}

/** The same facts as a SQL expression over the person's row. */
export function writerFacts(row: AnyRow): string {
  const isOwn = byOwn('PLAN', `${row}.id`);
  const permitted = waysToWrite(`${row}.id`, { topic: 'PLAN', act: 'peerStoryWrite' });
  return `case when ${isOwn} then json_build_object('ways', 1, 'obstacle', null)
    else json_build_object('ways', ${permitted}, 'obstacle', identity.brokering_obstacle(access.actor_id(), ${row}.authority_id)) end`;
}

/**
 * Returns why the actor may not write a person's stories, or null. Anybody who works for the person's authority may write
 * only about themselves, whatever their other roles: the stories are about that authority.
 */
export function whyCannotWriteStory({ ways, obstacle }: WriterFacts): DomainError | null {
  if (ways > 0) return onlyOne(ways) ?? (obstacle && toDomainError(obstacle));
  return new DomainError(
    'NOT_PERMITTED',
    'The story is the person’s: they write it, or a representative by law who looks after their welfare, or anyone they have let write their plan.',
  );
}

/**
 * Checks that the actor may write for a person.
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, CONFLICT_OF_INTEREST, INVALID_INPUT
 */
export async function getWriting(em: EntityManager, personId: string): Promise<Writing> {
  const { id, authorityId } = await getPerson(em, personId);
  const rows = await runSql<Found>(
    em,
    `select ${writerFacts('p')} as writer, coalesce((
       select json_agg(json_build_object('kind', n.kind, 'name', n.name) order by n.kind, n.name) from planning.known_names(p.id) n), '[]') as names
     from people.supported_person p where p.id = $1`,
    [id],
  );
  const { writer = { ways: 0, obstacle: null }, names = [] } = rows[0] ?? {};
  throwIfRefused(whyCannotWriteStory(writer));
  return { personId: id, authorityId, names };
}

interface Found {
  readonly writer: WriterFacts;
  readonly names: readonly KnownName[];
}
