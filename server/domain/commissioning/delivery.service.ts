import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInActor } from '../../access/actor.ts';
import { runSql } from '../../database/run-sql.ts';
import { DomainError } from '../../foundation/domain-error.ts';
import { parseCount, parseTextOrNone } from '../../foundation/input.ts';
import { includesDay, type LocalDate, todayInScotland } from '../../foundation/period.ts';
import { whyCannotDeliver } from './commission.rules.ts';
import { inWords, isWithin } from './costing.ts';
import { Delivery } from './delivery.entity.ts';
import { getCommissionToChange } from './find-commission.ts';

export interface RecordDelivery {
  readonly commissionId: string;
  readonly deliveredOn: LocalDate;
  /** Minutes, nights or items: the commission's unit. */
  readonly quantity: number;
  readonly note?: string | null;
}

const LARGEST_QUANTITY = 100_000;

/**
 * Records support given on a day. All deliveries together must be within what was commissioned.
 * @returns the delivery's id
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, WRONG_STATE, INVALID_INPUT, OUTSIDE_PERIOD, DELIVERY_EXCEEDS_COMMISSION
 */
export async function recordDelivery(em: EntityManager, actor: SignedInActor, input: RecordDelivery): Promise<string> {
  const commission = await getCommissionToChange(em, input.commissionId);
  const refusal = whyCannotDeliver(commission, 'deliveryRecord', actor);
  if (refusal !== null) throw refusal;
  const quantity = parseCount(input.quantity, 'quantity', LARGEST_QUANTITY);
  const { deliveredOn } = input;
  if (!includesDay({ start: commission.periodStart, end: commission.periodEnd }, deliveredOn)) {
    throw new DomainError('OUTSIDE_PERIOD', 'This day is outside the period that was commissioned.', 'deliveredOn');
  }
  if (deliveredOn > todayInScotland()) {
    throw new DomainError(
      'INVALID_INPUT',
      'Record support once it has been given: give today or an earlier day.',
      'deliveredOn',
    );
  }
  if (!isWithin(commission, (await deliveredSoFar(em, commission.id)) + quantity)) {
    throw new DomainError(
      'DELIVERY_EXCEEDS_COMMISSION',
      `The commission is for ${inWords(commission.unit, commission.quantity)}, and with this more would be delivered in all. Ask the broker for a further commission.`,
      'quantity',
    );
  }
  const { id, personId, authorityId, holderId, providerId } = commission;
  return em.create(Delivery, {
    commissionId: id,
    personId,
    authorityId,
    holderId,
    providerId,
    deliveredOn,
    quantity,
    note: parseTextOrNone(input.note, 'note', 1000),
    recordedById: actor.accountId,
  }).id;
}

/** Returns the minutes, nights or items delivered under a commission so far. */
export async function deliveredSoFar(em: EntityManager, commissionId: string): Promise<number> {
  const sql = 'select coalesce(sum(quantity), 0)::int as quantity from commissioning.delivery where commission_id = $1';
  const rows = await runSql<{ quantity: number }>(em, sql, [commissionId]);
  return rows[0]?.quantity ?? 0;
}
