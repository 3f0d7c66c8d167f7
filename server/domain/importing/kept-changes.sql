-- Keeps what an import changes, so that its run can be taken back: how each row was before, whichever statement changed it. An
-- import names its run in a setting of its transaction (import-log.ts); without it nothing is kept. These functions see thousands of
-- rows of which PostgreSQL has no statistics, so they tell it to pair them by a hash.

-- The run whose import this transaction is, or null.
-- owner: database; may call: public
create function directory.import_under_way() returns uuid
language sql stable set search_path = pg_catalog, pg_temp
as $$ select nullif(current_setting('directory.import_run', true), '')::uuid $$;

-- Of a row that a run inserts, only that it did: to take that back is to delete it. One that it deleted before, under the same
-- key, counts as updated.
-- owner: sds_keeper; may call: public
create function directory.keep_inserted() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp set enable_nestloop = off as $$
begin
  insert into directory.import_change as k (id, import_run_id, table_name, row_key, kind, after)
  select gen_random_uuid(), directory.import_under_way(), tg_table_schema || '.' || tg_table_name, to_jsonb(c) ->> tg_argv[0],
    'INSERTED', case when gone.row_key is not null then to_jsonb(c) end
  from changed c
  left join (
    select k.row_key from directory.import_change k
    where k.import_run_id = directory.import_under_way() and k.table_name = tg_table_schema || '.' || tg_table_name
      and k.kind = 'DELETED' offset 0
  ) gone on gone.row_key = to_jsonb(c) ->> tg_argv[0]
  on conflict (import_run_id, table_name, row_key) do update set kind = 'UPDATED', after = excluded.after;
  return null;
end
$$;

-- Of a row that a run updates, the columns that changed: as they were before the run, and as it left them.
-- owner: sds_keeper; may call: public
create function directory.keep_updated() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp set enable_nestloop = off as $$
begin
  -- Materialized, so that each row is written as JSON once, and the rows are paired by a hash.
  with was as materialized (select to_jsonb(f) ->> tg_argv[0] as row_key, to_jsonb(f) as facts from former f),
    is_now as materialized (select to_jsonb(c) ->> tg_argv[0] as row_key, to_jsonb(c) as facts from changed c)
  insert into directory.import_change as k (id, import_run_id, table_name, row_key, kind, before, after)
  select gen_random_uuid(), directory.import_under_way(), tg_table_schema || '.' || tg_table_name, was.row_key,
    'UPDATED', differing.before, differing.after
  from was join is_now using (row_key)
  cross join lateral (
    select jsonb_object_agg(b.key, b.value) as before, jsonb_object_agg(b.key, is_now.facts -> b.key) as after
    from jsonb_each(was.facts) b
    -- What PostgreSQL makes of the other columns follows by itself.
    where b.value <> is_now.facts -> b.key and b.key <> 'search_vector'
  ) differing
  where was.facts <> is_now.facts and differing.before is not null
  on conflict (import_run_id, table_name, row_key) do update
  set before = excluded.before || k.before, after = k.after || excluded.after
  where k.kind = 'UPDATED';
  return null;
end
$$;

-- Of a row that a run deletes, all of it, as it was before the run; nothing, where the run inserted it.
-- owner: sds_keeper; may call: public
create function directory.keep_deleted() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp set enable_nestloop = off as $$
begin
  with of_the_run as (
    delete from directory.import_change k using former f
    where k.import_run_id = directory.import_under_way() and k.table_name = tg_table_schema || '.' || tg_table_name
      and k.row_key = to_jsonb(f) ->> tg_argv[0] and k.kind = 'INSERTED'
    returning k.row_key
  )
  insert into directory.import_change as k (id, import_run_id, table_name, row_key, kind, before)
  select gen_random_uuid(), directory.import_under_way(), tg_table_schema || '.' || tg_table_name, to_jsonb(f) ->> tg_argv[0],
    'DELETED', to_jsonb(f)
  from former f
  where to_jsonb(f) ->> tg_argv[0] not in (select o.row_key from of_the_run o)
  on conflict (import_run_id, table_name, row_key) do update
  set kind = 'DELETED', before = excluded.before || k.before, after = null;
  return null;
