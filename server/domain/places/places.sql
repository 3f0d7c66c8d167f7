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

-- Where a postcode or an outcode lies, as closely as it is known: by itself, else by its sector, else by its outcode; no row
-- when not even that is known. With the codes of all that a service may declare to reach it by.
-- owner: database; may call: public
create function directory.place_of(given text)
returns table (postcode text, "precision" text, latitude float8, longitude float8, council_area text, urban_rural smallint,
  island text, retired_on date, codes text[])
language sql stable parallel safe rows 1 set search_path = pg_catalog, pg_temp
as $$
  select given,
    case when p.postcode is not null then 'POSTCODE' when sector.code is not null then 'SECTOR' else 'OUTCODE' end,
    coalesce(p.latitude, sector.latitude, outcode.latitude), coalesce(p.longitude, sector.longitude, outcode.longitude),
    coalesce(p.council_area, sector.council_area, outcode.council_area),
    coalesce(p.urban_rural, sector.urban_rural, outcode.urban_rural), directory.island_of(given), p.retired_on,
    array_remove(array['SCOTLAND', coalesce(p.council_area, sector.council_area, outcode.council_area),
      coalesce(outcode.code, split_part(given, ' ', 1)), coalesce(sector.code, case when p.postcode is not null then left(given, -2) end)], null)
    -- Where only the outcode is known, each of its sectors may be meant.
    || case when p.postcode is null and sector.code is null
         then array(select a.code from directory.postcode_area a where a.precision = 'SECTOR' and a.code like outcode.code || ' %')
         else '{}' end
  from (values (1)) one (place)
  left join directory.postcode p on p.postcode = given
  left join directory.postcode_area sector on sector.code = left(given, -2) and sector.precision = 'SECTOR'
  left join directory.postcode_area outcode on outcode.code = split_part(given, ' ', 1) and outcode.precision = 'OUTCODE'
  where coalesce(p.postcode, sector.code, outcode.code) is not null;
$$;
