-- What sign-in asks of an account or a login.

-- Up to how much a member may agree a budget on a day, a week and in one decision; each null without a limit of that kind.
-- owner: database; may call: sds_server, sds_keeper
create function access.delegated_limit(membership uuid, on_day date, out pence_per_week bigint, out pence_per_decision bigint)
language sql stable parallel safe
as $$
  select l.pence_per_week, l.pence_per_decision from identity.delegated_limit l
  where l.membership_id = membership and l.starts_on <= on_day
  order by l.starts_on desc, l.id desc limit 1
$$;

-- What sign-in asks: the account and its memberships in force, or no row.
-- owner: sds_keeper; may call: sds_server
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
-- owner: sds_keeper; may call: sds_server
create function access.sign_in_by_login(login_issuer text, login_subject text) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select jsonb_build_object('account', access.sign_in(l.account_id))
  from identity.login l
  where l.issuer = login_issuer and l.subject = login_subject and l.ended_at is null;
$$;
