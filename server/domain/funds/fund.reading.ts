import {
  column,
  extendReading,
  list,
  moment,
  one,
  page,
  period,
  privateReading,
  value,
} from '../../database/reading/reading.ts';

privateReading(
  'Transfer',
  { table: 'ledger.transfer', topic: 'FUND' },
  {
    id: column('id'),
    reason: column('reason'),
    pence: column('pence'),
    from: value((row) => accountKind(`${row}.debit_account_id`)),
    to: value((row) => accountKind(`${row}.credit_account_id`)),
    causeId: column('cause_id'),
    promiseId: column('promise_id'),
    reversesId: column('reverses_id'),
    postedAt: moment('posted_at'),
  },
);

function accountKind(id: string): string {
  return `(select a.kind from ledger.account a where a.id = ${id})`;
}

/** The four accounts of one fund as one row, so that one lookup gives all figures. */
privateReading(
  'FundBalance',
  {
    table: `(select a.fund_id,
      sum(a.balance_pence) filter (where a.kind = 'AVAILABLE')::bigint as available,
      sum(a.balance_pence) filter (where a.kind = 'COMMITTED')::bigint as committed,
      sum(a.balance_pence) filter (where a.kind = 'SPENT')::bigint as spent,
      -sum(a.balance_pence) filter (where a.kind = 'OUTSIDE')::bigint as allocated
    from ledger.account a group by a.fund_id)`,
    topic: 'FUND',
  },
  {
    left: column('available'),
    promised: column('committed'),
    spent: column('spent'),
    allocated: column('allocated'),
  },
);

privateReading(
  'IsfAgreement',
  { table: 'funds.isf_agreement', topic: 'FUND' },
  {
    id: column('id'),
    form: column('form'),
    model: column('model'),
    signedOn: column('signed_on'),
    period: period(),
  },
);

privateReading(
  'Allocation',
  { table: 'funds.allocation', topic: 'FUND' },
  {
    id: column('id'),
    pence: column('pence'),
    receivedOn: column('received_on'),
    budget: one('AgreedBudget', 'budget_id'),
  },
);

privateReading(
  'IndividualServiceFund',
  { table: 'funds.individual_service_fund', topic: 'FUND' },
  {
    id: column('id'),
    person: one('SupportedPerson', 'person_id'),
    authority: one('Organisation', 'authority_id'),
    holder: one('Organisation', 'holder_id'),
    openedAt: moment('opened_at'),
    balance: one('FundBalance', 'id', 'fund_id'),
    agreements: list('IsfAgreement', 'fund_id', (other) => `${other}.period_start, ${other}.id`),
    allocations: list('Allocation', 'fund_id', (other) => `${other}.received_on, ${other}.id`),
    transfers: page('Transfer', 'fund_id'),
  },
);

extendReading('SupportedPerson', {
  funds: list('IndividualServiceFund', 'person_id', (other) => `${other}.id`),
});
