-- What people tell each other about how money was spent: kept in two tables that only the functions here join. Whose a story is
-- stands in the first, what others read in the second.

alter table planning.peer_story
  add constraint peer_story_of_person foreign key (person_id, authority_id) references people.supported_person (id, authority_id);
create unique index peer_story_told_once on planning.peer_story (person_id, md5(used_for || E'\n' || happened)) where status <> 'WITHDRAWN';
create index peer_story_of_area on planning.peer_story (council_area) where status = 'PUBLISHED';

-- The words of a story as they are typed, and their stems, so that an outcome finds stories of the like.
alter table planning.precedent
  add column search_vector tsvector not null generated always as (
    setweight(to_tsvector('pg_catalog.simple', directory.plain(used_for)), 'A')
    || setweight(to_tsvector('pg_catalog.simple', directory.plain(happened || ' ' || coalesce(what_changed, ''))), 'C')
    || setweight(to_tsvector('pg_catalog.english', directory.plain(used_for || ' ' || happened)), 'D')
  ) stored;
create index precedent_words on planning.precedent using gin (search_vector) where status = 'PUBLISHED';
create index precedent_outcome on planning.precedent (outcome, (published_in - date '2000-01-01'), id) where status = 'PUBLISHED';
create index precedent_latest on planning.precedent ((published_in - date '2000-01-01'), id) where status = 'PUBLISHED';

-- What to look for, for something said in words: any of its stems but those that stand in every outcome. Null when nothing is left.
create function planning.alike(words text) returns tsquery
language sql immutable parallel safe set search_path = pg_catalog, pg_temp
as $$
  select string_agg(quote_literal(stem), ' | ')::tsquery
  from unnest(tsvector_to_array(to_tsvector('pg_catalog.english', directory.plain(words)))) stem
  where stem <> all (array['want', 'get', 'go', 'like', 'abl', 'need', 'keep', 'back', 'make', 'someth', 'everi', 'live', 'life', 'day', 'week', 'time'])
$$;

-- What to look for, for the words somebody typed (lower case letters a-z and digits only, so they need no quoting): all of them, each
-- as the beginning of a word. A word that no story has is also taken for those most like it.
create function planning.words_query(given text[]) returns tsquery
language plpgsql stable parallel safe set search_path = pg_catalog, pg_temp
as $$
declare
  beginning text;
  alternatives text;
  wanted text := '';
begin
  foreach beginning in array given loop
    alternatives := beginning || ':*';
    if not exists (select from planning.precedent p where p.status = 'PUBLISHED' and p.search_vector @@ alternatives::tsquery) then
      select concat_ws(' | ', alternatives, string_agg(quote_literal(alike.word), ' | ')) into alternatives
      from (
        select distinct w.word, public.similarity(w.word, beginning) as similarity
        from planning.precedent p, unnest(tsvector_to_array(p.search_vector)) w (word)
        where p.status = 'PUBLISHED' and public.similarity(w.word, beginning) >= 0.4
        order by similarity desc, w.word limit 5
      ) alike;
    end if;
    wanted := wanted || case when wanted = '' then '' else ' & ' end || '(' || alternatives || ')';
  end loop;
  return wanted::tsquery;
end
$$;

-- Shows others what a story says, as it stands after whatever was done to it; a story that is taken back they lose.
create function planning.show_precedent() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'UPDATE' and (old.precedent_id <> new.precedent_id or new.status = 'WITHDRAWN') then
    delete from planning.precedent p where p.id = old.precedent_id;
  end if;
  if new.status = 'WITHDRAWN' then return null; end if;
  insert into planning.precedent as p (id, status, outcome, used_for, happened, cost_band, cost_per, refused_first, refused_test,
    refused_limb, what_changed, council_area, sent_at, decline_reason, explanation, published_in)
  values (new.precedent_id, new.status, new.outcome, new.used_for, new.happened, new.cost_band, new.cost_per, new.refused_first,
    new.refused_test, new.refused_limb, new.what_changed, new.council_area, new.sent_at, new.decline_reason, new.explanation,
    case when new.status = 'PUBLISHED' then date_trunc('month', access.day_of(new.decided_at)) end)
  on conflict (id) do update
  set (status, outcome, used_for, happened, cost_band, cost_per, refused_first, refused_test, refused_limb, what_changed, council_area,
      sent_at, decline_reason, explanation, published_in)
    = (excluded.status, excluded.outcome, excluded.used_for, excluded.happened, excluded.cost_band, excluded.cost_per,
      excluded.refused_first, excluded.refused_test, excluded.refused_limb, excluded.what_changed, excluded.council_area,
      excluded.sent_at, excluded.decline_reason, excluded.explanation, excluded.published_in);
  return null;
end
$$;

