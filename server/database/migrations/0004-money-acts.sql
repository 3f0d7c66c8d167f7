-- The acts that move money are one call each: the person's turn is taken (0018-turns.sql), what they hang on is locked, the money moved, the record written, or
-- nothing at all happens; and who did it is recorded in the same breath. They see through the walls, so each names its own gate: the organisations for
-- which the actor may do it.

create function funds.allocate(
  act_id uuid, allocation uuid, transfer uuid, fund uuid, amount bigint, received date, request_key text) returns uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  held funds.individual_service_fund;
  budget planning.agreed_budget;
  earlier jsonb;
  allocated bigint;
  -- A day left out is worked out after the key, so that a repeat after midnight is still the same request.
  received_on date := coalesce(received, access.today());
begin
  perform access.take_turn((select f.person_id from funds.individual_service_fund f where f.id = fund));
  select f.* into held from funds.individual_service_fund f
  where f.id = fund and f.holder_id = any (access.organisations_for('fundAllocate'));
  if not found then
    perform access.refuse('NOT_FOUND', 'There is no such fund held by your organisation. Check the id.');
  end if;

  earlier := ledger.take_key(request_key, concat_ws(':', 'fundAllocate', fund, amount, received));
  if earlier is not null then return (earlier ->> 'allocationId')::uuid; end if;

  select b.* into budget from planning.agreed_budget b
  where b.person_id = held.person_id and b.superseded_at is null and b.period_start <= received_on and received_on < b.period_end;
  if not found then
    perform access.refuse('OUTSIDE_PERIOD',
      'No agreed budget covers that day. Ask the authority''s worker to set the budget, or give another day.');
  end if;

  select coalesce(sum(a.pence), 0) into allocated
  from funds.allocation a
  join planning.agreed_budget b on b.id = a.budget_id
  where b.person_id = budget.person_id and b.period_start = budget.period_start and b.period_end = budget.period_end;
  if allocated + amount > budget.pence then
    perform access.refuse('BUDGET_EXCEEDED', format(
      'The agreed budget is %s pence and %s pence of it has been allocated, so at most %s pence can follow.',
      budget.pence, allocated, budget.pence - allocated));
  end if;

  perform ledger.post(jsonb_build_array(jsonb_build_object(
    'id', transfer, 'fundId', fund, 'from', 'OUTSIDE', 'to', 'AVAILABLE',
    'pence', amount, 'reason', 'ALLOCATION', 'causeId', allocation)));
  insert into funds.allocation (id, fund_id, person_id, authority_id, holder_id, budget_id, pence, received_on, created_at)
  values (allocation, fund, held.person_id, held.authority_id, held.holder_id, budget.id, amount, received_on, now());

  perform audit.record_act(act_id, 'fundAllocate', 'Allocation', allocation, held.person_id, 'FUND', held.holder_id);
  perform ledger.keep_result(request_key, jsonb_build_object('allocationId', allocation));
  return allocation;
end
$$;

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

  if ledger.take_key(request_key, 'commissionAccept:' || commission) is not null then return to_jsonb(offer); end if;

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
  perform ledger.keep_result(request_key, jsonb_build_object('commissionId', commission));
  return to_jsonb(offer);
end
$$;

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

  if ledger.take_key(request_key, 'paymentMake:' || invoice) is not null then return invoice; end if;

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
  perform ledger.keep_result(request_key, jsonb_build_object('invoiceId', invoice));
  return invoice;
end
$$;
