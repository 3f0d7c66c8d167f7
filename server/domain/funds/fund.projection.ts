import { columnsOf, columnsOfSql } from '../../database/reading/columns-of.ts';
import { extension, privateProjection } from '../../database/reading/projection.ts';
import { SupportedPerson } from '../people/supported-person.entity.ts';
import { Allocation } from './allocation.entity.ts';
import { IndividualServiceFund } from './individual-service-fund.entity.ts';
import { IsfAgreement } from './isf-agreement.entity.ts';

const allocations = columnsOf(Allocation);
/** The four accounts of one fund as one row, so that one lookup gives all figures. */
const balances = columnsOfSql<Record<'fund_id' | 'available' | 'committed' | 'spent' | 'allocated', unknown>>(
  `(select a.fund_id,
      sum(a.balance_pence) filter (where a.kind = 'AVAILABLE')::bigint as available,
      sum(a.balance_pence) filter (where a.kind = 'COMMITTED')::bigint as committed,
      sum(a.balance_pence) filter (where a.kind = 'SPENT')::bigint as spent,
      -sum(a.balance_pence) filter (where a.kind = 'OUTSIDE')::bigint as allocated
    from ledger.account a group by a.fund_id)`,
);
const funds = columnsOf(IndividualServiceFund);
const agreements = columnsOf(IsfAgreement);
const people = columnsOf(SupportedPerson);
type TransferColumn =
  | `${'' | 'fund_' | 'person_' | 'debit_account_' | 'credit_account_' | 'cause_' | 'promise_' | 'reverses_'}id`
  | 'reason'
  | 'pence'
  | 'posted_at';
const transfers = columnsOfSql<Record<TransferColumn, unknown>>('ledger.transfer');

const transferProjection = privateProjection(
  'Transfer',
  { of: transfers, topic: 'FUND' },
  {
    id: transfers.column('id'),
    reason: transfers.column('reason'),
    pence: transfers.column('pence'),
    from: transfers.value((row) => accountKind(`${row.debit_account_id}`)),
    to: transfers.value((row) => accountKind(`${row.credit_account_id}`)),
    causeId: transfers.column('cause_id'),
    promiseId: transfers.column('promise_id'),
    reversesId: transfers.column('reverses_id'),
    postedAt: transfers.moment('posted_at'),
  },
);

function accountKind(id: string): string {
  return `(select a.kind from ledger.account a where a.id = ${id})`;
}

const fundBalanceProjection = privateProjection(
  'FundBalance',
  {
    of: balances,
    topic: 'FUND',
    personColumn: null,
  },
  {
    left: balances.column('available'),
    promised: balances.column('committed'),
    spent: balances.column('spent'),
    allocated: balances.column('allocated'),
  },
);

const isfAgreementProjection = privateProjection(
  'IsfAgreement',
  { of: agreements, topic: 'FUND' },
  {
    id: agreements.column('id'),
    form: agreements.column('form'),
    model: agreements.column('model'),
    signedOn: agreements.column('signed_on'),
    period: agreements.period('period_start', 'period_end'),
  },
);

const allocationProjection = privateProjection(
  'Allocation',
  { of: allocations, topic: 'FUND' },
  {
    id: allocations.column('id'),
    pence: allocations.column('pence'),
    receivedOn: allocations.column('received_on'),
    budget: allocations.one('AgreedBudget', 'budget_id'),
  },
);

export const individualServiceFundProjection = privateProjection(
  'IndividualServiceFund',
  { of: funds, topic: 'FUND' },
  {
    id: funds.column('id'),
    person: funds.one('SupportedPerson', 'person_id'),
    authority: funds.one('Organisation', 'authority_id'),
    holder: funds.one('Organisation', 'holder_id'),
    openedAt: funds.moment('opened_at'),
    balance: funds.oneOf('FundBalance', balances, { by: 'fund_id' }),
    agreements: funds.list('IsfAgreement', agreements, {
      by: 'fund_id',
      order: (other) => `${other.period_start}, ${other.id}`,
    }),
    allocations: funds.list('Allocation', allocations, {
      by: 'fund_id',
      order: (other) => `${other.received_on}, ${other.id}`,
    }),
    transfers: funds.page('Transfer', transfers, { by: 'fund_id' }),
  },
);

export const personFundsExtension = extension('SupportedPerson', {
  funds: people.list('IndividualServiceFund', funds, { by: 'person_id', order: (other) => `${other.id}` }),
});

export const fundProjections = [
  transferProjection,
  fundBalanceProjection,
  isfAgreementProjection,
  allocationProjection,
  individualServiceFundProjection,
  personFundsExtension,
] as const;
