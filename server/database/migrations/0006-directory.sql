-- How services are found: by words in any spelling, and by distance.

-- Text as words are compared: lower case, without accents and apostrophes; the same as search-text.ts makes. Immutable,
-- as text to and from an array is, whatever array_to_string must promise for other types.
create function directory.plain(given text) returns text
language sql immutable strict parallel safe set search_path = pg_catalog, pg_temp
return btrim(regexp_replace(
  regexp_replace(
    replace(replace(replace(replace(translate(
      lower(regexp_replace(normalize(given, nfkd), U&'[\0300-\036F''\2019\2018`\00B4]', '', 'g')),
      'øłđð', 'oldd'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'),
    '[&+]', ' and ', 'g'),
  '[^a-z0-9]+', ' ', 'g'));

create function directory.plain(given text[]) returns text
language sql immutable strict parallel safe set search_path = pg_catalog, pg_temp
return directory.plain(array_to_string(given, ' '));

-- A service's words: those of its name (first line) weigh most, then what people do there, then what else is known and
-- what it says of itself. The two lines were made lower case and plain before. The town of a service whose place is not told
-- is no word for it: who asks for each town in turn would know it.
alter table directory.support_service add column search_vector tsvector not null generated always as (
  setweight(to_tsvector('pg_catalog.simple', split_part(search_text, E'\n', 1)), 'A')
  || setweight(to_tsvector('pg_catalog.simple', coalesce(directory.plain(activities), '')), 'B')
  || setweight(case when listing = 'OPEN' and not address_withheld then to_tsvector('pg_catalog.simple', split_part(search_text, E'\n', 2))
    else ts_delete(to_tsvector('pg_catalog.simple', split_part(search_text, E'\n', 2)),
      tsvector_to_array(to_tsvector('pg_catalog.simple', coalesce(directory.plain(town), '')))) end, 'C')
  || setweight(to_tsvector('pg_catalog.simple', coalesce(directory.plain(left(description, 4000)), '')), 'D')
) stored;

-- Only active services are searched, so only they need be found. Read often and written once a month: without
-- fastupdate no search has to go through what was not yet sorted in.
create index support_service_words on directory.support_service
  using gin (search_vector) with (fastupdate = off) where status = 'ACTIVE';
create index support_service_place on directory.support_service using gist (point(longitude, latitude)) where status = 'ACTIVE';
create index support_service_name on directory.support_service (lower(name), id) where status = 'ACTIVE';
create index support_service_grade on directory.support_service (coalesce(minimum_grade, 0), id) where status = 'ACTIVE';

-- Every word that some service is found by, and how many active ones are. Byte order, so that all words with one beginning stand together.
create table directory.word (word text collate "C" primary key, services int not null);
create index word_trigrams on directory.word using gin (word public.gin_trgm_ops) with (fastupdate = off);
grant select on directory.word to sds_server, sds_keeper;

-- The towns that active services are registered in, to be suggested while somebody types.
create table directory.town (
  town text not null, council_area text, plain text collate "C" not null, services int not null, unique (town, council_area));
create index town_plain on directory.town (plain);
grant select on directory.town to sds_server, sds_keeper;

-- Makes the lists of words and towns anew. For the owner, at the end of whatever adds or renames services.
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
revoke execute on function directory.refresh_words() from public;

-- Words that may have been meant by one that nothing begins with: two neighbouring letters swapped, or much in common
-- with a whole word or with the beginning of one.
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

-- Metres between two places on the globe, straight over the ground (haversine, mean radius of the earth).
create function directory.metres(latitude float8, longitude float8, other_latitude float8, other_longitude float8) returns float8
language sql immutable parallel safe
return 12742017.6 * asin(sqrt(least(1,
  power(sin(radians(other_latitude - latitude) / 2), 2)
  + cos(radians(latitude)) * cos(radians(other_latitude)) * power(sin(radians(other_longitude - longitude) / 2), 2))));
