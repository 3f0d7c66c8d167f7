import { DomainError } from '../../foundation/domain-error.ts';
import { allows, type Workflow, whyNot } from '../../foundation/workflow.ts';
import type { PeerStoryStatus } from './peer-story.ts';

/** What a moderator may decide. */
export const PRECEDENT_DECISIONS = ['PUBLISH', 'RETURN', 'DECLINE'] as const;
export type PrecedentDecision = (typeof PRECEDENT_DECISIONS)[number];

export type PeerStoryAct = 'rewrite' | 'withdraw' | PrecedentDecision;

/** A story in other words waits anew, and what was published can be sent back or taken down. */
export const peerStoryWorkflow: Workflow<PeerStoryStatus, PeerStoryAct> = {
  noun: 'story',
  initial: 'WAITING',
  moves: {
    rewrite: { from: ['WAITING', 'RETURNED', 'PUBLISHED'], to: 'WAITING' },
    withdraw: { from: ['WAITING', 'RETURNED', 'PUBLISHED', 'DECLINED'], to: 'WITHDRAWN' },
    PUBLISH: { from: ['WAITING'], to: 'PUBLISHED' },
    RETURN: { from: ['WAITING', 'PUBLISHED'], to: 'RETURNED' },
    DECLINE: { from: ['WAITING', 'PUBLISHED'], to: 'DECLINED' },
  },
};

/** Why whoever reads a story on the person's own side cannot change it so now, or null. */
export function whyCannotChange(act: 'rewrite' | 'withdraw', status: PeerStoryStatus): DomainError | null {
  if (allows(peerStoryWorkflow, act, status)) return null;
  return new DomainError('WRONG_STATE', whyNot(peerStoryWorkflow, act, status));
}
