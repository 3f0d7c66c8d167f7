-- What people tell each other about how money was spent: kept in two tables that only the functions of this room join. The first
-- says whose a story is, the second is what others read.

-- What to look for, for something said in words: any of its stems but those that stand in every outcome. Null when nothing is left.
-- owner: database; may call: sds_server
create function planning.alike(words text) returns tsquery
language sql immutable parallel safe set search_path = pg_catalog, pg_temp
as $$
  select string_agg(quote_literal(stem), ' | ')::tsquery
  from unnest(tsvector_to_array(to_tsvector('pg_catalog.english', directory.plain(words)))) stem
  where stem <> all (array['want', 'get', 'go', 'like', 'abl', 'need', 'keep', 'back', 'make', 'someth', 'everi', 'live', 'life', 'day', 'week', 'time'])
$$;

-- What to look for, for the words somebody typed (lower case letters a-z and digits only, so they need no quoting): all of them, each
-- as the beginning of a word. A word that no story has is also taken for those most like it.
-- owner: database; may call: sds_server
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

-- Shows others what a story says, as it is after each change; a story that is taken back they lose.
-- owner: sds_keeper; may call: nobody
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
create trigger show_precedent after insert or update on planning.peer_story
  for each row execute function planning.show_precedent();

-- The council areas of which enough people have told a story that naming the area points to none of them.
-- owner: sds_keeper; may call: sds_server
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
