-- The interests that a broker declared, and whose broker somebody cannot be.

-- Why somebody cannot be broker of record of an authority's people, whichever organisation they act for, as {code, message, field};
-- null when they can: who agrees budgets for the authority does not also plan how they are spent. Asked by the acts, and beforehand.
-- owner: database; may call: sds_server
create function identity.brokering_obstacle(broker uuid, authority uuid) returns jsonb
language sql stable set search_path = pg_catalog, pg_temp
as $$
  select access.obstacle('CONFLICT_OF_INTEREST',
    'You work for the authority that decides this person’s budget, so you cannot be their broker. Ask a colleague to plan with them.')
  where exists (
    select from identity.membership m
    where m.account_id = broker and m.organisation_id = authority and m.role = any (access.roles_of('budgetSet'))
      and access.in_force(m.starts_on, m.ends_on))
$$;

-- The interests that count in what somebody puts before a person: of the brokerages they broker for today, and of the one they
-- did it for; their own, wherever they declared them; and of each brokerage in itself, which nobody has to declare (and has no id).
-- owner: sds_keeper; may call: sds_server
create function identity.interests_of(broker uuid, brokered_for uuid default null)
returns table (id uuid, brokerage_id uuid, organisation_id uuid, declared_at timestamptz)
language sql stable security definer rows 5 set search_path = pg_catalog, pg_temp
as $$
  with brokerage (id) as materialized (
    select m.organisation_id from identity.membership m
    where m.account_id = interests_of.broker and m.role = any (access.roles_of('BROKER')) and access.in_force(m.starts_on, m.ends_on)
    union
    select interests_of.brokered_for where interests_of.brokered_for is not null
  )
  select null::uuid, b.id, b.id, null::timestamptz from brokerage b
  union all
  select i.id, i.brokerage_id, i.organisation_id, i.declared_at
  from identity.declared_interest i
  where i.ended_at is null and case
    when i.account_id is null then i.brokerage_id in (select b.id from brokerage b)
    else i.account_id = interests_of.broker and exists (select from brokerage) end
$$;
