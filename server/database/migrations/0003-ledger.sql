-- The cellar. One door (ledger.post), and only ever adds. A transfer takes from one account and gives to another of
-- the same fund, so nothing can be out of balance and nothing needs adding up.
create schema ledger;

create table ledger.account (
  id uuid primary key,
  fund_id uuid not null,
  person_id uuid not null,
  authority_id uuid not null,
  holder_id uuid not null,
  kind text not null check (kind in ('OUTSIDE', 'AVAILABLE', 'COMMITTED', 'SPENT')),
  balance_pence bigint not null default 0,
  unique (fund_id, kind),
  unique (fund_id, id),
  constraint never_overdrawn check (kind = 'OUTSIDE' or balance_pence >= 0)
);
create index account_person_id_index on ledger.account (person_id);

create table ledger.transfer (
  id uuid primary key,
  fund_id uuid not null,
  person_id uuid not null,
  authority_id uuid not null,
  holder_id uuid not null,
  debit_account_id uuid not null,
  credit_account_id uuid not null,
  pence bigint not null check (pence > 0),
  reason text not null check (reason in ('ALLOCATION', 'PROMISE', 'PAYMENT', 'RELEASE', 'REVERSAL')),
  -- The promise a payment or release draws on; the transfer a reversal undoes.
  promise_id uuid references ledger.transfer (id),
  reverses_id uuid unique references ledger.transfer (id),
  -- What caused it: an allocation, a commission or an invoice. The ledger knows no other room, so no foreign key.
  cause_id uuid not null,
  posted_by_id uuid not null,
  posted_at timestamptz(3) not null default now(),
  check (debit_account_id <> credit_account_id),
  check ((reason in ('PAYMENT', 'RELEASE')) = (promise_id is not null)),
  check ((reason = 'REVERSAL') = (reverses_id is not null)),
  foreign key (fund_id, debit_account_id) references ledger.account (fund_id, id),
  foreign key (fund_id, credit_account_id) references ledger.account (fund_id, id)
);
create index transfer_fund_id_id_index on ledger.transfer (fund_id, id);
create index transfer_person_id_index on ledger.transfer (person_id);
create index transfer_promise_id_index on ledger.transfer (promise_id) where promise_id is not null;

-- What is left of a promise. It reaches nothing once, and never goes below.
create table ledger.promise (
  transfer_id uuid primary key references ledger.transfer (id),
  fund_id uuid not null,
  remaining_pence bigint not null check (remaining_pence >= 0)
);

-- What was asked under a key, and what came of it: the same request again gets the same answer.
create table ledger.request (
  actor_id uuid not null,
  key text not null check (length(key) between 8 and 200),
  inputs text not null,
  result jsonb,
  asked_at timestamptz(3) not null default now(),
  primary key (actor_id, key)
);

-- Opens the accounts of a new fund.
create function ledger.open(fund uuid, person uuid, authority uuid, holder uuid, ids uuid[]) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into ledger.account (id, fund_id, person_id, authority_id, holder_id, kind)
  select ids[n], fund, person, authority, holder, kinds.kind
  from unnest(array['OUTSIDE', 'AVAILABLE', 'COMMITTED', 'SPENT']) with ordinality as kinds (kind, n)
$$;

-- Takes the key for this request, or returns what the same request got before. Two requests with one key wait for
-- each other here, on the key's row.
create function ledger.take_key(request_key text, request_inputs text) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  earlier ledger.request;
begin
  insert into ledger.request (actor_id, key, inputs)
  values (access.actor_id(), request_key, request_inputs)
  on conflict do nothing;
  if found then return null; end if;
  select * into earlier from ledger.request where actor_id = access.actor_id() and key = request_key;
  if earlier.inputs <> request_inputs then
    perform access.refuse('CONFLICT',
      'This idempotency key was used for a different request. Use a new key for a new request.');
  end if;
  return earlier.result;
end
$$;

create function ledger.keep_result(request_key text, request_result jsonb) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  update ledger.request set result = request_result
  where actor_id = access.actor_id() and key = request_key and result is null
$$;

-- Moves money: each of `transfers` is {id, fundId, from, to, pence, reason, promiseId, reversesId, causeId}. Accounts
-- are locked in the order of their ids, so two batches can wait for each other but never in a circle.
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
