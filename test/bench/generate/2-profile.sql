-- What services say of themselves, with a good part unsaid, and where postcodes lie. Kinds of ids: 60 area, 61 hours.
create temporary table sector as
select area.n as council, area.code as council_area, outcode, digit,
  chr(65 + area.n / 26) || chr(65 + area.n % 26) || outcode as outward,
  chr(65 + area.n / 26) || chr(65 + area.n % 26) || outcode || ' ' || digit as code,
  town.latitude + ((outcode * 7 + digit * 3) % 21 - 10) / 60.0 as latitude,
  town.longitude + ((outcode * 5 + digit * 8) % 21 - 10) / 40.0 as longitude
from (
  select row_number() over (order by council_area)::int as n, council_area as code
  from (select distinct council_area from bench.service) council
) area
cross join generate_series(1, 14) outcode
cross join generate_series(1, 3) digit
join bench.service town on town.n = 1 + (area.n * 14 + outcode) % bench.size('services');

insert into directory.postcode (postcode, latitude, longitude, council_area, urban_rural)
select code || chr(65 + unit / 5) || chr(65 + unit % 5), latitude, longitude, council_area, 1 + outcode % 8
from sector cross join generate_series(0, 19) unit;

insert into directory.postcode_area (code, precision, latitude, longitude, postcodes, council_area, urban_rural)
select code, 'SECTOR', latitude, longitude, 20, council_area, 1 + outcode % 8 from sector
union all
select outward, 'OUTCODE', avg(latitude), avg(longitude), 60, council_area, 1 + min(outcode) % 8
from sector group by outward, council_area;

with themes (outcomes, groups) as (values (
  array['SEEING_PEOPLE', 'HAVING_THINGS_TO_DO', 'BEING_SAFE', 'STAYING_WELL', 'LIVING_WHERE_AND_AS_ONE_WANTS', 'RESPECT', 'LEARNING_AND_WORK', 'PART_OF_COMMUNITY'],
  array['DEMENTIA', 'ELDERLY_FRAIL', 'LEARNING_DISABILITY', 'MENTAL_HEALTH', 'PHYSICAL_AND_SENSORY_DISABILITY', 'OTHER']))
update directory.support_service s
set postcode = sector.code || 'AA',
  outcomes = case when b.n % 10 >= 3 then array[t.outcomes[1 + b.n % 8], t.outcomes[1 + b.n / 8 % 8]] end,
  care_groups = case when b.n / 3 % 10 >= 3 then array[t.groups[1 + b.n % 6], t.groups[1 + b.n / 6 % 6]] end,
  languages = case when b.n % 7 = 0 then array['en', 'gd'] when b.n % 7 < 4 then array['en'] end,
  accepts_option_2 = case when b.n % 5 in (2, 3) then true when b.n % 5 = 4 then false end,
  capacity = case b.n % 6 when 0 then 'NOW' when 1 then 'WAITING_LIST' when 2 then 'NONE' end,
  confirmed_on = case when b.n % 3 > 0 then date '2026-10-01' - b.n % 500 end
from bench.service b
join sector on (sector.council_area, sector.outcode, sector.digit) = (b.council_area, 1 + b.n % 14, 1 + b.n % 3)
cross join themes t
where s.id = b.id;

-- Two in five have not said where they go; of the others most name their council area.
insert into directory.service_area (id, service_id, kind, code, metres)
select bench.id(60, b.n * 2 + area.place), b.id, area.kind, area.code, area.metres
from bench.service b
join directory.support_service s on s.id = b.id
cross join lateral (
  select 0 as place, 'COUNCIL_AREA' as kind, b.council_area as code, null::int as metres where b.n % 20 between 8 and 14
  union all select 0, 'OUTCODE', split_part(s.postcode, ' ', 1), null where b.n % 20 in (15, 16)
  union all select 1, 'SECTOR', left(s.postcode, -2), null where b.n % 20 = 16
  union all select 0, 'RADIUS', null, 8000 where b.n % 20 = 17
  union all select 0, 'SCOTLAND', null, null where b.n % 100 = 18
) area;

insert into directory.service_hours (id, service_id, weekday, starts_at, ends_at)
select bench.id(61, b.n * 8 + weekday), b.id, weekday, 420, 1320
from bench.service b cross join generate_series(1, 5) weekday
where b.n % 4 = 0;

drop table sector;
