export const MINUTES_A_DAY = 1_440;

/** Returns the minutes after midnight of a local time, `HH:MM`. */
export function minutesOfDay(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** Hours on one day of the week (Monday is 1), in minutes after midnight. */
export interface HoursOfDay {
  readonly weekday: number;
  readonly startsAt: number;
  readonly endsAt: number;
}

/** Splits hours that run past midnight into two: until midnight, and from midnight on the next day. */
export function upToMidnight({ weekday, startsAt, endsAt }: HoursOfDay): HoursOfDay[] {
  if (startsAt < endsAt) return [{ weekday, startsAt, endsAt }];
  const tonight = { weekday, startsAt, endsAt: MINUTES_A_DAY };
  return endsAt === 0 ? [tonight] : [tonight, { weekday: (weekday % 7) + 1, startsAt: 0, endsAt }];
}
