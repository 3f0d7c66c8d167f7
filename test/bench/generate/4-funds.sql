-- Kinds of ids: 30 fund, 31-34 its accounts, 35 agreement, 36 budget, 37 allocation, 38 promise, 39 payment.
create table bench.fund as
select n, bench.id(30, n) as id, bench.id(20, bench.size('people') - bench.size('funds') + n) as person_id,
  bench.id(21, bench.size('people') - bench.size('funds') + n) as outcome_id,
  bench.id(1, 1) as authority_id, bench.id(3, 1 + n % 20) as holder_id,
  bench.id(2, 1 + n % bench.size('brokerages')) as broker_id,
  -- Pence: what was allocated, and what each of six commissions promised.
  5000000 + n % 1000 * 100 as allocated, 20000 + n % 100 * 10 as promised
from generate_series(1, bench.size('funds')) n;
alter table bench.fund add primary key (n);

insert into funds.individual_service_fund (id, person_id, authority_id, holder_id, opened_at)
select id, person_id, authority_id, holder_id, '2025-01-01' from bench.fund order by n;

insert into funds.isf_agreement
  (id, fund_id, person_id, authority_id, holder_id, form, model, signed_on, period_start, period_end)
select bench.id(35, n), id, person_id, authority_id, holder_id, 'TRIPARTITE', 'THIRD_PARTY_HELD',
  '2025-01-01', '2025-01-01', '2035-01-01'
from bench.fund order by n;

insert into planning.agreed_budget
  (id, person_id, authority_id, pence, period_start, period_end, set_by_id, set_by_name, set_at)
select bench.id(36, n), person_id, authority_id, allocated, '2025-01-01', '2035-01-01', bench.id(10, 1), 'A worker', '2025-01-01'
from bench.fund order by n;

insert into funds.allocation
  (id, fund_id, person_id, authority_id, holder_id, budget_id, pence, received_on, created_at)
select bench.id(37, n), id, person_id, authority_id, holder_id, bench.id(36, n), allocated, '2025-01-02', '2025-01-02'
from bench.fund order by n;

-- Of 33 payments, each takes 1,000 pence from one of the six promises in turn.
insert into ledger.account (id, fund_id, person_id, authority_id, holder_id, kind, balance_pence)
select bench.id(30 + kinds.place, n), id, person_id, authority_id, holder_id, kinds.kind,
  case kinds.kind
    when 'OUTSIDE' then -allocated
    when 'AVAILABLE' then allocated - 6 * promised
    when 'COMMITTED' then 6 * promised - 33000
    else 33000
  end
from bench.fund
cross join (values (1, 'OUTSIDE'), (2, 'AVAILABLE'), (3, 'COMMITTED'), (4, 'SPENT')) as kinds (place, kind)
order by n, kinds.place;

insert into ledger.transfer (id, fund_id, person_id, authority_id, holder_id, debit_account_id, credit_account_id,
  pence, reason, cause_id, posted_by_id, posted_at)
select bench.id(37, n), id, person_id, authority_id, holder_id, bench.id(31, n), bench.id(32, n),
  allocated, 'ALLOCATION', bench.id(37, n), bench.id(12, 1 + n % 20), '2025-01-02'
from bench.fund order by n;

insert into ledger.transfer (id, fund_id, person_id, authority_id, holder_id, debit_account_id, credit_account_id,
  pence, reason, cause_id, posted_by_id, posted_at)
select bench.id(38, n * 6 + m), id, person_id, authority_id, holder_id, bench.id(32, n), bench.id(33, n),
  promised, 'PROMISE', bench.id(42, n * 6 + m), bench.id(13, 1), '2025-02-01'
from bench.fund cross join generate_series(0, 5) m order by n, m;

insert into ledger.promise (transfer_id, fund_id, remaining_pence)
select bench.id(38, n * 6 + m), id, promised - 1000 * case when m < 3 then 6 else 5 end
from bench.fund cross join generate_series(0, 5) m order by n, m;
