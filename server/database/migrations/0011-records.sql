-- How long records are kept, and how one is erased: by one function, which two people must want. The server deletes nothing.

alter table records.record_closure add constraint record_closure_of_person
  foreign key (person_id, authority_id) references people.supported_person (id, authority_id);
alter table records.erasure add constraint erasure_of_person
  foreign key (person_id, authority_id) references people.supported_person (id, authority_id);

-- What of a person's support is still under way, in words; empty when nothing is.
create function records.still_open(person uuid) returns text[]
language sql stable set search_path = pg_catalog, pg_temp
as $$
  select coalesce(array_agg(open.words order by open.words), '{}')
  from (
    select format('the commission "%s" runs until %s', c.description, to_char(c.period_end, 'FMDD FMMonth YYYY')) as words
    from commissioning.commission c
    where c.person_id = person and c.status = 'ACCEPTED' and access.today() < c.period_end
    union all
    select format('"%s" is offered and not answered', c.description)
    from commissioning.commission c
    where c.person_id = person and c.status = 'OFFERED' and now() < c.expires_at
    union all
    select format('%s is %s in a fund', to_char(sum(a.balance_pence) / 100, 'FM£999,999,999,990.00'),
      case a.kind when 'AVAILABLE' then 'left' else 'promised and not paid' end)
    from ledger.account a
    where a.person_id = person and a.kind in ('AVAILABLE', 'COMMITTED') and a.balance_pence > 0
    group by a.kind
  ) open
$$;

-- The last day on which anything was done for a person, as far as the asker may see it: they were registered, support was
-- given, or an accepted commission ran.
create function records.last_support(person uuid) returns date
language sql stable set search_path = pg_catalog, pg_temp
as $$
  select greatest(access.day_of(p.registered_at),
    (select max(d.delivered_on) from commissioning.delivery d where d.person_id = p.id),
    (select max(least(c.period_end - 1, access.today())) from commissioning.commission c
     where c.person_id = p.id and c.status = 'ACCEPTED' and c.period_start <= access.today()))
  from people.supported_person p where p.id = person
$$;

-- Until when a record is kept and why, as far as the asker may see it. No row for who is not there to be seen.
create function records.retention_of(person uuid)
returns table (closed_on date, policy_id uuid, years int, source text, kept_until date, requested_by_id uuid,
  requested_at timestamptz, erased_at timestamptz)
language sql stable set search_path = pg_catalog, pg_temp
as $$
  select c.ended_on, policy.id, policy.years, policy.source, (c.ended_on + make_interval(years => policy.years))::date,
    e.requested_by_id, e.requested_at, e.erased_at
  from people.supported_person p
  left join records.record_closure c on c.person_id = p.id and c.reopened_at is null
  left join records.erasure e on e.person_id = p.id and e.withdrawn_at is null
  left join lateral (
    select r.id, r.years, r.source from records.retention_policy r
    where r.authority_id = p.authority_id and r.kind = p.basis and r.starts_on <= access.today()
    order by r.starts_on desc, r.id desc limit 1
  ) policy on true
  where p.id = person
$$;

-- Why the asker cannot ask for an erasure (REQUEST) or carry it out (ERASE) now, as {code, message}; null when they can.
-- The same for the act and for what a client is told beforehand.
create function records.why_not(act text, person uuid) returns jsonb
language plpgsql stable set search_path = pg_catalog, pg_temp
as $$
declare
  authority uuid;
  kept record;
  open text[];
