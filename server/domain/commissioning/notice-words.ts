import { inPounds, pence } from '../../foundation/pence.ts';
import { type LocalDate, plusDays } from '../../foundation/period.ts';
import type { RateBand, RateUnit } from '../directory/rate.entity.ts';

export interface RiseFacts {
  readonly service: string;
  readonly unit: RateUnit;
  readonly band: RateBand;
  readonly pence: number;
  readonly penceBefore: number;
  readonly startsOn: LocalDate;
  /** The first day the commission no longer covers. */
  readonly agreedUntil: LocalDate;
}

const FOR_ONE: Readonly<Record<RateUnit, string>> = {
  HOUR: 'an hour',
  SLEEPOVER: 'a sleepover',
  ITEM: 'an item',
  TRAVEL_VISIT: 'for the travel to a visit',
  TRAVEL_MILE: 'a mile of travel',
};

const WHEN: Readonly<Record<RateBand, string>> = {
  ANY: '',
  WEEKDAY: ' on weekdays',
  EVENING: ' in the evening',
  WEEKEND: ' at the weekend',
  SATURDAY: ' on Saturdays',
  SUNDAY: ' on Sundays',
  BANK_HOLIDAY: ' on bank holidays',
};

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** A rise told plainly, with what it does not change. */
export function riseInWords({ service, unit, band, startsOn, agreedUntil, ...amounts }: RiseFacts): string {
  const now = `${inPounds(pence(amounts.pence))} ${FOR_ONE[unit]}${WHEN[band]}`;
  const last = plusDays(agreedUntil, -1);
  return `${service} asks ${now} from ${day(startsOn)}; before it was ${inPounds(pence(amounts.penceBefore))}. What was agreed with you stays as it was agreed until ${day(last)}: nobody may change its price without a new agreement.`;
}

function day(date: LocalDate): string {
  return DAY.format(new Date(`${date}T00:00:00Z`));
}
