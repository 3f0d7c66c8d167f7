-- A fund is opened and money allocated to it by one call each: the person's turn is taken, the rows are locked, the money
-- moved and the act recorded, or nothing at all happens. Both see through the walls, so each names its own gate.

-- Opens a fund under its agreement, with its accounts, all empty, for an organisation of the actor's that the person has let hold their money.
-- owner: sds_keeper; may call: sds_server
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

-- owner: sds_keeper; may call: sds_server
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

  earlier := access.take_key(request_key, concat_ws(':', 'fundAllocate', fund, amount, received));
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
  perform access.keep_result(request_key, jsonb_build_object('allocationId', allocation));
  return allocation;
end
$$;
