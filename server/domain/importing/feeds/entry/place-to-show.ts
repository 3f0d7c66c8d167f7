import { findPostcode } from '../../../places/postcode.ts';
import { liesAroundScotland } from '../../../places/united-kingdom.ts';

/** What tells where a place is, as a feed has it. */
interface GivenPlace {
  readonly postcode: string | null | undefined;
  readonly latitude: number | null | undefined;
  readonly longitude: number | null | undefined;
}

const SCOTTISH = /^(?:AB|DD|DG|EH|FK|G|HS|IV|KA|KW|KY|ML|PA|PH|TD|ZE)\d/;

/**
 * Of the places that a feed gives for one service, the one that is kept: the first in Scotland with coordinates, else the first
 * in Scotland, else the first. Null when it gives none.
 */
export function placeToShow<Location>(
  locations: readonly Location[],
  tell: (location: Location) => GivenPlace,
): Location | null {
  const scottish = locations.filter((location) => isScottish(tell(location)));
  return scottish.find((location) => hasCoordinates(tell(location))) ?? scottish[0] ?? locations[0] ?? null;
}

/** By its postcode where it has one, else by where it lies. */
function isScottish(place: GivenPlace): boolean {
  const postcode = findPostcode(place.postcode ?? '');
  return postcode === null ? hasCoordinates(place) && liesAroundScotland(place) : SCOTTISH.test(postcode);
}

function hasCoordinates<Given extends GivenPlace>(
  place: Given,
): place is Given & { readonly latitude: number; readonly longitude: number } {
  return place.latitude != null && place.longitude != null;
}
