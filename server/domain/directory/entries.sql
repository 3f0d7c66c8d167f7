-- What a maintainer writes in an entry: each function names the gate, locks the entry, and notes who said it and when. A maintainer who
-- writes has looked at the entry, which counts as confirming it.

-- Locks an entry for its maintainer, and confirms it.
-- owner: sds_keeper; may call: nobody
create function directory.open_entry(service uuid) returns uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  maintainer uuid;
begin
  perform from directory.support_service s where s.id = service for no key update;
  perform access.refuse_if(directory.keeping_obstacle(service, access.organisations_for('MAINTAINER')));
  maintainer := directory.maintainer_of(service);
  update directory.support_service s set confirmed_on = access.today(), confirmed_by_id = maintainer where s.id = service;
  return maintainer;
end
$$;

-- owner: sds_keeper; may call: nobody
create function directory.note_word(service uuid, facts text[]) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into directory.fact_provenance as p (id, service_id, fact, source, source_reference, as_of, confirmed_by_owner)
  select access.new_id(), service, fact, 'PROVIDER', null, access.today(), true from unnest(facts) fact
  on conflict (service_id, fact) do update
  set source = excluded.source, source_reference = excluded.source_reference, as_of = excluded.as_of, confirmed_by_owner = true
$$;

-- owner: sds_keeper; may call: sds_server
create function directory.write_profile(service uuid, changes jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform directory.open_entry(service);
  update directory.support_service s
  set (description, website, telephone, languages, accessibility, outcomes, activities, support_needs, care_groups, minimum_age,
      maximum_age, accepts_option_2, framework_areas, listing, funded_until, capacity, capacity_minutes_a_week, capacity_as_of)
    = (select n.description, n.website, n.telephone, n.languages, n.accessibility, n.outcomes, n.activities, n.support_needs,
        n.care_groups, n.minimum_age, n.maximum_age, n.accepts_option_2, n.framework_areas, n.listing, n.funded_until, n.capacity,
        n.capacity_minutes_a_week, n.capacity_as_of
      from jsonb_populate_record(s, changes) n)
  where s.id = service;
  perform directory.note_word(service, array(select jsonb_object_keys(changes)));
end
$$;

-- owner: sds_keeper; may call: sds_server
create function directory.write_areas(service uuid, areas jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform directory.open_entry(service);
  delete from directory.service_area a where a.service_id = service;
  insert into directory.service_area (id, service_id, kind, code, metres)
  select access.new_id(), service, a.kind, a.code, a.metres from jsonb_populate_recordset(null::directory.service_area, areas) a;
  perform directory.note_word(service, array['service_area']);
end
$$;

-- owner: sds_keeper; may call: sds_server
create function directory.write_hours(service uuid, hours jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform directory.open_entry(service);
  delete from directory.service_hours h where h.service_id = service;
  insert into directory.service_hours (id, service_id, weekday, starts_at, ends_at)
  select access.new_id(), service, h.weekday, h.starts_at, h.ends_at from jsonb_populate_recordset(null::directory.service_hours, hours) h;
  perform directory.note_word(service, array['service_hours']);
end
$$;
