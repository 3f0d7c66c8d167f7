-- Reaches of other sizes, to see what a wall costs by how much it opens: a friend whom 3 people let in, brokerages with 400
-- and with 4,000 people, and an authority with 100. They open people who are there already, but for the authority's own.
create temporary table reach (size int, organisation_id uuid, account_id uuid);
insert into reach
select size, case when size > 3 then bench.id(2, 1000000 + size) end, bench.id(11, 1000000 + size)
from unnest(array[3, 400, 4000]) size;

insert into identity.organisation (id, name, functions, created_at)
select organisation_id, 'Bench Brokerage with ' || size, array['BROKERAGE'], timestamptz '2024-01-01'
from reach where organisation_id is not null;

insert into identity.account (id, name, created_at)
select account_id, 'Bench Account with ' || size, timestamptz '2024-01-01' from reach
union all
select bench.id(10, 1000100), 'Bench Worker of a small authority', '2024-01-01';

insert into identity.membership (id, account_id, organisation_id, role, starts_on)
select bench.id(16, 1000000 + size), account_id, organisation_id, 'BROKER', date '2024-01-01'
from reach where organisation_id is not null
union all
select bench.id(15, 1000100), bench.id(10, 1000100), bench.id(1, 2), 'WORKER', '2024-01-01';

insert into people.access_grant
  (id, person_id, authority_id, organisation_id, account_id, grantee_name, topic, may_write, basis, starts_on,
    granted_by_id, granted_at)
select bench.id(24, reach.size * 100000 + n * 8 + topics.place), bench.id(20, bench.size('people') - n), bench.id(1, 1),
  reach.organisation_id, case when reach.organisation_id is null then reach.account_id end,
  case when reach.organisation_id is null then 'Bench Account with ' || reach.size end, topics.topic, false, 'CONSENT',
  date '2025-01-01', bench.id(10, 1), timestamptz '2025-01-01'
from reach
cross join lateral generate_series(0, least(reach.size, bench.size('people')) - 1) n
cross join (values (1, 'PROFILE'), (2, 'PLAN'), (3, 'FUND'), (4, 'COMMISSIONING')) as topics (place, topic);

-- Numbers below nothing: registered before everybody else, so nobody's first page changes.
insert into people.supported_person (id, authority_id, known_as, basis, locality, registered_at)
select bench.id(20, -n), bench.id(1, 2), 'Neighbour ' || n, 'ADULT', 'Locality 1', timestamptz '2023-01-01'
from generate_series(1, 100) n;

insert into planning.personal_outcome (id, person_id, authority_id, words, agreed_on, agreed_by_id, created_at)
select bench.id(21, -n), bench.id(20, -n), bench.id(1, 2), 'I want to do what matters to me, number ' || n || '.',
  '2025-01-01', bench.id(10, 1000100), '2025-01-01'
from generate_series(1, 100) n;

drop table reach;