end
$$;
create trigger keep_inserted after insert on identity.organisation
  referencing new table as changed for each statement
  when (current_setting('directory.import_run', true) <> '') execute function directory.keep_inserted('id');
create trigger keep_updated after update on identity.organisation
  referencing old table as former new table as changed for each statement
  when (current_setting('directory.import_run', true) <> '') execute function directory.keep_updated('id');
create trigger keep_deleted after delete on identity.organisation
  referencing old table as former for each statement
  when (current_setting('directory.import_run', true) <> '') execute function directory.keep_deleted('id');
create trigger keep_inserted after insert on directory.support_service
  referencing new table as changed for each statement
  when (current_setting('directory.import_run', true) <> '') execute function directory.keep_inserted('id');
create trigger keep_updated after update on directory.support_service
  referencing old table as former new table as changed for each statement
  when (current_setting('directory.import_run', true) <> '') execute function directory.keep_updated('id');
create trigger keep_deleted after delete on directory.support_service
  referencing old table as former for each statement
  when (current_setting('directory.import_run', true) <> '') execute function directory.keep_deleted('id');
create trigger keep_inserted after insert on directory.registration
  referencing new table as changed for each statement
  when (current_setting('directory.import_run', true) <> '') execute function directory.keep_inserted('id');
create trigger keep_updated after update on directory.registration
  referencing old table as former new table as changed for each statement
  when (current_setting('directory.import_run', true) <> '') execute function directory.keep_updated('id');
create trigger keep_deleted after delete on directory.registration
  referencing old table as former for each statement
  when (current_setting('directory.import_run', true) <> '') execute function directory.keep_deleted('id');
create trigger keep_inserted after insert on directory.grading
  referencing new table as changed for each statement
  when (current_setting('directory.import_run', true) <> '') execute function directory.keep_inserted('id');
create trigger keep_updated after update on directory.grading
  referencing old table as former new table as changed for each statement
  when (current_setting('directory.import_run', true) <> '') execute function directory.keep_updated('id');
create trigger keep_deleted after delete on directory.grading
  referencing old table as former for each statement
  when (current_setting('directory.import_run', true) <> '') execute function directory.keep_deleted('id');
create trigger keep_inserted after insert on directory.external_identifier
  referencing new table as changed for each statement
  when (current_setting('directory.import_run', true) <> '') execute function directory.keep_inserted('id');
create trigger keep_updated after update on directory.external_identifier
  referencing old table as former new table as changed for each statement
  when (current_setting('directory.import_run', true) <> '') execute function directory.keep_updated('id');
create trigger keep_deleted after delete on directory.external_identifier
  referencing old table as former for each statement
  when (current_setting('directory.import_run', true) <> '') execute function directory.keep_deleted('id');
create trigger keep_inserted after insert on directory.fact_provenance
  referencing new table as changed for each statement
  when (current_setting('directory.import_run', true) <> '') execute function directory.keep_inserted('id');
create trigger keep_updated after update on directory.fact_provenance
  referencing old table as former new table as changed for each statement
  when (current_setting('directory.import_run', true) <> '') execute function directory.keep_updated('id');
create trigger keep_deleted after delete on directory.fact_provenance
  referencing old table as former for each statement
  when (current_setting('directory.import_run', true) <> '') execute function directory.keep_deleted('id');
create trigger keep_inserted after insert on directory.service_area
  referencing new table as changed for each statement
  when (current_setting('directory.import_run', true) <> '') execute function directory.keep_inserted('id');
create trigger keep_updated after update on directory.service_area
  referencing old table as former new table as changed for each statement
  when (current_setting('directory.import_run', true) <> '') execute function directory.keep_updated('id');
create trigger keep_deleted after delete on directory.service_area
  referencing old table as former for each statement
  when (current_setting('directory.import_run', true) <> '') execute function directory.keep_deleted('id');
create trigger keep_inserted after insert on directory.service_hours
  referencing new table as changed for each statement
  when (current_setting('directory.import_run', true) <> '') execute function directory.keep_inserted('id');
