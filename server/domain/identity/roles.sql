-- Who gives which roles, whose accounts an administrator runs, and when a role ends.

-- Everybody who belongs to one of them, or did.
-- owner: sds_keeper; may call: sds_server
create function access.administered_accounts() returns uuid[]
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select coalesce(array_agg(distinct m.account_id), '{}')
  from identity.membership m
  where m.organisation_id = any (access.organisations_for('ADMINISTRATOR'));
$$;

-- The organisations that an operator may hand to a first administrator: those that nobody has ever belonged to, so that
-- there is nothing behind their door yet. Nobody else is told of any.
-- owner: sds_keeper; may call: sds_server
create function access.unjoined_organisations() returns uuid[]
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select coalesce(array_agg(o.id), '{}')
  from identity.organisation o
  where access.is_operator() and not exists (select from identity.membership m where m.organisation_id = o.id);
$$;

-- A role, or what an organisation is, in words.
-- owner: database; may call: sds_server, sds_keeper
create function identity.in_words(name text) returns text
language sql immutable parallel safe
as $$ select case name when 'ISF_HOLDER' then 'ISF holder' else lower(replace(name, '_', ' ')) end $$;

-- Why an organisation cannot give all of these roles, as {code, message, field}; null when it can. What it is decides which it
-- gives (GIVEN_BY in server/access/permission-rows.ts). Asked by the acts and by the walls.
-- owner: database; may call: sds_server, sds_keeper
create function identity.giving_obstacle(organisation uuid, wanted text[]) returns jsonb
language sql stable set search_path = pg_catalog, pg_temp
as $$
  select access.obstacle('ROLE_NOT_ALLOWED', format('This organisation is no %s, so nobody can be %s of it. Choose another role.',
    (select identity.in_words(replace(p.name, 'GIVEN_BY_', '')) from access.permission p
     where p.name like 'GIVEN\_BY\_%' and asked.role = any (p.roles)),
    identity.in_words(asked.role)))
  from unnest(wanted) with ordinality as asked (role, place)
  where not exists (
    select from identity.organisation o
    cross join lateral unnest(array_prepend('ANY', o.functions)) giver
    where o.id = organisation and asked.role = any (access.roles_of('GIVEN_BY_' || giver)))
  order by asked.place limit 1
$$;

-- Why the actor cannot give an account a role there, as {code, message, field}; null when they can. Nobody lets themselves in: a role
-- that opens people's records one gives to others, but for who is everything in one, and what is no authority's. Asked by the act and by
-- the wall.
-- owner: sds_keeper; may call: sds_server
create function identity.taking_obstacle(account uuid, organisation uuid, wanted text) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select coalesce(identity.giving_obstacle(organisation, array[wanted]), case
    when account = access.actor_id() and wanted = any (access.roles_of('RECORDS'))
      and (wanted = any (access.roles_of('AUTHORITY')) or exists (
        select from identity.membership m
        where m.organisation_id = organisation and m.account_id <> account and not access.has_ended(m.ends_on)))
    then access.obstacle('NOT_PERMITTED',
      'This role opens people’s records, so nobody gives it to themselves. Make a colleague an administrator, and ask them.')
  end)
$$;

-- The day on which a role or an award ends is brought forward, and neither put off nor set in the past. A role that no wall holds
-- may mend what it finds.
-- owner: database; may call: sds_server, sds_keeper
create function identity.only_sooner() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp
as $$
begin
  perform access.insist(not row_security_active(tg_relid)
    or new.ends_on <= coalesce(old.ends_on, 'infinity') and new.ends_on >= greatest(old.starts_on, access.today() - 1));
  return new;
end
$$;
create trigger only_sooner before update of ends_on on identity.membership
  for each row when (old.ends_on is distinct from new.ends_on) execute function identity.only_sooner();
create trigger only_sooner before update of ends_on on identity.broker_accreditation
  for each row when (old.ends_on is distinct from new.ends_on) execute function identity.only_sooner();
