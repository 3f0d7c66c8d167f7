-- Who is asking: what every wall leans on. The roles sds_server and sds_keeper are there already (group-roles.ts). The functions read tables that the next file makes.
set local check_function_bodies = off;

create extension if not exists pg_trgm;
create extension if not exists unaccent;
create extension if not exists btree_gist;

create schema access;

-- The one table of permissions (server/access/permissions.ts), as PostgreSQL knows it: written anew by whoever migrates, at every
-- start that finds a difference. A name is an act of the contract, or a standing (HOLDER, PROVIDER ...) that acts and walls share.
create table access.permission (
  name text primary key,
  roles text[] not null,
  -- Whether the person it is about, or who may act for them by law, may do it too, in their own name.
  by_person boolean not null
);

-- The setting names the account; behind it, when the account says for which of its organisations it acts, that organisation;
-- and behind both, while an act is performed, the act: "account/organisation/act", of which the last two may be empty or left out.
create function access.actor_id() returns uuid
language sql stable parallel safe
as $$ select nullif(split_part(current_setting('app.actor_id', true), '/', 1), '')::uuid $$;

create function access.acting_for() returns uuid
language sql stable parallel safe
as $$ select nullif(split_part(current_setting('app.actor_id', true), '/', 2), '')::uuid $$;

create function access.act() returns text
language sql stable parallel safe
as $$ select nullif(split_part(current_setting('app.actor_id', true), '/', 3), '') $$;

-- A UUID of version 7, as the server makes them, for rows that a function makes many of at once.
create function access.new_id() returns uuid
language sql volatile parallel safe
as $$
  select encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
    placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6), 52, 1), 53, 1), 'hex')::uuid
$$;

-- Ends a statement with one of the contract's codes, and what to do next in plain words.
create function access.refuse(code text, explanation text) returns void
language plpgsql
as $$ begin raise exception using errcode = 'SDS01', message = code, detail = explanation; end $$;

-- Ends a statement where what the server makes sure of before does not hold: somebody was quicker, or asks past the server.
create function access.insist(holds boolean) returns void
language plpgsql
as $$
begin
  if holds is not true then
    perform access.refuse('CONFLICT', 'This is not yours to do, or was changed at the same moment, so nothing was done. Look at it again.');
  end if;
end
$$;

-- A day begins at midnight in Scotland, whatever the clock of the machine is set to.
create function access.day_of(moment timestamptz) returns date
language sql immutable parallel safe
as $$ select (moment at time zone 'Europe/London')::date $$;

create function access.today() returns date
language sql stable parallel safe
as $$ select access.day_of(now()) $$;

create function access.in_force(starts_on date, ends_on date) returns boolean
language sql stable parallel safe
as $$ select starts_on <= access.today() and (ends_on is null or access.today() < ends_on) $$;

-- The roles listed for an act or a standing; none for a name that is not in the table.
create function access.roles_of(wanted text) returns text[]
language sql stable
as $$ select coalesce((select p.roles from access.permission p where p.name = wanted), '{}') $$;

-- The roles the actor has now. Nothing is open to an account that was closed, from the moment it is closed. Without a
-- search path of its own, so that the planner writes it into the functions that ask, which all have one.
create function access.roles_in_force() returns table (organisation_id uuid, role text)
language sql stable
as $$
  select m.organisation_id, m.role
  from identity.membership m
  join identity.account a on a.id = m.account_id
  where m.account_id = access.actor_id()
    and a.closed_at is null
    and (access.acting_for() is null or m.organisation_id = access.acting_for())
    and access.in_force(m.starts_on, m.ends_on);
$$;

-- Whether the actor may do something as a person: not while they act for an organisation, nor in an act that roles alone allow.
create function access.in_own_name() returns boolean
language sql stable
as $$
  select access.acting_for() is null
    and (access.act() is null or exists (select from access.permission p where p.name = access.act() and p.by_person))
$$;

-- THE question of who acts for whom: the organisations where the actor has, now, a role that is listed for the act or the standing.
-- Every wall and every function that guards an act asks it here; server/access/actor.ts answers it by the same table.
create function access.organisations_for(wanted text) returns uuid[]
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select coalesce(array_agg(distinct m.organisation_id), '{}')
  from access.roles_in_force() m where m.role = any (access.roles_of(wanted));
$$;

-- The organisations to which the actor belongs in a role that works with people's records. Who runs the platform, or the accounts
-- of an organisation, reads nobody's record by that.
create function access.actor_organisations() returns uuid[]
language sql stable
as $$ select access.organisations_for('RECORDS') $$;

-- The authorities whose worker the actor is: a duty of the Act, not a consent.
create function access.actor_authorities() returns uuid[]
language sql stable
as $$ select access.organisations_for('AUTHORITY') $$;

