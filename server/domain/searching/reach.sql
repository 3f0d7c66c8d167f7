-- Which places a service reaches, so that a search for a place is one look into an index.

-- Works out anew where services are found. A radius reaches the sectors whose middle lies within it and the service's own,
-- and no other island: over water only what is declared by name is reached. Who declares nothing is found in its council
-- area; who is registered outside of Scotland, in all of it.
-- owner: database; may call: sds_keeper
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

-- However a service or its areas are changed, the reach follows in the same statement.
-- owner: sds_keeper; may call: public
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
create trigger reach_of_new_services after insert on directory.support_service
  referencing new table as changed for each statement execute function directory.reach_of_services_changed();
create trigger reach_of_services after update on directory.support_service
  referencing old table as former new table as changed for each statement execute function directory.reach_of_services_changed();

-- owner: sds_keeper; may call: public
create function directory.reach_of_areas_changed() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if tg_op <> 'DELETE' then perform directory.refresh_reach(array(select distinct service_id from changed)); end if;
  if tg_op <> 'INSERT' then perform directory.refresh_reach(array(select distinct service_id from former)); end if;
  return null;
end
$$;
create trigger reach_of_new_areas after insert on directory.service_area
  referencing new table as changed for each statement execute function directory.reach_of_areas_changed();
create trigger reach_of_areas after update on directory.service_area
  referencing old table as former new table as changed for each statement execute function directory.reach_of_areas_changed();
create trigger reach_of_former_areas after delete on directory.service_area
  referencing old table as former for each statement execute function directory.reach_of_areas_changed();
