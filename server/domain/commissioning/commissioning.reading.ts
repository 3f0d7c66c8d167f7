import {
  column,
  extendReading,
  list,
  moment,
  needs,
  one,
  page,
  period,
  privateReading,
  value,
} from '../../database/reading/reading.ts';
import { shownStatus, toldWhileOpen } from './commission.filter.ts';

privateReading(
  'Arrangement',
  { table: 'commissioning.arrangement', topic: 'COMMISSIONING' },
  {
    id: column('id'),
    title: column('title'),
    period: period(),
    draftedAt: moment('drafted_at'),
    fund: one('IndividualServiceFund', 'fund_id'),
    person: one('SupportedPerson', 'person_id'),
    broker: one('Organisation', 'broker_id'),
    lines: list('ArrangementLine', 'arrangement_id', (other) => `${other}.id`),
    costing: one('ArrangementCosting', 'id', 'arrangement_id'),
  },
);

/**
 * The arrangement's total cost, how much of it is promised, and what the fund has left now and would have left afterwards.
 */
privateReading(
  'ArrangementCosting',
  {
    table: `(select a.id as arrangement_id, cost.total, cost.promised, cost.total - cost.promised as to_promise, available.pence as available
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
    topic: 'COMMISSIONING',
  },
  {
    total: column('total'),
    promised: column('promised'),
    toPromise: column('to_promise'),
    leftInFund: column('available'),
    leftAfter: value((row) => `${row}.available - ${row}.to_promise`),
  },
);

privateReading(
  'ArrangementLine',
  { table: 'commissioning.arrangement_line', topic: 'COMMISSIONING' },
  {
    id: column('id'),
    description: column('description'),
    unit: column('unit'),
    quantity: column('quantity'),
    rate: column('rate_pence'),
    period: period(),
    cost: column('cost_pence'),
    involvesPersonalCareOrSupport: column('involves_personal_care_or_support'),
    outcome: one('PersonalOutcome', 'outcome_id'),
    service: one('SupportService', 'service_id'),
    commissions: list('Commission', 'line_id', (other) => `${other}.id`),
    inWords: needs('unit', 'quantity'),
  },
);

privateReading(
  'Commission',
  { table: 'commissioning.commission', topic: 'COMMISSIONING' },
  {
    id: column('id'),
    description: { kind: 'value', sql: (row) => toldWhileOpen(row, 'description'), column: 'description' },
    locality: { kind: 'value', sql: (row) => toldWhileOpen(row, 'locality'), column: 'locality' },
    unit: column('unit'),
    quantity: column('quantity'),
    inWords: needs('unit', 'quantity'),
    rate: column('rate_pence'),
    period: period(),
    cost: column('pence'),
    // A row returned by an act that just answered it cannot be past its date, so its column has the same value.
    status: {
      kind: 'value',
      sql: shownStatus,
      column: 'status',
    },
    offeredAt: moment('offered_at'),
    expiresAt: moment('expires_at'),
    decidedAt: moment('decided_at'),
    declineReason: column('decline_reason'),
    declineExplanation: column('decline_explanation'),
    line: one('ArrangementLine', 'line_id'),
    fund: one('IndividualServiceFund', 'fund_id'),
    person: one('SupportedPerson', 'person_id'),
    authority: one('Organisation', 'authority_id'),
    holder: one('Organisation', 'holder_id'),
    broker: one('Organisation', 'broker_id'),
    provider: one('Organisation', 'provider_id'),
    service: one('SupportService', 'service_id'),
    deliveries: page('Delivery', 'commission_id'),
    invoices: list('Invoice', 'commission_id', (other) => `${other}.id`),
    deliveredSoFar: value(
      (row) => `(select coalesce(sum(d.quantity), 0) from commissioning.delivery d where d.commission_id = ${row}.id)`,
    ),
    viewerCanAccept: needs('status', 'provider_id', 'expires_at'),
    viewerCanDecline: needs('status', 'provider_id', 'expires_at'),
    viewerCanRecordDelivery: needs('status', 'provider_id', 'expires_at'),
    viewerCanSubmitInvoice: needs('status', 'provider_id', 'expires_at'),
  },
);

privateReading(
  'Delivery',
  { table: 'commissioning.delivery', topic: 'COMMISSIONING' },
  {
    id: column('id'),
    deliveredOn: column('delivered_on'),
    quantity: column('quantity'),
    note: column('note'),
    recordedAt: moment('recorded_at'),
    commission: one('Commission', 'commission_id'),
  },
);

privateReading(
  'Invoice',
  { table: 'commissioning.invoice', topic: 'COMMISSIONING' },
  {
    id: column('id'),
    number: column('number'),
    pence: column('pence'),
    status: column('status'),
    submittedAt: moment('submitted_at'),
    approvedAt: moment('approved_at'),
    paidAt: moment('paid_at'),
    commission: one('Commission', 'commission_id'),
    fund: one('IndividualServiceFund', 'fund_id'),
    provider: one('Organisation', 'provider_id'),
    viewerCanApprove: needs('status', 'holder_id', 'submitted_by_id'),
    viewerCanPay: needs('status', 'holder_id', 'submitted_by_id'),
  },
);

extendReading('IndividualServiceFund', {
  arrangements: page('Arrangement', 'fund_id'),
  commissions: page('Commission', 'fund_id'),
});
