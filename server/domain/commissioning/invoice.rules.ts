import { type Actor, organisationsFor } from '../../access/actor.ts';
import type { Act } from '../../access/permissions.ts';
import { DomainError } from '../../foundation/domain-error.ts';
import { allows, whyNot } from '../../foundation/workflow.ts';
import { type InvoiceAct, type InvoiceState, invoiceWorkflow } from './invoice.workflow.ts';

/** The facts of an invoice that the rules require. */
export interface InvoiceFacts {
  readonly status: InvoiceState;
  readonly holderId: string;
  readonly submittedById: string;
}

const ACTS = { approve: 'invoiceApprove', pay: 'paymentMake' } as const satisfies Record<InvoiceAct, Act>;

/**
 * Returns why the actor cannot approve or pay an invoice now, or null. An account that submits an invoice never approves
 * it.
 */
export function whyCannotSettle(invoice: InvoiceFacts, act: InvoiceAct, actor: Actor): DomainError | null {
  if (!organisationsFor(actor, ACTS[act]).includes(invoice.holderId)) {
    return new DomainError('NOT_PERMITTED', 'Only the holder of the fund can do this.');
  }
  if (act === 'approve' && invoice.submittedById === actor.accountId) {
    return new DomainError('OWN_INVOICE', 'You submitted this invoice yourself. Ask a colleague to approve it.');
  }
  if (!allows(invoiceWorkflow, act, invoice.status)) {
    return new DomainError('WRONG_STATE', whyNot(invoiceWorkflow, act, invoice.status));
  }
  return null;
}
