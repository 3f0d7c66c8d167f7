import { DomainError } from '../../foundation/domain-error.ts';
import type { ServiceKind } from '../directory/support-service.entity.ts';
import type { CountedInterest } from '../identity/declared-interest.service.ts';
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
