-- What a person was called, and where they lived, is kept when it changes: who changed what, and when.

-- Keeps what these columns held, and gives the person's own account the name they are known by now.
-- owner: sds_keeper; may call: nobody
create function people.keep_earlier_details() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  was constant jsonb := to_jsonb(old);
  is_now constant jsonb := to_jsonb(new);
begin
  insert into people.earlier_detail (id, person_id, authority_id, detail, value, changed_at, changed_by_id, changed_by_name)
  select access.new_id(), coalesce(was ->> 'person_id', was ->> 'id')::uuid, old.authority_id, upper(kept.detail), was ->> kept.detail, now(),
    changer.id, changer.name
  from unnest(tg_argv) kept (detail)
  left join identity.account changer on changer.id = access.actor_id()
  where was ->> kept.detail is not null and was ->> kept.detail is distinct from is_now ->> kept.detail;
  update identity.account a set name = is_now ->> 'known_as'
  where a.id = (is_now ->> 'account_id')::uuid and a.name = was ->> 'known_as' and a.name <> is_now ->> 'known_as';
  return null;
end
$$;
create trigger keep_earlier_details after update on people.supported_person
  for each row execute function people.keep_earlier_details('known_as', 'locality');
create trigger keep_earlier_details after update on people.confidential_record
  for each row execute function people.keep_earlier_details('full_name', 'address', 'postcode', 'telephone');
