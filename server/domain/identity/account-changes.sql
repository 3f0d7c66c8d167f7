-- Servers remember for a moment who an account is. These triggers tell every server of the database, once a change is committed,
-- which account to ask for anew. They compute nothing and write nothing. Triggers, because "at once" must also be true of an
-- account that is closed by hand, and must not rest on every later function remembering to say so.

-- owner: database; may call: nobody
create function access.tell_account_changed() returns trigger
language plpgsql
as $$
declare
  -- The column that names the account: id, or account_id.
  key constant text := tg_argv[0];
begin
  if tg_op <> 'INSERT' then perform pg_notify('sds_identity', to_jsonb(old) ->> key); end if;
  if tg_op <> 'DELETE' then perform pg_notify('sds_identity', to_jsonb(new) ->> key); end if;
  return null;
end
$$;
create trigger account_changed after update or delete on identity.account
  for each row execute function access.tell_account_changed('id');
create trigger account_changed after insert or update or delete on identity.membership
  for each row execute function access.tell_account_changed('account_id');
create trigger account_changed after update or delete on identity.login
  for each row execute function access.tell_account_changed('account_id');
create trigger account_changed after insert on identity.delegated_limit
  for each row execute function access.tell_account_changed('account_id');
