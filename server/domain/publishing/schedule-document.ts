import { plusDays } from '../../foundation/period.ts';
import { clockTime } from './clock-time.ts';
import { derivedId } from './derived-id.ts';
import type { ScheduleDocument } from './documents.ts';
import type { PublishedHours } from './published.ts';

/** Weekdays from Monday, as recurrence rules name them (RFC 5545). */
export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/**
 * Returns weekly hours, with days of the same hours and dates in one schedule. `valid_to` is their last day, whereas our
 * `endsOn` is the first day after it.
 * @param placeId id of the service at the place where the hours are kept; none for hours of the whole service
 */
export function schedulesOf(serviceId: string, hours: readonly PublishedHours[], placeId?: string): ScheduleDocument[] {
  const alike = new Map<string, PublishedHours[]>();
  for (const each of hours) {
    const key = [`${each.startsAt}-${each.endsAt}`, ...datesIn(each)].join(' ');
    alike.set(key, [...(alike.get(key) ?? []), each]);
  }
  return [...alike].map(([key, same]) => {
    const [{ startsAt, endsAt, startsOn, endsOn }] = same as [PublishedHours];
    return {
      ...{ id: derivedId(placeId ?? serviceId, 'schedule', key), service_id: serviceId },
      ...(placeId !== undefined && { service_at_location_id: placeId }),
      ...(startsOn !== null && { valid_from: startsOn }),
      ...(endsOn !== null && { valid_to: plusDays(endsOn, -1) }),
      ...{ freq: 'WEEKLY', interval: 1, byday: same.map(({ weekday }) => WEEKDAYS[weekday - 1]).join(',') },
      ...{ opens_at: `${clockTime(startsAt)}:00`, closes_at: `${clockTime(endsAt)}:00` },
    };
  });
}

/** Part of a schedule's id; nothing for hours without dates. */
function datesIn({ startsOn, endsOn }: PublishedHours): string[] {
  return startsOn === null && endsOn === null ? [] : [`${startsOn ?? ''}/${endsOn ?? ''}`];
}
