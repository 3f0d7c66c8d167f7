-- Who keeps which entry of the directory. The register's tables have no wall of their own: imports write them as the owner, and
-- everybody reads them. So an entry is written for its keeper by functions, each of which names its own gate.

create unique index claim_open_once on directory.service_claim (organisation_id, number) where status = 'OPEN';
create unique index claim_of_registration on directory.service_claim (registration_id) where status = 'VERIFIED';
create unique index claim_of_provider on directory.service_claim (provider_id) where status = 'VERIFIED';

-- The organisation that has shown that an entry is its own, or null: a claim to the service, or to all of its provider's.
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

-- Who keeps an entry: whoever claimed it, and otherwise the organisation it is entered under.
create function directory.keeper_of(service uuid) returns uuid
language sql stable parallel safe set search_path = pg_catalog, pg_temp
as $$ select coalesce(directory.claimant_of(s.id), s.organisation_id) from directory.support_service s where s.id = service $$;

-- Why an organisation cannot keep a registration, or all of a provider's, as {code, message}; null when it can.
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
  select jsonb_build_object('code', why.code, 'message', why.message)
  from asked join identity.organisation registered on registered.id = asked.provider_id
  cross join lateral (values
    (1, asked.closed, 'SERVICE_CLOSED',
      'This registration has ended: the register no longer has it. If that is wrong, ask the Care Inspectorate.'),
    (2, registered.id = organisation, 'ALREADY_DONE',
      'This is registered to your organisation itself, which keeps it already.'),
    (3, exists (select from identity.membership m where m.organisation_id = registered.id and access.in_force(m.starts_on, m.ends_on)),
      'ALREADY_DONE', format('%s keeps this entry itself: people work for it here. Ask its administrator to invite you.', registered.name)),
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
create function directory.verify_claim(claim uuid, hash text) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  made directory.service_claim;
  obstacle jsonb;
begin
  -- Of two claims to entries of one provider, one waits here for the other, before it holds a row that the other will want.
  perform access.take_turns(array[claim]);
  select c.* into made from directory.service_claim c
  where c.id = claim and (hash is null and access.organisations_for('claimVerify') <> '{}'
    or hash is not null and c.organisation_id = any (access.organisations_for('claimCodeEnter')))
  for no key update;
  if not found then
    perform access.refuse('NOT_FOUND', 'Nothing you can see has this id. Check the id, or ask to be given access.');
  end if;
  if hash is not null and hash is distinct from (
    select k.code_hash from directory.claim_code k where k.claim_id = claim and k.expires_at > now() order by k.issued_at desc, k.id desc limit 1)
  then return false; end if;
  if made.status <> 'OPEN' then
    perform access.refuse('WRONG_STATE', format('This claim is %s; that can only be done while it is open.', lower(made.status)));
  end if;

  obstacle := directory.claim_obstacle(made.organisation_id, made.registration_id, made.provider_id);
  if obstacle is not null then perform access.refuse(obstacle ->> 'code', obstacle ->> 'message'); end if;

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

grant usage on schema directory to sds_keeper;
grant update on directory.service_claim to sds_keeper;
grant insert on directory.service_claim, directory.claim_code to sds_server;
grant update (status, closed_by_id, closed_at, reason) on directory.service_claim to sds_server;

grant create on schema directory to sds_keeper;
alter function directory.claim_obstacle(uuid, uuid, uuid) owner to sds_keeper;
alter function directory.verify_claim(uuid, text) owner to sds_keeper;
revoke create on schema directory from sds_keeper;
revoke execute on function directory.claim_obstacle(uuid, uuid, uuid), directory.verify_claim(uuid, text) from public;
grant execute on function directory.claim_obstacle(uuid, uuid, uuid), directory.verify_claim(uuid, text) to sds_server;

-- What is written in an entry for its keeper: each function names the gate, locks the entry, and notes who said it and when. Whoever
-- writes has looked at the entry, which counts as confirming it.
create function directory.open_entry(service uuid) returns uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  keeper uuid;
begin
  perform from directory.support_service s where s.id = service and s.status <> 'CLOSED' for no key update;
  keeper := directory.keeper_of(service);
  if not found or keeper is null or not keeper = any (access.keeping_organisations()) then
    perform access.refuse('NOT_PERMITTED', 'Your organisation does not keep this entry.');
  end if;
  update directory.support_service s set confirmed_on = access.today(), confirmed_by_id = keeper where s.id = service;
  return keeper;
end
$$;

create function directory.note_word(service uuid, facts text[]) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into directory.fact_provenance as p (id, service_id, fact, source, source_reference, as_of, confirmed_by_owner)
  select access.new_id(), service, fact, 'PROVIDER', null, access.today(), true from unnest(facts) fact
  on conflict (service_id, fact) do update
  set source = excluded.source, source_reference = excluded.source_reference, as_of = excluded.as_of, confirmed_by_owner = true
$$;

create function directory.write_profile(service uuid, changes jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform directory.open_entry(service);
  update directory.support_service s
  set (description, website, telephone, languages, accessibility, outcomes, activities, support_needs, care_groups, minimum_age,
      maximum_age, accepts_option_2, framework_areas, listing, funded_until, capacity, capacity_minutes_a_week, capacity_as_of)
    = (select n.description, n.website, n.telephone, n.languages, n.accessibility, n.outcomes, n.activities, n.support_needs,
        n.care_groups, n.minimum_age, n.maximum_age, n.accepts_option_2, n.framework_areas, n.listing, n.funded_until, n.capacity,
        n.capacity_minutes_a_week, n.capacity_as_of
      from jsonb_populate_record(s, changes) n)
  where s.id = service;
  perform directory.note_word(service, array(select jsonb_object_keys(changes)));
end
$$;

create function directory.write_areas(service uuid, areas jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform directory.open_entry(service);
  delete from directory.service_area a where a.service_id = service;
  insert into directory.service_area (id, service_id, kind, code, metres)
  select access.new_id(), service, a.kind, a.code, a.metres from jsonb_populate_recordset(null::directory.service_area, areas) a;
  perform directory.note_word(service, array['service_area']);
end
$$;

create function directory.write_hours(service uuid, hours jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform directory.open_entry(service);
  delete from directory.service_hours h where h.service_id = service;
  insert into directory.service_hours (id, service_id, weekday, starts_at, ends_at)
  select access.new_id(), service, h.weekday, h.starts_at, h.ends_at from jsonb_populate_recordset(null::directory.service_hours, hours) h;
  perform directory.note_word(service, array['service_hours']);
end
$$;

-- Marks the rate that stands on a day as superseded, and leaves in its place one that ends that day, where it began before.
create function directory.shorten_rate(service uuid, given directory.rate, day date) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  with stood as (
    update directory.rate r set superseded_at = now()
    where r.service_id = service and r.unit = given.unit and r.band = given.band and r.superseded_at is null
      and r.starts_on <= day and (r.ends_on is null or day < r.ends_on)
    returning r.*
  )
  insert into directory.rate (id, service_id, unit, band, pence, evening_from, evening_until, vat, starts_on, ends_on, recorded_at)
  select access.new_id(), service_id, unit, band, pence, evening_from, evening_until, vat, starts_on, day, now()
  from stood where starts_on < day
$$;

-- Publishes a price under the id given; false when just this stands already.
create function directory.set_rate(service uuid, rate jsonb) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  given directory.rate := jsonb_populate_record(null::directory.rate, rate);
  later date;
begin
  perform directory.open_entry(service);
  if exists (select from directory.rate r where r.service_id = service and r.superseded_at is null
    and (r.unit, r.band, r.pence, r.starts_on) = (given.unit, given.band, given.pence, given.starts_on)
    and (r.ends_on, r.evening_from, r.evening_until, r.vat)
      is not distinct from (given.ends_on, given.evening_from, given.evening_until, given.vat))
  then return false; end if;
  select min(r.starts_on) into later from directory.rate r
  where r.service_id = service and r.unit = given.unit and r.band = given.band and r.superseded_at is null
    and r.starts_on > given.starts_on and (given.ends_on is null or r.starts_on < given.ends_on);
  if later is not null then
    perform access.refuse('PERIOD_OVERLAPS', format(
      'A price from %s is planned already. Give this one an end on that day or before it, or end that one first.', to_char(later, 'FMDD FMMonth YYYY')));
  end if;
  perform directory.shorten_rate(service, given, given.starts_on);
  insert into directory.rate (id, service_id, unit, band, pence, evening_from, evening_until, vat, starts_on, ends_on, recorded_at)
  values (given.id, service, given.unit, given.band, given.pence, given.evening_from, given.evening_until, given.vat,
    given.starts_on, given.ends_on, now());
  perform directory.note_word(service, array['rate']);
  return true;
end
$$;

-- Ends a price on a day, and whatever was planned after it.
create function directory.end_rate(service uuid, rate jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  given directory.rate := jsonb_populate_record(null::directory.rate, rate);
begin
  perform directory.open_entry(service);
  if not exists (select from directory.rate r where r.service_id = service and r.unit = given.unit and r.band = given.band
    and r.superseded_at is null and (r.ends_on is null or given.ends_on < r.ends_on))
  then
    perform access.refuse('WRONG_STATE', 'No such price holds on that day. Choose one that does.');
  end if;
  perform directory.shorten_rate(service, given, given.ends_on);
  update directory.rate r set superseded_at = now()
  where r.service_id = service and r.unit = given.unit and r.band = given.band and r.superseded_at is null and r.starts_on >= given.ends_on;
  perform directory.note_word(service, array['rate']);
end
$$;

grant update on directory.support_service, directory.fact_provenance to sds_keeper;
grant insert on directory.fact_provenance, directory.service_area, directory.service_hours, directory.rate to sds_keeper;
grant delete on directory.service_area, directory.service_hours to sds_keeper;
grant update (superseded_at) on directory.rate to sds_keeper;
grant create on schema directory to sds_keeper;
alter function directory.open_entry(uuid) owner to sds_keeper;
alter function directory.note_word(uuid, text[]) owner to sds_keeper;
alter function directory.write_profile(uuid, jsonb) owner to sds_keeper;
alter function directory.write_areas(uuid, jsonb) owner to sds_keeper;
alter function directory.write_hours(uuid, jsonb) owner to sds_keeper;
alter function directory.shorten_rate(uuid, directory.rate, date) owner to sds_keeper;
alter function directory.set_rate(uuid, jsonb) owner to sds_keeper;
alter function directory.end_rate(uuid, jsonb) owner to sds_keeper;
revoke create on schema directory from sds_keeper;
revoke execute on function directory.open_entry(uuid), directory.note_word(uuid, text[]),
  directory.write_profile(uuid, jsonb), directory.write_areas(uuid, jsonb), directory.write_hours(uuid, jsonb),
  directory.shorten_rate(uuid, directory.rate, date), directory.set_rate(uuid, jsonb), directory.end_rate(uuid, jsonb)
  from public;
grant execute on function directory.write_profile(uuid, jsonb), directory.write_areas(uuid, jsonb),
  directory.write_hours(uuid, jsonb), directory.set_rate(uuid, jsonb), directory.end_rate(uuid, jsonb) to sds_server;

-- A price that rises is told to everybody whose support runs on it, and changes nothing that was agreed.

alter table commissioning.notice add constraint notice_of_commission
  foreign key (commission_id, person_id, authority_id, holder_id, provider_id)
  references commissioning.commission (id, person_id, authority_id, holder_id, provider_id);

-- The price that would have held on a day for a unit in a band: the band's own, else of the band that holds in its place.
create function directory.price_on(service uuid, wanted_unit text, wanted_band text, day date) returns bigint
language sql stable parallel safe set search_path = pg_catalog, pg_temp
as $$
  select r.pence
  from directory.rate r
  join unnest(case
    when wanted_band in ('SATURDAY', 'SUNDAY') then array[wanted_band, 'WEEKEND', 'ANY']
    when wanted_band = 'EVENING' then array['EVENING', 'WEEKDAY', 'ANY']
    else array[wanted_band, 'ANY'] end) with ordinality held (band, place) on held.band = r.band
  where r.service_id = service and r.unit = wanted_unit and r.superseded_at is null
    and r.starts_on <= day and (r.ends_on is null or day < r.ends_on)
  order by held.place
  limit 1
$$;

-- Makes a notice of a new rate for each commission that runs past its first day, if it is more than what held the day before.
create function commissioning.tell_rate_rise(rate uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  told directory.rate;
  before bigint;
begin
  select r.* into told from directory.rate r
  where r.id = rate and directory.keeper_of(r.service_id) = any (access.organisations_for('serviceRateSet'));
  if not found then return; end if;
  before := directory.price_on(told.service_id, told.unit, told.band, told.starts_on - 1);
  if before is null or told.pence <= before then return; end if;
  insert into commissioning.notice (id, kind, commission_id, person_id, authority_id, holder_id, provider_id, rate_id, pence_before, made_at)
  select access.new_id(), 'RATE_RISE', c.id, c.person_id, c.authority_id, c.holder_id, c.provider_id, told.id, before, now()
  from commissioning.commission c
  where c.service_id = told.service_id and c.status = 'ACCEPTED' and told.starts_on < c.period_end
    and (c.unit = told.unit or told.unit in ('TRAVEL_VISIT', 'TRAVEL_MILE') and c.unit = 'HOUR')
  on conflict do nothing;
end
$$;

revoke insert on commissioning.notice from sds_server;
grant insert on commissioning.notice to sds_keeper;
grant create on schema commissioning to sds_keeper;
alter function commissioning.tell_rate_rise(uuid) owner to sds_keeper;
revoke create on schema commissioning from sds_keeper;
revoke execute on function commissioning.tell_rate_rise(uuid) from public;
grant execute on function commissioning.tell_rate_rise(uuid) to sds_server;

-- That an entry is still right.

-- The council areas whose entries the actor looks after for an independent support organisation.
create function directory.supported_areas() returns text[]
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select coalesce(array_agg(distinct area), '{}')
  from access.roles_in_force() m
  join identity.organisation o on o.id = m.organisation_id
  cross join unnest(o.support_areas) area
  where m.role = any (access.roles_of('SUPPORT'))
$$;

-- The entries that the actor keeps: those of its organisations that nobody else has claimed, and those they claimed.
create function directory.kept_entries() returns uuid[]
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  with keeper as materialized (select access.keeping_organisations() as ids)
  select coalesce(array_agg(distinct kept.id), '{}')
  from keeper cross join lateral (
    select s.id from directory.support_service s where s.organisation_id = any (keeper.ids)
    union all
    select r.service_id from directory.service_claim c join directory.registration r on r.id = c.registration_id
    where c.organisation_id = any (keeper.ids) and c.status = 'VERIFIED'
    union all
    select s.id from directory.service_claim c join directory.support_service s on s.organisation_id = c.provider_id
    where c.organisation_id = any (keeper.ids) and c.status = 'VERIFIED'
  ) kept
  where directory.keeper_of(kept.id) = any (keeper.ids)
$$;

-- The organisations for which the actor can say that an entry is right: the one that keeps it, else those that look after its area.
create function directory.confirmers_of(entry directory.support_service) returns uuid[]
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  with keeper as materialized (select directory.keeper_of(entry.id) as id)
  select case when keeper.id = any (access.keeping_organisations()) then array[keeper.id] else array(
    select distinct o.id
    from unnest(access.organisations_for('SUPPORT')) adviser (id) join identity.organisation o using (id)
    where entry.council_area = any (o.support_areas)) end
  from keeper
$$;

-- Why the actor cannot say that an entry is right, as {code, message}; null when they can. Asked by the act, and beforehand.
create function directory.confirming_obstacle(service uuid) returns jsonb
language sql stable set search_path = pg_catalog, pg_temp
as $$
  select case
    when directory.confirmers_of(s) = '{}' then jsonb_build_object('code', 'NOT_PERMITTED', 'message',
        'Your organisation neither keeps this entry nor looks after its area. If it is yours, claim it by its registration number.')
    when s.status = 'CLOSED' then jsonb_build_object('code', 'SERVICE_CLOSED', 'message', 'This service has closed. Its entry stays as it is.')
    when cardinality(directory.confirmers_of(s)) > 1 then jsonb_build_object('code', 'INVALID_INPUT', 'message',
      'You look after this area for several organisations. Say for which one you confirm it, in "acting-for".')
  end
  from directory.support_service s where s.id = service
$$;

-- Says that an entry is right: for whoever keeps it, else for an independent support organisation of its area.
create function directory.confirm_entry(service uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  entry directory.support_service;
  obstacle jsonb;
begin
  select s.* into entry from directory.support_service s where s.id = service for no key update;
  if not found then
    perform access.refuse('NOT_FOUND', 'Nothing you can see has this id. Check the id, or ask to be given access.');
  end if;
  obstacle := directory.confirming_obstacle(service);
  if obstacle is not null then perform access.refuse(obstacle ->> 'code', obstacle ->> 'message'); end if;
  update directory.support_service s
  set confirmed_on = access.today(), confirmed_by_id = (directory.confirmers_of(entry))[1]
  where s.id = service;
end
$$;

-- Entries whose keeper is to be asked, each with the latest of the three moments that has passed. Only keepers somebody works for.
create function directory.reminders_due()
returns table (service_id uuid, name text, organisation_id uuid, confirmed_on date, months int)
language sql stable set search_path = pg_catalog, pg_temp
as $$
  select s.id, s.name, keeper.id, s.confirmed_on, due.months
  from directory.support_service s
  cross join lateral (
    select max(n) as months from unnest(array[10, 11, 12]) n where s.confirmed_on + make_interval(months => n) <= access.today()) due
  cross join lateral (select directory.keeper_of(s.id) as id) keeper
  where s.status = 'ACTIVE' and due.months is not null
    and not exists (
      select from directory.reminder r where r.service_id = s.id and r.confirmed_on = s.confirmed_on and r.months >= due.months)
    and exists (
      select from identity.membership m where m.organisation_id = keeper.id and access.in_force(m.starts_on, m.ends_on))
  order by s.id
$$;

-- Writes reminders down, and a message for each that was not there already.
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

-- The entry a link is about, and whether it can be confirmed by it; confirms it when told to. Whoever has the link may, signed in or
-- not: it shows the entry to its keeper, and goes to nobody else. Null for a link that was never made, and for one whose entry somebody else keeps by now.
create function directory.follow_link(hash text, confirms boolean) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  link directory.reminder;
  state text;
begin
  select r.* into link from directory.reminder r
  where r.code_hash = hash and directory.keeper_of(r.service_id) = r.organisation_id
  for no key update;
  if not found then return null; end if;
  state := case
    when link.used_at is not null then 'USED'
    when link.expires_at <= now() or not exists (
      select from directory.support_service s where s.id = link.service_id and s.status <> 'CLOSED') then 'OVER'
    else 'OPEN'
  end;
  if confirms and state = 'OPEN' then
    update directory.support_service s set confirmed_on = access.today(), confirmed_by_id = link.organisation_id where s.id = link.service_id;
    update directory.reminder r set used_at = now() where r.id = link.id;
    state := 'CONFIRMED';
  end if;
  return (
    select jsonb_build_object('state', state, 'name', s.name, 'keeper', o.name, 'confirmedOn', s.confirmed_on, 'description', s.description,
      'telephone', s.telephone, 'website', s.website, 'room', s.capacity,
      'areas', (select coalesce(jsonb_agg(jsonb_build_object('kind', a.kind, 'code', a.code, 'metres', a.metres) order by a.kind, a.code), '[]')
        from directory.service_area a where a.service_id = s.id),
      'rates', (select coalesce(jsonb_agg(jsonb_build_object('unit', r.unit, 'band', r.band, 'pence', r.pence) order by r.unit, r.band), '[]')
        from directory.rate r where r.service_id = s.id and r.superseded_at is null and access.in_force(r.starts_on, r.ends_on)))
    from directory.support_service s join identity.organisation o on o.id = link.organisation_id
    where s.id = link.service_id);
end
$$;

grant insert on directory.reminder, directory.outgoing_message to sds_keeper;
grant update (used_at) on directory.reminder to sds_keeper;
-- Whoever sends messages does so as the keeper.
grant update (body, sent_at) on directory.outgoing_message to sds_keeper;
grant create on schema directory to sds_keeper;
alter function directory.supported_areas() owner to sds_keeper;
alter function directory.kept_entries() owner to sds_keeper;
alter function directory.confirmers_of(directory.support_service) owner to sds_keeper;
alter function directory.confirm_entry(uuid) owner to sds_keeper;
alter function directory.keep_reminders(jsonb) owner to sds_keeper;
alter function directory.follow_link(text, boolean) owner to sds_keeper;
revoke create on schema directory from sds_keeper;
revoke execute on function directory.supported_areas(), directory.kept_entries(), directory.confirmers_of(directory.support_service), directory.confirm_entry(uuid), directory.reminders_due(),
  directory.keep_reminders(jsonb), directory.follow_link(text, boolean) from public;
grant execute on function directory.supported_areas(), directory.kept_entries(), directory.confirmers_of(directory.support_service), directory.confirm_entry(uuid),
  directory.follow_link(text, boolean) to sds_server;
grant execute on function directory.reminders_due(), directory.keep_reminders(jsonb) to sds_keeper;

-- The right of reply.

create unique index register_reply_once on directory.register_reply (service_id, about) where ended_at is null;

-- Why none of these organisations of the actor's can say something of a service, as {code, message}; null when one can. Asked by
-- the act with the one it names, and beforehand with all.
create function directory.stating_obstacle(service uuid, authors uuid[]) returns jsonb
language sql stable set search_path = pg_catalog, pg_temp
as $$
  with stating as materialized (
    select author from unnest(authors) author where author = any (access.organisations_for('statementMake'))
  )
  select case
    when not exists (select from stating) then jsonb_build_object('code', 'NOT_PERMITTED', 'message',
      'You say nothing of services in this organisation’s name.')
    when not exists (select from stating where author <> directory.keeper_of(service)) then jsonb_build_object('code', 'CONFLICT_OF_INTEREST',
      'message', 'Your organisation keeps this entry itself: what it says of it stands in the entry.')
  end
$$;

-- Why the actor cannot reply to a statement, or take it back, as {code, message}; null when they can. Asked by the acts, and beforehand.
create function directory.replying_obstacle(statement uuid) returns jsonb
language sql stable set search_path = pg_catalog, pg_temp
as $$
  select case
    when not t.keeper_id = any (access.organisations_for('statementReply')) or t.keeper_id <> directory.keeper_of(t.service_id) then
      jsonb_build_object('code', 'NOT_PERMITTED', 'message', 'Only the organisation this was said of replies, while it keeps the entry.')
    when t.withdrawn_at is not null then jsonb_build_object('code', 'WRONG_STATE', 'message',
      'This statement has been taken back, so there is nothing to reply to.')
    when t.replied_at is not null then jsonb_build_object('code', 'ALREADY_DONE', 'message',
      'Your organisation has replied to this already, and both are published.')
  end
  from directory.service_statement t where t.id = statement
$$;

create function directory.withdrawing_obstacle(statement uuid) returns jsonb
language sql stable set search_path = pg_catalog, pg_temp
as $$
  select case
    when not t.author_id = any (access.organisations_for('statementWithdraw')) then
      jsonb_build_object('code', 'NOT_PERMITTED', 'message', 'Only the organisation that said this takes it back.')
    when t.withdrawn_at is not null then jsonb_build_object('code', 'ALREADY_DONE', 'message', 'This statement has been taken back already.')
  end
  from directory.service_statement t where t.id = statement
$$;

-- Writes a statement, and a message to whoever keeps the entry. It is published with their reply, or without one when the days
-- for it are over.
create function directory.make_statement(statement uuid, service uuid, author uuid, words text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  keeper uuid := directory.keeper_of(service);
  days_to_reply constant int := 14;
  publishes timestamptz := now() + make_interval(days => days_to_reply);
  obstacle jsonb;
begin
  if keeper is null then
    perform access.refuse('NOT_FOUND', 'Nothing you can see has this id. Check the id, or ask to be given access.');
  end if;
  obstacle := directory.stating_obstacle(service, array[author]);
  if obstacle is not null then perform access.refuse(obstacle ->> 'code', obstacle ->> 'message'); end if;
  insert into directory.service_statement (id, service_id, author_id, keeper_id, words, made_by_id, made_at, publishes_at)
  values (statement, service, author, keeper, words, access.actor_id(), now(), publishes);
  insert into directory.outgoing_message (id, organisation_id, subject, body, made_at)
  select access.new_id(), keeper, format('%s has something to say of %s', o.name, s.name),
    format(E'%s wants to publish this of %s:\n\n%s\n\nYou have the right to reply, and your reply will stand beside it. Without one it is published after %s days, on %s. Sign in to reply.',
      o.name, s.name, words, days_to_reply, to_char(publishes at time zone 'Europe/London', 'FMDD FMMonth YYYY')), now()
  from identity.organisation o, directory.support_service s where o.id = author and s.id = service;
end
$$;

-- The act of a statement that the actor sees. Whoever comes second finds it answered.
create function directory.reply_to_statement(statement uuid, words text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  obstacle jsonb;
begin
  perform from directory.service_statement t where t.id = statement for no key update;
  obstacle := directory.replying_obstacle(statement);
  if obstacle is not null then perform access.refuse(obstacle ->> 'code', obstacle ->> 'message'); end if;
  update directory.service_statement t set reply = reply_to_statement.words, replied_by_id = access.actor_id(), replied_at = now() where t.id = statement;
end
$$;

create function directory.withdraw_statement(statement uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  obstacle jsonb;
begin
  perform from directory.service_statement t where t.id = statement for no key update;
  obstacle := directory.withdrawing_obstacle(statement);
  if obstacle is not null then perform access.refuse(obstacle ->> 'code', obstacle ->> 'message'); end if;
  update directory.service_statement t set withdrawn_at = now(), withdrawn_by_id = access.actor_id() where t.id = statement;
end
$$;

-- What the keeper says to complaints or grades on the register; no words take the reply of before back.
create function directory.reply_to_register(reply uuid, service uuid, matter text, words text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  entry directory.support_service;
  keeper uuid := directory.keeper_of(service);
begin
  if keeper is null or not keeper = any (access.organisations_for('registerReply')) then
    perform access.refuse('NOT_PERMITTED', 'Your organisation does not keep this entry.');
  end if;
  select s.* into entry from directory.support_service s where s.id = service for no key update;
  if words is not null and (matter = 'COMPLAINTS' and coalesce(entry.complaints_upheld, 0) = 0 or matter = 'GRADES' and entry.minimum_grade is null) then
    perform access.refuse('WRONG_STATE', 'The register publishes nothing of this kind about the service, so there is nothing to reply to.');
  end if;
  update directory.register_reply r set ended_at = now() where r.service_id = service and r.about = matter and r.ended_at is null;
  if words is null then return; end if;
  insert into directory.register_reply (id, service_id, organisation_id, about, words, made_by_id, made_at)
  values (reply, service, keeper, matter, words, access.actor_id(), now());
end
$$;

grant insert on directory.service_statement, directory.register_reply to sds_keeper;
grant update (reply, replied_by_id, replied_at, withdrawn_by_id, withdrawn_at) on directory.service_statement to sds_keeper;
grant update (ended_at) on directory.register_reply to sds_keeper;
grant create on schema directory to sds_keeper;
alter function directory.make_statement(uuid, uuid, uuid, text) owner to sds_keeper;
alter function directory.reply_to_statement(uuid, text) owner to sds_keeper;
alter function directory.withdraw_statement(uuid) owner to sds_keeper;
alter function directory.reply_to_register(uuid, uuid, text, text) owner to sds_keeper;
revoke create on schema directory from sds_keeper;
revoke execute on function directory.make_statement(uuid, uuid, uuid, text), directory.reply_to_statement(uuid, text),
  directory.withdraw_statement(uuid), directory.reply_to_register(uuid, uuid, text, text) from public;
grant execute on function directory.make_statement(uuid, uuid, uuid, text), directory.reply_to_statement(uuid, text),
  directory.withdraw_statement(uuid), directory.reply_to_register(uuid, uuid, text, text) to sds_server;

-- What a community organisation offers, which no register knows: entered and closed by its own people.

-- Of one organisation's entries that are open each has a name of its own.
create function directory.add_group_entry(service jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  given directory.support_service := jsonb_populate_record(null::directory.support_service, service);
begin
  if not given.organisation_id = any (access.organisations_for('groupServiceAdd')) or not exists (
    select from identity.organisation o where o.id = given.organisation_id and 'COMMUNITY_ORGANISATION' = any (o.functions))
  then
    perform access.refuse('NOT_PERMITTED', 'Only a community organisation’s own people enter what it offers.');
  end if;
  perform access.take_turn(given.organisation_id);
  if exists (select from directory.support_service s
    where s.organisation_id = given.organisation_id and s.status <> 'CLOSED' and lower(s.name) = lower(given.name))
  then
    perform access.refuse('ALREADY_DONE', 'Your organisation has an entry of this name already. Change that one, or give another name.');
  end if;
  insert into directory.support_service (id, organisation_id, name, description, kinds, sector, status, council_area, postcode, latitude,
    longitude, place_precision, confirmed_on, confirmed_by_id, source, facts_as_of, search_text)
  select given.id, given.organisation_id, given.name, given.description, array['COMMUNITY_SUPPORT'], 'VOLUNTARY', 'ACTIVE', given.council_area,
    given.postcode, place.latitude, place.longitude, place.precision, access.today(), given.organisation_id, 'PROVIDER', access.today(),
    given.search_text
  from (select) one left join directory.place_of(given.postcode) place on true;
  perform directory.note_word(given.id, array['name', 'description', 'council_area', 'postcode']);
end
$$;

-- Why an entry is not its keeper's to close, as {code, message}; null when it is. Asked by the act, and beforehand.
create function directory.closing_obstacle(service uuid) returns jsonb
language sql stable set search_path = pg_catalog, pg_temp
as $$
  select jsonb_build_object('code', 'WRONG_STATE', 'message',
    'This service is registered: its entry closes when the register closes it. Tell the Care Inspectorate.')
  where exists (select from directory.registration r where r.service_id = service)
$$;

create function directory.close_group_entry(service uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  obstacle jsonb;
begin
  if not directory.open_entry(service) = any (access.organisations_for('groupServiceClose')) then
    perform access.refuse('NOT_PERMITTED', 'Only a community organisation’s own people close what it offers.');
  end if;
  obstacle := directory.closing_obstacle(service);
  if obstacle is not null then perform access.refuse(obstacle ->> 'code', obstacle ->> 'message'); end if;
  update directory.support_service s set status = 'CLOSED', closed_on = access.today() where s.id = service;
  -- So that no feed which still has it opens it again.
  perform directory.note_word(service, array['status']);
end
$$;

grant insert on directory.support_service to sds_keeper;
grant create on schema directory to sds_keeper;
alter function directory.add_group_entry(jsonb) owner to sds_keeper;
alter function directory.close_group_entry(uuid) owner to sds_keeper;
revoke create on schema directory from sds_keeper;
revoke execute on function directory.add_group_entry(jsonb), directory.close_group_entry(uuid) from public;
grant execute on function directory.add_group_entry(jsonb), directory.close_group_entry(uuid) to sds_server;