-- The organisations for which the actor holds funds: a colleague with another role there reads no fund.
create function access.holding_organisations() returns uuid[]
language sql stable
as $$ select access.organisations_for('HOLDER') $$;

-- The organisations for which the actor arranges the support they give.
create function access.providing_organisations() returns uuid[]
language sql stable
as $$ select access.organisations_for('PROVIDER') $$;

-- The organisations whose accounts the actor runs: who belongs to them and in which roles. Opens nobody's record.
create function access.administered_organisations() returns uuid[]
language sql stable
as $$ select access.organisations_for('ADMINISTRATOR') $$;

-- The organisations whose entries in the directory the actor may keep. Entries are public: running an organisation's accounts
-- is ground enough.
create function access.keeping_organisations() returns uuid[]
language sql stable
as $$ select access.organisations_for('KEEPER') $$;

-- The organisations in whose name the actor may say something of a service: an authority's managers, the platform's operators.
create function access.stating_organisations() returns uuid[]
language sql stable
as $$ select access.organisations_for('STATING') $$;

-- The organisations for which the actor keeps information on self-directed support: independent support organisations,
-- authorities by their managers, and the operator.
create function access.informing_organisations() returns uuid[]
language sql stable
as $$ select access.organisations_for('INFORMING') $$;

-- The brokerages the actor brokers for.
create function access.brokering_organisations() returns uuid[]
language sql stable
as $$ select access.organisations_for('BROKER') $$;

create function access.is_operator() returns boolean
language sql stable
as $$ select access.organisations_for('OPERATOR') <> '{}' $$;

-- The account itself, when it acts in nobody's name but its own and is not closed.
create function access.actor_in_own_name() returns uuid
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select a.id from identity.account a
  where a.id = access.actor_id() and a.closed_at is null and access.in_own_name();
$$;

-- Whether a legal power covers a topic: money is financial, the plan and what is confidential are welfare, and either
-- covers the rest. One that is neither, a DWP appointee's, covers nothing here.
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

-- Everybody who belongs to one of them, or did.
create function access.administered_accounts() returns uuid[]
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select coalesce(array_agg(distinct m.account_id), '{}')
  from identity.membership m
  where m.organisation_id = any (access.administered_organisations());
$$;

-- The organisations that an operator may hand to a first administrator: those that nobody has ever belonged to, so that
-- there is nothing behind their door yet. Nobody else is told of any.
create function access.unjoined_organisations() returns uuid[]
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select coalesce(array_agg(o.id), '{}')
  from identity.organisation o
  where access.is_operator() and not exists (select from identity.membership m where m.organisation_id = o.id);
$$;

-- Whether an account was opened for a supported person of the authority, for who may act for one by law or for who helps
-- one to decide, and is no colleague's: a worker may hand out the sign-in of no other.
create function access.is_of_person(account uuid, authority uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select not exists (select from identity.membership m where m.account_id = account)
    and (exists (select from people.supported_person p where p.account_id = account and p.authority_id = authority)
      or exists (select from people.representation r where r.account_id = account and r.authority_id = authority)
      or exists (select from people.decision_supporter s where s.account_id = account and s.authority_id = authority));
$$;

-- The supported people that the actor is, and not merely acts for.
create function access.themselves() returns uuid[]
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select coalesce(array_agg(p.id), '{}')
  from people.supported_person p where p.account_id = access.actor_in_own_name()
$$;

-- The authorities that have a duty to the actor as a supported person.
create function access.own_authorities() returns uuid[]
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select coalesce(array_agg(p.authority_id), '{}')
  from people.supported_person p where p.account_id = access.actor_in_own_name()
$$;

-- The people whose record is the actor's own, as far as one topic goes: themselves, and whom they act for by law. They
-- read it, and decide who else may.
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
    where r.starts_on <= actor.today and (r.ends_on is null or actor.today < r.ends_on)
      and (r.ends_at is null or now() < r.ends_at)
      and access.covers(r.welfare, r.financial, wanted_topic)
  ) own
$$;

