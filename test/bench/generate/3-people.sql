-- Kinds of ids: 1 authority, 2 brokerage, 3 holder, 4 provider, 5 service, 10 worker, 11 broker, 12 officer,
-- 13 coordinator, 14 person's account, 20 person.
insert into identity.organisation (id, name, functions, council_area, created_at)
select bench.id(1, n), 'Bench Authority ' || n, array['AUTHORITY'], null::text, timestamptz '2024-01-01'
from generate_series(1, 32) n
union all
select bench.id(2, n), 'Bench Brokerage ' || n, array['BROKERAGE'], null, timestamptz '2024-01-01'
from generate_series(0, bench.size('brokerages')) n
union all
select bench.id(3, n), 'Bench Holder ' || n, array['ISF_HOLDER'], null, timestamptz '2024-01-01'
from generate_series(1, 20) n;

insert into identity.account (id, name, created_at)
select bench.id(10, n), 'Bench Worker ' || n, timestamptz '2024-01-01' from generate_series(1, 40) n
union all
select bench.id(11, n), 'Bench Broker ' || n, timestamptz '2024-01-01' from generate_series(0, bench.size('brokerages')) n
union all
select bench.id(12, n), 'Bench Officer ' || n, timestamptz '2024-01-01' from generate_series(1, 20) n
union all
select bench.id(13, n), 'Bench Coordinator ' || n, timestamptz '2024-01-01' from generate_series(1, bench.size('accepting')) n
union all
select bench.id(14, n), 'Bench Account ' || n, timestamptz '2024-01-01' from generate_series(1, bench.size('people')) n;

insert into identity.membership (id, account_id, organisation_id, role, starts_on)
select bench.id(15, n), bench.id(10, n), bench.id(1, 1), 'WORKER', date '2024-01-01' from generate_series(1, 40) n
union all
select bench.id(16, n), bench.id(11, n), bench.id(2, n), 'BROKER', '2024-01-01'
from generate_series(0, bench.size('brokerages')) n
union all
select bench.id(17, n), bench.id(12, n), bench.id(3, n), 'FUND_OFFICER', '2024-01-01' from generate_series(1, 20) n
union all
select bench.id(18, n), bench.id(13, n), bench.id(4, n), 'PROVIDER_COORDINATOR', '2024-01-01'
from generate_series(1, bench.size('accepting')) n;

-- One authority answers for everybody: the largest caseload a wall can meet.
insert into people.supported_person (id, authority_id, account_id, known_as, basis, locality, registered_at)
select bench.id(20, n), bench.id(1, 1), bench.id(14, n), 'Person ' || n,
  (array['ADULT', 'ADULT', 'ADULT', 'CHILD_OR_FAMILY', 'ADULT_CARER', 'YOUNG_CARER'])[1 + n % 6],
  'Locality ' || n % 500, timestamptz '2024-01-01' + n * interval '1 minute'
from generate_series(1, bench.size('people')) n;

insert into people.confidential_record (person_id, authority_id, full_name, date_of_birth, address, postcode, telephone)
select bench.id(20, n), bench.id(1, 1), 'Invented Person ' || n, date '1940-01-01' + (n % 25000)::int,
  n || ' Bench Street', 'ZZ1 4AB', '01999 555 0101'
from generate_series(1, bench.size('people')) n;

insert into planning.personal_outcome (id, person_id, authority_id, words, agreed_on, agreed_by_id, created_at)
select bench.id(21, n), bench.id(20, n), bench.id(1, 1), 'I want to do what matters to me, number ' || n || '.',
  '2025-01-01', bench.id(10, 1), '2025-01-01'
from generate_series(1, bench.size('people')) n;

-- Fund n is of person (people - funds + n), so the people registered last all have one. A brokerage has 40 people, spread
-- over all funds; brokerage 0 has the 40 registered last.
insert into people.access_grant
  (id, person_id, authority_id, organisation_id, topic, may_write, basis, starts_on, ends_on, granted_by_id,
    granted_at)
select bench.id(22, n * 8 + topics.place), bench.id(20, bench.size('people') - bench.size('funds') + n), bench.id(1, 1),
  case when topics.place <= 4 then bench.id(2, 1 + n % bench.size('brokerages')) else bench.id(3, 1 + n % 20) end,
  topics.topic, true, 'CONSENT', date '2025-01-01', null::date, bench.id(10, 1), timestamptz '2025-01-01'
from generate_series(1, bench.size('funds')) n
cross join (values (1, 'PROFILE'), (2, 'PLAN'), (3, 'FUND'), (4, 'COMMISSIONING'), (5, 'PROFILE'), (6, 'FUND'))
  as topics (place, topic)
union all
select bench.id(23, n * 8 + topics.place), bench.id(20, bench.size('people') - 40 + n), bench.id(1, 1), bench.id(2, 0),
  topics.topic, true, 'CONSENT', '2025-01-01', null, bench.id(10, 1), '2025-01-01'
from generate_series(1, 40) n
cross join (values (1, 'PROFILE'), (2, 'PLAN'), (3, 'FUND'), (4, 'COMMISSIONING')) as topics (place, topic);
