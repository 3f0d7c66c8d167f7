-- How organisations run themselves: an organisation is registered, and the account of somebody who left is closed.

-- Whether an account has a sign-in, told to who may hand one out.
-- owner: sds_keeper; may call: sds_server
create function identity.has_sign_in(account uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select exists (
    select from identity.login l
    join identity.account a on a.id = l.account_id
    where l.account_id = account and l.ended_at is null and a.registered_by_id = any (access.organisations_for('AUTHORITY')));
$$;

-- Closes the account of somebody who has left, when the actor's organisation opened it and nothing else hangs on it: no role
-- anywhere, now or later, and nothing of the account's own holder as a person. The caller is not told which, because
-- whether a colleague receives support is not an employer's to know.
-- owner: sds_keeper; may call: sds_server
create function identity.close_leaver(account uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform from identity.account a
  where a.id = account and a.registered_by_id = any (access.organisations_for('ADMINISTRATOR'))
    and a.id = any (access.administered_accounts())
  for no key update;
  if not found then return; end if;
  update identity.account a set closed_at = now()
  where a.id = account and a.closed_at is null
    and not exists (select from identity.membership m where m.account_id = account
      and not access.has_ended(m.ends_on) and m.ends_on is distinct from m.starts_on)
    and not exists (select from people.supported_person p where p.account_id = account)
    and not exists (select from people.representation r where r.account_id = account
      and not access.has_ended(r.ends_on) and not access.has_expired(r.ends_at))
    and not exists (select from people.decision_supporter s where s.account_id = account and s.ends_at is null)
    and not exists (select from people.access_grant g where g.account_id = account
      and not access.has_ended(g.ends_on) and not access.has_expired(g.ends_at));
  -- Who comes back one day signs in as before and, with a new code, gets a new account.
  if found then update identity.login l set ended_at = now() where l.account_id = account and l.ended_at is null; end if;
end
$$;

-- A new organisation, put on the platform by its operator.
-- owner: sds_keeper; may call: sds_server
create function identity.register_organisation(organisation jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if access.organisations_for('organisationRegister') = '{}' then
    perform access.refuse('NOT_PERMITTED', 'Only an operator of the platform registers organisations.');
  end if;
  insert into identity.organisation (id, name, functions, sp_number, council_area, support_areas, created_at)
  select o.id, o.name, o.functions, o.sp_number, o.council_area, o.support_areas, now()
  from jsonb_populate_record(null::identity.organisation, organisation) o;
end
$$;
