import { clockTime } from './clock-time.ts';
import { derivedId } from './derived-id.ts';
import type { ScheduleDocument } from './documents.ts';
import type { PublishedHours } from './published.ts';

/** Weekdays from Monday, as recurrence rules name them (RFC 5545). */
export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** Returns weekly hours, with days of the same hours in one schedule. */
export function schedulesOf(serviceId: string, hours: readonly PublishedHours[]): ScheduleDocument[] {
  const days = new Map<string, { readonly opens_at: string; readonly closes_at: string; readonly byday: string[] }>();
  for (const { weekday, startsAt, endsAt } of hours) {
    const key = `${startsAt}-${endsAt}`;
    const same = days.get(key) ?? {
      opens_at: `${clockTime(startsAt)}:00`,
      closes_at: `${clockTime(endsAt)}:00`,
      byday: [],
    };
    days.set(key, same);
    same.byday.push(WEEKDAYS[weekday - 1] as string);
  }
  return [...days].map(([key, { opens_at, closes_at, byday }]) => ({
    ...{ id: derivedId(serviceId, 'schedule', key), service_id: serviceId, freq: 'WEEKLY', interval: 1 },
    ...{ byday: byday.join(','), opens_at, closes_at },
  }));
}
