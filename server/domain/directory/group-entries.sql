-- What a community organisation offers, which no register knows: entered and closed by its own people.

-- Of one organisation's entries that are open each has a name of its own.
-- owner: sds_keeper; may call: sds_server
create function directory.add_group_entry(service jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  given directory.support_service := jsonb_populate_record(null::directory.support_service, service);
begin
  if not given.organisation_id = any (access.organisations_for('groupServiceAdd')) then
    perform access.refuse('NOT_PERMITTED', 'Only a community organisation’s own people enter what it offers.');
  end if;
  if not exists (
    select from identity.organisation o where o.id = given.organisation_id and 'COMMUNITY_ORGANISATION' = any (o.functions))
  then
    perform access.refuse('ROLE_NOT_ALLOWED',
      'Only community organisations enter what they offer. A registered service comes from the register: claim it by its number.',
      'organisationId');
  end if;
  perform access.take_turn(given.organisation_id);
  if exists (select from directory.support_service s
    where s.organisation_id = given.organisation_id and s.status <> 'CLOSED' and lower(s.name) = lower(given.name))
  then
    perform access.refuse('ALREADY_DONE', 'Your organisation has an entry of this name already. Change that one, or give another name.');
  end if;
  insert into directory.support_service (id, organisation_id, name, description, kinds, sector, status, council_area, postcode, latitude,
    longitude, place_precision, confirmed_on, confirmed_by_id, source, facts_as_of, search_text)
  select given.id, given.organisation_id, given.name, given.description, array['COMMUNITY_SUPPORT'], 'VOLUNTARY', 'ACTIVE', given.council_area,
    given.postcode, place.latitude, place.longitude, place.precision, access.today(), given.organisation_id, 'PROVIDER', access.today(),
    given.search_text
  from (select) one left join directory.place_of(given.postcode) place on true;
  perform directory.note_word(given.id, array['name', 'description', 'council_area', 'postcode']);
end
$$;

-- Why the actor cannot close an entry for any of these organisations, as {code, message, field}; null when they can. Asked by the act,
-- and beforehand.
-- owner: database; may call: public
create function directory.closing_obstacle(service uuid, maintainers uuid[]) returns jsonb
language sql stable set search_path = pg_catalog, pg_temp
as $$
  select coalesce(directory.keeping_obstacle(service, maintainers), case
    when exists (select from directory.registration r where r.service_id = service) then access.obstacle('WRONG_STATE',
      'This service is registered: its entry closes when the register closes it. Tell the Care Inspectorate.')
  end)
$$;

-- owner: sds_keeper; may call: sds_server
create function directory.close_group_entry(service uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform directory.open_entry(service);
  perform access.refuse_if(directory.closing_obstacle(service, access.organisations_for('groupServiceClose')));
  update directory.support_service s set status = 'CLOSED', closed_on = access.today() where s.id = service;
  -- So that no feed which still has it opens it again.
  perform directory.note_word(service, array['status']);
end
$$;
