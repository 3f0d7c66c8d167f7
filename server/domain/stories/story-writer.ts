import type { EntityManager } from '@mikro-orm/postgresql';
import { onlyOne } from '../../access/acting-organisation.ts';
import type { SignedInActor } from '../../access/actor.ts';
import type { AnyRow } from '../../database/reading/columns-of.ts';
import { runSql } from '../../database/run-sql.ts';
import { byOwn } from '../../database/walls.ts';
import { DomainError, throwIfRefused } from '../../foundation/domain-error.ts';
import { refuseAuthorityWorker } from '../identity/broker.rules.ts';
import { getPerson } from '../people/find-person.ts';
import { waysToWrite } from '../people/find-writing-organisation.ts';
import type { KnownName } from './known-name.ts';

/** A person whose story the actor may write, and the names that would identify them. */
export interface Writing {
  readonly personId: string;
  readonly authorityId: string;
  readonly names: readonly KnownName[];
}

/**
 * SQL expression over the person's row: in how many ways the actor may write the person's stories. 1 on their own behalf or
 * by a legal power; otherwise the number of permissions.
 */
export function waysToWriteStory(row: AnyRow): string {
  const permitted = waysToWrite(`${row}.id`, { topic: 'PLAN', act: 'peerStoryWrite' });
  return `case when ${byOwn('PLAN', `${row}.id`)} then 1 else ${permitted} end`;
}

/** Returns why the actor may not write a person's stories, or null. */
export function whyCannotWriteStory(ways: number): DomainError | null {
  if (ways > 0) return onlyOne(ways);
  return new DomainError(
    'NOT_PERMITTED',
    'The story is the person’s: they write it, or a representative by law who looks after their welfare, or anyone they have let write their plan.',
  );
}

/**
 * Checks that the actor may write for a person. Anybody who works for the person's authority may write only about
 * themselves, whatever their other roles: the stories are about that authority.
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, CONFLICT_OF_INTEREST, INVALID_INPUT
 */
export async function getWriting(em: EntityManager, actor: SignedInActor, personId: string): Promise<Writing> {
  const { id, authorityId } = await getPerson(em, personId);
  const rows = await runSql<Found>(
    em,
    `select ${waysToWriteStory('p')} as ways, ${byOwn('PLAN', 'p.id')} as "isOwn", coalesce((
       select json_agg(json_build_object('kind', n.kind, 'name', n.name) order by n.kind, n.name) from planning.known_names(p.id) n), '[]') as names
     from people.supported_person p where p.id = $1`,
    [id],
  );
  const { ways = 0, isOwn = false, names = [] } = rows[0] ?? {};
  throwIfRefused(whyCannotWriteStory(ways));
  if (!isOwn) await refuseAuthorityWorker(em, actor, authorityId);
  return { personId: id, authorityId, names };
}

interface Found {
  readonly ways: number;
  readonly isOwn: boolean;
  readonly names: readonly KnownName[];
}
