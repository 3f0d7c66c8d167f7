-- A budget that is set takes the place of the one before.

-- A budget that is set takes the place of the one before for the same days, and is no smaller than what of it has reached the fund.
-- owner: sds_keeper; may call: nobody
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
