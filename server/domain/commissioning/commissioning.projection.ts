import { columnsOf, columnsOfSql } from '../../database/reading/columns-of.ts';
import { extension, privateProjection } from '../../database/reading/projection.ts';
import type { Pence } from '../../foundation/pence.ts';
import { IndividualServiceFund } from '../funds/individual-service-fund.entity.ts';
import { Arrangement } from './arrangement.entity.ts';
import { ArrangementLine } from './arrangement-line.entity.ts';
import { Commission } from './commission.entity.ts';
import { shownStatus, toldWhileOpen } from './commission-filter.ts';
import { Delivery } from './delivery.entity.ts';
import { Invoice } from './invoice.entity.ts';

const arrangements = columnsOf(Arrangement);
const lines = columnsOf(ArrangementLine);
const commissions = columnsOf(Commission);
const deliveries = columnsOf(Delivery);
const funds = columnsOf(IndividualServiceFund);
const invoices = columnsOf(Invoice);

/**
 * The arrangement's total cost, how much of it is promised, and what the fund has left now and would have left afterwards.
 */
const costings = columnsOfSql<{
  arrangement_id: string;
  total: Pence;
  promised: Pence;
  to_promise: Pence;
  available: Pence | null;
}>(
  `(select a.id as arrangement_id, cost.total, cost.promised, cost.total - cost.promised as to_promise, available.pence as available
    from commissioning.arrangement a
    cross join lateral (
      select coalesce(sum(l.cost_pence), 0)::bigint as total,
        coalesce(sum(l.cost_pence) filter (where exists (
          select from commissioning.commission c where c.line_id = l.id and c.status = 'ACCEPTED')), 0)::bigint as promised
      from commissioning.arrangement_line l where l.arrangement_id = a.id
    ) cost
    left join lateral (
      select f.balance_pence as pence from ledger.account f where f.fund_id = a.fund_id and f.kind = 'AVAILABLE'
    ) available on true)`,
);

const arrangementProjection = privateProjection(
  'Arrangement',
  { of: arrangements, topic: 'COMMISSIONING' },
  {
    id: arrangements.column('id'),
    title: arrangements.column('title'),
    period: arrangements.period('period_start', 'period_end'),
    draftedAt: arrangements.moment('drafted_at'),
    fund: arrangements.one('IndividualServiceFund', 'fund_id'),
    person: arrangements.one('SupportedPerson', 'person_id'),
    broker: arrangements.one('Organisation', 'broker_id'),
    lines: arrangements.list('ArrangementLine', lines, { by: 'arrangement_id', order: (other) => `${other.id}` }),
    costing: arrangements.oneOf('ArrangementCosting', costings, { by: 'arrangement_id' }),
  },
);

const arrangementCostingProjection = privateProjection(
  'ArrangementCosting',
  {
    of: costings,
    topic: 'COMMISSIONING',
    personColumn: null,
  },
  {
    total: costings.column('total'),
    promised: costings.column('promised'),
    toPromise: costings.column('to_promise'),
    leftInFund: costings.column('available'),
    leftAfter: costings.value((row) => `${row.available} - ${row.to_promise}`),
  },
);

export const arrangementLineProjection = privateProjection(
  'ArrangementLine',
  { of: lines, topic: 'COMMISSIONING' },
  {
    id: lines.column('id'),
    description: lines.column('description'),
    unit: lines.column('unit'),
    quantity: lines.column('quantity'),
    rate: lines.column('rate_pence'),
    period: lines.period('period_start', 'period_end'),
    cost: lines.column('cost_pence'),
    involvesPersonalCareOrSupport: lines.column('involves_personal_care_or_support'),
    outcome: lines.one('PersonalOutcome', 'outcome_id'),
    service: lines.one('SupportService', 'service_id'),
    commissions: lines.list('Commission', commissions, { by: 'line_id', order: (other) => `${other.id}` }),
    inWords: lines.computedFrom('unit', 'quantity'),
  },
);

