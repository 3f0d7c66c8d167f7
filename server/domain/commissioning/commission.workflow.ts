import type { Workflow } from '../../foundation/workflow.ts';

/** EXPIRED is not a move anyone makes: an offer past its date reads as expired. */
export const COMMISSION_STATES = ['OFFERED', 'ACCEPTED', 'DECLINED'] as const;
export type CommissionState = (typeof COMMISSION_STATES)[number];

export type CommissionAct = 'accept' | 'decline';

export const commissionWorkflow: Workflow<CommissionState, CommissionAct> = {
  noun: 'commission',
  initial: 'OFFERED',
  moves: {
    accept: { from: ['OFFERED'], to: 'ACCEPTED' },
    decline: { from: ['OFFERED'], to: 'DECLINED' },
  },
};
