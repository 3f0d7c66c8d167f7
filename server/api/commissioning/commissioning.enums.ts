import { DECLINE_REASONS } from '../../domain/commissioning/commission.entity.ts';
import { COMMISSION_STATES } from '../../domain/commissioning/commission.workflow.ts';
import { INVOICE_STATES } from '../../domain/commissioning/invoice.workflow.ts';
import { enumeration } from '../enumeration.ts';

export const CommissionStatusEnum = enumeration(COMMISSION_STATES, {
  name: 'CommissionStatus',
  description: 'State of a commission.',
  meanings: {
    OFFERED: 'Offered: the provider has not answered yet.',
    ACCEPTED: 'Accepted by the provider; the money is promised.',
    DECLINED: 'Declined by the provider, with a reason.',
    EXPIRED: 'Expired: the provider did not answer in time. The line can be offered again.',
  },
});

export const DeclineReasonEnum = enumeration(DECLINE_REASONS, {
  name: 'DeclineReason',
  description: 'Why a provider declines an offer.',
  meanings: {
    NO_CAPACITY: 'Nobody is available at the times asked for.',
    OUTSIDE_AREA: 'The service does not work in that area.',
    RATE_TOO_LOW: 'The support cannot be given at this rate.',
    CANNOT_MEET_NEED: 'The support requires skills or equipment that the service does not have.',
    OTHER: 'Another reason, given in the explanation.',
  },
});

export const InvoiceStatusEnum = enumeration(INVOICE_STATES, {
  name: 'InvoiceStatus',
  description: 'State of an invoice.',
  meanings: {
    SUBMITTED: 'Submitted: waiting for the holder’s approval.',
    APPROVED: 'Approved: waiting to be paid.',
    PAID: 'Paid: the money is spent.',
  },
});
