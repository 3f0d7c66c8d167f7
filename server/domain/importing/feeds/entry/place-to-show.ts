import { findPostcode } from '../../../places/postcode.ts';
import { liesAroundScotland } from '../../../places/united-kingdom.ts';

/** The fields of a feed's place that locate it. */
interface GivenPlace {
  readonly postcode: string | undefined;
  readonly latitude: number | undefined;
  readonly longitude: number | undefined;
}

const SCOTTISH = /^(?:AB|DD|DG|EH|FK|G|HS|IV|KA|KW|KY|ML|PA|PH|TD|ZE)\d/;

/**
 * Returns the one place that is kept of all that a feed gives for a service: the first in Scotland with coordinates, else
 * the first in Scotland, else the first. Returns null if there is none.
 */
export function placeToShow<Location>(
  locations: readonly Location[],
  tell: (location: Location) => GivenPlace,
): Location | null {
  const scottish = locations.filter((location) => isScottish(tell(location)));
  return scottish.find((location) => hasCoordinates(tell(location))) ?? scottish[0] ?? locations[0] ?? null;
}

/** Decided by the postcode if there is one, otherwise by the coordinates. */
function isScottish(place: GivenPlace): boolean {
  const postcode = findPostcode(place.postcode ?? '');
  return postcode === null ? hasCoordinates(place) && liesAroundScotland(place) : SCOTTISH.test(postcode);
}

function hasCoordinates<Given extends GivenPlace>(
  place: Given,
): place is Given & { readonly latitude: number; readonly longitude: number } {
  return place.latitude !== undefined && place.longitude !== undefined;
}
