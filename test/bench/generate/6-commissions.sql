-- Kinds of ids: 40 arrangement, 41 line, 42 commission, 44 what its provider may know.
insert into commissioning.arrangement
  (id, fund_id, person_id, authority_id, broker_id, title, period_start, period_end, drafted_at)
select bench.id(40, n), id, person_id, authority_id, broker_id, 'A week that works', '2025-01-01', '2035-01-01', '2025-01-15'
from bench.fund order by n;

create table bench.commission as
select f.n * 6 + m as place, f.n, f.id as fund_id, f.person_id, f.authority_id, f.holder_id, f.broker_id, f.outcome_id,
  f.promised as pence, s.id as service_id, s.organisation_id as provider_id
from bench.fund f
cross join generate_series(0, 5) m
join bench.service s on s.n = 1 + bench.some('service of ' || f.n * 6 + m, bench.size('services'));

insert into commissioning.arrangement_line (id, arrangement_id, fund_id, person_id, authority_id, outcome_id, service_id,
  description, unit, quantity, rate_pence, period_start, period_end, cost_pence,
  involves_personal_care_or_support, added_by_id, created_at)
select bench.id(41, place), bench.id(40, n), fund_id, person_id, authority_id, outcome_id, service_id,
  'Support, number ' || place, 'HOUR', pence / 20 * 60 / 100, 2000, '2025-01-01', '2035-01-01', pence,
  true, bench.id(11, 1), '2025-01-15'
from bench.commission order by place;

insert into commissioning.commission (id, line_id, fund_id, person_id, authority_id, holder_id, broker_id, provider_id,
  service_id, description, locality, unit, quantity, rate_pence, period_start, period_end, pence, status,
  offered_at, expires_at, decided_at, promise_id, version)
select bench.id(42, place), bench.id(41, place), fund_id, person_id, authority_id, holder_id, broker_id, provider_id,
  service_id, 'Support, number ' || place, 'Locality ' || n % 500, 'HOUR', pence / 20 * 60 / 100, 2000,
  '2025-01-01', '2035-01-01', pence, 'ACCEPTED', '2025-01-20', '2025-02-20', '2025-02-01', bench.id(38, place), 2
from bench.commission order by place;

insert into people.access_grant
  (id, person_id, authority_id, organisation_id, topic, may_write, basis, starts_on, ends_on, granted_by_id,
    granted_at)
select bench.id(44, place * 2 + topics.place_of_topic), person_id, authority_id, provider_id, topics.topic, false,
  'COMMISSION', '2025-02-01', '2035-01-01', bench.id(10, 1), '2025-02-01'
from bench.commission
cross join (values (0, 'PROFILE'), (1, 'CONFIDENTIAL')) as topics (place_of_topic, topic)
order by place;
