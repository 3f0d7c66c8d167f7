-- Offers to be accepted, each for another fund and another of the accepting providers than the one before. Their ids are
-- older than all others, so that a dashboard's latest commissions stay what they are.
-- Kinds of ids: 41 line, 42 commission, as for the others; numbers far below theirs.
create temporary table more as
select -1000000000 + bench.size('offers_before') + k as place, f.*, s.id as service_id, s.organisation_id as provider_id
from generate_series(1, bench.size('offers_wanted')) k
join bench.fund f on f.n = 1 + (bench.size('offers_before') + k) % bench.size('funds')
join bench.service s on s.n = 1 + (bench.size('offers_before') + k) % bench.size('accepting');

insert into commissioning.arrangement_line (id, arrangement_id, fund_id, person_id, authority_id, outcome_id, service_id,
  description, unit, quantity, rate_pence, period_start, period_end, cost_pence,
  involves_personal_care_or_support, added_by_id, created_at)
select bench.id(41, place), bench.id(40, n), id, person_id, authority_id, outcome_id, service_id,
  'A quarter of an hour', 'HOUR', 15, 2000, '2025-01-01', '2035-01-01', 500, true, bench.id(11, 1), '2023-12-15'
from more order by place;

insert into commissioning.commission (id, line_id, fund_id, person_id, authority_id, holder_id, broker_id, provider_id,
  service_id, description, locality, unit, quantity, rate_pence, period_start, period_end, pence, status,
  offered_at, expires_at)
select bench.id(42, place), bench.id(41, place), id, person_id, authority_id, holder_id, broker_id, provider_id,
  service_id, 'A quarter of an hour', 'Locality ' || n % 500, 'HOUR', 15, 2000,
  '2025-01-01', '2035-01-01', 500, 'OFFERED', '2023-12-15', '2035-01-01'
from more order by place;

drop table more;
