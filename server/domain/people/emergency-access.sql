-- Breaking the glass: a worker of another authority opens a person's record for hours, with a reason, in sight of the person
-- and of the person's authority. Reads who the person is and the plan; never the money, and never writes.

-- For how long the workers of one authority may have one person's record open by emergencies within seven days, and for how
-- long with their team managers' own openings: docs/operating/limits.md names both. Since 29 November 2026.
-- owner: database; may call: sds_keeper
create function people.most_emergency_time(by_manager boolean) returns interval
language sql immutable parallel safe
as $$ select case when by_manager then interval '72 hours' else interval '24 hours' end $$;

-- For how long one person's record is still to be had by an emergency: by an authority, whichever of its workers opens it, and by
-- an account, whichever authority it works for. What was closed before its moment counts until then alone.
-- owner: database; may call: sds_keeper
create function people.emergency_time_left(person uuid, worker uuid, worker_authority uuid, by_manager boolean)
returns interval
language sql stable set search_path = pg_catalog, pg_temp
as $$
  select people.most_emergency_time(by_manager)
    - coalesce(sum(least(coalesce(e.closed_at, e.ends_at), e.ends_at) - e.opened_at), interval '0')
  from people.emergency_access e
  where e.person_id = person and (e.organisation_id = worker_authority or e.account_id = worker)
    and e.opened_at > now() - interval '7 days'
$$;

-- What to do instead: nobody in danger is left without those who may act.
-- owner: database; may call: sds_keeper
create function people.why_no_emergency_time(authority uuid, by_manager boolean) returns text
language sql stable set search_path = pg_catalog, pg_temp
as $$
  select format(case when by_manager
    then 'This record has been open to your authority for 72 hours within seven days, which is the most. Call %1$s, the person''s own authority: it can act at once, and share what you need with the person''s say. If somebody is in danger now, call 999.'
    else 'This record has been open to your authority for 24 hours within seven days, the most its workers may have. Call %1$s, the person''s own authority: it can act at once. If nobody there answers, ask your team manager to open the record. If somebody is in danger now, call 999.'
    end, o.name)
  from identity.organisation o where o.id = authority
$$;

-- Whether an emergency still opens the record: its moment has not come, and nobody has closed it.
-- owner: database; may call: sds_server, sds_keeper
create function people.emergency_is_open(closed_at timestamptz, ends_at timestamptz) returns boolean
language sql stable
as $$ select not access.has_expired(coalesce(closed_at, ends_at)) $$;

-- Why the actor cannot close an emergency, as {code, message, field}; null when they can. Asked by the act, and beforehand.
-- owner: database; may call: sds_server, sds_keeper
create function people.closing_obstacle(emergency uuid) returns jsonb
language sql stable set search_path = pg_catalog, pg_temp
as $$
  select case
    when e.account_id <> access.actor_id() or not e.organisation_id = any (access.organisations_for('emergencyClose')) then
      access.obstacle('NOT_PERMITTED', 'Only the worker who opened it closes it. It ends by itself at the moment shown.')
    when not people.emergency_is_open(e.closed_at, e.ends_at) then
      access.obstacle('ALREADY_DONE', 'This has ended already, and opens nothing. There is nothing left to do.')
  end
  from people.emergency_access e where e.id = emergency
$$;

-- Opens the record of a person by id, or by full name, date of birth and postcode, all three exactly as recorded but for
-- capitals and spaces. Returns no row when nobody is found: that is kept too, and limited to five an hour; as records opened are to ten a day,
-- and the time that one person's is open within seven days (people.most_emergency_time).
-- owner: sds_keeper; may call: sds_server
create function people.open_emergency(emergency uuid, grant_ids uuid[], worker_authority uuid, sought jsonb, why text, hours int,
  act_id uuid)
returns uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  worker identity.account;
  found_person people.supported_person;
  -- Whichever of them the worker acts for just now.
  own_authorities uuid[];
  is_manager boolean := worker_authority = any (access.organisations_for('MANAGER'));
  time_left interval;
  until timestamptz;
