-- Idempotency keys: what an account asked for under a key, and what came of it. The same request again gets the same answer.

-- Takes the key for this request, or returns what the same request got before. Two requests with one key wait for
-- each other here, on the key's row.
-- owner: sds_keeper; may call: nobody
create function access.take_key(request_key text, request_inputs text) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  earlier access.request;
begin
  insert into access.request (actor_id, key, inputs)
  values (access.actor_id(), request_key, request_inputs)
  on conflict do nothing;
  if found then return null; end if;
  select * into earlier from access.request where actor_id = access.actor_id() and key = request_key;
  if earlier.inputs <> request_inputs then
    perform access.refuse('CONFLICT',
      'This idempotency key was used for a different request. Use a new key for a new request.');
  end if;
  return earlier.result;
end
$$;

-- owner: sds_keeper; may call: nobody
create function access.keep_result(request_key text, request_result jsonb) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  update access.request set result = request_result
  where actor_id = access.actor_id() and key = request_key and result is null
$$;

-- No policy but the keeper's, so the server reads nothing here.
create policy keeper_all on access.request to sds_keeper using (true) with check (true);
