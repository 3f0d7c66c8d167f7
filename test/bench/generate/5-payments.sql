insert into ledger.transfer (id, fund_id, person_id, authority_id, holder_id, debit_account_id, credit_account_id,
  pence, reason, promise_id, cause_id, posted_by_id, posted_at)
select bench.id(39, n * 33 + m), id, person_id, authority_id, holder_id, bench.id(33, n), bench.id(34, n),
  1000, 'PAYMENT', bench.id(38, n * 6 + m % 6), bench.id(43, n * 33 + m), bench.id(12, 1 + n % 20),
  timestamptz '2025-03-01' + m * interval '7 days'
from bench.fund cross join generate_series(0, 32) m order by n, m;
