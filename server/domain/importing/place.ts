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

const COUNT = `
  select (count(*) filter (where place_precision = 'POSTCODE'))::int as postcode,
    (count(*) filter (where place_precision = 'SECTOR'))::int as sector,
    (count(*) filter (where place_precision = 'OUTCODE'))::int as outcode,
    (count(*) filter (where place_precision is null))::int as unknown
  from directory.support_service
  where postcode is not null and status <> 'CLOSED'`;

/** Gives every service with a public postcode its place. A service whose address is withheld gets none. */
export async function placeServices(transaction: OwnerTransaction): Promise<Placing> {
  await transaction.run('select directory.place_services()');
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
