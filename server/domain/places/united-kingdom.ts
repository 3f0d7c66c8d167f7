/** A place in degrees (WGS 84). */
export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

/** Around all of the United Kingdom, from Scilly to Unst and from Fermanagh to Lowestoft. */
const BOX = { south: 49.8, north: 60.95, west: -8.75, east: 1.85 };

export function isInUnitedKingdom(place: Place): boolean {
  return liesWithin(BOX, place);
}

function liesWithin({ south, north, west, east }: typeof BOX, { latitude, longitude }: Place): boolean {
  return latitude >= south && latitude <= north && longitude >= west && longitude <= east;
}

/** Around all of Scotland, from the Mull of Galloway to Unst: a little of England and of Northern Ireland lies in it as well. */
const SCOTLAND = { south: 54.63, north: 60.95, west: -8.75, east: -0.7 };

export function liesAroundScotland(place: Place): boolean {
  return liesWithin(SCOTLAND, place);
}

/** Further apart, straight over the ground, nothing is looked for, and no service says that it goes. */
export const FURTHEST_METRES = 200_000;

const EARTH_RADIUS_METRES = 6_371_008.8;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Metres between two places, straight over the ground; the same sum as `directory.metres` in SQL. */
export function metresBetween(from: Place, to: Place): number {
  const haversine =
    Math.sin(radians(to.latitude - from.latitude) / 2) ** 2 +
    Math.cos(radians(from.latitude)) *
      Math.cos(radians(to.latitude)) *
      Math.sin(radians(to.longitude - from.longitude) / 2) ** 2;
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.sqrt(Math.min(1, haversine)));
}

/** A box that holds every place within some metres, so that an index can narrow the search before distances are worked out. */
export function boxAround({ latitude, longitude }: Place, metres: number) {
  const latitudes = ((metres / EARTH_RADIUS_METRES) * 180) / Math.PI;
  const longitudes = latitudes / Math.cos(radians(Math.min(89, Math.abs(latitude) + latitudes)));
  return {
    south: latitude - latitudes,
    north: latitude + latitudes,
    west: longitude - longitudes,
    east: longitude + longitudes,
  };
}
