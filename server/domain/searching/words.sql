-- How services are found by words in any spelling.

-- Makes the lists of words and towns anew, at the end of whatever adds or renames services.
-- owner: database; may call: sds_keeper
create function directory.refresh_words() returns void
language sql set search_path = pg_catalog, pg_temp
as $$
  delete from directory.town;
  insert into directory.town (town, council_area, plain, services)
  select town, council_area, directory.plain(town), count(*)
  from directory.support_service where town is not null and status = 'ACTIVE' and listing = 'OPEN' and not address_withheld
  group by town, council_area;
  with current_word as materialized (
    select found.word collate "C" as word, (count(*) filter (where s.status = 'ACTIVE'))::int as services
    from directory.support_service s, unnest(tsvector_to_array(s.search_vector)) found (word)
    group by 1
  ), added as (
    insert into directory.word as w select word, services from current_word
    on conflict (word) do update set services = excluded.services where w.services <> excluded.services
  )
  delete from directory.word w where not exists (select from current_word c where c.word = w.word);
$$;

-- Words that may have been meant by one that nothing begins with: two neighbouring letters swapped, or much in common
-- with a whole word or with the beginning of one.
-- owner: database; may call: public
create function directory.words_like(given text) returns text[]
language sql stable parallel safe set search_path = pg_catalog, pg_temp
as $$
  select array_agg(close.word)
  from (
    select w.word from directory.word w
    where w.word = any (array(
      select overlay(given placing reverse(substr(given, n, 2)) from n for 2) from generate_series(1, length(given) - 1) n))
    union
    (select w.word from directory.word w
     where (w.word operator(public.%) given and public.similarity(w.word, given) >= 0.4)
       or given operator(public.<%) w.word
     order by public.similarity(w.word, given) desc, w.word limit 5)
  ) close;
$$;

-- What to look for, for the words somebody typed (lower case letters a-z and digits only, so they need no quoting): all
-- of them, each as the beginning of a word. A word that no service has is also taken for those most like it.
-- owner: database; may call: public
create function directory.words_query(given text[]) returns tsquery
language plpgsql stable parallel safe set search_path = pg_catalog, pg_temp
as $$
declare
  beginning text;
  alternatives text;
  wanted text := '';
begin
  foreach beginning in array given loop
    alternatives := beginning || ':*';
    if not exists (select from directory.word w where w.word >= beginning and w.word < beginning || '{') then
      alternatives := array_to_string(alternatives || directory.words_like(beginning), ' | ');
    end if;
    wanted := wanted || case when wanted = '' then '' else ' & ' end || '(' || alternatives || ')';
  end loop;
  return wanted::tsquery;
end
$$;
