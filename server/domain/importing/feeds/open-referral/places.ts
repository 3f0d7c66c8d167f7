import { findCouncilAreaByName } from '../../../places/council-areas.ts';
import { APPROXIMATE } from '../../../publishing/place-document.ts';
import { addressOf, placeOf } from '../entry/entry-parts.ts';
import { LONGEST_NAME, plainLine } from '../entry/entry-text.ts';
import type { FeedHours, FeedPlace, FeedServicePlace } from '../entry/feed-entry.ts';
import type { OddFacts } from '../entry/odd-facts.ts';
import { placeToShow } from '../entry/place-to-show.ts';
import type { GivenAddress, GivenLocation, GivenServiceAtLocation } from './v3-shape.ts';
import { type GivenSchedule, toHours, withoutOverlaps } from './weekly-hours.ts';

/** The parts of a service that say where and when it is. */
interface GivenWhere {
  readonly schedules?: readonly GivenSchedule[] | undefined;
  readonly service_at_locations?: readonly GivenServiceAtLocation[] | undefined;
}

/** A service at a location that can be shown as a place. */
interface Placed extends GivenServiceAtLocation {
  readonly key: string;
  readonly location: GivenLocation;
}

interface Where {
  readonly place: FeedPlace | null;
  readonly councilArea: string | null;
  readonly facts: {
    readonly address: string | null;
    readonly town: string | null;
    readonly postcode: string | null;
    readonly service_place: readonly FeedServicePlace[];
    readonly service_hours: readonly FeedHours[];
  };
}

/**
 * Returns where and when a service is. One of several places is the service's own; only of several does it matter at which
 * the hours are kept.
 */
export function whereOf(given: GivenWhere, odd: OddFacts): Where {
  const all = given.service_at_locations ?? [];
  const placed = placedOf(all);
  const own = placeToShow(placed, ({ location }) => ({
    ...{ postcode: addressIn(location).postal_code, latitude: location.latitude, longitude: location.longitude },
  }));
  const main = own === null ? null : mainPlaceOf(own.location, odd);
  const several = placed.length > 1 ? placed : [];
  return {
    place: main?.place ?? null,
    councilArea: main?.councilArea ?? null,
    facts: {
      ...(main?.address ?? { address: null, town: null, postcode: null }),
      service_place: several.map((at) => servicePlaceOf(at, odd)),
      service_hours: withoutOverlaps(hoursOf(given, several, odd)),
    },
  };
}

/** Places that can be shown, each location once. Of a service that is somewhere, an address for letters is no place. */
function placedOf(all: readonly GivenServiceAtLocation[]): Placed[] {
  const shown = all.flatMap((at, n): Placed[] => {
    const { location, location_id, id } = at;
    if (location === undefined || location.location_type === 'virtual' || !saysWhere(location)) return [];
    return [{ ...at, location, key: (location.id ?? location_id ?? id ?? `place ${n + 1}`).toLowerCase() }];
  });
  const real = shown.filter(({ location }) => location.location_type !== 'postal');
  return [...new Map((real.length > 0 ? real : shown).map((at) => [at.key, at])).values()];
}

function saysWhere({ latitude, longitude, addresses }: GivenLocation): boolean {
  return (
    (latitude !== undefined && longitude !== undefined) ||
    (addresses ?? []).some((each) => Object.values(each).some((part) => part !== undefined))
  );
}

function addressIn({ addresses }: GivenLocation): GivenAddress {
  return addresses?.find(({ postal_code }) => postal_code !== undefined) ?? addresses?.[0] ?? {};
}

function mainPlaceOf(location: GivenLocation, odd: OddFacts) {
  const { address_1, address_2, city, postal_code } = addressIn(location);
  return {
    place: odd.read(null, () => placeOf(location.latitude, location.longitude, precisionOf(location))),
    councilArea: councilAreaOf(location),
    address: addressOf(
      { lines: [address_1, ...(address_2?.split(', ') ?? [])], town: city, postcode: postal_code },
      odd,
    ),
  };
}

function servicePlaceOf({ key, location }: Placed, odd: OddFacts): FeedServicePlace {
  const { place, councilArea, address } = mainPlaceOf(location, odd);
  const exact = place?.precision === 'COORDINATES' ? place : null;
  return {
    location: key,
    name: odd.read(null, () => plainLine(location.name, { what: 'the name of a place', longest: LONGEST_NAME })),
    ...address,
    council_area: councilArea,
    ...{ latitude: exact?.latitude ?? null, longitude: exact?.longitude ?? null },
  };
}

function councilAreaOf(location: GivenLocation): string | null {
  const { state_province, region } = addressIn(location);
  return findCouncilAreaByName(state_province ?? '')?.code ?? findCouncilAreaByName(region ?? '')?.code ?? null;
}

/** Recognises the wording with which we publish an approximate place. */
function precisionOf({ description }: GivenLocation): FeedPlace['precision'] {
  if (description === APPROXIMATE.SECTOR) return 'SECTOR';
  return description === APPROXIMATE.OUTCODE ? 'OUTCODE' : 'COORDINATES';
}

/** A schedule is of the place it hangs under, or of the one it names. */
function hoursOf({ schedules = [], service_at_locations = [] }: GivenWhere, several: readonly Placed[], odd: OddFacts) {
  const keys = new Map(
    several.flatMap(({ key, id, location_id, location }) =>
      [id, location_id, location.id].flatMap((each) =>
        each === undefined ? [] : [[each.toLowerCase(), key] as const],
      ),
    ),
  );
  const named = (ids: readonly (string | undefined)[]) =>
    ids.flatMap((each) => keys.get(each?.toLowerCase() ?? '') ?? [])[0] ?? null;
  return [
    ...schedules.flatMap((schedule) =>
      toHours([schedule], named([schedule.service_at_location_id, schedule.location_id]), odd),
    ),
    ...service_at_locations.flatMap(({ id, location_id, location, schedules: here = [] }) =>
      toHours([...here, ...(location?.schedules ?? [])], named([id, location_id, location?.id]), odd),
    ),
  ];
}
