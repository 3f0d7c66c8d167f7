import { type Actor, organisationsFor } from '../../access/actor.ts';
import type { Act } from '../../access/permissions.ts';
import { DomainError } from '../../foundation/domain-error.ts';
import { allows, whyNot } from '../../foundation/workflow.ts';
import { type CommissionAct, type CommissionState, commissionWorkflow } from './commission.workflow.ts';

/** The facts of a commission that the rules require. */
export interface CommissionFacts {
  readonly status: CommissionState;
  readonly providerId: string;
  readonly expiresAt: Date;
}

type Answer = Exclude<CommissionAct, 'expire'>;

const ACTS = { accept: 'commissionAccept', decline: 'commissionDecline' } as const satisfies Record<Answer, Act>;

/** Returns why the actor cannot answer an offer now, or null. Used by the act and by the predicted outcome. */
export function whyCannotAnswer(commission: CommissionFacts, act: Answer, actor: Actor): DomainError | null {
  if (!organisationsFor(actor, ACTS[act]).includes(commission.providerId)) {
    return new DomainError('NOT_PERMITTED', 'Only the provider the commission is offered to can answer it.');
  }
  if (commission.status === 'EXPIRED' || (commission.status === 'OFFERED' && commission.expiresAt <= new Date())) {
    return new DomainError('OFFER_EXPIRED', 'This offer has expired. Ask the broker to offer it again.');
  }
  if (!allows(commissionWorkflow, act, commission.status)) {
    return new DomainError('WRONG_STATE', whyNot(commissionWorkflow, act, commission.status));
  }
  return null;
}

/** Returns why the actor cannot record support given under a commission, or invoice it, or null. */
export function whyCannotDeliver(
  commission: CommissionFacts,
  act: 'deliveryRecord' | 'invoiceSubmit',
  actor: Actor,
): DomainError | null {
  if (!organisationsFor(actor, act).includes(commission.providerId)) {
    return new DomainError('NOT_PERMITTED', 'Only the provider that accepted the commission can do this.');
  }
  if (commission.status !== 'ACCEPTED') {
    return new DomainError('WRONG_STATE', 'This can only be done once the commission is accepted.');
  }
  return null;
}