-- The people whose rows of one topic the actor may read by being that person, by a legal power, or by a grant. Whoever
-- acts for an organisation acts in nobody's own name meanwhile. A grant to an account and an organisation opens to that
-- account while it works there. What was opened for a commission is for those who arrange the support, and what was opened in an
-- emergency for the authority's workers: a colleague with another role there does without.
create function access.readable_people(wanted_topic text) returns uuid[]
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  -- Worked out once, not once a grant: the day in Scotland costs more than reading a row.
  with actor as materialized (
    select a.id, access.acting_for() is null as in_own_name, access.actor_organisations() as organisations,
      access.providing_organisations() as providing, access.actor_authorities() as authorities, access.today() as today
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
      and r.starts_on <= actor.today and (r.ends_on is null or actor.today < r.ends_on)
      and (r.ends_at is null or now() < r.ends_at)
      and access.covers(r.welfare, r.financial, wanted_topic)
    union all
    select g.person_id
    from actor join people.access_grant g on g.account_id = actor.id
    where actor.in_own_name and g.organisation_id is null
      and g.topic = wanted_topic and g.starts_on <= actor.today and (g.ends_on is null or actor.today < g.ends_on)
      and (g.ends_at is null or now() < g.ends_at)
    union all
    select g.person_id
    from actor join people.access_grant g on g.organisation_id = any (actor.organisations)
    where (g.account_id is null or g.account_id = actor.id)
      and (g.basis = 'CONSENT'
        or g.basis = 'COMMISSION' and g.organisation_id = any (actor.providing)
        or g.basis = 'EMERGENCY' and g.organisation_id = any (actor.authorities))
      and g.topic = wanted_topic and g.starts_on <= actor.today and (g.ends_on is null or actor.today < g.ends_on)
      and (g.ends_at is null or now() < g.ends_at)
  ) open
$$;

