-- What the contestants need beside the platform's own tables; made anew at each start.
create extension if not exists pg_stat_statements;

do $$
begin
  if not exists (select from pg_roles where rolname = 'bench_unwalled') then
    create role bench_unwalled login bypassrls in role sds_server;
  end if;
end
$$;
alter role bench_unwalled set max_parallel_workers_per_gather = 0;
alter role bench_unwalled set jit = off;
alter role bench_unwalled set statement_timeout = '15s';
alter role bench_unwalled set timezone = 'UTC';

drop schema if exists rival cascade;
create schema rival;

-- PostGraphile reads what a fund holds as another object, as the platform does.
create view rival.fund_balance with (security_invoker = true) as
select f.id as fund_id, held."left", held.promised, held.spent
from funds.individual_service_fund f
cross join lateral (
  select
    sum(a.balance_pence) filter (where a.kind = 'AVAILABLE')::bigint as "left",
    sum(a.balance_pence) filter (where a.kind = 'COMMITTED')::bigint as promised,
    sum(a.balance_pence) filter (where a.kind = 'SPENT')::bigint as spent
  from ledger.account a where a.fund_id = f.id
) held;
comment on view rival.fund_balance is
  E'@primaryKey fund_id\n@foreignKey (fund_id) references funds.individual_service_fund (id)|@foreignFieldName balance';

-- PostGraphile makes mutations of functions; this one is the platform's own act under a row type that it can select from.
create function rival.commission_accept(commission_id uuid, idempotency_key text) returns commissioning.commission
language sql volatile
as $$
  select c from jsonb_populate_record(
    null::commissioning.commission,
    commissioning.accept(gen_random_uuid(), commission_id, gen_random_uuid(), array[gen_random_uuid(), gen_random_uuid()], idempotency_key)) c
$$;

-- And connections of functions: the people open to the actor by grants, and the search.
create function rival.open_people() returns setof people.supported_person
language sql stable
begin atomic
  select * from people.supported_person where id = any ((select access.readable_people('PROFILE'))::uuid[]) order by id desc;
end;

create function rival.search_services(words text[], kinds text[], latitude float8, longitude float8, within_metres float8)
returns setof directory.support_service
language sql stable
as $$
  select s.*
  from directory.support_service s
  cross join lateral (select within_metres / 111195.0 as north, within_metres / (111195.0 * cos(radians(latitude))) as east) degrees
  where s.status = 'ACTIVE' and s.listing = 'OPEN' and not s.address_withheld
    and s.search_vector @@ (select directory.words_query(words))
    and s.latitude between search_services.latitude - degrees.north and search_services.latitude + degrees.north
    and s.longitude between search_services.longitude - degrees.east and search_services.longitude + degrees.east
    and directory.metres(search_services.latitude, search_services.longitude, s.latitude, s.longitude) <= within_metres
    and s.kinds && search_services.kinds
  order by ts_rank(s.search_vector, (select directory.words_query(words)), 1)::float8 desc, s.id desc
$$;

grant usage on schema rival to sds_server;
grant execute on function rival.open_people() to sds_server;
grant execute on function rival.search_services(text[], text[], float8, float8, float8) to sds_server;
grant select on rival.fund_balance to sds_server;
grant execute on function rival.commission_accept(uuid, text) to sds_server;
