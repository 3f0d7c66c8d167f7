import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInActor } from '../../access/actor.ts';
import { DomainError } from '../../foundation/domain-error.ts';
import { actForWriting, type Writing } from '../people/writing-organisation.finding.ts';

/**
 * The brokerage for which the actor arranges a person's support: one that the person has let. The walls are that brokerage's from here on.
 * @throws DomainError NOT_PERMITTED, INVALID_INPUT when several of the actor's brokerages may
 */
export async function getBrokerage(
  em: EntityManager,
  actor: SignedInActor,
  writing: Omit<Writing, 'topic'>,
): Promise<string> {
  const brokerId = await actForWriting(em, actor, { ...writing, topic: 'COMMISSIONING' });
  if (brokerId !== null) return brokerId;
  throw new DomainError(
    'NOT_PERMITTED',
    'The person has not let your organisation arrange their support. Ask them to let it, then do this again.',
  );
}
