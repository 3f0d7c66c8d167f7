-- How a function refuses: with a code of the contract and a sentence.

-- Ends a statement with one of the contract's codes, and what to do next in plain words.
-- owner: database; may call: sds_server, sds_keeper
create function access.refuse(code text, explanation text) returns void
language plpgsql
as $$ begin raise exception using errcode = 'SDS01', message = code, detail = explanation; end $$;

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
