-- The acts on a commission and its invoices are one call each: the person's turn is taken (access/turns.sql), what they hang on
-- is locked, the money moved and the act recorded, or nothing at all happens. They see through the walls, so each names its own gate.

-- owner: sds_keeper; may call: sds_server
create function commissioning.accept(
  act_id uuid, commission uuid, transfer uuid, grant_ids uuid[], request_key text) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  offer commissioning.commission;
begin
  perform access.take_turn((select c.person_id from commissioning.commission c where c.id = commission));
  select c.* into offer
  from commissioning.commission c
  where c.id = commission and c.provider_id = any (access.organisations_for('commissionAccept'))
  for no key update;
  if not found then
    perform access.refuse('NOT_FOUND', 'There is no such commission for your organisation. Check the id.');
  end if;

  if access.take_key(request_key, 'commissionAccept:' || commission) is not null then return to_jsonb(offer); end if;

  if offer.status = 'EXPIRED' or (offer.status = 'OFFERED' and offer.expires_at <= now()) then
    perform access.refuse('OFFER_EXPIRED', 'This offer has expired. Ask the broker to offer it again.');
  end if;
  if offer.status <> 'OFFERED' then
    perform access.refuse('WRONG_STATE', format(
      'This commission is %s; that can only be done while it is offered.', lower(offer.status)));
  end if;
  if not exists (select from directory.support_service s where s.id = offer.service_id and s.status = 'ACTIVE') then
    perform access.refuse('SERVICE_CLOSED', 'This service is no longer active on the register, so it cannot take on work.');
  end if;

  perform ledger.post(jsonb_build_array(jsonb_build_object(
    'id', transfer, 'fundId', offer.fund_id, 'from', 'AVAILABLE', 'to', 'COMMITTED',
    'pence', offer.pence, 'reason', 'PROMISE', 'causeId', commission)));

  update commissioning.commission c
  set status = 'ACCEPTED', decided_at = now(), promise_id = transfer, version = version + 1
  where c.id = commission
  returning c.* into offer;

  -- From now on the provider may know whom it supports, until the commission ends.
  insert into people.access_grant
    (id, person_id, authority_id, organisation_id, topic, may_write, basis, starts_on, ends_on, granted_by_id, granted_at)
  select grant_ids[n], offer.person_id, offer.authority_id, offer.provider_id, topics.topic, false, 'COMMISSION',
    access.today(), offer.period_end, access.actor_id(), now()
  from unnest(array['PROFILE', 'CONFIDENTIAL']) with ordinality as topics (topic, n)
  where access.today() < offer.period_end;

  perform audit.record_act(act_id, 'commissionAccept', 'Commission', commission, offer.person_id, 'COMMISSIONING', offer.provider_id);
  perform access.keep_result(request_key, jsonb_build_object('commissionId', commission));
  return to_jsonb(offer);
end
$$;

-- The moves of a commission and an invoice that move no money. Why not, in words, is said before they are called
-- (commission.rules.ts, invoice.rules.ts); here each holds to its gate, and to the states it leads from.
-- owner: sds_keeper; may call: sds_server
create function commissioning.decline(commission uuid, reason text, explanation text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update commissioning.commission c
  set status = 'DECLINED', decided_at = now(), decline_reason = reason, decline_explanation = explanation, version = version + 1
  where c.id = commission and c.provider_id = any (access.organisations_for('commissionDecline'))
    and c.status = 'OFFERED' and c.expires_at > now();
  perform access.insist(found);
end
$$;

-- A line whose offer nobody answered in time can be offered again.
-- owner: sds_keeper; may call: sds_server
create function commissioning.expire(line uuid) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  update commissioning.commission c set status = 'EXPIRED', version = version + 1
  where c.line_id = line and c.status = 'OFFERED' and c.expires_at <= now()
    and c.person_id = any (access.people_to_write('COMMISSIONING', 'commissionOffer'));
$$;

-- owner: sds_keeper; may call: sds_server
create function commissioning.approve(invoice uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update commissioning.invoice i
  set status = 'APPROVED', approved_by_id = access.actor_id(), approved_at = now(), version = version + 1
  where i.id = invoice and i.holder_id = any (access.organisations_for('invoiceApprove')) and i.status = 'SUBMITTED';
  perform access.insist(found);
end
$$;

-- owner: sds_keeper; may call: sds_server
create function commissioning.pay(act_id uuid, invoice uuid, transfer uuid, request_key text) returns uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  due commissioning.invoice;
  promise uuid;
begin
  perform access.take_turn((select i.person_id from commissioning.invoice i where i.id = invoice));
  select i.* into due
  from commissioning.invoice i
  where i.id = invoice and i.holder_id = any (access.organisations_for('paymentMake'))
  for no key update;
  if not found then
    perform access.refuse('NOT_FOUND', 'There is no such invoice for a fund your organisation holds. Check the id.');
  end if;

  if access.take_key(request_key, 'paymentMake:' || invoice) is not null then return invoice; end if;

  if due.status <> 'APPROVED' then
    perform access.refuse('WRONG_STATE', format(
      'This invoice is %s; that can only be done while it is approved.', lower(due.status)));
  end if;

  select c.promise_id into promise from commissioning.commission c where c.id = due.commission_id;
  perform ledger.post(jsonb_build_array(jsonb_build_object(
    'id', transfer, 'fundId', due.fund_id, 'from', 'COMMITTED', 'to', 'SPENT',
    'pence', due.pence, 'reason', 'PAYMENT', 'promiseId', promise, 'causeId', invoice)));
  update commissioning.invoice i set status = 'PAID', paid_at = now(), version = version + 1 where i.id = invoice;

  perform audit.record_act(act_id, 'paymentMake', 'Invoice', invoice, due.person_id, 'COMMISSIONING', due.holder_id);
  perform access.keep_result(request_key, jsonb_build_object('invoiceId', invoice));
  return invoice;
end
$$;
