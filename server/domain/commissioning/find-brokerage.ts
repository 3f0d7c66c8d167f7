import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInActor } from '../../access/actor.ts';
import { runSql } from '../../database/run-sql.ts';
import { DomainError } from '../../foundation/domain-error.ts';
import { actForWriting, type Writing } from '../people/find-writing-organisation.ts';

/**
 * Returns the brokerage for which the actor arranges a person's support: the one that drafted the arrangement while the
 * person still permits it, otherwise one that the person permits. From here on row level security applies to that
 * brokerage.
 * @throws DomainError NOT_PERMITTED, INVALID_INPUT if several of the actor's brokerages are permitted
 */
export async function getBrokerage(
  em: EntityManager,
  actor: SignedInActor,
  writing: Omit<Writing, 'topic'>,
): Promise<string> {
  const brokerId = await actForWriting(em, actor, { ...writing, topic: 'COMMISSIONING' });
  const { named, personId } = writing;
  if (named && named !== brokerId && (await letsPlan(em, personId, named))) {
    throw new DomainError(
      'NOT_PERMITTED',
      'Another brokerage drafted this arrangement, and the person still lets it plan. Draft one of your own, or ask them to leave it to you.',
    );
  }
  if (brokerId !== null) return brokerId;
  throw new DomainError(
    'NOT_PERMITTED',
    'The person has not let your organisation arrange their support. Ask them to let it, then do this again.',
  );
}

async function letsPlan(em: EntityManager, personId: string, brokerage: string): Promise<boolean> {
  const rows = await runSql<{ lets: boolean }>(em, `select access.lets_write('COMMISSIONING', $1, $2) as lets`, [
    personId,
    brokerage,
  ]);
  return rows[0]?.lets ?? false;
}
