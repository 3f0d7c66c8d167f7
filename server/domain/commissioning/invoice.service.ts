import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import type { SignedInActor } from '../../access/actor.ts';
import { newId } from '../../database/columns.ts';
import type { Statements } from '../../database/database.ts';
import { withActor } from '../../database/reading/read.ts';
import { runSql } from '../../database/run-sql.ts';
import { DomainError } from '../../foundation/domain-error.ts';
import { notFound, parseId, parseKey, parseText } from '../../foundation/input.ts';
import { inPounds, pence, positivePence } from '../../foundation/pence.ts';
import { whyCannotDeliver } from './commission.rules.ts';
import { worthOf } from './costing.ts';
import { deliveredSoFar } from './delivery.service.ts';
import { getCommissionToChange } from './find-commission.ts';
import { Invoice } from './invoice.entity.ts';
import { whyCannotSettle } from './invoice.rules.ts';
import { invoiceWorkflow } from './invoice.workflow.ts';

export interface SubmitInvoice {
  readonly commissionId: string;
  /** The provider's own invoice number. */
  readonly number: string;
  readonly pence: number;
}

/**
 * Submits an invoice for recorded support: at most its value, less what was invoiced before.
 * @returns the invoice's id
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, WRONG_STATE, AMOUNT_NOT_POSITIVE, AMOUNT_TOO_LARGE,
 *   INVOICE_EXCEEDS_DELIVERY, ALREADY_DONE
 */
export async function submitInvoice(em: EntityManager, actor: SignedInActor, input: SubmitInvoice): Promise<string> {
  const commission = await getCommissionToChange(em, input.commissionId);
  const refusal = whyCannotDeliver(commission, 'invoiceSubmit', actor);
  if (refusal !== null) throw refusal;
  const asked = positivePence(input.pence, 'pence');
  const worth = Math.min(worthOf(commission, await deliveredSoFar(em, commission.id)), commission.pence);
  const open = pence(worth - (await invoicedSoFar(em, commission.id)));
  if (asked > open) {
    throw new DomainError(
      'INVOICE_EXCEEDS_DELIVERY',
      `${inPounds(open)} of recorded support is not invoiced yet. Record what was delivered first, or invoice at most that.`,
      'pence',
    );
  }
  const { id, fundId, personId, authorityId, holderId, providerId } = commission;
  return em.create(Invoice, {
    commissionId: id,
    fundId,
    personId,
    authorityId,
    holderId,
    providerId,
    number: parseText(input.number, 'number', 60),
    pence: asked,
    status: invoiceWorkflow.initial,
    submittedById: actor.accountId,
  }).id;
}

async function invoicedSoFar(em: EntityManager, commissionId: string): Promise<number> {
  const sql = 'select coalesce(sum(pence), 0)::text as pence from commissioning.invoice where commission_id = $1';
  const rows = await runSql<{ pence: string }>(em, sql, [commissionId]);
  return Number(rows[0]?.pence ?? 0);
}

/**
 * Approves an invoice, by somebody at the holder who did not submit it.
 * @returns the invoice's id
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, OWN_INVOICE, WRONG_STATE
 */
export async function approveInvoice(
  em: EntityManager,
  actor: SignedInActor,
  input: { invoiceId: string },
): Promise<string> {
  const id = parseId(input.invoiceId, 'invoiceId');
  const invoice = await em.findOne(Invoice, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (invoice === null) throw notFound('invoiceId');
  const refusal = whyCannotSettle(invoice, 'approve', actor);
  if (refusal !== null) throw refusal;
  await runSql(em, 'select commissioning.approve($1)', [invoice.id]);
  return invoice.id;
}

export interface MakePayment {
  readonly invoiceId: string;
  readonly idempotencyKey: string;
}

/**
 * Pays an approved invoice: moves its money from COMMITTED to SPENT, in one statement.
 * @throws DomainError NOT_FOUND, WRONG_STATE, INSUFFICIENT_FUNDS, CONFLICT
 */
export async function makePayment(statements: Statements, input: MakePayment): Promise<void> {
  await statements.run({
    text: withActor('commissioning.pay($2::uuid, $3::uuid, $4::uuid, $5)'),
    values: [newId(), parseId(input.invoiceId, 'invoiceId'), newId(), parseKey(input.idempotencyKey)],
  });
}
