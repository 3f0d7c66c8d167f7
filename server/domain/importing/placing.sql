-- Where services lie.

-- Places the rows of a table that meet a condition at their postcode (`EH1 1AA`), else at the mean of its sector (`EH1 1`), else of
-- its outcode (`EH1`). In the condition `s` is the row and `p` its postcode's.
-- owner: database; may call: sds_keeper
create function directory.place_rows(named regclass, condition text) returns void
language plpgsql set search_path = pg_catalog, pg_temp
as $$
begin
  execute format($sql$
    with found as (
      select s.id,
        coalesce(p.latitude, sector.latitude, outcode.latitude) as latitude,
        coalesce(p.longitude, sector.longitude, outcode.longitude) as longitude,
        case when p.postcode is not null then 'POSTCODE' when sector.code is not null then 'SECTOR' else 'OUTCODE' end as precision
      from %1$s s
      left join directory.postcode p on p.postcode = s.postcode and p.retired_on is null
      left join directory.postcode_area sector on sector.code = left(s.postcode, -2)
      left join directory.postcode_area outcode on outcode.code = split_part(s.postcode, ' ', 1)
      where s.postcode is not null and %2$s
        and coalesce(p.postcode, sector.code, outcode.code) is not null
    )
    update %1$s s
    set latitude = found.latitude, longitude = found.longitude, place_precision = found.precision
    from found
    where found.id = s.id
      and (s.latitude, s.longitude, s.place_precision) is distinct from (found.latitude, found.longitude, found.precision)
  $sql$, named, condition);
end
$$;

-- Places every service with a public postcode, and each of several places of a service. A service whose address is withheld gets
-- no place.
-- owner: database; may call: sds_keeper
create function directory.place_services() returns void
language plpgsql set search_path = pg_catalog, pg_temp
as $$
begin
  -- What a source gave is closer than the middle of an area, and not as close as a postcode.
  perform directory.place_rows('directory.support_service',
    $c$not s.address_withheld and (p.postcode is not null or s.place_precision is distinct from 'COORDINATES')$c$);
  -- Of one of several places, the coordinates that a feed gave are kept: they tell the places apart.
  perform directory.place_rows('directory.service_place', $c$s.place_precision is distinct from 'COORDINATES'$c$);
end
$$;
