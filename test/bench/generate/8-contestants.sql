-- What the contestants need beside the platform's own tables.
create table if not exists public.demo_account (account_id uuid primary key, key text not null unique, place int not null);
grant select, insert on public.demo_account to sds_keeper;
create extension if not exists pg_stat_statements;

drop role if exists bench_unwalled;
create role bench_unwalled login bypassrls in role sds_server;
alter role bench_unwalled set max_parallel_workers_per_gather = 0;
alter role bench_unwalled set jit = off;
alter role bench_unwalled set statement_timeout = '15s';
alter role bench_unwalled set timezone = 'UTC';

-- PostGraphile reads what a fund holds as another object, as the platform does.
create view bench.fund_balance with (security_invoker = true) as
select a.fund_id,
  sum(a.balance_pence) filter (where a.kind = 'AVAILABLE')::bigint as "left",
  sum(a.balance_pence) filter (where a.kind = 'COMMITTED')::bigint as promised,
  sum(a.balance_pence) filter (where a.kind = 'SPENT')::bigint as spent
from ledger.account a group by a.fund_id;
comment on view bench.fund_balance is
  E'@primaryKey fund_id\n@foreignKey (fund_id) references funds.individual_service_fund (id)|@foreignFieldName balance';

-- PostGraphile makes mutations of functions; this one is the platform's own act under a row type that it can select from.
create function bench.commission_accept(commission_id uuid, idempotency_key text) returns commissioning.commission
language sql volatile
as $$
  select c from jsonb_populate_record(
    null::commissioning.commission,
    commissioning.accept(commission_id, gen_random_uuid(), array[gen_random_uuid(), gen_random_uuid()], idempotency_key)) c
$$;

grant usage on schema bench to sds_server;
grant select on bench.fund_balance to sds_server;
grant execute on function bench.commission_accept(uuid, text) to sds_server;
