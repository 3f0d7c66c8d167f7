import { type Actor, mayAttempt, organisationsFor } from '../../access/actor.ts';
import type { Act } from '../../access/permissions.ts';
import { DomainError } from '../../foundation/domain-error.ts';
import { allows, type Workflow, whyNot } from '../../foundation/workflow.ts';
import type { ClaimStatus } from './service-claim.entity.ts';

/** The facts of a claim that the rule requires. */
export interface ClaimFacts {
  readonly organisationId: string;
  readonly status: ClaimStatus;
}

/** The acts on a claim, each with the transition it makes or prepares. */
export const CLAIM_MOVES = {
  claimCodeIssue: 'verify',
  claimCodeEnter: 'verify',
  claimVerify: 'verify',
  claimRefuse: 'refuse',
  claimWithdraw: 'withdraw',
  claimEnd: 'end',
} as const satisfies Partial<Record<Act, ClaimAct>>;
export type ActOnClaim = keyof typeof CLAIM_MOVES;

/** Acts that only the claiming organisation may do, not the operator. */
const OWN: readonly ActOnClaim[] = ['claimCodeEnter', 'claimWithdraw'];

/** Returns why the actor cannot do this to a claim now, or null. Used by the act and by the predicted outcome. */
export function whyCannotMove(
  { organisationId, status }: ClaimFacts,
  act: ActOnClaim,
  actor: Actor,
): DomainError | null {
  const isOperator = !OWN.includes(act) && mayAttempt(actor, 'claimVerify');
  if (!isOperator && !organisationsFor(actor, act).includes(organisationId)) {
    return new DomainError('NOT_PERMITTED', NOT_THEIRS[act]);
  }
  const move = CLAIM_MOVES[act];
  return allows(claimWorkflow, move, status)
    ? null
    : new DomainError('WRONG_STATE', whyNot(claimWorkflow, move, status));
}

const DECIDES = 'Only an operator of the platform decides a claim. Ask them.';
const CLAIMED = 'Only the organisation that claims can do this. Claim the entry if it is yours.';
const NOT_THEIRS: Readonly<Record<ActOnClaim, string>> = {
  claimCodeIssue: DECIDES,
  claimVerify: DECIDES,
  claimRefuse: DECIDES,
  claimCodeEnter: CLAIMED,
  claimWithdraw: CLAIMED,
  claimEnd:
    'Only the organisation that keeps these entries, or an operator of the platform, ends this. Ask the operator if it is wrong.',
};

export type ClaimAct = 'verify' | 'refuse' | 'withdraw' | 'end';

export const claimWorkflow: Workflow<ClaimStatus, ClaimAct> = {
  noun: 'claim',
  initial: 'OPEN',
  moves: {
    verify: { from: ['OPEN'], to: 'VERIFIED' },
    refuse: { from: ['OPEN'], to: 'REFUSED' },
    withdraw: { from: ['OPEN'], to: 'WITHDRAWN' },
    end: { from: ['VERIFIED'], to: 'ENDED' },
  },
};
