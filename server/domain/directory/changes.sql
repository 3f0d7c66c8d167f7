-- When what is told of a service last changed. Kept by the database, so that no way of writing can forget it: those who take
-- the directory in ask what changed since they last did.

-- owner: database; may call: public
create function directory.note_change() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp
as $$
begin
  new.modified_at := now();
  return new;
end
$$;
create trigger note_change before update on directory.support_service for each row execute function directory.note_change();

-- The same, of what hangs on services. Those that were added in the same transaction say so already.
-- owner: sds_keeper; may call: public
create function directory.note_change_of_part() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  update directory.support_service s set modified_at = now()
  where s.modified_at < now() and s.id in (select c.service_id from changed c);
  return null;
end
$$;
create trigger note_added after insert on directory.rate referencing new table as changed
  for each statement execute function directory.note_change_of_part();
create trigger note_changed after update on directory.rate referencing new table as changed
  for each statement execute function directory.note_change_of_part();
create trigger note_removed after delete on directory.rate referencing old table as changed
  for each statement execute function directory.note_change_of_part();
create trigger note_added after insert on directory.service_area referencing new table as changed
  for each statement execute function directory.note_change_of_part();
create trigger note_changed after update on directory.service_area referencing new table as changed
  for each statement execute function directory.note_change_of_part();
create trigger note_removed after delete on directory.service_area referencing old table as changed
  for each statement execute function directory.note_change_of_part();
create trigger note_added after insert on directory.service_hours referencing new table as changed
  for each statement execute function directory.note_change_of_part();
create trigger note_changed after update on directory.service_hours referencing new table as changed
  for each statement execute function directory.note_change_of_part();
create trigger note_removed after delete on directory.service_hours referencing old table as changed
  for each statement execute function directory.note_change_of_part();
create trigger note_added after insert on directory.service_place referencing new table as changed
  for each statement execute function directory.note_change_of_part();
create trigger note_changed after update on directory.service_place referencing new table as changed
  for each statement execute function directory.note_change_of_part();
create trigger note_removed after delete on directory.service_place referencing old table as changed
  for each statement execute function directory.note_change_of_part();
create trigger note_added after insert on directory.service_cost referencing new table as changed
  for each statement execute function directory.note_change_of_part();
create trigger note_changed after update on directory.service_cost referencing new table as changed
  for each statement execute function directory.note_change_of_part();
create trigger note_removed after delete on directory.service_cost referencing old table as changed
  for each statement execute function directory.note_change_of_part();
create trigger note_added after insert on directory.registration referencing new table as changed
  for each statement execute function directory.note_change_of_part();
create trigger note_changed after update on directory.registration referencing new table as changed
  for each statement execute function directory.note_change_of_part();
create trigger note_removed after delete on directory.registration referencing old table as changed
  for each statement execute function directory.note_change_of_part();

-- owner: sds_keeper; may call: public
create function directory.note_change_of_organisation() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  update directory.support_service s set modified_at = now()
  where s.modified_at < now() and s.organisation_id in (select c.id from changed c);
  return null;
end
$$;
create trigger note_changed after update on identity.organisation
  referencing new table as changed for each statement execute function directory.note_change_of_organisation();