begin
  select p.authority_id into authority from people.supported_person p where p.id = person;
  select r.* into kept from records.retention_of(person) r;
  open := records.still_open(person);
  return (
    select jsonb_build_object('code', why.code, 'message', why.message)
    from (values
      (1, not coalesce(authority = any (access.organisations_for(case act when 'ERASE' then 'personErase' else 'erasureRequest' end)), false),
        'NOT_PERMITTED', 'A record is erased by two people of its authority together, one of them a team manager. Ask them.'),
      (2, kept.erased_at is not null, 'ALREADY_DONE', 'This record has been erased already.'),
      (3, kept.closed_on is null, 'WRONG_STATE', 'This record is open. Close it once support has ended; its time to be kept runs from then.'),
      (4, kept.policy_id is null, 'WRONG_STATE',
        'Your authority has not said how long it keeps records of this kind. A team manager must set that first.'),
      (5, access.today() < kept.kept_until, 'WRONG_STATE', format(
        'This record is kept until %s: %s years after it was closed (%s). It can be erased from that day on.',
        to_char(kept.kept_until, 'FMDD FMMonth YYYY'), kept.years, kept.source)),
      (6, open <> '{}', 'WRONG_STATE', format('Not everything has ended: %s. End that first.', array_to_string(open, '; '))),
      (7, act = 'REQUEST' and kept.requested_at is not null, 'ALREADY_DONE',
        'Somebody has asked for this erasure already. A team manager other than they can carry it out.'),
      (8, act = 'ERASE' and kept.requested_at is null, 'WRONG_STATE',
        'Nobody has asked for this erasure yet. A colleague must ask for it first.'),
      (9, act = 'ERASE' and kept.requested_by_id = access.actor_id(), 'NOT_PERMITTED',
        'You asked for this erasure yourself. Another team manager must carry it out.')
    ) as why (place, holds, code, message)
    where why.holds
    order by why.place
    limit 1);
end
$$;

-- Nothing can be added to a record that is erased, nor changed in it. Whoever adds to it at the same moment waits for the
-- erasure here, and is refused after it.
create function records.refuse_erased() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  whose uuid;
begin
  if tg_table_schema = 'people' and tg_table_name = 'supported_person' then whose := new.id; else whose := new.person_id; end if;
  perform from people.supported_person p where p.id = whose for key share;
  if exists (select from records.erasure e where e.person_id = whose and e.erased_at is not null) then
    perform access.refuse('WRONG_STATE', 'This record has been erased. Nothing can be added to it or changed in it.');
  end if;
  return new;
end
$$;

do $$
declare
  private record;
begin
  for private in
    select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and (n.nspname in ('people', 'planning', 'funds', 'commissioning') or c.relname = 'record_closure')
      -- A precedent is nobody's.
      and c.oid <> 'planning.precedent'::regclass
  loop
    execute format('create trigger refuse_erased before insert or update on %I.%I for each row execute function records.refuse_erased()',
      private.nspname, private.relname);
  end loop;
end
$$;

-- The accounts that were opened for a person, for who acted for them and for who helped them, and that nobody needs for anything else.
create function records.accounts_of(person uuid) returns uuid[]
language sql stable set search_path = pg_catalog, pg_temp
as $$
  select coalesce(array_agg(a.id), '{}')
  from identity.account a
  where a.id in (
      select p.account_id from people.supported_person p where p.id = person
      union select r.account_id from people.representation r where r.person_id = person
      union select s.account_id from people.decision_supporter s where s.person_id = person)
    and not exists (select from identity.membership m where m.account_id = a.id)
    and not exists (select from people.supported_person p where p.account_id = a.id and p.id <> person)
    and not exists (select from people.representation r where r.account_id = a.id and r.person_id <> person)
    and not exists (select from people.decision_supporter s where s.account_id = a.id and s.person_id <> person)
    and not exists (select from people.access_grant g where g.account_id = a.id and g.person_id <> person)
$$;

-- Takes every free text out of the rows of one table about a person; amounts, days, ids and words of closed lists stay.
create function records.blank(target regclass, person uuid) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  blanks text;
begin
  select string_agg(format('%I = %s', a.attname,
    case
      when not a.attnotnull then 'null'
      when exists (select from pg_index i where i.indrelid = target and i.indisunique and a.attnum = any (i.indkey)) then $s$'Erased ' || id$s$
      else $s$'Erased'$s$
    end), ', ') into blanks
  from pg_attribute a
  where a.attrelid = target and a.attnum > 0 and not a.attisdropped and a.atttypid = 'text'::regtype
    and not exists (select from pg_constraint k where k.conrelid = target and k.contype = 'c' and k.conkey = array[a.attnum]);
  if blanks is not null then
    execute format('update %s set %s where person_id = $1', target, blanks) using person;
  end if;
