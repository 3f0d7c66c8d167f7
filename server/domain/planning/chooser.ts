import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInActor } from '../../access/actor.ts';
import type { Act } from '../../access/permissions.ts';
import { DomainError } from '../../foundation/domain-error.ts';
import { refuseAuthorityWorker } from '../identity/broker.rules.ts';
import { findConsentFacts } from '../people/consent-facts.ts';
import type { SupportedPerson } from '../people/supported-person.entity.ts';
import { actForWriting } from '../people/writing-organisation.finding.ts';

/** On whose side somebody chooses: the person's own, or a brokerage's that the person asked to help. */
export interface Chooser {
  readonly isOwn: boolean;
  readonly brokerageId: string | null;
}

/**
 * On whose side the actor chooses for a person. Whoever works for the person's authority is nobody's broker there.
 * @throws DomainError NOT_PERMITTED, CONFLICT_OF_INTEREST, INVALID_INPUT when several of their brokerages were asked
 */
export async function getChooser(
  em: EntityManager,
  actor: SignedInActor,
  { person, act }: { person: SupportedPerson; act: Act },
): Promise<Chooser> {
  const facts = await findConsentFacts(em, person.id);
  if (facts?.ownTopics.includes('PLAN')) return { isOwn: true, brokerageId: null };
  const brokerageId = await actForWriting(em, actor, { act, personId: person.id, topic: 'PLAN' });
  if (brokerageId === null) {
    throw new DomainError(
      'NOT_PERMITTED',
      'The list is the person’s: they keep it, or who acts for them by law, or a broker they have let write their plan.',
    );
  }
  await refuseAuthorityWorker(em, actor, person.authorityId);
  return { isOwn: false, brokerageId };
}
