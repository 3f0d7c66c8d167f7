-- Who decides on a story, and which names would say whose it is.

-- The precedents that the actor may moderate: as an adviser of an independent support organisation or an operator, and those of
-- people alone that neither the actor nor any organisation the actor belongs to has anything to do with.
-- owner: sds_keeper; may call: sds_server
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

-- Why the actor cannot decide on a story, whatever its state, as {code, message, field}; null when they can. Asked by the act, and
-- beforehand. moderated: access.moderated_precedents(), worked out once for a list.
-- owner: database; may call: sds_server, sds_keeper
create function planning.moderating_obstacle(precedent uuid, moderated uuid[]) returns jsonb
language sql stable set search_path = pg_catalog, pg_temp
as $$
  select case
    when not precedent = any (moderated) then access.obstacle('NOT_PERMITTED',
      'Stories are published by advisers and operators of organisations that have nothing to do with those who tell them.')
    when cardinality(access.organisations_for('MODERATOR')) > 1 then access.obstacle('INVALID_INPUT',
      'You read stories for several organisations. Say for which one you decide, in "acting-for".')
  end
$$;

-- Decides on a story, for a moderator who read it in a status. The second of two moderators gets WRONG_STATE.
-- owner: sds_keeper; may call: sds_server
create function planning.moderate_precedent(precedent uuid, found_in text, becomes text, reason text, words text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if becomes not in ('PUBLISHED', 'RETURNED', 'DECLINED') then
    raise exception 'A moderator leaves no story %.', becomes;
  end if;
  perform access.refuse_if(planning.moderating_obstacle(precedent, access.moderated_precedents()));
  update planning.peer_story s
  set status = becomes, decided_at = now(), decline_reason = reason, explanation = words, version = s.version + 1,
    decided_for_id = (access.organisations_for('MODERATOR'))[1]
  where s.precedent_id = precedent and s.status = found_in;
  if not found then
    perform access.refuse('WRONG_STATE', 'Somebody else decided on this story, or its writer took it back or changed it, at the same moment. Read the list again.');
  end if;
end
$$;

-- The names that would say whose a story is: of the person, of those around them, and of the organisations and services they use. For
-- those who may write for the person, who so learn at most that a name they typed themselves is one of these.
-- owner: sds_keeper; may call: sds_server
create function planning.known_names(person uuid) returns table (kind text, name text)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  with whose as materialized (
    select p.* from people.supported_person p
    where p.id = person and (p.id = any (access.own_people('PLAN')) or p.id = any (access.writable_people('PLAN')))
  ), organisation as (
    select w.authority_id as id from whose w
    union
    select g.organisation_id from whose w join people.access_grant g on g.person_id = w.id
    union
    select f.holder_id from whose w join funds.individual_service_fund f on f.person_id = w.id
    union
    select c.provider_id from whose w join commissioning.commission c on c.person_id = w.id
    union
    select s.organisation_id from whose w join planning.shortlisted_service l on l.person_id = w.id
      join directory.support_service s on s.id = l.service_id
  )
  select 'PERSON', w.known_as from whose w
  union
  select 'PERSON', c.full_name from whose w join people.confidential_record c on c.person_id = w.id
  union
  select case d.detail when 'ADDRESS' then 'ADDRESS' else 'PERSON' end, d.value from whose w
    join people.earlier_detail d on d.person_id = w.id where d.detail in ('KNOWN_AS', 'FULL_NAME', 'ADDRESS')
  union
  select 'ADDRESS', c.address from whose w join people.confidential_record c on c.person_id = w.id where c.address is not null
  union
  select 'CIRCLE', r.representative_name from whose w join people.representation r on r.person_id = w.id
  union
  select 'CIRCLE', s.supporter_name from whose w join people.decision_supporter s on s.person_id = w.id
  union
  select 'CIRCLE', g.grantee_name from whose w join people.access_grant g on g.person_id = w.id where g.grantee_name is not null
  union
  select 'CIRCLE', a.account_name from whose w join audit.act a on a.person_id = w.id
  union
  select 'ORGANISATION', o.name from organisation join identity.organisation o using (id)
  union
  select 'ORGANISATION', s.name from whose w join commissioning.commission c on c.person_id = w.id
    join directory.support_service s on s.id = c.service_id
  union
  select 'ORGANISATION', s.name from whose w join planning.shortlisted_service l on l.person_id = w.id
    join directory.support_service s on s.id = l.service_id
$$;
