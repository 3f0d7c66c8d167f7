import type { Workflow } from '../../foundation/workflow.ts';

/** An offer past its date reads as EXPIRED at once; its row is updated only when the line is offered again. */
export const COMMISSION_STATES = ['OFFERED', 'ACCEPTED', 'DECLINED', 'EXPIRED'] as const;
export type CommissionState = (typeof COMMISSION_STATES)[number];

export type CommissionAct = 'accept' | 'decline' | 'expire';

export const commissionWorkflow: Workflow<CommissionState, CommissionAct> = {
  noun: 'commission',
  initial: 'OFFERED',
  moves: {
    accept: { from: ['OFFERED'], to: 'ACCEPTED' },
    decline: { from: ['OFFERED'], to: 'DECLINED' },
    expire: { from: ['OFFERED'], to: 'EXPIRED' },
  },
};
