-- What is told to others of the directory, and taken in from them.

create extension if not exists "uuid-ossp" with schema public;

-- The id a service goes by at its place. The server derives it as well (open-referral/derived-id.ts), so that nothing is kept
-- twice; here it is to find the service again.
create function directory.service_at_location_id(service_id uuid) returns uuid
language sql immutable parallel safe
return public.uuid_generate_v5('5b1d7f0e-6a3c-5c52-9a54-0d2f7c8e41a6'::uuid, service_id::text || ' service_at_location');
create unique index support_service_at_location on directory.support_service (directory.service_at_location_id(id));
create index support_service_modified on directory.support_service (modified_at);
create index rate_ended on directory.rate (ends_on) where ends_on is not null;

-- When what is told of a service last changed. Kept by the database, so that no way of writing can forget it: those who take
-- the directory in ask what changed since they last did.
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
create function directory.note_change_of_part() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  update directory.support_service s set modified_at = now()
  where s.modified_at < now() and s.id in (select c.service_id from changed c);
  return null;
end
$$;
create function directory.note_change_of_organisation() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  update directory.support_service s set modified_at = now()
  where s.modified_at < now() and s.organisation_id in (select c.id from changed c);
  return null;
end
$$;
do $$
declare
  part text;
begin
  foreach part in array array['rate', 'service_area', 'service_hours', 'registration'] loop
    execute format('create trigger note_added after insert on directory.%I referencing new table as changed for each statement execute function directory.note_change_of_part()', part);
    execute format('create trigger note_changed after update on directory.%I referencing new table as changed for each statement execute function directory.note_change_of_part()', part);
    execute format('create trigger note_removed after delete on directory.%I referencing old table as changed for each statement execute function directory.note_change_of_part()', part);
  end loop;
end
$$;
create trigger note_changed after update on identity.organisation
  referencing new table as changed for each statement execute function directory.note_change_of_organisation();
grant usage on schema directory to sds_keeper;
grant update (modified_at) on directory.support_service to sds_keeper;
grant create on schema directory to sds_keeper;
alter function directory.note_change_of_part() owner to sds_keeper;
alter function directory.note_change_of_organisation() owner to sds_keeper;
revoke create on schema directory from sds_keeper;

-- The nearest postcode to a place, for places that claim to be where nobody lives.
create index postcode_place on directory.postcode using gist (point(longitude, latitude));
