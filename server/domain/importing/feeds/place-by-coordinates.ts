import type { OwnerTransaction } from '../../../database/owner-transaction.ts';
import { findCouncilAreaAt, readCouncilShapes } from '../../places/council-shapes.ts';
import type { Quarantined } from './feed-run.ts';

/** Largest distance of an inhabited place from a postcode: Scotland's remotest glens are nearer to one. */
const FURTHEST_METRES = 15_000;
const OF_FEEDS = `s.source in ('OPEN_REFERRAL', 'ALISS')`;

/**
 * Feed entries whose own coordinates are more exact than their postcode. Excludes services of the register, which may
 * withhold their place, and services entered by a broker.
 */
const GIVEN = `
  create temporary table given_place on commit drop as
  select s.id, e.place, e.identifier, (e.entry -> 'place' ->> 'latitude')::float8 as latitude, (e.entry -> 'place' ->> 'longitude')::float8 as longitude,
    e.entry -> 'place' ->> 'precision' as precision
  from staged_entry e
  join directory.external_identifier i on i.scheme = $1 and i.identifier = e.identifier
  join directory.support_service s on s.id = i.service_id
  where jsonb_typeof(e.entry -> 'place') = 'object' and ${OF_FEEDS} and s.listing = 'OPEN' and not s.address_withheld
    and (s.place_precision is null
      or e.entry -> 'place' ->> 'precision' = 'COORDINATES' and s.place_precision <> 'POSTCODE')`;

/** Places far from every postcode, provided that postcodes have been imported. */
const AT_SEA = `
  delete from given_place g
  where $1 < (
    select directory.metres(g.latitude, g.longitude, p.latitude, p.longitude) from directory.postcode p
    order by point(p.longitude, p.latitude) <-> point(g.longitude, g.latitude) limit 1)
  returning g.place, g.identifier`;

const PLACE = `
  update directory.support_service s set latitude = g.latitude, longitude = g.longitude, place_precision = g.precision
  from given_place g
  where g.id = s.id and (s.latitude, s.longitude, s.place_precision) is distinct from (g.latitude, g.longitude, g.precision)`;

const BY_POSTCODE = `
  update directory.support_service s set council_area = p.council_area
  from directory.external_identifier i, directory.postcode p
  where i.scheme = $1 and i.service_id = s.id and ${OF_FEEDS}
    and p.postcode = s.postcode and p.council_area is not null and s.council_area is distinct from p.council_area`;

const WITHOUT_AREA = `
  select s.id, s.latitude, s.longitude from directory.support_service s
  join directory.external_identifier i on i.scheme = $1 and i.service_id = s.id
  where ${OF_FEEDS} and s.council_area is null and s.latitude is not null`;

/**
 * Stores the coordinates a feed gives where no postcode is as exact, and finds the council area of each.
 * @returns entries whose coordinates are impossible, far out at sea
 */
export async function placeByCoordinates(transaction: OwnerTransaction, scheme: string): Promise<Quarantined[]> {
  await transaction.run(GIVEN, [scheme]);
  const atSea = await transaction.run<{ place: string; identifier: string }>(AT_SEA, [FURTHEST_METRES]);
  await transaction.run(PLACE);
  await transaction.run(BY_POSTCODE, [scheme]);
  await findAreas(transaction, scheme);
  return atSea.map((each) => ({
    ...each,
    reason: 'Its place lies out at sea, far from every postcode. The rest of it was taken in, without the place.',
  }));
}

async function findAreas(transaction: OwnerTransaction, scheme: string): Promise<void> {
  const services = await transaction.run<{ id: string; latitude: number; longitude: number }>(WITHOUT_AREA, [scheme]);
  const shapes = services.length === 0 ? [] : await readCouncilShapes(transaction);
  if (shapes.length === 0) return;
  const found = services.flatMap(({ id, ...place }) => {
    const area = findCouncilAreaAt(shapes, place);
    return area === null ? [] : [{ id, council_area: area }];
  });
  await transaction.run(
    `update directory.support_service s set council_area = f.council_area
     from jsonb_to_recordset($1::jsonb) as f (id uuid, council_area text) where f.id = s.id`,
    [JSON.stringify(found)],
  );
}
