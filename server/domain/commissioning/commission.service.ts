import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInActor } from '../../access/actor.ts';
import { newId } from '../../database/columns.ts';
import type { Statements } from '../../database/database.ts';
import { withActor } from '../../database/reading/read.ts';
import { runSql } from '../../database/run-sql.ts';
import { DomainError } from '../../foundation/domain-error.ts';
import { notFound, parseId, parseKey, parseTextOrNone } from '../../foundation/input.ts';
import { plusDays, todayInScotland } from '../../foundation/period.ts';
import { getMaintainerId } from '../directory/find-maintainer.ts';
import { SupportService } from '../directory/support-service.entity.ts';
import { getFund } from '../funds/find-fund.ts';
import { refuseAuthorityWorker } from '../identity/broker.rules.ts';
import { getPerson } from '../people/find-person.ts';
import { Arrangement } from './arrangement.entity.ts';
import { ArrangementLine } from './arrangement-line.entity.ts';
import { Commission, type DeclineReason } from './commission.entity.ts';
import { whyCannotAnswer } from './commission.rules.ts';
import { commissionWorkflow } from './commission.workflow.ts';
import { getBrokerage } from './find-brokerage.ts';
import { getCommissionToChange } from './find-commission.ts';

export interface OfferCommission {
  readonly lineId: string;
  readonly expiresAt?: Date | null;
}

const USUAL_DAYS_TO_ANSWER = 14;
const MOST_DAYS_TO_ANSWER = 90;

/**
 * Offers a line to the provider of its service. The offer has a copy of the terms and gives only the approximate location.
 * @returns the commission's id
 * @throws DomainError NOT_FOUND, SERVICE_CLOSED, INVALID_INPUT, ALREADY_DONE, NOT_PERMITTED, CONFLICT_OF_INTEREST
 */
export async function offerCommission(
  em: EntityManager,
  actor: SignedInActor,
  input: OfferCommission,
): Promise<string> {
  const line = await em.findOne(ArrangementLine, { id: parseId(input.lineId, 'lineId') });
  if (line === null) throw notFound('lineId');
  const arrangement = await em.findOneOrFail(Arrangement, { id: line.arrangementId });
  const { personId, brokerId: named } = arrangement;
  const brokerId = await getBrokerage(em, actor, { act: 'commissionOffer', personId, named });
  await refuseAuthorityWorker(em, actor, line.authorityId);
  const fund = await getFund(em, line.fundId);
  const person = await getPerson(em, line.personId);
  const service = await em.findOneOrFail(SupportService, { id: line.serviceId });
  if (service.status !== 'ACTIVE') {
    throw new DomainError('SERVICE_CLOSED', 'This service is no longer active. Choose another one.', 'lineId');
  }
  // Expires old offers before inserting the new one: the database allows one open offer for a line.
  await runSql(em, 'select commissioning.expire($1)', [line.id]);
  return em.create(Commission, {
    lineId: line.id,
    fundId: line.fundId,
    personId: line.personId,
    authorityId: line.authorityId,
    holderId: fund.holderId,
    brokerId,
    providerId: await getMaintainerId(em, service.id),
    serviceId: line.serviceId,
    description: line.description,
    locality: person.locality,
    unit: line.unit,
    quantity: line.quantity,
    ratePence: line.ratePence,
    periodStart: line.periodStart,
    periodEnd: line.periodEnd,
    pence: line.costPence,
    status: commissionWorkflow.initial,
    expiresAt: expiry(input.expiresAt),
  }).id;
}

function expiry(wanted: Date | null | undefined): Date {
  if (!wanted) return new Date(plusDays(todayInScotland(), USUAL_DAYS_TO_ANSWER));
  const latest = new Date(plusDays(todayInScotland(), MOST_DAYS_TO_ANSWER));
  if (wanted <= new Date() || wanted > latest) {
    throw new DomainError('INVALID_INPUT', `Give a moment from now to ${MOST_DAYS_TO_ANSWER} days ahead.`, 'expiresAt');
  }
  return wanted;
}

export interface AcceptCommission {
  readonly commissionId: string;
  readonly idempotencyKey: string;
}

/**
 * Accepts an offer and promises its money in one statement: both happen or neither.
 * @returns the commission's current row
 * @throws DomainError NOT_FOUND, WRONG_STATE, OFFER_EXPIRED, SERVICE_CLOSED, INSUFFICIENT_FUNDS, CONFLICT
 */
export async function acceptCommission(
  statements: Statements,
  input: AcceptCommission,
): Promise<Record<string, unknown>> {
  const [answer] = await statements.run<{ result: Record<string, unknown> }>({
    text: withActor(`commissioning.accept($2::uuid, $3::uuid, $4::uuid, $5::uuid[], $6)`),
    values: [
      newId(),
      parseId(input.commissionId, 'commissionId'),
      newId(),
      [newId(), newId()],
      parseKey(input.idempotencyKey),
    ],
  });
  if (answer === undefined) throw notFound('commissionId');
  return answer.result;
}

export interface DeclineCommission {
  readonly commissionId: string;
  readonly reason: DeclineReason;
  readonly explanation?: string | null;
}

/**
 * Declines an offer, with the reason.
 * @returns the commission's id
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, WRONG_STATE, OFFER_EXPIRED, INVALID_INPUT, TOO_LONG
 */
export async function declineCommission(
  em: EntityManager,
  actor: SignedInActor,
  input: DeclineCommission,
): Promise<string> {
  const commission = await getCommissionToChange(em, input.commissionId);
  const refusal = whyCannotAnswer(commission, 'decline', actor);
  if (refusal !== null) throw refusal;
  const explanation = parseTextOrNone(input.explanation, 'explanation', 1000);
  if (input.reason === 'OTHER' && explanation === null) {
    throw new DomainError('INVALID_INPUT', 'Say in a sentence why, so that the broker can do better.', 'explanation');
  }
  const decline = 'select commissioning.decline($1, $2, $3)';
  await runSql(em, decline, [commission.id, input.reason, explanation]);
  return commission.id;
}
