-- The business day in Scotland, and ids that functions make.

-- A day begins at midnight in Scotland, whatever the clock of the machine is set to.
-- owner: database; may call: sds_server, sds_keeper
create function access.day_of(moment timestamptz) returns date
language sql immutable parallel safe
as $$ select (moment at time zone 'Europe/London')::date $$;

-- owner: database; may call: sds_server, sds_keeper
create function access.today() returns date
language sql stable parallel safe
as $$ select access.day_of(now()) $$;

-- Whether a period of days holds today; without a first day or an end it is open on that side.
-- owner: database; may call: sds_server, sds_keeper
create function access.in_force(starts_on date, ends_on date) returns boolean
language sql stable parallel safe
as $$ select (starts_on is null or starts_on <= access.today()) and (ends_on is null or access.today() < ends_on) $$;

-- A UUID of version 7, as the server makes them, for rows that a function makes many of at once.
-- owner: database; may call: sds_server, sds_keeper
create function access.new_id() returns uuid
language sql volatile parallel safe
as $$
  select encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
    placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6), 52, 1), 53, 1), 'hex')::uuid
$$;