begin
  if not worker_authority = any (access.organisations_for('emergencyOpen')) then
    perform access.refuse('NOT_PERMITTED', 'Only a worker of an authority opens a record in an emergency.');
  end if;
  select a.* into worker from identity.account a where a.id = access.actor_id();
  -- Many at once take turns, so that the limit holds.
  perform pg_advisory_xact_lock(hashtextextended('emergencyOpen:' || worker.id, 0));
  if (select count(*) from access.emergency_attempt t
      where t.account_id = worker.id and t.attempted_at > now() - interval '1 hour') >= 5 then
    perform access.refuse('TOO_MANY_ATTEMPTS',
      'You have asked five times within an hour for people who were not found. Ask the person''s own authority, or try again in an hour.');
  end if;

  if (select count(*) from people.emergency_access e
      where e.account_id = worker.id and e.opened_at > now() - interval '24 hours') >= 10 then
    perform access.refuse('TOO_MANY_ATTEMPTS',
      'You have opened ten records within a day. Ask the person''s own authority, which is there for this.');
  end if;
  select coalesce(array_agg(m.organisation_id), '{}') into own_authorities
  from identity.membership m
  where m.account_id = worker.id and m.role = any (access.roles_of('AUTHORITY')) and access.in_force(m.starts_on, m.ends_on);

  select p.* into found_person
  from people.supported_person p
  join people.confidential_record c on c.person_id = p.id
  where case when sought ? 'personId' then p.id = (sought ->> 'personId')::uuid
    else lower(regexp_replace(c.full_name, '\s+', ' ', 'g')) = lower(regexp_replace(sought ->> 'fullName', '\s+', ' ', 'g'))
      and c.date_of_birth = (sought ->> 'dateOfBirth')::date
      and replace(c.postcode, ' ', '') = upper(replace(sought ->> 'postcode', ' ', ''))
    end
  order by p.authority_id = any (own_authorities) desc, p.registered_at desc
  limit 1;
  if not found then
    insert into access.emergency_attempt (account_id) values (worker.id);
    return null;
  end if;
  if found_person.authority_id = any (own_authorities) then
    perform access.refuse('WRONG_STATE', 'This person is known to your own authority, so the record is open to you by its duty. Find them among your people.');
  end if;
  if exists (select from people.emergency_access e where e.person_id = found_person.id and e.account_id = worker.id
      and people.emergency_is_open(e.closed_at, e.ends_at)) then
    perform access.refuse('ALREADY_DONE', 'You have this record open already, for this emergency. It is among your emergencies.');
  end if;

  -- Colleagues who open one record at once take turns too.
  perform pg_advisory_xact_lock(hashtextextended('emergencyOf:' || found_person.id, 0));
  time_left := people.emergency_time_left(found_person.id, worker.id, worker_authority, is_manager);
  if time_left < interval '1 minute' then
    perform access.refuse('TOO_MANY_ATTEMPTS', people.why_no_emergency_time(found_person.authority_id, is_manager));
  end if;
  until := now() + least(make_interval(hours => hours), interval '12 hours', time_left);

  insert into people.emergency_access
    (id, person_id, authority_id, account_id, worker_name, organisation_id, reason, opened_at, ends_at)
  values (emergency, found_person.id, found_person.authority_id, worker.id, worker.name, worker_authority, why, now(), until);
  -- To this account, while it works for this authority.
  insert into people.access_grant (id, person_id, authority_id, organisation_id, account_id, grantee_name, topic, may_write, basis,
    starts_on, granted_by_id, granted_at, ends_at)
  select grant_ids[n], found_person.id, found_person.authority_id, worker_authority, worker.id, worker.name, topics.topic, false,
    'EMERGENCY', access.today(), worker.id, now(), until
  from unnest(array['PROFILE', 'CONFIDENTIAL', 'PLAN']) with ordinality as topics (topic, n);
  perform audit.record_act(act_id, 'emergencyOpen', 'EmergencyAccess', emergency, found_person.id, 'PROFILE', worker_authority);
  return emergency;
end
$$;

-- Closes it before its moment, by the worker who opened it.
-- owner: sds_keeper; may call: sds_server
create function people.close_emergency(emergency uuid, act_id uuid) returns uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  opened people.emergency_access;
  obstacle jsonb;
begin
  select e.* into opened from people.emergency_access e where e.id = emergency for no key update;
  obstacle := people.closing_obstacle(emergency);
  -- This sees through the wall, so an emergency that is not theirs is as good as none. The server tells those apart that they see.
  if opened.id is null or obstacle ->> 'code' = 'NOT_PERMITTED' then
    perform access.refuse('NOT_FOUND', 'You have opened no record under this id. Check the id.');
  end if;
  perform access.refuse_if(obstacle);
  update people.emergency_access e set closed_at = now() where e.id = emergency;
  update people.access_grant g set ends_at = now(), ended_by_id = access.actor_id()
  where g.person_id = opened.person_id and g.account_id = opened.account_id and g.basis = 'EMERGENCY'
    and g.ends_at = opened.ends_at;
  perform audit.record_act(act_id, 'emergencyClose', 'EmergencyAccess', emergency, opened.person_id, 'PROFILE', opened.organisation_id);
  return emergency;
end
$$;

create policy keeper_all on access.emergency_attempt to sds_keeper using (true) with check (true);