end
$$;

-- Erases a record: who they are and may see or act for them goes, texts are taken out, accounts are closed and nameless.
-- The ledger's rows stay as they are: they name nobody. All of it or nothing; again, it answers that it is done.
create function records.erase(person uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  found_person people.supported_person;
  refusal jsonb;
  accounts uuid[];
  private record;
  deletions text;
begin
  select p.* into found_person from people.supported_person p
  where p.id = person and p.authority_id = any (access.actor_authorities())
  for update;
  if not found then
    perform access.refuse('NOT_FOUND', 'Nothing you can see has this id. Check the id, or ask to be given access.');
  end if;
  if found_person.authority_id = any (access.organisations_for('personErase'))
    and exists (select from records.erasure e where e.person_id = person and e.erased_at is not null) then return; end if;
  refusal := records.why_not('ERASE', person);
  if refusal is not null then perform access.refuse(refusal ->> 'code', refusal ->> 'message'); end if;

  accounts := records.accounts_of(person);
  update people.supported_person p set account_id = null, known_as = 'Erased', locality = 'Erased', version = p.version + 1
  where p.id = person;

  -- What was told to others is taken back from them.
  update planning.peer_story s set status = 'WITHDRAWN', withdrawn_at = now(), withdrawn_by_id = access.actor_id(), version = s.version + 1
  where s.person_id = person and s.status <> 'WITHDRAWN';

  -- One statement, so that rows that point to each other go together.
  select string_agg(format('gone_%s as (delete from people.%I where person_id = $1)', c.oid, c.relname), ', ') into deletions
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'person_id'
  where c.relnamespace = 'people'::regnamespace and c.relkind = 'r';
  execute format('with %s select', deletions) using person;

  for private in
    select c.oid from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'person_id'
    where c.relnamespace in ('planning'::regnamespace, 'funds'::regnamespace, 'commissioning'::regnamespace) and c.relkind = 'r'
  loop
    perform records.blank(private.oid, person);
  end loop;

  delete from identity.login l where l.account_id = any (accounts);
  delete from identity.invitation i where i.account_id = any (accounts);
  update audit.look l set account_name = 'Erased' where l.account_id = any (accounts);
  update audit.act d set account_name = 'Erased' where d.account_id = any (accounts);
  update identity.account a set name = 'Erased', closed_at = coalesce(a.closed_at, now()) where a.id = any (accounts);

  update records.erasure e
  set erased_at = now(), erased_by_id = access.actor_id(), policy_id = (select r.policy_id from records.retention_of(person) r)
  where e.person_id = person and e.withdrawn_at is null;
end
$$;

grant usage on schema records to sds_server, sds_keeper;
grant select on all tables in schema records to sds_server, sds_keeper;
grant insert on all tables in schema records to sds_server;
grant update (reopened_by_id, reopened_at) on records.record_closure to sds_server;
grant update (withdrawn_at) on records.erasure to sds_server;
grant update on records.erasure to sds_keeper;
grant update, delete on all tables in schema people to sds_keeper;
grant update on all tables in schema planning, funds, commissioning to sds_keeper;
grant update on identity.account to sds_keeper;
grant delete on identity.login, identity.invitation to sds_keeper;
grant update (account_name) on audit.look, audit.act to sds_keeper;
revoke delete on people.supported_person from sds_keeper;

grant create on schema records to sds_keeper;
alter function records.refuse_erased() owner to sds_keeper;
alter function records.erase(uuid) owner to sds_keeper;
revoke create on schema records from sds_keeper;
revoke execute on all functions in schema records from public;
grant execute on all functions in schema records to sds_keeper;
grant execute on function records.still_open(uuid), records.last_support(uuid), records.retention_of(uuid),
  records.why_not(text, uuid), records.erase(uuid) to sds_server;
