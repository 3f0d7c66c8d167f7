-- The access log: who was shown which part of a person's record, and on what ground. Rows are only ever added, by
-- append_access_records.

-- On what ground an account was shown a topic of a person's record at a moment: the first that holds of being that
-- person, a legal power, the authority's duty, an emergency, a grant, and being party to a contract about them.
-- owner: sds_keeper; may call: nobody
create function audit.ground_of(viewer uuid, acting_for uuid, person people.supported_person, wanted_topic text, at timestamptz)
returns table (ground text, organisation_id uuid)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  with then_day as materialized (select (at at time zone 'Europe/London')::date as day),
  role as materialized (
    select m.organisation_id, m.role
    from identity.membership m, then_day d
    where m.account_id = viewer
      -- A role that was ended at once ends on that very day; until it was, they had access by it.
      and (access.in_force_on(m.starts_on, m.ends_on, d.day) or m.starts_on <= d.day and exists (
        select from audit.act e
        where e.act in ('membershipEnd', 'memberClose') and e.subject_id in (m.id, m.account_id)
          and e.done_at > at and m.ends_on = d.day))
      and (acting_for is null or m.organisation_id = acting_for)
      and m.role = any (access.roles_of('RECORDS'))
  )
  select found.ground, found.organisation_id
  from (
    select 1 as place, 'OWN_RECORD' as ground, null::uuid as organisation_id
    where person.account_id = viewer and acting_for is null
    union all
    select 2, 'REPRESENTATION', null
    from people.representation r, then_day d
    where r.person_id = person.id and r.account_id = viewer and acting_for is null
      and access.in_force_at(r.starts_on, r.ends_on, r.ends_at, d.day, at)
      and access.covers(r.welfare, r.financial, wanted_topic)
    union all
    select 3, 'DUTY', role.organisation_id
    from role
    where role.organisation_id = person.authority_id and role.role = any (access.roles_of('AUTHORITY'))
    union all
    select case g.basis when 'EMERGENCY' then 4 else 5 end, g.basis, g.organisation_id
    from people.access_grant g, then_day d
    where g.person_id = person.id and g.topic = wanted_topic
      and access.in_force_at(g.starts_on, g.ends_on, g.ends_at, d.day, at)
      and (g.account_id = viewer and g.organisation_id is null and acting_for is null
        or (g.account_id is null or g.account_id = viewer) and g.organisation_id in (
          select role.organisation_id from role
          where role.role = any (access.roles_of(
            case g.basis when 'COMMISSION' then 'PROVIDER' when 'EMERGENCY' then 'AUTHORITY' else 'RECORDS' end))))
    union all
    select 6, 'PARTY', party.organisation_id
    from (
      select f.holder_id as organisation_id, 'HOLDER' as standing from funds.individual_service_fund f where f.person_id = person.id
      union all
      select c.provider_id, 'PROVIDER' from commissioning.commission c where c.person_id = person.id
    ) party
    where exists (
      select from role where role.organisation_id = party.organisation_id and role.role = any (access.roles_of(party.standing)))
    union all
    -- An account that helps to decide is shown that it does.
    select 7, 'PARTY', null
    from people.decision_supporter s
    where s.person_id = person.id and s.account_id = viewer and acting_for is null and wanted_topic = 'PROFILE'
    union all
    -- A grant is shown to those it is, was or will be to; nothing else of the record with it.
    select 7, 'PARTY', g.organisation_id
    from people.access_grant g
    where g.person_id = person.id and wanted_topic = 'PROFILE'
      and (g.account_id = viewer or g.account_id is null and g.organisation_id in (select role.organisation_id from role))
    union all
    select 8, 'UNEXPLAINED', acting_for
  ) found
  order by found.place
  limit 1
$$;

-- Adds accesses by the actor: each {id, personId, topics, firstAt, lastAt, times}. An access that is here already stays
-- as it is, so that a journal may be read in again. Parts seen on different grounds become a row each.
-- owner: sds_keeper; may call: sds_server
create function audit.append_access_records(accesses jsonb) returns void
language sql security definer set search_path = pg_catalog, pg_temp
as $$
  with shown as (
    select l.*, person.authority_id, account.id as account_id, account.name, topic, why.ground, why.organisation_id
    from jsonb_to_recordset(accesses) as l (id uuid, "personId" uuid, topics text[], "firstAt" timestamptz, "lastAt" timestamptz, times int)
    join people.supported_person person on person.id = l."personId"
    join identity.account account on account.id = access.actor_id()
    cross join unnest(l.topics) as topic
    cross join lateral audit.ground_of(account.id, access.acting_for(), person, topic, l."firstAt") why
  )
  insert into audit.access_record (id, person_id, authority_id, account_id, account_name, organisation_id, topics, ground, first_at,
    last_at, times)
  select
    -- One access with several legal grounds is several rows; their ids sort in time order.
    case row_number() over (partition by s.id order by min(s.topic)) when 1 then s.id
      else (left(s.id::text, 14) || substr(md5(s.id || s.ground || coalesce(s.organisation_id::text, ''))::uuid::text, 15))::uuid end,
    s."personId", s.authority_id, s.account_id, s.name, s.organisation_id, array_agg(s.topic order by s.topic), s.ground,
    s."firstAt", s."lastAt", s.times
  from shown s
  group by s.id, s."personId", s.authority_id, s.account_id, s.name, s.organisation_id, s.ground, s."firstAt",
    s."lastAt", s.times
  on conflict (id) do nothing
$$;
