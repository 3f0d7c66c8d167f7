import { MINUTES_A_DAY } from '../directory/time-of-day.ts';

const TIME = /^([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d(?:Z|[+-]\d\d:\d\d)?)?$/;

/** Minutes of the day as a clock shows them: "09:30". A clock has no 24:00, so a day's end is its midnight. */
export function clockTime(minutes: number): string {
  const ofDay = minutes % MINUTES_A_DAY;
  return `${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}`;
}

/** Minutes of the day, or null when the text is no time. */
export function minutesOf(time: string): number | null {
  const parts = TIME.exec(time);
  return parts === null ? null : Number(parts[1]) * 60 + Number(parts[2]);
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
