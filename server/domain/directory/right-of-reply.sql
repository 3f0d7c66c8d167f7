-- What organisations say of a service, and what its maintainer replies: to them, and to the register.

-- Why none of these organisations of the actor's can say something of a service, as {code, message}; null when one can. Asked by
-- the act with the one it names, and beforehand with all.
-- owner: database; may call: public
create function directory.stating_obstacle(service uuid, authors uuid[]) returns jsonb
language sql stable set search_path = pg_catalog, pg_temp
as $$
  with stating as materialized (
    select author from unnest(authors) author where author = any (access.organisations_for('statementMake'))
  )
  select case
    when not exists (select from stating) then access.obstacle('NOT_PERMITTED',
      'You say nothing of services in this organisation’s name.')
    when not exists (select from stating where author <> directory.maintainer_of(service)) then access.obstacle('CONFLICT_OF_INTEREST',
      'Your organisation maintains this entry itself: what it says of it is in the entry.')
  end
$$;

-- Why the actor cannot reply to a statement, or take it back, as {code, message}; null when they can. Asked by the acts, and beforehand.
-- owner: database; may call: public
create function directory.replying_obstacle(statement uuid) returns jsonb
language sql stable set search_path = pg_catalog, pg_temp
as $$
  select case
    when not t.maintainer_id = any (access.organisations_for('statementReply')) or t.maintainer_id <> directory.maintainer_of(t.service_id) then
      access.obstacle('NOT_PERMITTED', 'Only the organisation this was said of replies, while it keeps the entry.')
    when t.withdrawn_at is not null then access.obstacle('WRONG_STATE',
      'This statement has been taken back, so there is nothing to reply to.')
    when t.replied_at is not null then access.obstacle('ALREADY_DONE',
      'Your organisation has replied to this already, and both are published.')
  end
  from directory.service_statement t where t.id = statement
$$;

-- owner: database; may call: public
create function directory.withdrawing_obstacle(statement uuid) returns jsonb
language sql stable set search_path = pg_catalog, pg_temp
as $$
  select case
    when not t.author_id = any (access.organisations_for('statementWithdraw')) then
      access.obstacle('NOT_PERMITTED', 'Only the organisation that said this takes it back.')
    when t.withdrawn_at is not null then access.obstacle('ALREADY_DONE',
      'This statement has been taken back already.')
  end
  from directory.service_statement t where t.id = statement
$$;

-- Writes a statement, and a message to the organisation that maintains the entry. It is published with their reply, or without one when the days
-- for it are over.
-- owner: sds_keeper; may call: sds_server
create function directory.make_statement(statement uuid, service uuid, author uuid, words text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  maintainer uuid := directory.maintainer_of(service);
  days_to_reply constant int := 14;
  publishes timestamptz := now() + make_interval(days => days_to_reply);
begin
  if maintainer is null then
    perform access.refuse_unseen();
  end if;
  perform access.refuse_if(directory.stating_obstacle(service, array[author]));
  insert into directory.service_statement (id, service_id, author_id, maintainer_id, text, made_by_id, made_at, publishes_at)
  values (statement, service, author, maintainer, words, access.actor_id(), now(), publishes);
  insert into directory.outgoing_message (id, organisation_id, subject, body, made_at)
  select access.new_id(), maintainer, format('%s has something to say of %s', o.name, s.name),
    format(E'%s wants to publish this of %s:\n\n%s\n\nYou have the right to reply, and your reply will stand beside it. Without one it is published after %s days, on %s. Sign in to reply.',
      o.name, s.name, words, days_to_reply, to_char(publishes at time zone 'Europe/London', 'FMDD FMMonth YYYY')), now()
  from identity.organisation o, directory.support_service s where o.id = author and s.id = service;
end
$$;

-- The act of a statement that the actor sees. The second of two callers gets ALREADY_DONE.
-- owner: sds_keeper; may call: sds_server
create function directory.reply_to_statement(statement uuid, words text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform from directory.service_statement t where t.id = statement for no key update;
  perform access.refuse_if(directory.replying_obstacle(statement));
  update directory.service_statement t set reply = reply_to_statement.words, replied_by_id = access.actor_id(), replied_at = now() where t.id = statement;
end
$$;

-- owner: sds_keeper; may call: sds_server
create function directory.withdraw_statement(statement uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform from directory.service_statement t where t.id = statement for no key update;
  perform access.refuse_if(directory.withdrawing_obstacle(statement));
  update directory.service_statement t set withdrawn_at = now(), withdrawn_by_id = access.actor_id() where t.id = statement;
end
$$;

-- What the maintainer says to complaints or grades on the register; no words take the reply of before back.
-- owner: sds_keeper; may call: sds_server
create function directory.reply_to_register(reply uuid, service uuid, matter text, words text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  entry directory.support_service;
  maintainer uuid := directory.maintainer_of(service);
begin
  perform access.refuse_if(directory.keeping_obstacle(service, access.organisations_for('registerReply')));
  select s.* into entry from directory.support_service s where s.id = service for no key update;
  if words is not null and (matter = 'COMPLAINTS' and coalesce(entry.complaints_upheld, 0) = 0 or matter = 'GRADES' and entry.minimum_grade is null) then
    perform access.refuse('WRONG_STATE', 'The register publishes nothing of this kind about the service, so there is nothing to reply to.');
  end if;
  update directory.register_reply r set ended_at = now() where r.service_id = service and r.about = matter and r.ended_at is null;
  if words is null then return; end if;
  insert into directory.register_reply (id, service_id, organisation_id, about, text, made_by_id, made_at)
  values (reply, service, maintainer, matter, words, access.actor_id(), now());
end
$$;
