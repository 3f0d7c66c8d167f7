import { inPounds, pence } from '../../foundation/pence.ts';
import type { RateBand, RateUnit } from './rate.entity.ts';

const FOR_ONE: Readonly<Record<RateUnit, string>> = {
  HOUR: 'an hour',
  SLEEPOVER: 'a sleepover',
  ITEM: 'an item',
  TRAVEL_VISIT: 'for the travel to a visit',
  TRAVEL_MILE: 'a mile of travel',
};

/** When a rate holds, to stand behind what it is for; nothing for one that holds at any time. */
export const WHEN_WORDS: Readonly<Record<RateBand, string>> = {
  ANY: '',
  WEEKDAY: ' on weekdays',
  EVENING: ' in the evening',
  WEEKEND: ' at weekends',
  SATURDAY: ' on Saturdays',
  SUNDAY: ' on Sundays',
  BANK_HOLIDAY: ' on bank holidays',
};

interface RateFacts {
  readonly unit: RateUnit;
  readonly band: RateBand;
  readonly pence: number;
}

/** "£24.00 an hour on weekdays". */
export function rateInWords({ unit, band, pence: amount }: RateFacts): string {
  return `${inPounds(pence(amount))} ${FOR_ONE[unit]}${WHEN_WORDS[band]}`;
}
