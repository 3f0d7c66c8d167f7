-- Which organisation maintains which entry. The tables of the register have no wall: imports write them as the owner, and
-- everybody reads them. So an entry is written for its maintainer by functions, each of which names its own gate.

-- The organisation that has shown that an entry is its own, or null: a claim to the service, or to all of its provider's.
-- owner: database; may call: public
create function directory.claimant_of(service uuid) returns uuid
language sql stable parallel safe set search_path = pg_catalog, pg_temp
as $$
  select found.organisation_id
  from (
    select c.organisation_id
    from directory.registration r join directory.service_claim c on c.registration_id = r.id
    where r.service_id = service and c.status = 'VERIFIED'
    union all
    select c.organisation_id
    from directory.support_service s join directory.service_claim c on c.provider_id = s.organisation_id
    where s.id = service and c.status = 'VERIFIED'
  ) found
  limit 1
$$;

-- Who maintains an entry: the organisation that claimed it, and otherwise the organisation it is entered under.
-- owner: database; may call: public
create function directory.maintainer_of(service uuid) returns uuid
language sql stable parallel safe set search_path = pg_catalog, pg_temp
as $$ select coalesce(directory.claimant_of(s.id), s.organisation_id) from directory.support_service s where s.id = service $$;

-- owner: database; may call: public
create function directory.closed_obstacle() returns jsonb
language sql immutable parallel safe
as $$ select access.obstacle('SERVICE_CLOSED', 'This service has closed. Its entry stays as it is.', 'serviceId') $$;

-- Why the actor cannot write in an entry for any of these organisations, as {code, message, field}; null when they can. Everybody
-- sees an entry, and only the organisation that maintains it writes in it. Asked by the acts, each with the organisations for which the
-- actor may do it, and beforehand.
-- owner: database; may call: public
create function directory.keeping_obstacle(service uuid, maintainers uuid[]) returns jsonb
language sql stable set search_path = pg_catalog, pg_temp
as $$
  select case
    when (directory.maintainer_of(s.id) = any (maintainers)) is not true then access.obstacle('NOT_PERMITTED',
      'Your organisation does not maintain this entry. If it is yours, claim it by its registration number.')
    when s.status = 'CLOSED' then directory.closed_obstacle()
  end
  from (values (service)) asked (id) left join directory.support_service s using (id)
$$;

-- Why an organisation cannot keep a registration, or all of a provider's, as {code, message}; null when it can.
-- owner: sds_keeper; may call: sds_server
create function directory.claim_obstacle(organisation uuid, registration uuid, provider uuid) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  with asked as (
    select coalesce(provider, s.organisation_id) as provider_id, r.service_id,
      coalesce(r.status = 'CLOSED', not exists (
        select from directory.registration o join directory.support_service t on t.id = o.service_id
        where t.organisation_id = provider and o.status <> 'CLOSED')) as closed
    from (select) nothing
    left join directory.registration r on r.id = registration
    left join directory.support_service s on s.id = r.service_id
  ),
  standing as (
    select c.organisation_id, o.name, c.provider_id is not null or r.service_id = asked.service_id as covers
    from asked
    join directory.service_claim c on c.status = 'VERIFIED'
    join identity.organisation o on o.id = c.organisation_id
    left join directory.registration r on r.id = c.registration_id
    left join directory.support_service s on s.id = r.service_id
    where coalesce(c.provider_id, s.organisation_id) = asked.provider_id
      and (c.provider_id is not null or asked.service_id is null or r.service_id = asked.service_id)
  )
  select access.obstacle(why.code, why.message)
  from asked join identity.organisation registered on registered.id = asked.provider_id
  cross join lateral (values
    (1, asked.closed, 'SERVICE_CLOSED',
      'This registration has ended: the register no longer has it. If that is wrong, ask the Care Inspectorate.'),
    (2, registered.id = organisation, 'ALREADY_DONE',
      'This is registered to your organisation itself, which keeps it already.'),
    (3, exists (select from identity.membership m where m.organisation_id = registered.id and access.in_force(m.starts_on, m.ends_on)),
      'ALREADY_DONE', format('%s maintains this entry itself: people work for it here. Ask its administrator to invite you.', registered.name)),
    (4, exists (select from standing where organisation_id = organisation and covers), 'ALREADY_DONE',
      'Your organisation keeps this already.'),
    (5, exists (select from standing where organisation_id <> organisation), 'ALREADY_DONE',
      format('%s keeps this already. If that is wrong, ask the platform’s operator, who can end their claim.',
        (select string_agg(distinct name, ', ') from standing where organisation_id <> organisation)))
  ) as why (place, holds, code, message)
  where why.holds
  order by why.place
  limit 1
$$;

-- Verifies a claim: for an operator who has made sure (no hash), or for the organisation that brings back its code. False for a
-- code that opens nothing. Of two claims to entries of one provider, one waits for the other and then finds it kept.
-- owner: sds_keeper; may call: sds_server
create function directory.verify_claim(claim uuid, hash text) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  made directory.service_claim;
begin
  -- Of two claims to entries of one provider, one waits here for the other, before it holds a row that the other will want.
  perform access.take_turns(array[claim]);
  select c.* into made from directory.service_claim c
  where c.id = claim and (hash is null and access.organisations_for('claimVerify') <> '{}'
    or hash is not null and c.organisation_id = any (access.organisations_for('claimCodeEnter')))
  for no key update;
  if not found then
    perform access.refuse_unseen();
  end if;
  if hash is not null and hash is distinct from (
    select k.code_hash from directory.claim_code k where k.claim_id = claim and not access.has_expired(k.expires_at) order by k.issued_at desc, k.id desc limit 1)
  then return false; end if;
  -- Why not, in words, is said before this is called (service-claim.rules.ts).
  perform access.insist(made.status = 'OPEN');
  perform access.refuse_if(directory.claim_obstacle(made.organisation_id, made.registration_id, made.provider_id));

  update directory.service_claim c
  set status = 'VERIFIED', verified_how = case when hash is null then 'OPERATOR' else 'CODE' end,
    verified_by_id = access.actor_id(), verified_at = now()
  where c.id = claim;
  update directory.service_claim c
  set status = 'REFUSED', closed_at = now(), closed_by_id = access.actor_id(),
    reason = 'Another organisation has shown that this entry is its own.'
  where c.number = made.number and c.status = 'OPEN';
  return true;
end
$$;
