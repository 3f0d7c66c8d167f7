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

-- Words of active services that may have been meant by one that nothing begins with: two neighbouring letters swapped, or much in
-- common with a whole word or with the beginning of one.
-- owner: database; may call: public
create function directory.words_like(given text) returns text[]
language sql stable parallel safe set search_path = pg_catalog, pg_temp
as $$
  select array_agg(close.word)
  from (
    select w.word from directory.word w
    where w.services > 0 and w.word = any (array(
      select overlay(given placing reverse(substr(given, n, 2)) from n for 2) from generate_series(1, length(given) - 1) n))
    union
    (select w.word from directory.word w
     where w.services > 0
       and ((w.word operator(public.%) given and public.similarity(w.word, given) >= 0.4)
         or given operator(public.<%) w.word)
     order by public.similarity(w.word, given) desc, w.word limit 5)
  ) close;
$$;

-- What to look for, for the words somebody typed (lower case letters a-z and digits only, so they need no quoting): all
-- of them, each as the beginning of a word, or as two words. Two of them may be one word too. A word that no service has is also
-- taken for those most like it.
-- owner: database; may call: public
create function directory.words_query(given text[]) returns tsquery
language plpgsql stable parallel safe set search_path = pg_catalog, pg_temp
as $$
declare
  wanted text[] := '{}';
  beginning text;
  joined text;
  alternatives text;
  sought text;
begin
  foreach beginning in array given loop
    alternatives := beginning || ':*';
    -- Two words that services have next to each other, written as one: "bluebird" for "Blue Bird".
    for n in 3 .. length(beginning) - 3 loop
      if exists (select from directory.word w where w.word = left(beginning, n) and w.services > 0)
        and exists (select from directory.word w where w.word = substr(beginning, n + 1) and w.services > 0) then
        alternatives := alternatives || format(' | (%s <-> %s)', left(beginning, n), substr(beginning, n + 1));
      end if;
    end loop;
    if not exists (select from directory.word w where w.word >= beginning and w.word < beginning || '{' and w.services > 0) then
      alternatives := concat_ws(' | ', alternatives, array_to_string(directory.words_like(beginning), ' | '));
    end if;
    wanted := wanted || ('(' || alternatives || ')');
  end loop;
  sought := array_to_string(wanted, ' & ');
  for n in 1 .. cardinality(given) - 1 loop
    joined := given[n] || given[n + 1];
    if exists (select from directory.word w where w.word >= joined and w.word < joined || '{' and w.services > 0) then
      sought := concat_ws(' | ', sought, array_to_string(wanted[:n - 1] || (joined || ':*') || wanted[n + 2:], ' & '));
    end if;
  end loop;
  return sought::tsquery;
end
$$;