-- Decides on a story, for a moderator who read it in a status. Whoever comes second finds that it stands elsewhere by now.
create function planning.moderate_precedent(precedent uuid, found_in text, becomes text, reason text, words text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  deciding constant uuid[] := access.organisations_for('MODERATOR');
begin
  if becomes not in ('PUBLISHED', 'RETURNED', 'DECLINED') then
    raise exception 'A moderator leaves no story %.', becomes;
  end if;
  if not precedent = any (access.moderated_precedents()) then
    perform access.refuse('NOT_FOUND', 'Nothing you can see has this id. Check the id, or ask to be given access.');
  end if;
  if cardinality(deciding) > 1 then
    perform access.refuse('INVALID_INPUT', 'You read stories for several organisations. Say for which one you decide, in "acting-for".');
  end if;
  update planning.peer_story s
  set status = becomes, decided_at = now(), decline_reason = reason, explanation = words, version = s.version + 1,
    decided_for_id = deciding[1]
  where s.precedent_id = precedent and s.status = found_in;
  if not found then
    perform access.refuse('WRONG_STATE', 'Somebody else decided on this story, or its writer took it back or changed it, at the same moment. Read the list again.');
  end if;
end
$$;

-- The names that would say whose a story is: of the person, of those around them, and of the organisations and services they use. For
-- whoever may write for the person, who so learns at most that a name they typed themselves is one of these.
create function planning.known_names(person uuid) returns table (kind text, name text)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  with whose as materialized (
    select p.* from people.supported_person p
    where p.id = person and (p.id = any (access.own_people('PLAN')) or p.id = any (access.writable_people('PLAN')))
  ), organisation as (
    select w.authority_id as id from whose w
    union
    select g.organisation_id from whose w join people.access_grant g on g.person_id = w.id
    union
    select f.holder_id from whose w join funds.individual_service_fund f on f.person_id = w.id
    union
    select c.provider_id from whose w join commissioning.commission c on c.person_id = w.id
    union
    select s.organisation_id from whose w join planning.shortlisted_service l on l.person_id = w.id
      join directory.support_service s on s.id = l.service_id
  )
  select 'PERSON', w.known_as from whose w
  union
  select 'PERSON', c.full_name from whose w join people.confidential_record c on c.person_id = w.id
  union
  select 'ADDRESS', c.address from whose w join people.confidential_record c on c.person_id = w.id where c.address is not null
  union
  select 'CIRCLE', r.representative_name from whose w join people.representation r on r.person_id = w.id
  union
  select 'CIRCLE', s.supporter_name from whose w join people.decision_supporter s on s.person_id = w.id
  union
  select 'CIRCLE', g.grantee_name from whose w join people.access_grant g on g.person_id = w.id where g.grantee_name is not null
  union
  select 'CIRCLE', a.account_name from whose w join audit.act a on a.person_id = w.id
  union
  select 'ORGANISATION', o.name from organisation join identity.organisation o using (id)
  union
  select 'ORGANISATION', s.name from whose w join commissioning.commission c on c.person_id = w.id
    join directory.support_service s on s.id = c.service_id
  union
  select 'ORGANISATION', s.name from whose w join planning.shortlisted_service l on l.person_id = w.id
    join directory.support_service s on s.id = l.service_id
$$;

-- The council areas of which enough people have told a story that naming the area points to none of them.
create function planning.shown_areas() returns text[]
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select coalesce(array_agg(told.council_area), '{}')
  from (
    select s.council_area from planning.peer_story s
    where s.status = 'PUBLISHED' and s.council_area is not null
    group by s.council_area having count(distinct s.person_id) >= 5
  ) told
$$;

-- A story is shown to others by the trigger alone, and decided on by the function alone.
revoke insert on planning.precedent from sds_server;
grant update (precedent_id, outcome, used_for, happened, cost_band, cost_per, refused_first, refused_test, refused_limb, what_changed,
  council_area, status, agreed_on, sent_at, withdrawn_at, withdrawn_by_id, version) on planning.peer_story to sds_server;
grant insert, delete on planning.precedent to sds_keeper;
grant create on schema planning to sds_keeper;
alter function planning.show_precedent() owner to sds_keeper;
alter function planning.moderate_precedent(uuid, text, text, text, text) owner to sds_keeper;
alter function planning.known_names(uuid) owner to sds_keeper;
alter function planning.shown_areas() owner to sds_keeper;
revoke create on schema planning from sds_keeper;
revoke execute on function planning.alike(text), planning.words_query(text[]), planning.show_precedent(), planning.moderate_precedent(uuid, text, text, text, text),
  planning.known_names(uuid), planning.shown_areas() from public;
grant execute on function planning.alike(text), planning.words_query(text[]), planning.moderate_precedent(uuid, text, text, text, text), planning.known_names(uuid),
  planning.shown_areas() to sds_server;

create trigger show_precedent after insert or update on planning.peer_story
  for each row execute function planning.show_precedent();
