-- Who looked, and who did what. Both are only ever added to, by the functions here.

alter table audit.look add constraint look_of_person_of_authority
  foreign key (person_id, authority_id) references people.supported_person (id, authority_id);
alter table audit.act add constraint act_of_person_of_authority
  foreign key (person_id, authority_id) references people.supported_person (id, authority_id);

-- On what ground an account was shown a topic of a person's record at a moment: the first that holds of being that
-- person, a legal power, the authority's duty, an emergency, a grant, and being party to a contract about them.
create function audit.ground_of(looker uuid, acting_for uuid, person people.supported_person, wanted_topic text, at timestamptz)
returns table (ground text, organisation_id uuid)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  with then_day as materialized (select (at at time zone 'Europe/London')::date as day),
  role as materialized (
    select m.organisation_id, m.role
    from identity.membership m, then_day d
    where m.account_id = looker and m.starts_on <= d.day
      -- A role that was ended at once ends on that very day; until it was, they looked by it.
      and (m.ends_on is null or d.day < m.ends_on or exists (
        select from audit.act e
        where e.act in ('membershipEnd', 'memberClose') and e.subject_id in (m.id, m.account_id)
          and e.done_at > at and m.ends_on = d.day))
      and (acting_for is null or m.organisation_id = acting_for)
      and m.role = any (access.roles_of('RECORDS'))
  )
  select found.ground, found.organisation_id
  from (
    select 1 as place, 'OWN_RECORD' as ground, null::uuid as organisation_id
    where person.account_id = looker and acting_for is null
    union all
    select 2, 'REPRESENTATION', null
    from people.representation r, then_day d
    where r.person_id = person.id and r.account_id = looker and acting_for is null
      and r.starts_on <= d.day and (r.ends_on is null or d.day < r.ends_on) and (r.ends_at is null or at < r.ends_at)
      and access.covers(r.welfare, r.financial, wanted_topic)
    union all
    select 3, 'DUTY', role.organisation_id
    from role
    where role.organisation_id = person.authority_id and role.role = any (access.roles_of('AUTHORITY'))
    union all
    select case g.basis when 'EMERGENCY' then 4 else 5 end, g.basis, g.organisation_id
    from people.access_grant g, then_day d
    where g.person_id = person.id and g.topic = wanted_topic
      and g.starts_on <= d.day and (g.ends_on is null or d.day < g.ends_on) and (g.ends_at is null or at < g.ends_at)
      and (g.account_id = looker and g.organisation_id is null and acting_for is null
        or (g.account_id is null or g.account_id = looker) and g.organisation_id in (
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
    -- Whoever helps to decide is shown that they do.
    select 7, 'PARTY', null
    from people.decision_supporter s
    where s.person_id = person.id and s.account_id = looker and acting_for is null and wanted_topic = 'PROFILE'
    union all
    -- A grant is shown to whoever it is, was or will be to; nothing else of the record with it.
    select 7, 'PARTY', g.organisation_id
    from people.access_grant g
    where g.person_id = person.id and wanted_topic = 'PROFILE'
      and (g.account_id = looker or g.account_id is null and g.organisation_id in (select role.organisation_id from role))
    union all
    select 8, 'UNEXPLAINED', acting_for
  ) found
  order by found.place
  limit 1
$$;

-- Adds looks of the actor's: each {id, personId, topics, firstAt, lastAt, times}. A look that is here already stays
-- as it is, so that a journal may be read in again. Parts seen on different grounds become a row each.
create function audit.append_looks(looks jsonb) returns void
language sql security definer set search_path = pg_catalog, pg_temp
as $$
  with shown as (
    select l.*, person.authority_id, account.id as account_id, account.name, topic, why.ground, why.organisation_id
    from jsonb_to_recordset(looks) as l (id uuid, "personId" uuid, topics text[], "firstAt" timestamptz, "lastAt" timestamptz, times int)
    join people.supported_person person on person.id = l."personId"
    join identity.account account on account.id = access.actor_id()
    cross join unnest(l.topics) as topic
    cross join lateral audit.ground_of(account.id, access.acting_for(), person, topic, l."firstAt") why
  )
  insert into audit.look (id, person_id, authority_id, account_id, account_name, organisation_id, topics, ground, first_at,
    last_at, times)
  select
    -- One look on several grounds: its id is the first's, the others' follow from it. Its time stays in front, for looks are
    -- told in the order of their ids.
    case row_number() over (partition by s.id order by min(s.topic)) when 1 then s.id
      else (left(s.id::text, 14) || substr(md5(s.id || s.ground || coalesce(s.organisation_id::text, ''))::uuid::text, 15))::uuid end,
    s."personId", s.authority_id, s.account_id, s.name, s.organisation_id, array_agg(s.topic order by s.topic), s.ground,
    s."firstAt", s."lastAt", s.times
  from shown s
  group by s.id, s."personId", s.authority_id, s.account_id, s.name, s.organisation_id, s.ground, s."firstAt",
    s."lastAt", s.times
  on conflict (id) do nothing
$$;

-- The organisations for which the actor may have done an act just now. A role that ends with the act itself counts to the end of
-- its day.
create function audit.done_for(wanted text) returns uuid[]
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select coalesce(array_agg(distinct m.organisation_id), '{}')
  from identity.membership m
  where m.account_id = access.actor_id() and m.role = any (access.roles_of(wanted))
    and m.starts_on <= access.today() and (m.ends_on is null or access.today() <= m.ends_on)
$$;

-- Records what the actor has just done, and to what.
create function audit.record_act(act_id uuid, act text, subject_type text, subject_id uuid, person uuid,
  topic text, organisation uuid)
returns void
language sql security definer set search_path = pg_catalog, pg_temp
as $$
  insert into audit.act (id, act, account_id, account_name, organisation_id, person_id, authority_id, topic,
    subject_type, subject_id, done_at)
  select act_id, act, account.id, account.name,
    coalesce(organisation, case when access.acting_for() = any (audit.done_for(act)) then access.acting_for() end), supported.id,
    supported.authority_id, record_act.topic, subject_type, subject_id, now()
  from identity.account account
  left join people.supported_person supported on supported.id = person
  where account.id = access.actor_id()
$$;

-- Whose record an account was opened for: their own, or that of whom it acts for or helps.
create function audit.person_of_account(account uuid) returns uuid
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select person.id
  from (
    select p.id from people.supported_person p where p.account_id = account
    union
    select r.person_id from people.representation r where r.account_id = account
    union
    select s.person_id from people.decision_supporter s where s.account_id = account
  ) person
  order by person.id limit 1
$$;

-- The same for something that stands in a table: whom it is about is read there, and not behind the actor's wall, for an
-- act may end with the actor no longer seeing what it was done to. Only such acts are recorded as the actor may do. Of several organisations that may have let the actor do
-- it, it is the one the act was performed for, or else the one the row names. An invitation to sign in is about the person whose account it opens.
create function audit.record_act_on(act_id uuid, act text, subject_type text, subject regclass, subject_id uuid,
  person_column text, topic text, organisations uuid[])
returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  told jsonb;
  person uuid;
  organisation uuid;
begin
  organisations := array(select unnest(organisations) intersect select unnest(audit.done_for(act)));
  perform access.insist(exists (
    select from access.permission p where p.name = act and (p.by_person or audit.done_for(act) <> '{}')));
  execute format('select to_jsonb(t) from %s t where t.id = $1', subject) into told using subject_id;
  person := told ->> person_column;
  if subject = 'identity.invitation'::regclass and told ->> 'account_id' is not null then
    person := audit.person_of_account((told ->> 'account_id')::uuid);
    topic := 'PROFILE';
  end if;
  if access.acting_for() is null and coalesce(person = any (access.own_people(topic)), false)
    and exists (select from access.permission p where p.name = act and p.by_person)
  then
    -- In the person's own name, or that of whom they act for by law: whatever hat they have besides.
    organisation := null;
  else
    -- The best reason counts; where it speaks for several, for which one is not known.
    with found as (
      select c.candidate, min(way.place) as place
      from unnest(organisations) c (candidate)
      cross join lateral (values
        -- The act was performed for it; or the row names it in the part that the act is of; or the row names it; or the person has let it
        -- write this; or nothing else may be meant.
        (1, c.candidate::text = current_setting('app.performed_for', true)),
        (2, c.candidate::text = case access.roles_of(act)
          when access.roles_of('PROVIDER') then told ->> 'provider_id' when access.roles_of('HOLDER') then told ->> 'holder_id' end),
        (3, c.candidate::text in (select named.value from jsonb_each_text(told) named)),
        (4, c.candidate = any (access.organisations_writing(topic, person, act))),
        (5, cardinality(organisations) = 1
          and (person is null or not exists (select from access.permission p where p.name = act and p.by_person)))
      ) as way (place, holds)
      where way.holds
      group by c.candidate
    )
    select case when count(*) = 1 then min(f.candidate::text)::uuid end into organisation
    from found f where f.place = (select min(best.place) from found best);
  end if;
  perform audit.record_act(act_id, act, subject_type, subject_id, person, topic, organisation);
end
$$;

grant usage on schema audit to sds_server, sds_keeper;
grant select on all tables in schema audit to sds_server, sds_keeper;
grant insert on audit.look, audit.act to sds_keeper;
grant create on schema audit to sds_keeper;
alter function audit.ground_of(uuid, uuid, people.supported_person, text, timestamptz) owner to sds_keeper;
alter function audit.append_looks(jsonb) owner to sds_keeper;
alter function audit.done_for(text) owner to sds_keeper;
alter function audit.record_act(uuid, text, text, uuid, uuid, text, uuid) owner to sds_keeper;
alter function audit.person_of_account(uuid) owner to sds_keeper;
alter function audit.record_act_on(uuid, text, text, regclass, uuid, text, text, uuid[]) owner to sds_keeper;
revoke create on schema audit from sds_keeper;
revoke execute on all functions in schema audit from public;
grant execute on all functions in schema audit to sds_server, sds_keeper;
-- An act is recorded by the function that does it, or as what was done to a row.
revoke execute on function audit.record_act(uuid, text, text, uuid, uuid, text, uuid), audit.done_for(text) from sds_server;
-- Why somebody could look, and whose an account is, is nobody's to ask but the record's.
revoke execute on function audit.person_of_account(uuid) from sds_server;
revoke execute on function audit.ground_of(uuid, uuid, people.supported_person, text, timestamptz) from sds_server;
