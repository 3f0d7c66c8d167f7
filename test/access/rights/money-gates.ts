import { type Gate, moved, only, opened, past } from './gate.ts';

/** By which act each of money's facts may change. */
export const MONEY_GATES: Readonly<Record<string, Gate>> = {
  'ledger.account': (row, was, by) =>
    was === null ? opened(row, was, by) && row.balance_pence === 0 : moved(row, was, by),
  'ledger.transfer': (row, was, by) => was === null && row.posted_by_id === by.actor && moved(row, was, by),
  'ledger.promise': moved,
  'access.request': (row, was, by) =>
    was === null && row.actor_id === by.actor && (/^personRegister:/.test(String(row.inputs)) || moved(row, was, by)),
  'funds.individual_service_fund': opened,
  'funds.isf_agreement': opened,
  'funds.allocation': (row, was, by) => was === null && by.may('fundAllocate', row.holder_id) && moved(row, was, by),
  'planning.agreed_budget': (row, was, by) =>
    by.may('budgetSet', row.authority_id) &&
    (was === null
      ? row.superseded_at === null && row.set_by_id === by.actor
      : was.superseded_at === null &&
        only(row, was, 'superseded_at') &&
        by.added('planning.agreed_budget').some(({ person_id }) => person_id === row.person_id)),
  'commissioning.commission': (row, was, by) => {
    if (was === null)
      return (
        row.status === 'OFFERED' && row.promise_id === null && row.decided_at === null && by.may('commissionOffer')
      );
    if (row.status === was.status) return only(row, was, 'version');
    if (was.status !== 'OFFERED') return false;
    if (row.status === 'ACCEPTED') return by.may('commissionAccept', row.provider_id) && moved(row, was, by);
    if (row.status === 'DECLINED') return by.may('commissionDecline', row.provider_id);
    return row.status === 'EXPIRED' && past(row.expires_at) && by.may('commissionOffer');
  },
  'commissioning.invoice': (row, was, by) => {
    if (was === null) {
      return (
        row.status === 'SUBMITTED' &&
        row.submitted_by_id === by.actor &&
        row.approved_by_id === null &&
        row.paid_at === null &&
        by.may('invoiceSubmit', row.provider_id)
      );
    }
    if (row.status === was.status) return only(row, was, 'version');
    if (row.status === 'APPROVED')
      return was.status === 'SUBMITTED' && row.approved_by_id === by.actor && by.may('invoiceApprove', row.holder_id);
    return (
      row.status === 'PAID' && was.status === 'APPROVED' && by.may('paymentMake', row.holder_id) && moved(row, was, by)
    );
  },
  'commissioning.delivery': (row, was, by) =>
    was === null && row.recorded_by_id === by.actor && by.may('deliveryRecord', row.provider_id),
};
