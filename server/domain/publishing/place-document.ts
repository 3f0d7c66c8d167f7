import { findCouncilArea } from '../places/council-areas.ts';
import { derivedId } from './derived-id.ts';
import type { AddressDocument, LocationDocument, ServiceAtLocationDocument } from './documents.ts';
import type { PlacedService, PublishedPlace } from './published.ts';
import { ACCESSIBILITY_LABELS } from './taxonomies.ts';

/** The id of a service at its place. SQL derives it too, to find the service again (see database/migrations/0002-constraints.sql). */
function serviceAtLocationId(serviceId: string): string {
  return derivedId(serviceId, 'service_at_location');
}

/** Returns a service at its place, or null if the place is not public. */
export function findServiceAtLocation(
  { id, place, accessibility }: PlacedService,
  { full }: { readonly full: boolean },
): ServiceAtLocationDocument | null {
  if (place === null) return null;
  const locationId = derivedId(id, 'location');
  const address = full ? findAddress(place, locationId) : null;
  const features = full ? (accessibility ?? []) : [];
  const location: LocationDocument = {
    ...{ id: locationId, location_type: 'physical' as const },
    ...((place.precision === 'SECTOR' || place.precision === 'OUTCODE') && {
      description: APPROXIMATE[place.precision],
    }),
    ...(place.latitude !== null &&
      place.longitude !== null && { latitude: place.latitude, longitude: place.longitude }),
    ...(address !== null && { addresses: [address] }),
    ...(features.length > 0 && {
      accessibility: features.map((feature) => ({
        id: derivedId(locationId, 'accessibility', feature),
        location_id: locationId,
        description: ACCESSIBILITY_LABELS[feature],
      })),
    }),
  };
  return { id: serviceAtLocationId(id), service_id: id, location_id: locationId, location };
}

/** Descriptions of approximate places. */
export const APPROXIMATE = {
  SECTOR: 'Placed at the middle of the postcode’s sector.',
  OUTCODE: 'Placed at the middle of the postcode’s district.',
} as const;

/**
 * Returns an address if there is a street and a town, which the standard requires. The council area replaces a missing
 * town.
 */
function findAddress(
  { lines, town, postcode, councilArea }: PublishedPlace,
  locationId: string,
): AddressDocument | null {
  const [first, ...rest] = (lines ?? '').split('\n').filter((line) => line.trim() !== '');
  const area = councilArea === null ? null : (findCouncilArea(councilArea)?.name ?? null);
  const city = town ?? area;
  if (first === undefined || city === null) return null;
  return {
    ...{ id: derivedId(locationId, 'address'), location_id: locationId, address_1: first },
    ...(rest.length > 0 && { address_2: rest.join(', ') }),
    ...{ city, state_province: area ?? '', postal_code: postcode, country: 'GB', address_type: 'physical' },
  };
}
