-- Registering somebody: once for each request, and not twice without a question.

-- Waits until nobody else is registering somebody with this date of birth or this postcode with the authority. Two people who are
-- alike share one of these, so the second to register reads whom the first registered.
-- owner: database; may call: sds_server
create function people.take_turn_to_register(authority uuid, born date, lives text) returns void
language plpgsql volatile set search_path = pg_catalog, pg_temp as $$
declare
  turn bigint;
begin
  for turn in
    select hashtextextended(concat_ws(':', 'personRegister', authority, shared.fact), 0)
    from unnest(array[born::text, lives]) shared (fact) where shared.fact is not null order by 1
  loop
    perform pg_advisory_xact_lock(turn);
  end loop;
end
$$;

-- Takes the idempotency key for a registration. Returns whom the same request registered before; null the first time.
-- owner: sds_keeper; may call: sds_server
create function people.take_registration(request_key text, request_inputs text, person uuid) returns uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  earlier jsonb := access.take_key(request_key, 'personRegister:' || request_inputs);
begin
  if earlier is null then perform access.keep_result(request_key, jsonb_build_object('personId', person)); end if;
  return earlier ->> 'personId';
end
$$;

-- A full name as it is compared: its first word and its last, whichever is written first.
-- owner: database; may call: sds_server
create function people.name_compared(called text) returns text
language sql immutable parallel safe set search_path = pg_catalog, pg_temp
as $$
  select case when plain = '' then lower(called)
    else least(split_part(plain, ' ', 1), split_part(plain, ' ', -1)) || ' ' || greatest(split_part(plain, ' ', 1), split_part(plain, ' ', -1)) end
  from (values (directory.plain(called))) compared (plain)
$$;

-- The people of the authority with two of these three the same: name, date of birth, postcode; at most ten. Behind the wall of
-- the actor, as every read of the server.
-- owner: database; may call: sds_server
create function people.like_somebody(authority uuid, called text, born date, lives text) returns uuid[]
language sql stable set search_path = pg_catalog, pg_temp
as $$
  select coalesce(array_agg(alike.person_id), '{}')
  from (
    select c.person_id from people.confidential_record c
    where c.authority_id = authority and (c.date_of_birth = born or c.postcode = lives)
      and ((c.date_of_birth = born and c.postcode = lives) or people.name_compared(c.full_name) = people.name_compared(called))
    order by c.person_id limit 10
  ) alike
$$;

-- Begins a registration, in one statement: takes the turn and the key. Returns whom the same request registered before (`earlier`), or
-- who of the authority's people may be the same person (`alike`).
-- owner: database; may call: sds_server
create function people.begin_registration(request jsonb, person uuid) returns jsonb
language plpgsql volatile set search_path = pg_catalog, pg_temp as $$
declare
  authority uuid := request ->> 'authorityId';
  born date := request ->> 'dateOfBirth';
  lives text := request ->> 'postcode';
  earlier uuid;
begin
  perform people.take_turn_to_register(authority, born, lives);
  earlier := people.take_registration(request ->> 'key', request ->> 'fingerprint', person);
  if earlier is not null then return jsonb_build_object('earlier', earlier); end if;
  return jsonb_build_object('alike', people.like_somebody(authority, request ->> 'fullName', born, lives));
end
$$;
