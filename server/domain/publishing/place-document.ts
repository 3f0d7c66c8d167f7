import { asId } from '../../foundation/input.ts';
import { findCouncilArea } from '../places/council-areas.ts';
import { derivedId } from './derived-id.ts';
import type { AddressDocument, LocationDocument, ServiceAtLocationDocument } from './documents.ts';
import type { PublishedPlace, PublishedServicePlace } from './published.ts';
import { schedulesOf } from './schedule-document.ts';
import { ACCESSIBILITY_LABELS } from './taxonomies.ts';

/** Returns a service at one of its places. Hours kept there go with a full document. */
export function serviceAtLocationDocument(
  place: PublishedServicePlace,
  { full }: { readonly full: boolean },
): ServiceAtLocationDocument {
  const { id, serviceId, hours } = place;
  const location = locationDocument(place, { full });
  return {
    ...{ id, service_id: serviceId, location_id: location.id },
    ...(full && hours !== null && hours.length > 0 && { schedules: schedulesOf(serviceId, hours, id) }),
    location,
  };
}

/** A location that a feed brought keeps its id there, if that is a UUID. */
function locationDocument(place: PublishedServicePlace, { full }: { readonly full: boolean }): LocationDocument {
  const { id, serviceId, location, name, precision, latitude, longitude, accessibility } = place;
  const locationId =
    location === null ? derivedId(serviceId, 'location') : (asId(location) ?? derivedId(id, 'location'));
  const address = full ? findAddress(place, locationId) : null;
  const features = full ? (accessibility ?? []) : [];
  return {
    ...{ id: locationId, location_type: 'physical' as const },
    ...(name !== null && { name }),
    ...((precision === 'SECTOR' || precision === 'OUTCODE') && { description: APPROXIMATE[precision] }),
    ...(latitude !== null && longitude !== null && { latitude, longitude }),
    ...(address !== null && { addresses: [address] }),
    ...(features.length > 0 && {
      accessibility: features.map((feature) => ({
        id: derivedId(locationId, 'accessibility', feature),
        location_id: locationId,
        description: ACCESSIBILITY_LABELS[feature],
      })),
    }),
  };
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
    ...{ city, state_province: area ?? '', postal_code: postcode ?? '', country: 'GB', address_type: 'physical' },
  };
}
