import type { OwnerTransaction } from '../../database/owner-transaction.ts';
import { counted } from '../directory/plain-words.ts';

/** Number of services with a postcode that have a place on the map, by precision. */
export interface Placing {
  readonly postcode: number;
  readonly sector: number;
  readonly outcode: number;
  /** Their postcode is in no imported file. */
  readonly unknown: number;
}

/**
 * SQL that puts the rows of a table at their postcode (`EH1 1AA`), else at the mean of its sector (`EH1 1`), else of its outcode
 * (`EH1`).
 */
const placing = (table: string, condition: string) => `
  with found as (
    select s.id,
      coalesce(p.latitude, sector.latitude, outcode.latitude) as latitude,
      coalesce(p.longitude, sector.longitude, outcode.longitude) as longitude,
      case when p.postcode is not null then 'POSTCODE' when sector.code is not null then 'SECTOR' else 'OUTCODE' end as precision
    from ${table} s
    left join directory.postcode p on p.postcode = s.postcode and p.retired_on is null
    left join directory.postcode_area sector on sector.code = left(s.postcode, -2)
    left join directory.postcode_area outcode on outcode.code = split_part(s.postcode, ' ', 1)
    where s.postcode is not null and ${condition}
      and coalesce(p.postcode, sector.code, outcode.code) is not null
  )
  update ${table} s
  set latitude = found.latitude, longitude = found.longitude, place_precision = found.precision
  from found
  where found.id = s.id
    and (s.latitude, s.longitude, s.place_precision) is distinct from (found.latitude, found.longitude, found.precision)`;

const PLACE = placing(
  'directory.support_service',
  // What a source gave is closer than the middle of an area, and not as close as a postcode.
  `not s.address_withheld and (p.postcode is not null or s.place_precision is distinct from 'COORDINATES')`,
);
/** Of one of several places, the coordinates that a feed gave are kept: they tell the places apart. */
const PLACE_SEVERAL = placing('directory.service_place', `s.place_precision is distinct from 'COORDINATES'`);

const COUNT = `
  select (count(*) filter (where place_precision = 'POSTCODE'))::int as postcode,
    (count(*) filter (where place_precision = 'SECTOR'))::int as sector,
    (count(*) filter (where place_precision = 'OUTCODE'))::int as outcode,
    (count(*) filter (where place_precision is null))::int as unknown
  from directory.support_service
  where postcode is not null and status <> 'CLOSED'`;

/** Gives every service with a public postcode its place. A service whose address is withheld gets none. */
export async function placeServices(transaction: OwnerTransaction): Promise<Placing> {
  await transaction.run(PLACE);
  await transaction.run(PLACE_SEVERAL);
  const [placing] = await transaction.run<Placing>(COUNT);
  if (placing === undefined) throw new Error('An aggregate answered no row.');
  return placing;
}

/** Returns a sentence that says how the services were placed. */
export function placingInWords({ postcode, sector, outcode, unknown }: Placing): string {
  if (postcode + sector + outcode === 0 && unknown > 0) {
    return `  On the map: none of ${counted(unknown, 'service')} with a postcode yet. Import postcodes, so that people can search by distance.`;
  }
  const nearly = `${sector.toLocaleString('en-GB')} by the postcode’s sector and ${outcode.toLocaleString('en-GB')} by its outcode`;
  return `  On the map: ${counted(postcode, 'service')} by postcode, ${nearly}; ${counted(unknown, 'postcode')} not known.`;
}
