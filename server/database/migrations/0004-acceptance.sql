-- Acceptance is one call: the offer is locked, the money promised, the provider let in, or nothing at all happens.

create function commissioning.accept(commission uuid, transfer uuid, grant_ids uuid[], request_key text) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  offer commissioning.commission;
  earlier jsonb;
begin
  select c.* into offer
  from commissioning.commission c
  where c.id = commission and c.provider_id = any (access.actor_organisations())
  for no key update;
  if not found then
    perform ledger.refuse('NOT_FOUND', 'There is no such commission for your organisation. Check the id.');
  end if;

  earlier := ledger.take_key(request_key, 'commissionAccept:' || commission);
  if earlier is not null then return to_jsonb(offer); end if;

  if offer.status <> 'OFFERED' then
    perform ledger.refuse('WRONG_STATE', format(
      'This commission is %s; that can only be done while it is offered.', lower(offer.status)));
  end if;
  if offer.expires_at <= now() then
    perform ledger.refuse('OFFER_EXPIRED', 'This offer has expired. Ask the broker to offer it again.');
  end if;
  if not exists (select from directory.support_service s where s.id = offer.service_id and s.status = 'ACTIVE') then
    perform ledger.refuse('SERVICE_CLOSED', 'This service is no longer active on the register, so it cannot take on work.');
  end if;

  perform ledger.post(jsonb_build_array(jsonb_build_object(
    'id', transfer, 'fundId', offer.fund_id, 'from', 'AVAILABLE', 'to', 'COMMITTED',
    'pence', offer.pence, 'reason', 'PROMISE', 'causeId', commission)));

  update commissioning.commission c
  set status = 'ACCEPTED', decided_at = now(), version = version + 1
  where c.id = commission
  returning c.* into offer;

  insert into people.access_grant
    (id, person_id, authority_id, organisation_id, topic, may_write, basis, starts_on, ends_on, granted_at)
  select grant_ids[n], offer.person_id, offer.authority_id, offer.provider_id, topics.topic, false, 'COMMISSION',
    access.today(), offer.period_end, now()
  from unnest(array['PROFILE', 'CONFIDENTIAL']) with ordinality as topics (topic, n)
  where access.today() < offer.period_end;

  perform ledger.keep_result(request_key, jsonb_build_object('commissionId', commission));
  return to_jsonb(offer);
end
$$;
