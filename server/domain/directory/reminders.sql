-- Reminders to confirm an entry, and the link in them.

-- Entries whose maintainer is to be asked, each with the latest of the three moments that has passed. Only maintainers somebody works for.
-- owner: database; may call: sds_keeper
create function directory.reminders_due()
returns table (service_id uuid, name text, organisation_id uuid, confirmed_on date, months int)
language sql stable set search_path = pg_catalog, pg_temp
as $$
  select s.id, s.name, maintainer.id, s.confirmed_on, due.months
  from directory.support_service s
  cross join lateral (
    select max(n) as months from unnest(array[10, 11, 12]) n where s.confirmed_on + make_interval(months => n) <= access.today()) due
  cross join lateral (select directory.maintainer_of(s.id) as id) maintainer
  where s.status = 'ACTIVE' and due.months is not null
    and not exists (
      select from directory.reminder r where r.service_id = s.id and r.confirmed_on = s.confirmed_on and r.months >= due.months)
    and exists (
      select from identity.membership m where m.organisation_id = maintainer.id and access.in_force(m.starts_on, m.ends_on))
  order by s.id
$$;

-- Writes reminders down, and a message for each that was not there already.
-- owner: sds_keeper; may call: nobody
create function directory.keep_reminders(reminders jsonb) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  with given as (
    select * from jsonb_to_recordset(reminders) as r (id uuid, message_id uuid, service_id uuid, organisation_id uuid, confirmed_on date,
      months int, code_hash text, subject text, body text)
  ), kept as (
    insert into directory.reminder (id, service_id, organisation_id, confirmed_on, months, code_hash, made_at, expires_at)
    select g.id, g.service_id, g.organisation_id, g.confirmed_on, g.months, g.code_hash, now(), now() + interval '90 days' from given g
    on conflict (service_id, confirmed_on, months) do nothing
    returning id
  )
  insert into directory.outgoing_message (id, organisation_id, subject, body, made_at)
  select g.message_id, g.organisation_id, g.subject, g.body, now() from given g join kept using (id)
$$;

-- The entry a link is about, and whether it can be confirmed by it; confirms it when told to. Anybody with the link may, signed in or
-- not: it shows the entry to its maintainer, and goes to nobody else. Null for a link that was never made, and for one whose entry somebody else keeps by now.
-- owner: sds_keeper; may call: sds_server
create function directory.follow_link(hash text, confirms boolean) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  link directory.reminder;
  state text;
begin
  select r.* into link from directory.reminder r
  where r.code_hash = hash and directory.maintainer_of(r.service_id) = r.organisation_id
  for no key update;
  if not found then return null; end if;
  state := case
    when link.used_at is not null then 'USED'
    when access.has_expired(link.expires_at) or not exists (
      select from directory.support_service s where s.id = link.service_id and s.status <> 'CLOSED') then 'OVER'
    else 'OPEN'
  end;
  if confirms and state = 'OPEN' then
    update directory.support_service s set confirmed_on = access.today(), confirmed_by_id = link.organisation_id where s.id = link.service_id;
    update directory.reminder r set used_at = now() where r.id = link.id;
    state := 'CONFIRMED';
  end if;
  return (
    select jsonb_build_object('state', state, 'name', s.name, 'maintainer', o.name, 'confirmedOn', s.confirmed_on, 'description', s.description,
      'telephone', s.telephone, 'website', s.website, 'room', s.capacity,
      'areas', (select coalesce(jsonb_agg(jsonb_build_object('kind', a.kind, 'code', a.code, 'metres', a.metres) order by a.kind, a.code), '[]')
        from directory.service_area a where a.service_id = s.id),
      'rates', (select coalesce(jsonb_agg(jsonb_build_object('unit', r.unit, 'band', r.band, 'pence', r.pence) order by r.unit, r.band), '[]')
        from directory.rate r where r.service_id = s.id and r.superseded_at is null and access.in_force(r.starts_on, r.ends_on)))
    from directory.support_service s join identity.organisation o on o.id = link.organisation_id
    where s.id = link.service_id);
end
$$;
