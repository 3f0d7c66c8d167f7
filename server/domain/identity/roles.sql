-- Who gives which roles, whose accounts an administrator runs, and when a role ends.

-- Everybody who belongs to one of them, or did.
-- owner: sds_keeper; may call: sds_server
create function access.administered_accounts() returns uuid[]
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select coalesce(array_agg(distinct m.account_id), '{}')
  from identity.membership m
  where m.organisation_id = any (access.administered_organisations());
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

-- Whether an organisation can give roles, by what it is (GIVEN_BY in server/access/permission-rows.ts).
-- owner: database; may call: sds_server, sds_keeper
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
-- owner: sds_keeper; may call: sds_server
create function access.may_take(account uuid, organisation uuid, wanted text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select access.may_give(organisation, array[wanted]) and (account is distinct from access.actor_id()
    or wanted <> all (access.roles_of('RECORDS'))
    or wanted <> all (access.roles_of('AUTHORITY')) and not exists (
      select from identity.membership m
      where m.organisation_id = organisation and m.account_id <> account and (m.ends_on is null or access.today() < m.ends_on)))
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