-- The people whose rows of one topic the actor may write in an act (or a standing), by a grant to themselves or to an organisation
-- where they have a role for it.
create function access.people_to_write(wanted_topic text, wanted text) returns uuid[]
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  with actor as materialized (
    select a.id, access.in_own_name() and p.by_person as in_own_name, access.organisations_for(wanted) as organisations,
      access.today() as today
    from identity.account a
    join access.permission p on p.name = wanted
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
    and g.starts_on <= actor.today and (g.ends_on is null or actor.today < g.ends_on)
    and (g.ends_at is null or now() < g.ends_at);
$$;

create function access.writable_people(wanted_topic text) returns uuid[]
language sql stable
as $$ select access.people_to_write(wanted_topic, coalesce(access.act(), 'RECORDS')) $$;

-- The organisations for which the actor may write a topic of one person's record in an act: where they have a role for the act, and
-- which the person has let write it. More than one is for the actor to choose from (the header `acting-for`).
create function access.organisations_writing(wanted_topic text, person uuid, wanted text) returns uuid[]
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select coalesce(array_agg(distinct g.organisation_id), '{}')
  from people.access_grant g
  where g.person_id = person and g.topic = wanted_topic and g.may_write
    and g.organisation_id = any (access.organisations_for(wanted))
    and (g.account_id is null or g.account_id = access.actor_id())
    and access.in_force(g.starts_on, g.ends_on) and (g.ends_at is null or now() < g.ends_at)
$$;

-- Whether a person lets an organisation write a topic now. For who already knows that the organisation is about: the drafting brokerage of an
-- arrangement stands in it.
create function access.lets_write(wanted_topic text, person uuid, organisation uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select exists (
    select from people.access_grant g
    where g.person_id = person and g.organisation_id = organisation and g.topic = wanted_topic and g.may_write
      and person = any (access.people_to_write(wanted_topic, 'RECORDS'))
      and access.in_force(g.starts_on, g.ends_on) and (g.ends_at is null or now() < g.ends_at))
$$;

-- In how many ways the actor may write a topic of one person's record in an act by being let to: 1 in their own name, otherwise the
-- number of their organisations that may. None is no way in, and more than one is for the actor to choose from.
create function access.ways_to_write(wanted_topic text, person uuid, wanted text) returns int
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select case when access.in_own_name()
      and exists (select from access.permission p where p.name = wanted and p.by_person)
      and exists (
        select from people.access_grant g
        join identity.account a on a.id = g.account_id and a.closed_at is null
        where g.person_id = person and g.topic = wanted_topic and g.may_write
          and g.account_id = access.actor_id() and g.organisation_id is null
          and access.in_force(g.starts_on, g.ends_on) and (g.ends_at is null or now() < g.ends_at))
    then 1 else cardinality(access.organisations_writing(wanted_topic, person, wanted)) end
$$;

-- The precedents that the actor may moderate: as an adviser of an independent support organisation or an operator, and those of
-- people alone that neither the actor nor any organisation the actor belongs to has anything to do with.
create function access.moderated_precedents() returns uuid[]
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  with actor as materialized (
    select access.actor_id() as id
    where access.organisations_for('MODERATOR') <> '{}'
  ), theirs as materialized (
    select m.organisation_id
    from actor join identity.membership m on m.account_id = actor.id
    where access.in_force(m.starts_on, m.ends_on)
  ), known as (
    select p.id as person_id from people.supported_person p
    where p.account_id in (select id from actor) or p.authority_id in (select organisation_id from theirs)
    union all
    select r.person_id from people.representation r where r.account_id in (select id from actor)
    union all
    select s.person_id from people.decision_supporter s where s.account_id in (select id from actor)
    union all
    select g.person_id from people.access_grant g
    where g.account_id in (select id from actor) or g.organisation_id in (select organisation_id from theirs)
    union all
    select f.person_id from funds.individual_service_fund f where f.holder_id in (select organisation_id from theirs)
    union all
    select c.person_id from commissioning.commission c where c.provider_id in (select organisation_id from theirs)
    union all
    select l.person_id from planning.shortlisted_service l join directory.support_service s on s.id = l.service_id
    where s.organisation_id in (select organisation_id from theirs)
  )
  select coalesce(array_agg(s.precedent_id), '{}')
  from actor join planning.peer_story s on s.status <> 'WITHDRAWN' and s.written_by_id <> actor.id
  where s.person_id not in (select person_id from known)
$$;

-- Up to how much a member may agree a budget on a day, a week and in one decision; each null without a limit of that kind.
create function access.delegated_limit(membership uuid, on_day date, out pence_per_week bigint, out pence_per_decision bigint)
language sql stable parallel safe
as $$
  select l.pence_per_week, l.pence_per_decision from identity.delegated_limit l
  where l.membership_id = membership and l.starts_on <= on_day
  order by l.starts_on desc, l.id desc limit 1
$$;

-- Whether an organisation can give roles, by what it is (GIVEN_BY in server/access/permission-rows.ts).
create function access.may_give(organisation uuid, wanted text[]) returns boolean
language sql stable set search_path = pg_catalog, pg_temp
as $$
  select wanted <@ (
    select array_agg(given.role)
    from identity.organisation o
    cross join lateral unnest(array_prepend('ANY', o.functions)) giver
    cross join lateral unnest(access.roles_of('GIVEN_BY_' || giver)) as given (role)
    where o.id = organisation)
$$;

-- Whether the actor may give an account a role there. Nobody lets themselves in: a role that opens people's records one gives to others,
-- but for who is everything in one, and what is no authority's.
create function access.may_take(account uuid, organisation uuid, wanted text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select access.may_give(organisation, array[wanted]) and (account is distinct from access.actor_id()
    or wanted <> all (access.roles_of('RECORDS'))
    or wanted <> all (access.roles_of('AUTHORITY')) and not exists (
      select from identity.membership m
      where m.organisation_id = organisation and m.account_id <> account and (m.ends_on is null or access.today() < m.ends_on)))
$$;

-- What sign-in asks: the account and its memberships in force, or no row.
create function access.sign_in(account uuid) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select jsonb_build_object(
    'accountId', a.id,
    'name', a.name,
    'memberships', coalesce((
      select jsonb_agg(jsonb_build_object(
        'organisationId', o.id, 'organisationName', o.name, 'role', m.role, 'startsOn', m.starts_on, 'endsOn', m.ends_on,
        'delegatedLimitPencePerWeek', l.pence_per_week, 'delegatedLimitPencePerDecision', l.pence_per_decision)
        order by o.name, m.role)
      from identity.membership m
      join identity.organisation o on o.id = m.organisation_id
      cross join access.delegated_limit(m.id, access.today()) l
      where m.account_id = a.id and access.in_force(m.starts_on, m.ends_on)), '[]'))
  from identity.account a
  where a.id = account and a.closed_at is null;
$$;

-- What sign-in asks of a login at an identity provider: no row when it is linked to no account, no account when that is closed.
create function access.sign_in_by_login(login_issuer text, login_subject text) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select jsonb_build_object('account', access.sign_in(l.account_id))
  from identity.login l
  where l.issuer = login_issuer and l.subject = login_subject and l.ended_at is null;
$$;

grant usage, create on schema access to sds_keeper;
grant select on access.permission to sds_keeper, sds_server;
alter function access.organisations_for(text) owner to sds_keeper;
alter function access.administered_accounts() owner to sds_keeper;
alter function access.unjoined_organisations() owner to sds_keeper;
alter function access.is_of_person(uuid, uuid) owner to sds_keeper;
alter function access.themselves() owner to sds_keeper;
alter function access.own_authorities() owner to sds_keeper;
alter function access.actor_in_own_name() owner to sds_keeper;
alter function access.moderated_precedents() owner to sds_keeper;
alter function access.own_people(text) owner to sds_keeper;
alter function access.readable_people(text) owner to sds_keeper;
alter function access.people_to_write(text, text) owner to sds_keeper;
alter function access.organisations_writing(text, uuid, text) owner to sds_keeper;
alter function access.ways_to_write(text, uuid, text) owner to sds_keeper;
alter function access.lets_write(text, uuid, uuid) owner to sds_keeper;
alter function access.may_take(uuid, uuid, text) owner to sds_keeper;
alter function access.sign_in(uuid) owner to sds_keeper;
alter function access.sign_in_by_login(text, text) owner to sds_keeper;
revoke create on schema access from sds_keeper;
