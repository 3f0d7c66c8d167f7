-- The act of taking a run back, and its report.

-- What taking a run back does, in numbers and by the first names: the rows of the kind that the run counts, then the services.
-- Asked while the rows are still as the run left them, and what stays is marked.
-- owner: sds_keeper; may call: nobody
create function directory.undo_report(run uuid) returns jsonb
language sql stable set search_path = pg_catalog, pg_temp
as $$
  with subject as (
    select case r.source when 'CARE_INSPECTORATE' then 'directory.registration' when 'POSTCODES' then 'directory.postcode'
      when 'COUNCIL_AREAS' then 'directory.council_shape' else 'directory.support_service' end as counted,
      case r.source when 'POSTCODES' then 'directory.postcode' when 'COUNCIL_AREAS' then 'directory.council_shape'
      else 'directory.support_service' end as changed
    from directory.import_run r where r.id = run
  ), told as (
    select k.*, coalesce(s.name || ' (' || r.cs_number || ')', s.name, k.row_key) as name,
      coalesce(k.after ->> 'status' = 'CLOSED', k.after ->> 'retired_on' is not null, false) as was_closed,
      k.table_name = subject.counted as is_counted, k.table_name = subject.changed as is_changed,
      case when k.table_name <> 'directory.support_service' then false
        when k.kind = 'INSERTED' then k.stays and directory.is_ones_own(s.id)
        else exists (select from directory.fact_provenance p where p.service_id = s.id and p.confirmed_by_owner and k.before ? p.fact)
      end as is_own
    from directory.import_change k cross join subject
    left join directory.registration r on k.table_name = 'directory.registration' and r.id::text = k.row_key
    left join directory.support_service s on s.id::text = case when r.id is null then k.row_key else r.service_id::text end
    where k.import_run_id = run and k.table_name in (subject.counted, subject.changed)
  ), sorted as (
    select 'removed' as what, name from told where is_counted and kind = 'INSERTED' and not stays
    union all select 'reopened', name from told where is_counted and kind = 'UPDATED' and was_closed and not stays
    union all select 'restored', name from told where is_changed and kind = 'UPDATED' and not was_closed and not stays
    union all select 'kept', name from told where is_changed and (is_own or stays and kind = 'UPDATED')
    union all select 'closed', name from told where is_changed and stays and kind = 'INSERTED' and not is_own
  )
  select jsonb_object_agg(what.name, jsonb_build_object(
    'count', (select count(*) from sorted s where s.what = what.name),
    'names', coalesce((select jsonb_agg(first.name) from (
      select s.name from sorted s where s.what = what.name order by s.name limit 20) first), '[]')))
  from unnest(array['removed', 'reopened', 'restored', 'kept', 'closed']) what (name)
$$;

-- Takes a run back and returns its report. A dry run does all the work and keeps nothing of it. For the owner of the database, and
-- for undo_import.
-- owner: sds_keeper; may call: nobody
create function directory.take_back(run uuid, dry boolean) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  tables constant regclass[] := directory.kept_tables();
  obstacle jsonb;
  report jsonb;
  named regclass;
begin
  obstacle := directory.undo_obstacle(run);
  if obstacle is not null then perform access.refuse(obstacle ->> 'code', obstacle ->> 'message'); end if;
  begin
    perform directory.mark_confirmed(run);
    -- A price that was superseded holds again only when the one that took its place is gone.
    foreach named in array array_remove(tables, 'directory.rate') loop perform directory.put_back_updated(run, named); end loop;
    perform directory.mark_referred_to(run);
    report := directory.undo_report(run);
    perform directory.close_instead(run);
    foreach named in array tables loop perform directory.delete_inserted(run, named); end loop;
    perform directory.put_back_updated(run, 'directory.rate');
    for place in reverse cardinality(tables)..1 loop perform directory.put_back_deleted(run, tables[place]); end loop;
    perform directory.place_services();
    perform directory.refresh_reach(array(select a.service_id from directory.service_area a where a.kind = 'RADIUS'));
    perform directory.refresh_words();
    update directory.import_run r set outcome = 'UNDONE', undone_at = now(), can_be_undone = false where r.id = run;
    delete from directory.import_change k where k.import_run_id = run;
    if dry then raise exception using errcode = 'SDS02'; end if;
  exception when sqlstate 'SDS02' then null;
  end;
  return report;
end
$$;

-- Takes a run back for an operator. An import that is under way is not waited for: it may take many minutes.
-- owner: sds_keeper; may call: sds_server
create function directory.undo_import(run uuid, dry boolean) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if access.organisations_for('importUndo') = '{}' or not exists (select from directory.import_run r where r.id = run) then
    perform access.refuse('NOT_FOUND', 'Nothing you can see has this id. Check the id, or ask to be given access.');
  end if;
  -- The number is that of import-log.ts.
  if not pg_try_advisory_xact_lock(716204113) then
    perform access.refuse('CONFLICT', 'An import is under way. Take this one back when that has ended.');
  end if;
  return directory.take_back(run, dry);
end
$$;
