-- The cellar. One door (ledger.post), and only ever adds. A transfer takes from one account and gives to another of
-- the same fund, so nothing can be out of balance and nothing needs adding up.

-- Opens the accounts of a new fund.
-- owner: sds_keeper; may call: nobody
create function ledger.open(fund uuid, person uuid, authority uuid, holder uuid, ids uuid[]) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into ledger.account (id, fund_id, person_id, authority_id, holder_id, kind)
  select ids[n], fund, person, authority, holder, kinds.kind
  from unnest(array['OUTSIDE', 'AVAILABLE', 'COMMITTED', 'SPENT']) with ordinality as kinds (kind, n)
$$;

-- Moves money: each of `transfers` is {id, fundId, from, to, pence, reason, promiseId, reversesId, causeId}. Accounts
-- are locked in the order of their ids, so two batches can wait for each other but never in a circle.
-- owner: sds_keeper; may call: nobody
create function ledger.post(transfers jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  asked record;
begin
  perform from ledger.account a
    where (a.fund_id, a.kind) in (
      select (t ->> 'fundId')::uuid, side.kind
      from jsonb_array_elements(transfers) t
      cross join lateral (values (t ->> 'from'), (t ->> 'to')) as side (kind))
    order by a.id
    for no key update;

  for asked in
    select t.ordinality, d.id as debit_id, c.id as credit_id, d.person_id, d.authority_id, d.holder_id, m.*
    from jsonb_array_elements(transfers) with ordinality t
    cross join lateral jsonb_to_record(t.value) as m (
      id uuid, "fundId" uuid, "from" text, "to" text, pence bigint, reason text,
      "promiseId" uuid, "reversesId" uuid, "causeId" uuid)
    left join ledger.account d on d.fund_id = m."fundId" and d.kind = m."from"
    left join ledger.account c on c.fund_id = m."fundId" and c.kind = m."to"
    order by t.ordinality
  loop
    if asked.debit_id is null or asked.credit_id is null then
      perform access.refuse('NOT_FOUND', 'There is no such fund. Check the id.');
    end if;

    update ledger.account set balance_pence = balance_pence - asked.pence
    where id = asked.debit_id and (kind = 'OUTSIDE' or balance_pence >= asked.pence);
    if not found then
      perform access.refuse('INSUFFICIENT_FUNDS',
        'The fund does not have enough left for this, so nothing was moved. Ask the broker to change the arrangement.');
    end if;
    update ledger.account set balance_pence = balance_pence + asked.pence where id = asked.credit_id;

    insert into ledger.transfer (id, fund_id, person_id, authority_id, holder_id, debit_account_id, credit_account_id,
      pence, reason, promise_id, reverses_id, cause_id, posted_by_id)
    values (asked.id, asked."fundId", asked.person_id, asked.authority_id, asked.holder_id, asked.debit_id,
      asked.credit_id, asked.pence, asked.reason, asked."promiseId", asked."reversesId", asked."causeId",
      access.actor_id());

    if asked.reason = 'PROMISE' then
      insert into ledger.promise (transfer_id, fund_id, remaining_pence)
      values (asked.id, asked."fundId", asked.pence);
    elsif asked.reason in ('PAYMENT', 'RELEASE') then
      update ledger.promise set remaining_pence = remaining_pence - asked.pence
      where transfer_id = asked."promiseId" and fund_id = asked."fundId" and remaining_pence >= asked.pence;
      if not found then
        perform access.refuse('INSUFFICIENT_FUNDS',
          'Less than that is left of what was promised, so nothing was moved. Check what has been paid already.');
      end if;
    end if;
  end loop;
end
$$;

-- What does not add up: empty on a sound ledger. `npm run check:ledger` asks this, on production too.
-- owner: sds_keeper; may call: nobody
create function ledger.faults() returns table (fund_id uuid, fault text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.fund_id, format('account %s holds %s pence, its transfers say %s', a.kind, a.balance_pence, moved.pence)
  from ledger.account a
  cross join lateral (
    select coalesce(sum(case when t.credit_account_id = a.id then t.pence else -t.pence end), 0) as pence
    from ledger.transfer t
    where t.fund_id = a.fund_id and a.id in (t.debit_account_id, t.credit_account_id)
  ) moved
  where a.balance_pence <> moved.pence
  union all
  select p.fund_id, format('promise %s has %s pence left, its transfers say %s', p.transfer_id, p.remaining_pence, due.pence)
  from ledger.promise p
  join ledger.transfer t on t.id = p.transfer_id
  cross join lateral (
    select case when exists (select from ledger.transfer r where r.reverses_id = t.id) then 0 else t.pence end
      - coalesce(sum(d.pence) filter (where not exists (select from ledger.transfer r where r.reverses_id = d.id)), 0) as pence
    from ledger.transfer d where d.promise_id = t.id
  ) due
  where p.remaining_pence <> due.pence
$$;

-- The ledger's rows are behind the same wall as the fund's.
create policy keeper_all on ledger.account to sds_keeper using (true) with check (true);
create policy server_select on ledger.account for select to sds_server using (
  authority_id = any ((select access.organisations_for('AUTHORITY'))::uuid[])
  or person_id = any ((select access.readable_people('FUND'))::uuid[])
  or holder_id = any ((select access.organisations_for('HOLDER'))::uuid[]));
create policy keeper_all on ledger.transfer to sds_keeper using (true) with check (true);
create policy server_select on ledger.transfer for select to sds_server using (
  authority_id = any ((select access.organisations_for('AUTHORITY'))::uuid[])
  or person_id = any ((select access.readable_people('FUND'))::uuid[])
  or holder_id = any ((select access.organisations_for('HOLDER'))::uuid[]));
-- For the ledger alone: no policy but the keeper's, so the server reads nothing here.
create policy keeper_all on ledger.promise to sds_keeper using (true) with check (true);
