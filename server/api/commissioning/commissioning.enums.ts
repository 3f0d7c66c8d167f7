import { DECLINE_REASONS } from '../../domain/commissioning/commission.entity.ts';
import { COMMISSION_STATES } from '../../domain/commissioning/commission.workflow.ts';
import { INVOICE_STATES } from '../../domain/commissioning/invoice.workflow.ts';
import { enumeration } from '../enumeration.ts';

export const CommissionStatusEnum = enumeration(COMMISSION_STATES, {
  name: 'CommissionStatus',
  description: 'Where a commission stands.',
  meanings: {
    OFFERED: 'The provider has not answered yet.',
    ACCEPTED: 'The provider has said yes; the money is promised.',
    DECLINED: 'The provider has said no, with a reason.',
    EXPIRED: 'Nobody answered in time. The line can be offered again.',
  },
});

export const DeclineReasonEnum = enumeration(DECLINE_REASONS, {
  name: 'DeclineReason',
  description: 'Why a provider says no.',
  meanings: {
    NO_CAPACITY: 'Nobody is free at the times asked for.',
    OUTSIDE_AREA: 'It does not work there.',
    RATE_TOO_LOW: 'It cannot be done for this rate.',
    CANNOT_MEET_NEED: 'It takes skills or equipment the service does not have.',
    OTHER: 'Something else, which the explanation says.',
  },
});

export const InvoiceStatusEnum = enumeration(INVOICE_STATES, {
  name: 'InvoiceStatus',
  description: 'Where an invoice stands.',
  meanings: {
    SUBMITTED: 'Waits for the holder.',
    APPROVED: 'Will be paid.',
    PAID: 'The money is spent.',
  },
});
