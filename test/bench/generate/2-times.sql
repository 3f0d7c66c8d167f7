-- As many services again, as often as asked: each copy is of other organisations with other names and of the same places.
create temporary table copy as
select number, number * bench.size('services') as beyond
from generate_series(1, bench.size('copies')::int - 1) number;

insert into identity.organisation (id, name, functions, sp_number, created_at)
select bench.id(4, p.provider + copy.beyond), p.provider_name || ' ' || copy.number, array['PROVIDER'],
  'SP' || lpad((p.provider + copy.beyond)::text, 10, '0'), timestamptz '2024-01-01'
from (select distinct on (provider) provider, provider_name from bench.service order by provider) p cross join copy;

insert into directory.support_service (id, organisation_id, name, kinds, sector, status, council_area, town, postcode, latitude,
  longitude, place_precision, minimum_grade, wellbeing_grade, leadership_grade, graded_on, outcomes, care_groups, languages,
  accepts_option_2, capacity, confirmed_on, source, facts_as_of, search_text)
select bench.id(5, b.n + copy.beyond), bench.id(4, b.provider + copy.beyond), s.name || ' ' || copy.number, s.kinds, s.sector,
  s.status, s.council_area, s.town, s.postcode, s.latitude, s.longitude, s.place_precision, s.minimum_grade, s.wellbeing_grade,
  s.leadership_grade, s.graded_on, s.outcomes, s.care_groups, s.languages, s.accepts_option_2, s.capacity, s.confirmed_on,
  s.source, s.facts_as_of,
  split_part(s.search_text, E'\n', 1) || ' ' || copy.number || E'\n' || split_part(s.search_text, E'\n', 2)
from bench.service b join directory.support_service s on s.id = b.id cross join copy;

insert into directory.rate (id, service_id, unit, band, pence, evening_from, evening_until, starts_on)
select bench.id(7, r.place + copy.beyond * 8), bench.id(5, r.n + copy.beyond), r.unit, r.band, r.pence, r.evening_from,
  r.evening_until, r.starts_on
from (
  select b.n, b.n * 8 + row_number() over (partition by b.n order by r.id) - 1 as place, r.*
  from bench.service b join directory.rate r on r.service_id = b.id
) r cross join copy;

insert into directory.service_area (id, service_id, kind, code, metres)
select bench.id(60, b.n * 2 + (a.kind = 'SECTOR')::int + copy.beyond * 2), bench.id(5, b.n + copy.beyond), a.kind, a.code, a.metres
from bench.service b join directory.service_area a on a.service_id = b.id cross join copy;

insert into directory.service_hours (id, service_id, weekday, starts_at, ends_at)
select bench.id(61, (b.n + copy.beyond) * 8 + h.weekday), bench.id(5, b.n + copy.beyond), h.weekday, h.starts_at, h.ends_at
from bench.service b join directory.service_hours h on h.service_id = b.id cross join copy;

drop table copy;
