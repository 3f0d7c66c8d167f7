-- How well a service's entry is kept, and which places lie on islands.

-- Reminders go out at 10, 11 and 12 months. Nobody's word yet is not an old word.
create function directory.freshness(confirmed_on date) returns text
language sql stable parallel safe set search_path = pg_catalog, pg_temp
as $$
  select case
    when confirmed_on is null then 'NEVER_CONFIRMED'
    when confirmed_on + interval '10 months' > access.today() then 'CURRENT'
    when confirmed_on + interval '12 months' > access.today() then 'DUE'
    else 'STALE'
  end;
$$;

-- An approximation from general knowledge, for whoever knows better to correct: no open file says below a council area
-- what lies on an island. Outcodes that hold mainland as well (IV40, PA34, PH41) are left out.
insert into directory.island_outcode (outcode, island)
select beginning || number, island
from (values
  ('HS', 1, 2, 'Lewis'), ('HS', 3, 3, 'Harris'), ('HS', 4, 4, 'Scalpay'), ('HS', 5, 5, 'Harris'), ('HS', 6, 6, 'North Uist'),
  ('HS', 7, 7, 'Benbecula'), ('HS', 8, 8, 'South Uist'), ('HS', 9, 9, 'Barra'),
  ('ZE', 1, 3, 'Shetland'), ('KW', 15, 17, 'Orkney'),
  ('IV', 41, 49, 'Skye'), ('IV', 51, 51, 'Skye'), ('IV', 55, 56, 'Skye'), ('PH', 42, 42, 'Eigg'), ('PH', 43, 43, 'Rum'), ('PH', 44, 44, 'Canna'),
  ('KA', 27, 27, 'Arran'), ('KA', 28, 28, 'Cumbrae'), ('PA', 20, 20, 'Bute'), ('PA', 41, 41, 'Gigha'), ('PA', 42, 49, 'Islay'),
  ('PA', 60, 60, 'Jura'), ('PA', 61, 61, 'Colonsay'), ('PA', 62, 75, 'Mull'), ('PA', 76, 76, 'Iona'), ('PA', 77, 77, 'Tiree'),
  ('PA', 78, 78, 'Coll')
) islands (beginning, first, last, island), generate_series(first, last) number;

-- Where each active service is found: one row for each code of a place that it reaches, so that a search for a place is one
-- look into an index. Made from the declared areas by refresh_reach and by nothing else.
create table directory.service_reach (
  -- SCOTLAND, the GSS code of a council area, an outcode or a sector.
  code text not null,
  service_id uuid not null references directory.support_service (id) on delete cascade,
  organisation_id uuid not null,
  -- False: it has not said where, and is found where it is registered.
  declared boolean not null,
  -- Whether it reaches further than one council area, or than 50 km around where it is registered.
  wide boolean not null,
  -- Which island it is registered on: empty for the mainland, null when that is not known.
  island text,
  primary key (code, service_id) include (organisation_id, declared, wide, island)
);
create index service_reach_of_service on directory.service_reach (service_id);
grant select on directory.service_reach to sds_server, sds_keeper;
grant insert, delete on directory.service_reach to sds_keeper;

-- The island a postcode lies on, empty for the mainland.
create function directory.island_of(given text) returns text
language sql stable parallel safe set search_path = pg_catalog, pg_temp
as $$
  select coalesce((select i.island from directory.island_outcode i where i.outcode = split_part(given, ' ', 1)), '')
$$;

-- Works out anew where services are found. A radius reaches the sectors whose middle lies within it and the service's own,
-- and no other island: over water only what is declared by name is reached. Who declares nothing is found in its council
-- area; who is registered outside of Scotland, in all of it.
create function directory.refresh_reach(services uuid[]) returns void
language sql set search_path = pg_catalog, pg_temp
as $$
  delete from directory.service_reach r using unnest(services) changed (id) where r.service_id = changed.id;
  insert into directory.service_reach (code, service_id, organisation_id, declared, wide, island)
  with service as materialized (
    select s.id, s.organisation_id, s.council_area, s.latitude, s.longitude, s.postcode,
      case when s.postcode is not null then coalesce(i.island, '') end as island
    from unnest(services) changed (id) join directory.support_service s using (id)
    left join directory.island_outcode i on i.outcode = split_part(s.postcode, ' ', 1)
    where s.status = 'ACTIVE'
  ), area as materialized (
    select s.id, a.kind, a.code, a.metres from service s join directory.service_area a on a.service_id = s.id
  ), radius as materialized (
    -- By itself, so that only services that declare one are ever held against all sectors.
    select s.id, s.postcode, s.island, s.latitude, s.longitude, a.metres
    from area a join service s using (id) where a.kind = 'RADIUS' and s.latitude is not null
  ), sector as materialized (
    select a.code, a.latitude, a.longitude, coalesce(i.island, '') as island
    from directory.postcode_area a left join directory.island_outcode i on i.outcode = split_part(a.code, ' ', 1)
    where a.precision = 'SECTOR'
  ), breadth as (
    select id, bool_or(kind = 'SCOTLAND' or coalesce(metres, 0) > 50000) or count(*) filter (where kind = 'COUNCIL_AREA') > 1 as wide
    from area group by id
  ), reached as (
    select id, case kind when 'SCOTLAND' then 'SCOTLAND' else code end as code from area where kind <> 'RADIUS'
    union
    select r.id, sector.code
    from radius r join sector
      on sector.island = r.island and sector.latitude between r.latitude - r.metres / 111000.0 and r.latitude + r.metres / 111000.0
      and directory.metres(r.latitude, r.longitude, sector.latitude, sector.longitude) <= r.metres
    union
    select r.id, left(r.postcode, -2) from radius r where r.postcode is not null
  )
  select r.code, s.id, s.organisation_id, true, b.wide, s.island
  from reached r join service s using (id) join breadth b using (id)
  union all
  select coalesce(s.council_area, 'SCOTLAND'), s.id, s.organisation_id, false, s.council_area is null, s.island
  from service s where not exists (select from reached r where r.id = s.id);
