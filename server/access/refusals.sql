-- How a function refuses: with a code of the contract and a sentence. A rule that an act and its `viewerCan...` field share is a
-- function `..._obstacle()`, which both ask: it returns why not, or null.

-- Why something cannot be done: one of the contract's codes, what to do next in plain words, and the field of the input that is at
-- fault when it is always the same one.
-- owner: database; may call: sds_server, sds_keeper
create function access.obstacle(code text, message text, field text default null) returns jsonb
language sql immutable parallel safe
as $$ select jsonb_build_object('code', code, 'message', message, 'field', field) $$;

-- Raises a refusal as an error, with its code and message; does nothing when the refusal is null.
-- owner: database; may call: sds_server, sds_keeper
create function access.refuse_if(obstacle jsonb) returns void
language plpgsql
as $$
begin
  if obstacle is not null then
    raise exception using errcode = 'SDS01', message = obstacle ->> 'code', detail = obstacle ->> 'message',
      column = coalesce(obstacle ->> 'field', '');
  end if;
end
$$;

-- owner: database; may call: sds_server, sds_keeper
create function access.refuse(code text, explanation text, field text default null) returns void
language sql
as $$ select access.refuse_if(access.obstacle(code, explanation, field)) $$;

-- The refusal of an id that names nothing the actor can see: whether there is such a row is not said.
-- owner: database; may call: sds_server, sds_keeper
create function access.refuse_unseen() returns void
language sql
as $$ select access.refuse('NOT_FOUND', 'Nothing you can see has this id. Check the id, or ask to be given access.') $$;

-- Ends a statement where what the server makes sure of before does not hold: somebody was quicker, or asks past the server.
-- owner: database; may call: sds_server, sds_keeper
create function access.insist(holds boolean) returns void
language plpgsql
as $$
begin
  if holds is not true then
    perform access.refuse('CONFLICT', 'This is not yours to do, or was changed at the same moment, so nothing was done. Look at it again.');
  end if;
end
$$;
