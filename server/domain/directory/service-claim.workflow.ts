import type { Workflow } from '../../foundation/workflow.ts';
import type { ClaimStatus } from './service-claim.entity.ts';

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
