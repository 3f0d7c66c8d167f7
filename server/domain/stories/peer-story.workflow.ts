import { DomainError } from '../../foundation/domain-error.ts';
import { allows, type Workflow, whyNot } from '../../foundation/workflow.ts';
import type { PeerStoryStatus } from './peer-story.ts';

/** The decisions a moderator can make. */
export const PRECEDENT_DECISIONS = ['PUBLISH', 'RETURN', 'DECLINE'] as const;
export type PrecedentDecision = (typeof PRECEDENT_DECISIONS)[number];

export type PeerStoryAct = 'rewrite' | 'withdraw' | PrecedentDecision;

/** A rewritten story waits for a moderator again, and a published one can be returned or taken down. */
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

/** Returns why a reader on the person's own side cannot change a story now, or null. */
export function whyCannotChange(act: 'rewrite' | 'withdraw', status: PeerStoryStatus): DomainError | null {
  if (allows(peerStoryWorkflow, act, status)) return null;
  return new DomainError('WRONG_STATE', whyNot(peerStoryWorkflow, act, status));
}

/** The refusal of a story that was sent before: by the act, and by the index if two are sent at once. */
export function toldAlready(): DomainError {
  return new DomainError(
    'ALREADY_DONE',
    'This story was sent already, in just these words. See what became of it, or change it.',
    'happened',
  );
}
