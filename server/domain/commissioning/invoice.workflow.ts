import type { Workflow } from '../../foundation/workflow.ts';

export const INVOICE_STATES = ['SUBMITTED', 'APPROVED', 'PAID'] as const;
export type InvoiceState = (typeof INVOICE_STATES)[number];

export type InvoiceAct = 'approve' | 'pay';

export const invoiceWorkflow: Workflow<InvoiceState, InvoiceAct> = {
  noun: 'invoice',
  initial: 'SUBMITTED',
  moves: {
    approve: { from: ['SUBMITTED'], to: 'APPROVED' },
    pay: { from: ['APPROVED'], to: 'PAID' },
  },
};
