import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInActor } from '../../access/actor.ts';
import type { Act } from '../../access/permissions.ts';
import { DomainError } from '../../foundation/domain-error.ts';
import type { ServiceKind } from '../directory/support-service.entity.ts';
import { refuseAuthorityWorker } from '../identity/broker.rules.ts';
import type { CountedInterest } from '../identity/declared-interest.service.ts';
import { findConsentFacts } from '../people/consent-facts.ts';
import type { SupportedPerson } from '../people/supported-person.entity.ts';
import { actForWriting } from '../people/writing-organisation.finding.ts';
import type { InterestAgreement } from './interest-agreement.entity.ts';

/** A service on the list, or about to be, as the rules see it. */
export interface Listed {
  readonly organisationId: string;
  readonly kinds: readonly ServiceKind[];
}

/**
 * Why somebody with interests may not put a service on the list beside others, or null: a choice between what one profits
 * from and nothing is no choice.
 * @param interested the organisations they have an interest in
 */
export function whyNoChoice(
  service: Listed,
  others: readonly Listed[],
  interested: ReadonlySet<string>,
): DomainError | null {
  const hasAlternative = others.some(
    ({ organisationId, kinds }) =>
      !interested.has(organisationId) && kinds.some((kind) => service.kinds.includes(kind)),
  );
  if (hasAlternative) return null;
  return new DomainError(
    'CONFLICT_OF_INTEREST',
    'You or your brokerage have an interest in this provider. First put a service of the same kind on the list in which you have none, so that the person can choose.',
    'serviceId',
  );
}

/** Whether the person, when they agreed, can have been told of an interest: not of one that was declared after. */
export function covers(
  { brokerageId, recordedAt }: Pick<InterestAgreement, 'brokerageId' | 'recordedAt'>,
  interest: CountedInterest,
): boolean {
  return brokerageId === interest.brokerageId && (interest.declaredAt === null || interest.declaredAt <= recordedAt);
}

export function notAgreed(): DomainError {
  return new DomainError(
    'CONFLICT_OF_INTEREST',
    'You or your brokerage have an interest in this provider. Tell the person; once they or their authority’s worker have recorded that they agree, put it on the list.',
    'serviceId',
  );
}

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
