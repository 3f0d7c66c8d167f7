-- Where services lie.

-- Places every service with a public postcode: at its postcode (`EH1 1AA`), else at the mean of its sector (`EH1 1`), else of its
-- outcode (`EH1`). A service whose address is withheld gets no place. Likewise each of several places of a service.
-- owner: database; may call: sds_keeper
create function directory.place_services() returns void
language sql set search_path = pg_catalog, pg_temp
as $$
  with found as (
    select s.id,
      coalesce(p.latitude, sector.latitude, outcode.latitude) as latitude,
      coalesce(p.longitude, sector.longitude, outcode.longitude) as longitude,
      case when p.postcode is not null then 'POSTCODE' when sector.code is not null then 'SECTOR' else 'OUTCODE' end as precision
    from directory.support_service s
    left join directory.postcode p on p.postcode = s.postcode and p.retired_on is null
    left join directory.postcode_area sector on sector.code = left(s.postcode, -2)
    left join directory.postcode_area outcode on outcode.code = split_part(s.postcode, ' ', 1)
    where s.postcode is not null and not s.address_withheld
      -- What a source gave is closer than the middle of an area, and not as close as a postcode.
      and (p.postcode is not null or s.place_precision is distinct from 'COORDINATES')
      and coalesce(p.postcode, sector.code, outcode.code) is not null
  )
  update directory.support_service s
  set latitude = found.latitude, longitude = found.longitude, place_precision = found.precision
  from found
  where found.id = s.id
    and (s.latitude, s.longitude, s.place_precision) is distinct from (found.latitude, found.longitude, found.precision);
  -- Of one of several places, the coordinates that a feed gave are kept: they tell the places apart.
  with found as (
    select s.id,
      coalesce(p.latitude, sector.latitude, outcode.latitude) as latitude,
      coalesce(p.longitude, sector.longitude, outcode.longitude) as longitude,
      case when p.postcode is not null then 'POSTCODE' when sector.code is not null then 'SECTOR' else 'OUTCODE' end as precision
    from directory.service_place s
    left join directory.postcode p on p.postcode = s.postcode and p.retired_on is null
    left join directory.postcode_area sector on sector.code = left(s.postcode, -2)
    left join directory.postcode_area outcode on outcode.code = split_part(s.postcode, ' ', 1)
    where s.postcode is not null and s.place_precision is distinct from 'COORDINATES'
      and coalesce(p.postcode, sector.code, outcode.code) is not null
  )
  update directory.service_place s
  set latitude = found.latitude, longitude = found.longitude, place_precision = found.precision
  from found
  where found.id = s.id
    and (s.latitude, s.longitude, s.place_precision) is distinct from (found.latitude, found.longitude, found.precision);
$$;