$$;
revoke execute on function directory.refresh_reach(uuid[]) from public;
grant execute on function directory.refresh_reach(uuid[]) to sds_keeper;

-- Whoever changes a service or its areas, the reach follows in the same statement.
create function directory.reach_of_services_changed() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if tg_op = 'INSERT' then
    perform directory.refresh_reach(array(select id from changed));
  else
    perform directory.refresh_reach(array(
      select c.id from changed c join former f using (id)
      where (c.organisation_id, c.council_area, c.latitude, c.longitude, c.postcode, c.status)
        is distinct from (f.organisation_id, f.council_area, f.latitude, f.longitude, f.postcode, f.status)));
  end if;
  return null;
end
$$;
create function directory.reach_of_areas_changed() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if tg_op <> 'DELETE' then perform directory.refresh_reach(array(select distinct service_id from changed)); end if;
  if tg_op <> 'INSERT' then perform directory.refresh_reach(array(select distinct service_id from former)); end if;
  return null;
end
$$;
grant create on schema directory to sds_keeper;
alter function directory.reach_of_services_changed() owner to sds_keeper;
alter function directory.reach_of_areas_changed() owner to sds_keeper;
revoke create on schema directory from sds_keeper;

create trigger reach_of_new_services after insert on directory.support_service
  referencing new table as changed for each statement execute function directory.reach_of_services_changed();
create trigger reach_of_services after update on directory.support_service
  referencing old table as former new table as changed for each statement execute function directory.reach_of_services_changed();
create trigger reach_of_new_areas after insert on directory.service_area
  referencing new table as changed for each statement execute function directory.reach_of_areas_changed();
create trigger reach_of_areas after update on directory.service_area
  referencing old table as former new table as changed for each statement execute function directory.reach_of_areas_changed();
create trigger reach_of_former_areas after delete on directory.service_area
  referencing old table as former for each statement execute function directory.reach_of_areas_changed();

-- Where a postcode or an outcode lies, as closely as it is known: by itself, else by its sector, else by its outcode; no row
-- when not even that is known. With the codes of all that a service may declare to reach it by.
create function directory.place_of(given text)
returns table (postcode text, "precision" text, latitude float8, longitude float8, council_area text, urban_rural smallint,
  island text, retired_on date, codes text[])
language sql stable parallel safe rows 1 set search_path = pg_catalog, pg_temp
as $$
  select given,
    case when p.postcode is not null then 'POSTCODE' when sector.code is not null then 'SECTOR' else 'OUTCODE' end,
    coalesce(p.latitude, sector.latitude, outcode.latitude), coalesce(p.longitude, sector.longitude, outcode.longitude),
    coalesce(p.council_area, sector.council_area, outcode.council_area),
    coalesce(p.urban_rural, sector.urban_rural, outcode.urban_rural), directory.island_of(given), p.retired_on,
    array_remove(array['SCOTLAND', coalesce(p.council_area, sector.council_area, outcode.council_area),
      coalesce(outcode.code, split_part(given, ' ', 1)), coalesce(sector.code, case when p.postcode is not null then left(given, -2) end)], null)
    -- Where only the outcode is known, each of its sectors may be meant.
    || case when p.postcode is null and sector.code is null
         then array(select a.code from directory.postcode_area a where a.precision = 'SECTOR' and a.code like outcode.code || ' %')
         else '{}' end
  from (values (1)) one (place)
  left join directory.postcode p on p.postcode = given
  left join directory.postcode_area sector on sector.code = left(given, -2) and sector.precision = 'SECTOR'
  left join directory.postcode_area outcode on outcode.code = split_part(given, ' ', 1) and outcode.precision = 'OUTCODE'
  where coalesce(p.postcode, sector.code, outcode.code) is not null;
$$;

-- Organisations by the beginning of their name, and by any word of it, while somebody types.
create index organisation_beginning on identity.organisation (directory.plain(name) text_pattern_ops);
create index organisation_words on identity.organisation using gin (to_tsvector('pg_catalog.simple', directory.plain(name)));
