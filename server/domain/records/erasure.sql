-- Erasing a record, after which nothing can be added to it.

-- Nothing can be added to a record that is erased, nor changed in it. An act that adds to it at the same moment waits for the
-- erasure here, and is refused after it.
-- owner: sds_keeper; may call: nobody
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
-- From the entities (npm run tables):
create trigger refuse_erased before insert or update on commissioning.arrangement for each row execute function records.refuse_erased();
create trigger refuse_erased before insert or update on commissioning.arrangement_line for each row execute function records.refuse_erased();
create trigger refuse_erased before insert or update on commissioning.commission for each row execute function records.refuse_erased();
create trigger refuse_erased before insert or update on commissioning.delivery for each row execute function records.refuse_erased();
create trigger refuse_erased before insert or update on commissioning.invoice for each row execute function records.refuse_erased();
create trigger refuse_erased before insert or update on commissioning.notice for each row execute function records.refuse_erased();
create trigger refuse_erased before insert or update on funds.allocation for each row execute function records.refuse_erased();
create trigger refuse_erased before insert or update on funds.individual_service_fund for each row execute function records.refuse_erased();
create trigger refuse_erased before insert or update on funds.isf_agreement for each row execute function records.refuse_erased();
create trigger refuse_erased before insert or update on people.access_grant for each row execute function records.refuse_erased();
create trigger refuse_erased before insert or update on people.confidential_record for each row execute function records.refuse_erased();
create trigger refuse_erased before insert or update on people.decision_supporter for each row execute function records.refuse_erased();
create trigger refuse_erased before insert or update on people.difference_of_view for each row execute function records.refuse_erased();
create trigger refuse_erased before insert or update on people.earlier_detail for each row execute function records.refuse_erased();
create trigger refuse_erased before insert or update on people.emergency_access for each row execute function records.refuse_erased();
create trigger refuse_erased before insert or update on people.needed_form for each row execute function records.refuse_erased();
create trigger refuse_erased before insert or update on people.representation for each row execute function records.refuse_erased();
create trigger refuse_erased before insert or update on people.supported_person for each row execute function records.refuse_erased();
create trigger refuse_erased before insert or update on planning.agreed_budget for each row execute function records.refuse_erased();
create trigger refuse_erased before insert or update on planning.information_answer for each row execute function records.refuse_erased();
create trigger refuse_erased before insert or update on planning.information_shared for each row execute function records.refuse_erased();
create trigger refuse_erased before insert or update on planning.interest_agreement for each row execute function records.refuse_erased();
create trigger refuse_erased before insert or update on planning.peer_story for each row execute function records.refuse_erased();
create trigger refuse_erased before insert or update on planning.personal_outcome for each row execute function records.refuse_erased();
create trigger refuse_erased before insert or update on planning.shortlisted_service for each row execute function records.refuse_erased();
create trigger refuse_erased before insert or update on planning.support_element for each row execute function records.refuse_erased();
create trigger refuse_erased before insert or update on records.record_closure for each row execute function records.refuse_erased();
-- End of what is from the entities.

-- The accounts that were opened for a person, for who acted for them and for who helped them, and that nobody needs for anything else.
-- owner: database; may call: sds_keeper
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
-- owner: database; may call: sds_keeper
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
-- owner: sds_keeper; may call: sds_server
create function records.erase(person uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  found_person people.supported_person;
  accounts uuid[];
  private record;
  deletions text;
begin
  select p.* into found_person from people.supported_person p where p.id = person for update;
  if found_person.authority_id = any (access.organisations_for('personErase'))
    and exists (select from records.erasure e where e.person_id = person and e.erased_at is not null) then return; end if;
  perform access.refuse_if(records.erasure_obstacle('personErase', person));

  accounts := records.accounts_of(person);
  update people.supported_person p set account_id = null, known_as = 'Erased', locality = 'Erased', version = p.version + 1
  where p.id = person;

  delete from access.request r where r.result ->> 'personId' = person::text;

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
  update audit.access_record l set account_name = 'Erased' where l.account_id = any (accounts);
  update audit.act d set account_name = 'Erased' where d.account_id = any (accounts);
  update identity.account a set name = 'Erased', closed_at = coalesce(a.closed_at, now()) where a.id = any (accounts);

  update records.erasure e
  set erased_at = now(), erased_by_id = access.actor_id(), policy_id = (select r.policy_id from records.retention_of(person) r)
  where e.person_id = person and e.withdrawn_at is null;
end
$$;
