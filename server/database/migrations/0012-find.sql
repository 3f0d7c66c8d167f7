-- How well a service's entry is kept, and which places lie on islands.

-- Reminders go out at 10, 11 and 12 months. Nobody's word yet is not an old word.
create function directory.freshness(confirmed_on date) returns text
language sql stable parallel safe set search_path = pg_catalog
as $$
  select case
    when confirmed_on is null then 'NEVER_CONFIRMED'
    when confirmed_on + interval '10 months' > access.today() then 'CURRENT'
    when confirmed_on + interval '12 months' > access.today() then 'DUE'
    else 'STALE'
  end;
$$;

-- An approximation from general knowledge, for whoever knows better to correct: no open file says below a council area
-- what lies on an island. Outcodes that hold mainland as well (IV40, PA34, PH41) are left out.
insert into directory.island_outcode (outcode, island)
select beginning || number, island
from (values
  ('HS', 1, 2, 'Lewis'), ('HS', 3, 3, 'Harris'), ('HS', 4, 4, 'Scalpay'), ('HS', 5, 5, 'Harris'), ('HS', 6, 6, 'North Uist'),
  ('HS', 7, 7, 'Benbecula'), ('HS', 8, 8, 'South Uist'), ('HS', 9, 9, 'Barra'),
  ('ZE', 1, 3, 'Shetland'), ('KW', 15, 17, 'Orkney'),
  ('IV', 41, 49, 'Skye'), ('IV', 51, 51, 'Skye'), ('IV', 55, 56, 'Skye'), ('PH', 42, 42, 'Eigg'), ('PH', 43, 43, 'Rum'), ('PH', 44, 44, 'Canna'),
  ('KA', 27, 27, 'Arran'), ('KA', 28, 28, 'Cumbrae'), ('PA', 20, 20, 'Bute'), ('PA', 41, 41, 'Gigha'), ('PA', 42, 49, 'Islay'),
  ('PA', 60, 60, 'Jura'), ('PA', 61, 61, 'Colonsay'), ('PA', 62, 75, 'Mull'), ('PA', 76, 76, 'Iona'), ('PA', 77, 77, 'Tiree'),
  ('PA', 78, 78, 'Coll')
) islands (beginning, first, last, island), generate_series(first, last) number;
