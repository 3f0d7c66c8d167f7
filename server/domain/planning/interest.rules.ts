import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInActor } from '../../access/actor.ts';
import type { Act } from '../../access/permissions.ts';
import { DomainError } from '../../foundation/domain-error.ts';
import type { ServiceKind } from '../directory/support-service.entity.ts';
import { refuseAuthorityWorker } from '../identity/broker.rules.ts';
import type { CountedInterest } from '../identity/declared-interest.service.ts';
import { findConsentFacts } from '../people/consent-facts.ts';
import { actForWriting } from '../people/find-writing-organisation.ts';
import type { SupportedPerson } from '../people/supported-person.entity.ts';
import type { InterestAgreement } from './interest-agreement.entity.ts';

/** The facts that the rules require of a service on the list, or about to be added. */
export interface Listed {
  readonly organisationId: string;
  readonly kinds: readonly ServiceKind[];
}

/**
 * Returns why somebody with interests may not add a service to a list with these others, or null: a choice between a
 * service they profit from and nothing is no choice.
 * @param interested the organisations in which they have an interest
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

/** Returns whether the person's agreement covers an interest: it does not if the interest was declared later. */
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

/** In what capacity somebody chooses: the person's own, or a brokerage's that the person asked to help. */
export interface Chooser {
  readonly isOwn: boolean;
  readonly brokerageId: string | null;
}

/**
 * Returns in what capacity the actor chooses for a person. Anybody who works for the person's authority cannot be their
 * broker.
 * @throws DomainError NOT_PERMITTED, CONFLICT_OF_INTEREST, INVALID_INPUT if the person asked several of the actor's
 *   brokerages
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