create trigger keep_updated after update on directory.service_hours
  referencing old table as former new table as changed for each statement
  when (current_setting('directory.import_run', true) <> '') execute function directory.keep_updated('id');
create trigger keep_deleted after delete on directory.service_hours
  referencing old table as former for each statement
  when (current_setting('directory.import_run', true) <> '') execute function directory.keep_deleted('id');
create trigger keep_inserted after insert on directory.rate
  referencing new table as changed for each statement
  when (current_setting('directory.import_run', true) <> '') execute function directory.keep_inserted('id');
create trigger keep_updated after update on directory.rate
  referencing old table as former new table as changed for each statement
  when (current_setting('directory.import_run', true) <> '') execute function directory.keep_updated('id');
create trigger keep_deleted after delete on directory.rate
  referencing old table as former for each statement
  when (current_setting('directory.import_run', true) <> '') execute function directory.keep_deleted('id');
create trigger keep_inserted after insert on directory.feed
  referencing new table as changed for each statement
  when (current_setting('directory.import_run', true) <> '') execute function directory.keep_inserted('scheme');
create trigger keep_updated after update on directory.feed
  referencing old table as former new table as changed for each statement
  when (current_setting('directory.import_run', true) <> '') execute function directory.keep_updated('scheme');
create trigger keep_deleted after delete on directory.feed
  referencing old table as former for each statement
  when (current_setting('directory.import_run', true) <> '') execute function directory.keep_deleted('scheme');
create trigger keep_inserted after insert on directory.postcode
  referencing new table as changed for each statement
  when (current_setting('directory.import_run', true) <> '') execute function directory.keep_inserted('postcode');
create trigger keep_updated after update on directory.postcode
  referencing old table as former new table as changed for each statement
  when (current_setting('directory.import_run', true) <> '') execute function directory.keep_updated('postcode');
create trigger keep_deleted after delete on directory.postcode
  referencing old table as former for each statement
  when (current_setting('directory.import_run', true) <> '') execute function directory.keep_deleted('postcode');
create trigger keep_inserted after insert on directory.postcode_area
  referencing new table as changed for each statement
  when (current_setting('directory.import_run', true) <> '') execute function directory.keep_inserted('code');
create trigger keep_updated after update on directory.postcode_area
  referencing old table as former new table as changed for each statement
  when (current_setting('directory.import_run', true) <> '') execute function directory.keep_updated('code');
create trigger keep_deleted after delete on directory.postcode_area
  referencing old table as former for each statement
  when (current_setting('directory.import_run', true) <> '') execute function directory.keep_deleted('code');
create trigger keep_inserted after insert on directory.council_shape
  referencing new table as changed for each statement
  when (current_setting('directory.import_run', true) <> '') execute function directory.keep_inserted('code');
create trigger keep_updated after update on directory.council_shape
  referencing old table as former new table as changed for each statement
  when (current_setting('directory.import_run', true) <> '') execute function directory.keep_updated('code');
create trigger keep_deleted after delete on directory.council_shape
  referencing old table as former for each statement
  when (current_setting('directory.import_run', true) <> '') execute function directory.keep_deleted('code');
create trigger keep_inserted after insert on directory.service_place
  referencing new table as changed for each statement
  when (current_setting('directory.import_run', true) <> '') execute function directory.keep_inserted('id');
create trigger keep_updated after update on directory.service_place
  referencing old table as former new table as changed for each statement
  when (current_setting('directory.import_run', true) <> '') execute function directory.keep_updated('id');
create trigger keep_deleted after delete on directory.service_place
  referencing old table as former for each statement
  when (current_setting('directory.import_run', true) <> '') execute function directory.keep_deleted('id');
create trigger keep_inserted after insert on directory.service_cost
  referencing new table as changed for each statement
  when (current_setting('directory.import_run', true) <> '') execute function directory.keep_inserted('id');
create trigger keep_updated after update on directory.service_cost
  referencing old table as former new table as changed for each statement
  when (current_setting('directory.import_run', true) <> '') execute function directory.keep_updated('id');
create trigger keep_deleted after delete on directory.service_cost
  referencing old table as former for each statement
  when (current_setting('directory.import_run', true) <> '') execute function directory.keep_deleted('id');
