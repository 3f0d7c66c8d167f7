-- Where a postcode lies, and how far two places are apart.

-- Metres between two places on the globe, straight over the ground (haversine, mean radius of the earth).
-- owner: database; may call: public
create function directory.metres(latitude float8, longitude float8, other_latitude float8, other_longitude float8) returns float8
language sql immutable parallel safe
return 12742017.6 * asin(sqrt(least(1,
  power(sin(radians(other_latitude - latitude) / 2), 2)
  + cos(radians(latitude)) * cos(radians(other_latitude)) * power(sin(radians(other_longitude - longitude) / 2), 2))));

-- The island a postcode lies on, empty for the mainland.
-- owner: database; may call: public
create function directory.island_of(given text) returns text
language sql stable parallel safe set search_path = pg_catalog, pg_temp
as $$
  select coalesce((select i.island from directory.island_outcode i where i.outcode = split_part(given, ' ', 1)), '')
$$;

-- Where a postcode, sector or outcode lies, as closely as it is known: by itself, else by its sector, else by its outcode; no row
-- when not even that is known. A retired postcode is known by itself only where nothing else is. With the codes of all that a
-- service may declare to reach it by: a place of which is known that it is elsewhere in the United Kingdom is not in SCOTLAND.
-- owner: database; may call: public
create function directory.place_of(given text)
returns table (postcode text, "precision" text, latitude float8, longitude float8, council_area text, urban_rural smallint,
  island text, retired_on date, codes text[])
language sql stable parallel safe rows 1 set search_path = pg_catalog, pg_temp
as $$
  select given,
    case when p.postcode is not null then 'POSTCODE' when sector.code is not null then 'SECTOR' else 'OUTCODE' end,
    coalesce(p.latitude, sector.latitude, outcode.latitude), coalesce(p.longitude, sector.longitude, outcode.longitude),
    council.area, coalesce(p.urban_rural, sector.urban_rural, outcode.urban_rural), directory.island_of(given), retired.retired_on,
    array_remove(array[case when coalesce(council.area, 'S') like 'S%' then 'SCOTLAND' end, council.area,
      coalesce(outcode.code, split_part(given, ' ', 1)), coalesce(sector.code, case when p.postcode is not null then left(given, -2) end)], null)
    -- Where only the outcode is known, each of its sectors may be meant.
    || case when p.postcode is null and sector.code is null
         then array(select a.code from directory.postcode_area a where a.precision = 'SECTOR' and a.code like outcode.code || ' %')
         else '{}' end
  from (values (substring(given from '^[^ ]+ [0-9]'), split_part(given, ' ', 1))) part (sector, outcode)
  left join directory.postcode_area sector on sector.code = part.sector and sector.precision = 'SECTOR'
  left join directory.postcode_area outcode on outcode.code = part.outcode and outcode.precision = 'OUTCODE'
  left join directory.postcode retired on retired.postcode = given and retired.retired_on is not null
  left join directory.postcode p on p.postcode = given and (p.retired_on is null or coalesce(sector.code, outcode.code) is null)
  cross join lateral (values (coalesce(p.council_area, sector.council_area, outcode.council_area))) council (area)
  where coalesce(p.postcode, sector.code, outcode.code) is not null;
$$;
