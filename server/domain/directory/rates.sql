-- The prices of a service: published, ended, and the one that holds on a day.

-- Marks the rate in force on a day as superseded, and leaves in its place one that ends that day, where it began before.
-- owner: sds_keeper; may call: nobody
create function directory.shorten_rate(service uuid, given directory.rate, day date) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  with stood as (
    update directory.rate r set superseded_at = now()
    where r.service_id = service and r.unit = given.unit and r.band = given.band and r.superseded_at is null
      and access.in_force_on(r.starts_on, r.ends_on, day)
    returning r.*
  )
  insert into directory.rate (id, service_id, unit, band, pence, evening_from, evening_until, vat, starts_on, ends_on, recorded_at)
  select access.new_id(), service_id, unit, band, pence, evening_from, evening_until, vat, starts_on, day, now()
  from stood where starts_on < day
$$;

-- Publishes a price under the id given; false when just this is published already.
-- owner: sds_keeper; may call: sds_server
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
-- owner: sds_keeper; may call: sds_server
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

-- The price that would have held on a day for a unit in a band: the band's own, else of the band that holds in its place.
-- owner: database; may call: public
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
    and access.in_force_on(r.starts_on, r.ends_on, day)
  order by held.place
  limit 1
$$;