export const commissionProjection = privateProjection(
  'Commission',
  { of: commissions, topic: 'COMMISSIONING' },
  {
    id: commissions.column('id'),
    description: commissions.value((row) => toldWhileOpen(row, 'description'), 'description'),
    locality: commissions.value((row) => toldWhileOpen(row, 'locality'), 'locality'),
    unit: commissions.column('unit'),
    quantity: commissions.column('quantity'),
    inWords: commissions.computedFrom('unit', 'quantity'),
    rate: commissions.column('rate_pence'),
    period: commissions.period('period_start', 'period_end'),
    cost: commissions.column('pence'),
    // A row returned by an act that just answered it cannot be past its date, so its column has the same value.
    status: commissions.value(shownStatus, 'status'),
    offeredAt: commissions.moment('offered_at'),
    expiresAt: commissions.moment('expires_at'),
    decidedAt: commissions.moment('decided_at'),
    declineReason: commissions.column('decline_reason'),
    declineExplanation: commissions.column('decline_explanation'),
    line: commissions.one('ArrangementLine', 'line_id'),
    fund: commissions.one('IndividualServiceFund', 'fund_id'),
    person: commissions.one('SupportedPerson', 'person_id'),
    authority: commissions.one('Organisation', 'authority_id'),
    holder: commissions.one('Organisation', 'holder_id'),
    broker: commissions.one('Organisation', 'broker_id'),
    provider: commissions.one('Organisation', 'provider_id'),
    service: commissions.one('SupportService', 'service_id'),
    deliveries: commissions.page('Delivery', deliveries, { by: 'commission_id' }),
    invoices: commissions.list('Invoice', invoices, { by: 'commission_id', order: (other) => `${other.id}` }),
    deliveredSoFar: commissions.value(
      (row) => `(select coalesce(sum(d.quantity), 0) from commissioning.delivery d where d.commission_id = ${row.id})`,
    ),
    viewerCanAccept: commissions.computedFrom('status', 'provider_id', 'expires_at'),
    viewerCanDecline: commissions.computedFrom('status', 'provider_id', 'expires_at'),
    viewerCanRecordDelivery: commissions.computedFrom('status', 'provider_id', 'expires_at'),
    viewerCanSubmitInvoice: commissions.computedFrom('status', 'provider_id', 'expires_at'),
  },
);

const deliveryProjection = privateProjection(
  'Delivery',
  { of: deliveries, topic: 'COMMISSIONING' },
  {
    id: deliveries.column('id'),
    deliveredOn: deliveries.column('delivered_on'),
    quantity: deliveries.column('quantity'),
    note: deliveries.column('note'),
    recordedAt: deliveries.moment('recorded_at'),
    commission: deliveries.one('Commission', 'commission_id'),
  },
);

export const invoiceProjection = privateProjection(
  'Invoice',
  { of: invoices, topic: 'COMMISSIONING' },
  {
    id: invoices.column('id'),
    number: invoices.column('number'),
    pence: invoices.column('pence'),
    status: invoices.column('status'),
    submittedAt: invoices.moment('submitted_at'),
    approvedAt: invoices.moment('approved_at'),
    paidAt: invoices.moment('paid_at'),
    commission: invoices.one('Commission', 'commission_id'),
    fund: invoices.one('IndividualServiceFund', 'fund_id'),
    provider: invoices.one('Organisation', 'provider_id'),
    viewerCanApprove: invoices.computedFrom('status', 'holder_id', 'submitted_by_id'),
    viewerCanPay: invoices.computedFrom('status', 'holder_id', 'submitted_by_id'),
  },
);

export const fundCommissioningExtension = extension('IndividualServiceFund', {
  arrangements: funds.page('Arrangement', arrangements, { by: 'fund_id' }),
  commissions: funds.page('Commission', commissions, { by: 'fund_id' }),
});

export const commissioningProjections = [
  arrangementProjection,
  arrangementCostingProjection,
  arrangementLineProjection,
  commissionProjection,
  deliveryProjection,
  invoiceProjection,
  fundCommissioningExtension,
] as const;
