import { inPounds, pence } from '../../foundation/pence.ts';
import { findCouncilArea } from '../places/council-areas.ts';
import type { RateBand, RateUnit } from './rate.entity.ts';
import type { AreaKind } from './service-profile.ts';
import type { Sector, ServiceKind, ServiceStatus } from './support-service.entity.ts';

/** Labels of closed lists in everyday words. */
export const KIND_LABELS: Readonly<Record<ServiceKind, string>> = {
  CARE_AT_HOME: 'Care at home',
  OTHER_SUPPORT_SERVICE: 'Other support, such as day support',
  HOUSING_SUPPORT: 'Housing support',
  ADULT_PLACEMENT: 'Adult placement (Shared Lives)',
  CARE_HOME: 'Care home',
  NURSE_AGENCY: 'Nurse agency',
  OFFENDER_ACCOMMODATION: 'Offender accommodation',
  COMMUNITY_SUPPORT: 'Community support, not a registered care service',
};

export const SECTOR_LABELS: Readonly<Record<Sector, string>> = {
  PRIVATE: 'A private organisation',
  VOLUNTARY: 'A voluntary or not-for-profit organisation',
  LOCAL_AUTHORITY: 'The council',
  HEALTH_BOARD: 'The health board',
  NOT_KNOWN: 'Not known',
};

export const STATUS_LABELS: Readonly<Record<ServiceStatus, string>> = {
  ACTIVE: 'Provides support',
  INACTIVE: 'Registered, and not providing support now',
  CLOSED: 'Closed',
};

export const UNIT_LABELS: Readonly<Record<RateUnit, string>> = {
  HOUR: 'an hour',
  SLEEPOVER: 'a night',
  ITEM: 'each',
  TRAVEL_VISIT: 'a visit',
  TRAVEL_MILE: 'a mile',
};

/** Labels of the Care Inspectorate's six-point scale. */
export const GRADE_LABELS: Readonly<Record<number, string>> = {
  1: 'Unsatisfactory',
  2: 'Weak',
  3: 'Adequate',
  4: 'Good',
  5: 'Very good',
  6: 'Excellent',
};

/** Returns a duration in words: "1 hour 30 minutes". */
export function hoursInWords(minutes: number): string {
  const whole = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (rest === 0) return counted(whole, 'hour');
  return whole === 0 ? counted(rest, 'minute') : `${counted(whole, 'hour')} ${counted(rest, 'minute')}`;
}

/** Returns a number with its noun: "1 service", "2,700 services". */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? singular : plural}`;
}

const FOR_ONE: Readonly<Record<RateUnit, string>> = {
  HOUR: 'an hour',
  SLEEPOVER: 'a sleepover',
  ITEM: 'an item',
  TRAVEL_VISIT: 'for the travel to a visit',
  TRAVEL_MILE: 'a mile of travel',
};

/** When a rate applies, to follow its unit; empty if it applies at any time. */
export const WHEN_LABELS: Readonly<Record<RateBand, string>> = {
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

/** Returns a rate in words: "£24.00 an hour on weekdays". */
export function rateInWords({ unit, band, pence: amount }: RateFacts): string {
  return `${inPounds(pence(amount))} ${FOR_ONE[unit]}${WHEN_LABELS[band]}`;
}

export interface DeclaredArea {
  readonly kind: AreaKind;
  readonly code: string | null;
  readonly metres: number | null;
}

/** Returns in words where a service gives support. */
export function areaInWords({ kind, code, metres }: DeclaredArea): string {
  switch (kind) {
    case 'SCOTLAND':
      return 'All of Scotland';
    case 'COUNCIL_AREA':
      return findCouncilArea(code ?? '')?.name ?? `The council area ${code}`;
    case 'OUTCODE':
    case 'SECTOR':
      return `Postcodes that begin with ${code}`;
    case 'RADIUS':
      return `Within ${((metres ?? 0) / 1000).toLocaleString('en-GB')} km of where it is registered`;
  }
}
