import { counted } from './counting-words.ts';
import type { RateUnit } from './rate.entity.ts';
import type { Sector, ServiceKind, ServiceStatus } from './support-service.entity.ts';

/** Closed lists in the words people use. */
export const KIND_WORDS: Readonly<Record<ServiceKind, string>> = {
  CARE_AT_HOME: 'Care at home',
  OTHER_SUPPORT_SERVICE: 'Other support, such as day support',
  HOUSING_SUPPORT: 'Housing support',
  ADULT_PLACEMENT: 'Adult placement (Shared Lives)',
  CARE_HOME: 'Care home',
  NURSE_AGENCY: 'Nurse agency',
  OFFENDER_ACCOMMODATION: 'Offender accommodation',
  COMMUNITY_SUPPORT: 'Community support, not a registered care service',
};

export const SECTOR_WORDS: Readonly<Record<Sector, string>> = {
  PRIVATE: 'A private organisation',
  VOLUNTARY: 'A voluntary or not-for-profit organisation',
  LOCAL_AUTHORITY: 'The council',
  HEALTH_BOARD: 'The health board',
  NOT_KNOWN: 'Not known',
};

export const STATUS_WORDS: Readonly<Record<ServiceStatus, string>> = {
  ACTIVE: 'Provides support',
  INACTIVE: 'Registered, and not providing support now',
  CLOSED: 'Closed',
};

export const UNIT_WORDS: Readonly<Record<RateUnit, string>> = {
  HOUR: 'an hour',
  SLEEPOVER: 'a night',
  ITEM: 'each',
  TRAVEL_VISIT: 'a visit',
  TRAVEL_MILE: 'a mile',
};

/** The Care Inspectorate's six-point scale. */
export const GRADE_WORDS: Readonly<Record<number, string>> = {
  1: 'Unsatisfactory',
  2: 'Weak',
  3: 'Adequate',
  4: 'Good',
  5: 'Very good',
  6: 'Excellent',
};

/** "1 hour 30 minutes". */
export function hoursInWords(minutes: number): string {
  const whole = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (rest === 0) return counted(whole, 'hour');
  return whole === 0 ? counted(rest, 'minute') : `${counted(whole, 'hour')} ${counted(rest, 'minute')}`;
}
