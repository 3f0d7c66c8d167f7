-- Takes a run of an import back: what it inserted goes, what it changed and deleted is as before. What an owner confirmed since
-- stays as it is, and a service that something else refers to by now is closed instead of deleted. Which rows a run changed is
-- kept by triggers (kept-changes.sql), so this needs to know nothing of how an import works.

-- Why a run cannot be taken back, as {code, message}; null when it can. Asked by the act, and beforehand.
-- owner: sds_keeper; may call: sds_server
create function directory.undo_obstacle(run uuid) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select case
    when r.outcome = 'UNDONE' then jsonb_build_object('code', 'ALREADY_DONE', 'message', 'This import was taken back already.')
    when r.outcome = 'FAILED' then jsonb_build_object('code', 'WRONG_STATE', 'message', 'This import failed, so there is nothing to take back.')
    when exists (
      select from directory.import_run later
      where later.source = r.source and later.outcome = 'TAKEN_IN'
        and (later.file_name = r.file_name or r.source not in ('OPEN_REFERRAL', 'ALISS'))
        and (later.finished_at, later.id) > (r.finished_at, r.id))
    then jsonb_build_object('code', 'WRONG_STATE', 'message', 'A later import of this source builds on it. Take that one back first.')
    when not r.can_be_undone then jsonb_build_object('code', 'WRONG_STATE', 'message',
      'What this import changed is no longer kept: that is so for the latest three of each source. Import a right file instead.')
  end
  from directory.import_run r where r.id = run
$$;

-- The columns of a table that can be written, separated by commas, each after a prefix.
-- owner: database; may call: sds_keeper
create function directory.columns_of(named regclass, prefix text) returns text
language sql stable set search_path = pg_catalog, pg_temp
as $$
  select string_agg(prefix || quote_ident(a.attname), ', ' order by a.attnum)
  from pg_attribute a where a.attrelid = named and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
$$;

-- The column of a table's primary key.
-- owner: database; may call: sds_keeper
create function directory.key_of(named regclass) returns text
language sql stable set search_path = pg_catalog, pg_temp
as $$
  select a.attname from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
  where i.indrelid = named and i.indisprimary
$$;

-- The tables of which runs keep changes: what is part of something comes before it.
-- owner: database; may call: sds_keeper
create function directory.kept_tables() returns regclass[]
language sql stable set search_path = pg_catalog, pg_temp
as $$
  with recursive kept as (
    select t.tgrelid as id from pg_trigger t where t.tgname = 'keep_inserted'
  ), placed as (
    select id, 0 as place from kept
    union
    select c.confrelid, p.place + 1 from placed p
    join pg_constraint c on c.conrelid = p.id and c.contype = 'f' and c.confrelid <> c.conrelid
    where c.confrelid in (select id from kept)
  ), ordered as (select id, max(place) as place from placed group by id)
  select array_agg(o.id::regclass order by o.place, o.id::regclass::text) from ordered o
$$;

-- Whether somebody has taken an entry over: confirmed it or one of its facts, or claimed it.
-- owner: sds_keeper; may call: nobody
create function directory.is_ones_own(service uuid) returns boolean
language sql stable set search_path = pg_catalog, pg_temp
as $$
  select s.confirmed_on is not null or directory.claimant_of(s.id) is not null
    or exists (select from directory.fact_provenance p where p.service_id = s.id and p.confirmed_by_owner)
  from directory.support_service s where s.id = service
$$;

-- Marks what stays because an owner confirmed it since: single facts, whole parts of an entry (its hours, its prices), and entries.
-- owner: sds_keeper; may call: nobody
create function directory.mark_confirmed(run uuid) returns void
language plpgsql set search_path = pg_catalog, pg_temp set enable_nestloop = off as $$
declare
  part record;
begin
  update directory.import_change k set stays = true
  from directory.fact_provenance p
  where k.import_run_id = run and k.table_name = 'directory.fact_provenance' and p.id::text = k.row_key and p.confirmed_by_owner;

  for part in
    select distinct p.fact, 'directory.' || p.fact as named from directory.fact_provenance p
    join directory.import_change k on k.import_run_id = run and k.table_name = 'directory.' || p.fact
    where p.confirmed_by_owner
  loop
    execute format($sql$
      update directory.import_change k set stays = true
      from directory.fact_provenance p
      where k.import_run_id = $1 and k.table_name = %L and p.fact = %L and p.confirmed_by_owner
        and p.service_id::text = coalesce(k.before ->> 'service_id', (select t.service_id::text from %s t where t.id::text = k.row_key))
    $sql$, part.named, part.fact, part.named) using run;
  end loop;

  -- The run itself changed the entry last, unless somebody did since.
  update directory.import_change k set stays = true
  from directory.support_service s, directory.import_run r
  where k.import_run_id = run and r.id = run and k.table_name = 'directory.support_service' and s.id::text = k.row_key
    and case when k.kind = 'INSERTED' then directory.is_ones_own(s.id)
      else s.confirmed_on >= (r.finished_at at time zone 'Europe/London')::date
        and s.modified_at <> (k.after ->> 'modified_at')::timestamptz end;
end
$$;

-- Marks the inserted rows that a row refers to which does not go with them; and with a service everything that is part of it.
-- owner: sds_keeper; may call: nobody
create function directory.mark_referred_to(run uuid) returns void
language plpgsql set search_path = pg_catalog, pg_temp set enable_nestloop = off as $$
declare
  foreign_key record;
  marked int;
  found_more boolean := true;
