import { MINUTES_A_DAY } from '../directory/time-of-day.ts';

const TIME = /^([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d(?:Z|[+-]\d\d:\d\d)?)?$/;

/** Returns minutes after midnight as a time of day: "09:30". 24:00 does not exist, so the end of a day is 00:00. */
export function clockTime(minutes: number): string {
  const ofDay = minutes % MINUTES_A_DAY;
  return `${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}`;
}

/** Returns minutes after midnight, or null if the text is not a time. */
export function minutesOf(time: string): number | null {
  const parts = TIME.exec(time);
  return parts === null ? null : Number(parts[1]) * 60 + Number(parts[2]);
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
