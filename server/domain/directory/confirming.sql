-- That an entry is still right: how old its last confirmation is, and who may confirm it.

-- Reminders go out at 10, 11 and 12 months. Nobody's word yet is not an old word.
-- owner: database; may call: public
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

-- The council areas whose entries the actor looks after for an independent support organisation.
-- owner: sds_keeper; may call: sds_server
create function directory.supported_areas() returns text[]
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select coalesce(array_agg(distinct area), '{}')
  from access.roles_in_force() m
  join identity.organisation o on o.id = m.organisation_id
  cross join unnest(o.support_areas) area
  where m.role = any (access.roles_of('SUPPORT'))
$$;

-- The entries that the actor maintains: those of its organisations that nobody else has claimed, and those they claimed.
-- owner: sds_keeper; may call: sds_server
create function directory.maintained_entries() returns uuid[]
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  with maintainer as materialized (select access.organisations_for('MAINTAINER') as ids)
  select coalesce(array_agg(distinct kept.id), '{}')
  from maintainer cross join lateral (
    select s.id from directory.support_service s where s.organisation_id = any (maintainer.ids)
    union all
    select r.service_id from directory.service_claim c join directory.registration r on r.id = c.registration_id
    where c.organisation_id = any (maintainer.ids) and c.status = 'VERIFIED'
    union all
    select s.id from directory.service_claim c join directory.support_service s on s.organisation_id = c.provider_id
    where c.organisation_id = any (maintainer.ids) and c.status = 'VERIFIED'
  ) kept
  where directory.maintainer_of(kept.id) = any (maintainer.ids)
$$;

-- The organisations for which the actor can say that an entry is right: the one that maintains it, else those that look after its area.
-- owner: sds_keeper; may call: sds_server
create function directory.confirmers_of(entry directory.support_service) returns uuid[]
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  with maintainer as materialized (select directory.maintainer_of(entry.id) as id)
  select case when maintainer.id = any (access.organisations_for('MAINTAINER')) then array[maintainer.id] else array(
    select distinct o.id
    from unnest(access.organisations_for('SUPPORT')) adviser (id) join identity.organisation o using (id)
    where entry.council_area = any (o.support_areas)) end
  from maintainer
$$;

-- Why the actor cannot say that an entry is right, as {code, message}; null when they can. Asked by the act, and beforehand.
-- owner: database; may call: public
create function directory.confirming_obstacle(service uuid) returns jsonb
language sql stable set search_path = pg_catalog, pg_temp
as $$
  select case
    when directory.confirmers_of(s) = '{}' then access.obstacle('NOT_PERMITTED',
      'Your organisation neither maintains this entry nor looks after its area. If it is yours, claim it by its registration number.')
    when s.status = 'CLOSED' then directory.closed_obstacle()
    when cardinality(directory.confirmers_of(s)) > 1 then access.obstacle('INVALID_INPUT',
      'You look after this area for several organisations. Say for which one you confirm it, in "acting-for".')
  end
  from directory.support_service s where s.id = service
$$;

-- Says that an entry is right: for the organisation that maintains it, else for an independent support organisation of its area.
-- owner: sds_keeper; may call: sds_server
create function directory.confirm_entry(service uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  entry directory.support_service;
begin
  select s.* into entry from directory.support_service s where s.id = service for no key update;
  if not found then
    perform access.refuse_unseen();
  end if;
  perform access.refuse_if(directory.confirming_obstacle(service));
  update directory.support_service s
  set confirmed_on = access.today(), confirmed_by_id = (directory.confirmers_of(entry))[1]
  where s.id = service;
end
$$;
