-- Kinds of ids: 4 provider, 5 service, 6 registration, 7 rate, 8 grading.
create table bench.service as
select given.*, bench.id(5, given.n) as id, bench.id(4, given.provider) as organisation_id
from jsonb_to_recordset(current_setting('bench.services_given')::jsonb) as given (
  n int, provider int, provider_name text, name text, kinds text[], sector text, status text, council_area text, town text,
  latitude float8, longitude float8, minimum_grade smallint, search_text text);
alter table bench.service add primary key (n);

insert into identity.organisation (id, name, functions, sp_number, created_at)
select distinct on (provider) organisation_id, provider_name, array['PROVIDER'], 'SP' || lpad(provider::text, 10, '0'),
  timestamptz '2024-01-01'
from bench.service order by provider;

insert into directory.support_service (id, organisation_id, name, kinds, sector, status, council_area, town, latitude,
  longitude, place_precision, minimum_grade, wellbeing_grade, leadership_grade, graded_on, source, facts_as_of, search_text)
select id, organisation_id, name, kinds, sector, status, council_area, town, latitude, longitude, 'POSTCODE', minimum_grade,
  minimum_grade, least(minimum_grade + 1, 6), case when minimum_grade is not null then date '2025-06-01' end,
  'CARE_INSPECTORATE', '2026-05-31', search_text
from bench.service order by n;

insert into directory.registration (id, service_id, cs_number, kind, status, registered_on, last_seen_on)
select bench.id(6, n * 2 + place), id, 'CS' || lpad((n * 2 + place)::text, 10, '0'), kind, status, '2020-01-01', '2026-05-31'
from bench.service cross join unnest(kinds) with ordinality as registered (kind, place)
order by n, place;

-- Most ask one price at all times; every fifth asks more in the evening, at weekends and on bank holidays. Ids go up as the
-- units and bands do, so that everybody lists them alike.
insert into directory.rate (id, service_id, unit, band, pence, evening_from, evening_until, starts_on)
select bench.id(7, n * 8 + prices.place), id, prices.unit, prices.band, prices.pence + n % 700,
  case when prices.band = 'EVENING' then 1080 + 15 * (n % 4) end, case when prices.band = 'EVENING' then 420 end, date '2026-04-01'
from bench.service
cross join (values
  (0, 'HOUR', 'ANY', 1900), (1, 'HOUR', 'WEEKDAY', 1900), (2, 'HOUR', 'EVENING', 2000), (3, 'HOUR', 'WEEKEND', 2100),
  (4, 'HOUR', 'BANK_HOLIDAY', 3800), (5, 'SLEEPOVER', 'ANY', 9000), (6, 'TRAVEL_VISIT', 'ANY', 200)
) as prices (place, unit, band, pence)
where case prices.place when 0 then n % 5 <> 1 when 5 then n % 3 = 0 when 6 then n % 7 = 0 else n % 5 = 1 end
order by n, prices.place;
