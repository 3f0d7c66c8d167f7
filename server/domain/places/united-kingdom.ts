/** A place in degrees (WGS 84). */
export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

/** Bounding box of the United Kingdom, from Scilly to Unst and from Fermanagh to Lowestoft. */
const BOX = { south: 49.8, north: 60.95, west: -8.75, east: 1.85 };

export function isInUnitedKingdom(place: Place): boolean {
  return liesWithin(BOX, place);
}

function liesWithin({ south, north, west, east }: typeof BOX, { latitude, longitude }: Place): boolean {
  return latitude >= south && latitude <= north && longitude >= west && longitude <= east;
}

/** Bounding box of Scotland, from the Mull of Galloway to Unst; includes a little of England and of Northern Ireland. */
const SCOTLAND = { south: 54.63, north: 60.95, west: -8.75, east: -0.7 };

export function liesAroundScotland(place: Place): boolean {
  return liesWithin(SCOTLAND, place);
}

/** Greatest distance, as the crow flies, for a search and for a service's radius. */
export const FURTHEST_METRES = 200_000;

const EARTH_RADIUS_METRES = 6_371_008.8;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Returns the metres between two places as the crow flies; the same formula as `directory.metres` in SQL. */
export function metresBetween(from: Place, to: Place): number {
  const haversine =
    Math.sin(radians(to.latitude - from.latitude) / 2) ** 2 +
    Math.cos(radians(from.latitude)) *
      Math.cos(radians(to.latitude)) *
      Math.sin(radians(to.longitude - from.longitude) / 2) ** 2;
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.sqrt(Math.min(1, haversine)));
}

/**
 * Returns a box that contains every place within some metres, so that an index narrows the search before distances are
 * computed.
 */
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
