export const MINUTES_A_DAY = 1_440;

/** Minutes after midnight of a time by the clock on the wall, `HH:MM`. */
export function minutesOfDay(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** Hours of one day of the week, Monday being 1; minutes after midnight. */
export interface HoursOfDay {
  readonly weekday: number;
  readonly startsAt: number;
  readonly endsAt: number;
}

/** Hours that may run past midnight, day by day: a night is two, until midnight, and from midnight on the next day. */
export function upToMidnight({ weekday, startsAt, endsAt }: HoursOfDay): HoursOfDay[] {
  if (startsAt < endsAt) return [{ weekday, startsAt, endsAt }];
  const tonight = { weekday, startsAt, endsAt: MINUTES_A_DAY };
  return endsAt === 0 ? [tonight] : [tonight, { weekday: (weekday % 7) + 1, startsAt: 0, endsAt }];
}
