-- Whose records the actor may read or write: their own, those of people they act for by law, and those opened by a grant.

-- Whether a legal power covers a topic: money is financial, the plan and what is confidential are welfare, and either
-- covers the rest. One that is neither, a DWP appointee's, covers nothing here.
-- owner: database; may call: sds_server, sds_keeper
create function access.covers(welfare boolean, financial boolean, topic text) returns boolean
language sql immutable parallel safe
as $$
  select case topic
    when 'FUND' then financial
    when 'PLAN' then welfare
    when 'CONFIDENTIAL' then welfare
    else welfare or financial
  end
$$;

-- Whether an account was opened for a supported person of the authority, for who may act for one by law or for who helps
-- one to decide, and is no colleague's: a worker may hand out the sign-in of no other.
-- owner: sds_keeper; may call: sds_server
create function access.is_of_person(account uuid, authority uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select not exists (select from identity.membership m where m.account_id = account)
    and (exists (select from people.supported_person p where p.account_id = account and p.authority_id = authority)
      or exists (select from people.representation r where r.account_id = account and r.authority_id = authority)
      or exists (select from people.decision_supporter s where s.account_id = account and s.authority_id = authority));
$$;

-- The supported people that the actor is, and not merely acts for.
-- owner: sds_keeper; may call: sds_server
create function access.themselves() returns uuid[]
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select coalesce(array_agg(p.id), '{}')
  from people.supported_person p where p.account_id = access.actor_in_own_name()
$$;

-- The authorities that have a duty to the actor as a supported person.
-- owner: sds_keeper; may call: sds_server
create function access.own_authorities() returns uuid[]
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select coalesce(array_agg(p.authority_id), '{}')
  from people.supported_person p where p.account_id = access.actor_in_own_name()
$$;

-- The people whose record is the actor's own, as far as one topic goes: themselves, and whom they act for by law. They
-- read it, and decide who else may.
-- owner: sds_keeper; may call: sds_server
create function access.own_people(wanted_topic text) returns uuid[]
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  with actor as materialized (select access.actor_in_own_name() as id, access.today() as today)
  select coalesce(array_agg(own.person_id), '{}')
  from (
    select p.id as person_id
    from actor join people.supported_person p on p.account_id = actor.id
    union all
    select r.person_id
    from actor join people.representation r on r.account_id = actor.id
    where access.in_force_at(r.starts_on, r.ends_on, r.ends_at, actor.today, now())
      and access.covers(r.welfare, r.financial, wanted_topic)
  ) own
$$;

-- The people whose rows of one topic the actor may read by being that person, by a legal power, or by a grant. An actor who
-- acts for an organisation acts in nobody's own name meanwhile. A grant to an account and an organisation opens to that
-- account while it works there. What was opened for a commission is for those who arrange the support, and what was opened in an
-- emergency for the authority's workers: a colleague with another role there does without.
-- owner: sds_keeper; may call: sds_server
create function access.readable_people(wanted_topic text) returns uuid[]
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  -- Worked out once, not once a grant: the day in Scotland costs more than reading a row.
  with actor as materialized (
    select a.id, access.acting_for() is null as in_own_name, access.organisations_for('RECORDS') as organisations,
      access.organisations_for('PROVIDER') as providing, access.organisations_for('AUTHORITY') as authorities, access.today() as today
    from identity.account a
    where a.id = access.actor_id() and a.closed_at is null
  )
  select coalesce(array_agg(open.person_id), '{}')
  from (
    select p.id as person_id
    from actor join people.supported_person p on p.account_id = actor.id
    where actor.in_own_name
    union all
    select r.person_id
    from actor join people.representation r on r.account_id = actor.id
    where actor.in_own_name
      and access.in_force_at(r.starts_on, r.ends_on, r.ends_at, actor.today, now())
      and access.covers(r.welfare, r.financial, wanted_topic)
    union all
    select g.person_id
    from actor join people.access_grant g on g.account_id = actor.id
    where actor.in_own_name and g.organisation_id is null
      and g.topic = wanted_topic and access.in_force_at(g.starts_on, g.ends_on, g.ends_at, actor.today, now())
    union all
    select g.person_id
    from actor join people.access_grant g on g.organisation_id = any (actor.organisations)
    where (g.account_id is null or g.account_id = actor.id)
      and (g.basis = 'CONSENT'
        or g.basis = 'COMMISSION' and g.organisation_id = any (actor.providing)
        or g.basis = 'EMERGENCY' and g.organisation_id = any (actor.authorities))
      and g.topic = wanted_topic and access.in_force_at(g.starts_on, g.ends_on, g.ends_at, actor.today, now())
  ) open
$$;

-- The people whose rows of one topic the actor may write in an act (or a standing), by a grant to themselves or to an organisation
-- where they have a role for it.
-- owner: sds_keeper; may call: sds_server
create function access.people_to_write(wanted_topic text, wanted text) returns uuid[]
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  with actor as materialized (
    select a.id, access.in_own_name() and access.is_by_person(wanted) as in_own_name, access.organisations_for(wanted) as organisations,
      access.today() as today
    from identity.account a
    where a.id = access.actor_id() and a.closed_at is null
  )
  select coalesce(array_agg(distinct g.person_id), '{}')
  from actor
  cross join lateral (
    select own.* from people.access_grant own
    where own.account_id = actor.id and own.organisation_id is null and actor.in_own_name
    union all
    select theirs.* from people.access_grant theirs
    where theirs.organisation_id = any (actor.organisations) and (theirs.account_id is null or theirs.account_id = actor.id)
  ) g
  where g.topic = wanted_topic
    and g.may_write
    and access.in_force_at(g.starts_on, g.ends_on, g.ends_at, actor.today, now());
$$;

-- owner: database; may call: sds_server, sds_keeper
create function access.writable_people(wanted_topic text) returns uuid[]
language sql stable
as $$ select access.people_to_write(wanted_topic, coalesce(access.act(), 'RECORDS')) $$;

-- The organisations for which the actor may write a topic of one person's record in an act: where they have a role for the act, and
-- which the person has let write it. More than one is for the actor to choose from (the header `acting-for`).
-- owner: sds_keeper; may call: sds_server
create function access.organisations_writing(wanted_topic text, person uuid, wanted text) returns uuid[]
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select coalesce(array_agg(distinct g.organisation_id), '{}')
  from people.access_grant g
  where g.person_id = person and g.topic = wanted_topic and g.may_write
    and g.organisation_id = any (access.organisations_for(wanted))
    and (g.account_id is null or g.account_id = access.actor_id())
    and access.in_force_now(g.starts_on, g.ends_on, g.ends_at)
$$;

-- Whether a person lets an organisation write a topic now. For who already knows that the organisation is about: the drafting brokerage of an
-- arrangement is named in it.
-- owner: sds_keeper; may call: sds_server
create function access.lets_write(wanted_topic text, person uuid, organisation uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select exists (
    select from people.access_grant g
    where g.person_id = person and g.organisation_id = organisation and g.topic = wanted_topic and g.may_write
      and person = any (access.people_to_write(wanted_topic, 'RECORDS'))
      and access.in_force_now(g.starts_on, g.ends_on, g.ends_at))
$$;

-- In how many ways the actor may write a topic of one person's record in an act by being let to: 1 in their own name, otherwise the
-- number of their organisations that may. None is no way in, and more than one is for the actor to choose from.
-- owner: sds_keeper; may call: sds_server
create function access.ways_to_write(wanted_topic text, person uuid, wanted text) returns int
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select case when access.in_own_name()
      and access.is_by_person(wanted)
      and exists (
        select from people.access_grant g
        join identity.account a on a.id = g.account_id and a.closed_at is null
        where g.person_id = person and g.topic = wanted_topic and g.may_write
          and g.account_id = access.actor_id() and g.organisation_id is null
          and access.in_force_now(g.starts_on, g.ends_on, g.ends_at))
    then 1 else cardinality(access.organisations_writing(wanted_topic, person, wanted)) end
$$;