begin
  while found_more loop
    found_more := false;
    for foreign_key in
      select c.conrelid::regclass::text as child, a.attname as child_column, directory.key_of(c.conrelid) as child_key,
        c.confrelid::regclass::text as parent, c.confdeltype = 'c' as goes_with_it,
        c.confrelid::regclass::text in ('directory.support_service', 'directory.registration') as is_whole
      from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where c.contype = 'f' and cardinality(c.conkey) = 1 and c.confrelid::regclass::text in (
        select distinct k.table_name from directory.import_change k where k.import_run_id = run and k.kind = 'INSERTED')
      order by 1, 2
    loop
      continue when foreign_key.goes_with_it;
      execute format($sql$
        update directory.import_change k set stays = true
        where k.import_run_id = $1 and k.table_name = %L and k.kind = 'INSERTED' and not k.stays and k.row_key in (
          select r.%I::text from %s r
          left join directory.import_change o on o.import_run_id = $1 and o.table_name = %L and o.row_key = r.%I::text
            and o.kind = 'INSERTED' and not o.stays
          where r.%I is not null and o.id is null)
      $sql$, foreign_key.parent, foreign_key.child_column, foreign_key.child, foreign_key.child, foreign_key.child_key,
        foreign_key.child_column) using run;
      get diagnostics marked = row_count;
      found_more := found_more or marked > 0;
      continue when not foreign_key.is_whole;
      execute format($sql$
        update directory.import_change k set stays = true
        from %s r join directory.import_change o on o.import_run_id = $1 and o.table_name = %L and o.row_key = r.%I::text and o.stays
        where k.import_run_id = $1 and k.table_name = %L and k.kind = 'INSERTED' and not k.stays and k.row_key = r.%I::text
      $sql$, foreign_key.child, foreign_key.parent, foreign_key.child_column, foreign_key.child, foreign_key.child_key) using run;
      get diagnostics marked = row_count;
      found_more := found_more or marked > 0;
    end loop;
  end loop;
end
$$;

-- Puts updated rows of a table back, column by column: one that somebody changed since, or an owner confirmed, stays as it is.
-- owner: sds_keeper; may call: nobody
create function directory.put_back_updated(run uuid, named regclass) returns void
language plpgsql set search_path = pg_catalog, pg_temp set enable_nestloop = off as $$
begin
  execute format($sql$
    with back as (
      select k.row_key, jsonb_object_agg(was.key, was.value) as facts
      from directory.import_change k
      join (select r.%2$I::text as row_key, to_jsonb(r) as facts from %1$s r offset 0) t using (row_key)
      cross join lateral jsonb_each(k.before) was
      where k.import_run_id = $1 and k.table_name = %3$L and k.kind = 'UPDATED' and not k.stays
        and t.facts -> was.key = k.after -> was.key
        and not exists (
          select from directory.fact_provenance p
          where %3$L = 'directory.support_service' and p.service_id::text = k.row_key and p.fact = was.key and p.confirmed_by_owner)
      group by k.row_key
    )
    update %1$s t set (%4$s) = (select %5$s from jsonb_populate_record(t, back.facts) n)
    from back where t.%2$I::text = back.row_key
  $sql$, named, directory.key_of(named), named::text, directory.columns_of(named, ''), directory.columns_of(named, 'n.')) using run;
end
$$;

-- Deletes the rows that a run inserted into a table, but those that stay.
-- owner: sds_keeper; may call: nobody
create function directory.delete_inserted(run uuid, named regclass) returns void
language plpgsql set search_path = pg_catalog, pg_temp set enable_nestloop = off as $$
begin
  execute format($sql$
    delete from %s t using directory.import_change k
    where k.import_run_id = $1 and k.table_name = %L and k.kind = 'INSERTED' and not k.stays and t.%I::text = k.row_key
  $sql$, named, named::text, directory.key_of(named)) using run;
end
$$;

-- Inserts the rows that a run deleted from a table, unless something else has taken their place.
-- owner: sds_keeper; may call: nobody
create function directory.put_back_deleted(run uuid, named regclass) returns void
language plpgsql set search_path = pg_catalog, pg_temp set enable_nestloop = off as $$
begin
  execute format($sql$
    insert into %s (%s)
    select %s from directory.import_change k cross join lateral jsonb_populate_record(null::%s, k.before) n
    where k.import_run_id = $1 and k.table_name = %L and k.kind = 'DELETED' and not k.stays
    on conflict do nothing
  $sql$, named, directory.columns_of(named, ''), directory.columns_of(named, 'n.'), named, named::text) using run;
end
$$;

-- Closes the services that a run opened and that stay only because something refers to them.
-- owner: sds_keeper; may call: nobody
create function directory.close_instead(run uuid) returns void
language sql set search_path = pg_catalog, pg_temp as $$
  with closing as (
    update directory.support_service s set status = 'CLOSED', closed_on = access.today()
    from directory.import_change k
    where k.import_run_id = run and k.table_name = 'directory.support_service' and k.kind = 'INSERTED' and k.stays
      and s.id::text = k.row_key and not directory.is_ones_own(s.id)
    returning s.id
  )
  update directory.registration r set status = 'CLOSED', closed_on = access.today() from closing where r.service_id = closing.id
$$;
