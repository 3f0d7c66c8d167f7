-- A price that rises is told to everybody whose support runs on it, and changes nothing that was agreed.

-- Makes a notice of a new rate for each commission that runs past its first day, if it is more than what held the day before.
-- owner: sds_keeper; may call: sds_server
create function commissioning.tell_rate_rise(rate uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  told directory.rate;
  before bigint;
begin
  select r.* into told from directory.rate r
  where r.id = rate and directory.maintainer_of(r.service_id) = any (access.organisations_for('serviceRateSet'));
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
