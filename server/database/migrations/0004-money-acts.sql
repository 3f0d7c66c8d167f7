-- The acts that move money are one call each: the person's turn is taken (0018-turns.sql), what they hang on is locked, the money moved, the record written, or
-- nothing at all happens; and who did it is recorded in the same breath. They see through the walls, so each names its own gate: the organisations for
-- which the actor may do it.

-- Opens a fund under its agreement, with its accounts, all empty, for an organisation of the actor's that the person has let hold their money.
create function funds.open_fund(fund uuid, person uuid, holder uuid, agreement jsonb, account_ids uuid[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  authority uuid := (select p.authority_id from people.supported_person p where p.id = person);
begin
  perform access.insist(holder = any (access.organisations_writing('FUND', person, 'fundOpen'))
    and not exists (select from funds.individual_service_fund f where f.person_id = person and f.holder_id = holder));
  insert into funds.individual_service_fund (id, person_id, authority_id, holder_id, opened_at)
  values (fund, person, authority, holder, now());
  insert into funds.isf_agreement (id, fund_id, person_id, authority_id, holder_id, form, model, signed_on, period_start, period_end)
  select a.id, fund, person, authority, holder, a.form, a.model, a.signed_on, a.period_start, a.period_end
  from jsonb_populate_record(null::funds.isf_agreement, agreement) a;
  perform ledger.open(fund, person, authority, holder, account_ids);
end
$$;

-- A budget that is set takes the place of the one before for the same days, and is no smaller than what of it has reached the fund.
create function planning.take_place_of_earlier() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- An allocation from the one before waits for this, and this for it.
  update planning.agreed_budget b set superseded_at = now()
  where b.person_id = new.person_id and b.period_start = new.period_start and b.period_end = new.period_end
    and b.superseded_at is null and b.id <> new.id;
  perform access.insist(new.pence >= (
    select coalesce(sum(a.pence), 0) from funds.allocation a join planning.agreed_budget b on b.id = a.budget_id
    where b.person_id = new.person_id and b.period_start = new.period_start and b.period_end = new.period_end));
  return null;
end
$$;
create trigger takes_place after insert on planning.agreed_budget
  for each row when (new.superseded_at is null) execute function planning.take_place_of_earlier();

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

-- The moves of a commission and an invoice that move no money. Why not, in words, is said before they are called
-- (commission.rules.ts, invoice.rules.ts); here each holds to its gate, and to the states it leads from.
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
create function commissioning.expire(line uuid) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  update commissioning.commission c set status = 'EXPIRED', version = version + 1
  where c.line_id = line and c.status = 'OFFERED' and c.expires_at <= now()
    and c.person_id = any (access.people_to_write('COMMISSIONING', 'commissionOffer'));
$$;

create function commissioning.approve(invoice uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update commissioning.invoice i
  set status = 'APPROVED', approved_by_id = access.actor_id(), approved_at = now(), version = version + 1
  where i.id = invoice and i.holder_id = any (access.organisations_for('invoiceApprove')) and i.status = 'SUBMITTED';
  perform access.insist(found);
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
