import { Temporal } from 'temporal-polyfill';
import { MINUTES_A_DAY } from '../directory/time-of-day.ts';
import { type Day, ZONE } from './calendar.ts';

/** Time on one day between two local times, with its actual duration. */
export interface Stretch {
  /** Number of the day, counted from the first. */
  readonly day: number;
  /** Minutes after midnight. */
  readonly from: number;
  readonly until: number;
}

/** A visit on one day: its start and duration in local time. */
export interface Occurrence {
  readonly day: number;
  readonly start: number;
  readonly minutes: number;
}

/** Returns a visit's time, day by day. */
export function stretchesOf(occurrence: Occurrence, days: readonly Day[]): readonly Stretch[] {
  const { day, start, minutes } = occurrence;
  const after = start + minutes - MINUTES_A_DAY;
  if (days[day]?.clocksChange || (after > 0 && days[day + 1]?.clocksChange)) return throughTheChange(occurrence, days);
  if (after <= 0) return [{ day, from: start, until: start + minutes }];
  return [
    { day, from: start, until: MINUTES_A_DAY },
    { day: day + 1, from: 0, until: after },
  ];
}

/**
 * The same across a clock change. A visit that would start in the skipped hour starts an hour later; one until seven ends
 * at seven and is an hour shorter or longer; an hour that occurs twice counts twice.
 */
function throughTheChange({ day, start, minutes }: Occurrence, days: readonly Day[]): readonly Stretch[] {
  const date = Temporal.PlainDate.from(days[day]?.date ?? '');
  const begins = date.toPlainDateTime().add({ minutes: start }).toZonedDateTime(ZONE);
  const ends = begins.toPlainDateTime().add({ minutes }).toZonedDateTime(ZONE);
  const stretches: Stretch[] = [];
  for (let at = begins; Temporal.ZonedDateTime.compare(at, ends) < 0; ) {
    const midnight = at.startOfDay().add({ days: 1 });
    const change = at.getTimeZoneTransition('next') ?? midnight;
    const next = [ends, midnight, change].reduce((one, other) =>
      Temporal.ZonedDateTime.compare(one, other) <= 0 ? one : other,
    );
    const from = at.hour * 60 + at.minute;
    const lasted = (next.epochMilliseconds - at.epochMilliseconds) / 60_000;
    stretches.push({ day: date.until(at.toPlainDate()).days + day, from, until: from + lasted });
    at = next;
  }
  return stretches;
}
