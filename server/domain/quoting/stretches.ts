import { Temporal } from 'temporal-polyfill';
import { MINUTES_A_DAY } from '../directory/time-of-day.ts';
import { type Day, ZONE } from './calendar.ts';

/** Time on one day, between two readings of the clock on the wall; as long as it really took. */
export interface Stretch {
  /** Which day, counted from the first. */
  readonly day: number;
  /** Minutes of the day. */
  readonly from: number;
  readonly until: number;
}

/** A visit on one day: when it starts, and for how long, by the clock on the wall. */
export interface Occurrence {
  readonly day: number;
  readonly start: number;
  readonly minutes: number;
}

/** A visit's time, day by day. */
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
 * The same where the clocks change. A visit that would start in the hour that is left out starts an hour later; one that
 * lasts until seven lasts until seven, an hour less or more; an hour that is read twice on the clock counts twice.
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
