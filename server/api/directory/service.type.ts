import { registerEnumType } from 'type-graphql';
import { RATE_BANDS, RATE_UNITS, SUPPORT_UNITS, VAT_TREATMENTS } from '../../domain/directory/rate.entity.ts';
import {
  FACT_SOURCES,
  PLACE_PRECISIONS,
  SECTORS,
  SERVICE_KINDS,
  SERVICE_STATUSES,
} from '../../domain/directory/support-service.entity.ts';
import { enumeration } from '../enumeration.ts';

export const ServiceKindEnum = enumeration(SERVICE_KINDS, {
  name: 'ServiceKind',
  description:
    'The kind of support: the Care Inspectorate’s types of care service, and groups that require no registration.',
  meanings: {
    CARE_AT_HOME:
      'Personal care and support in the person’s own home. The register counts it among the support services.',
    OTHER_SUPPORT_SERVICE: 'A support service other than care at home, for instance a day service.',
    HOUSING_SUPPORT: 'Help to keep a home and live in it.',
    ADULT_PLACEMENT: 'Living with, or visiting, a family or person that the service has approved: Shared Lives.',
    CARE_HOME: 'A home with care, also for short stays.',
    NURSE_AGENCY: 'Introduces or supplies nurses.',
    OFFENDER_ACCOMMODATION: 'Somewhere to live, with support, for people with convictions.',
    COMMUNITY_SUPPORT:
      'A group or activity that involves no personal care or support, and so requires no registration.',
  },
});

export const SectorEnum = enumeration(SECTORS, {
  name: 'Sector',
  description: 'The sector of the body that runs a service.',
  meanings: {
    PRIVATE: 'A business.',
    VOLUNTARY: 'A charity or other not-for-profit body.',
    LOCAL_AUTHORITY: 'A council.',
    HEALTH_BOARD: 'A health board of the NHS.',
    NOT_KNOWN: 'The source does not state it.',
  },
});

export const ServiceStatusEnum = enumeration(SERVICE_STATUSES, {
  name: 'ServiceStatus',
  description: 'Whether a service provides support now.',
  meanings: {
    ACTIVE: 'The service provides support.',
    INACTIVE: 'The service is registered and does not provide support now.',
    CLOSED: 'The service is no longer on the register. Its entry is kept, so that its history can still be read.',
  },
});

export const PlacePrecisionEnum = enumeration(PLACE_PRECISIONS, {
  name: 'PlacePrecision',
  description: 'How precisely a place is known.',
  meanings: {
    POSTCODE: 'The postcode’s own coordinates.',
    SECTOR: 'The centre of the postcode’s sector (EH1 1), because the postcode itself is not known yet.',
    OUTCODE: 'The centre of the postcode’s outcode (EH1).',
    COORDINATES: 'The coordinates that the source gives, because no postcode is more precise.',
  },
});

export const FactSourceEnum = enumeration(FACT_SOURCES, {
  name: 'FactSource',
  description: 'The source of a fact.',
  meanings: {
    CARE_INSPECTORATE: 'The Care Inspectorate’s register.',
    PROVIDER: 'The provider itself.',
    OPEN_REFERRAL: 'A directory that publishes by Open Referral UK.',
    ALISS: 'ALISS, A Local Information System for Scotland.',
    SUPPORT_ORGANISATION: 'An independent support organisation, on behalf of the group.',
  },
});

export const RateUnitEnum = enumeration(RATE_UNITS, {
  name: 'RateUnit',
  description: 'The unit that a rate is for.',
  meanings: {
    HOUR: 'One hour of support.',
    SLEEPOVER: 'One night asleep on site, dated by the day on which it begins.',
    ITEM: 'One one-off purchase.',
    TRAVEL_VISIT: 'Travel for one visit, in addition to the support.',
    TRAVEL_MILE: 'Travel for one mile, in addition to the support.',
  },
});

export const RateBandEnum = enumeration(RATE_BANDS, {
  name: 'RateBand',
  description:
    'The times at which a rate applies, by the clock in Scotland. Where a service has several rates, each minute is charged at the most specific: BANK_HOLIDAY, then SATURDAY or SUNDAY, WEEKEND, EVENING, WEEKDAY, ANY.',
  meanings: {
    ANY: 'Any time for which the service has no more specific rate.',
    WEEKDAY: 'Monday to Friday, except bank holidays.',
    EVENING:
      'The hours from `eveningFrom` to `eveningUntil`, on any day except bank holidays and weekend days that have a rate of their own.',
    WEEKEND: 'Saturday and Sunday, except bank holidays.',
    SATURDAY: 'Saturdays, except bank holidays.',
    SUNDAY: 'Sundays, except bank holidays.',
    BANK_HOLIDAY: 'Scotland’s bank holidays. A service with neither this rate nor ANY has no known price on them.',
  },
});

export const VatTreatmentEnum = enumeration(VAT_TREATMENTS, {
  name: 'VatTreatment',
  description: 'What a provider states about VAT on its rate.',
  meanings: {
    EXEMPT: 'No VAT is charged.',
    INCLUDED: 'The rate includes VAT.',
    ADDED: 'VAT is charged in addition. Its amount is not part of any price on this platform.',
  },
});

export const SupportUnitEnum = enumeration(SUPPORT_UNITS, {
  name: 'SupportUnit',
  description: 'The unit in which support is counted and priced.',
  meanings: {
    HOUR: 'Hours of support. Quantities are in minutes; planned quantities in minutes a week.',
    SLEEPOVER: 'Nights asleep on site. Quantities are in nights; planned quantities in nights a week.',
    ITEM: 'One-off purchases. Quantities are in items, in total.',
  },
});

/** The days of the week, numbered as in ISO 8601. */
export const WeekdayEnum = {
  MONDAY: 1,
  TUESDAY: 2,
  WEDNESDAY: 3,
  THURSDAY: 4,
  FRIDAY: 5,
  SATURDAY: 6,
  SUNDAY: 7,
} as const;

registerEnumType(WeekdayEnum, {
  name: 'Weekday',
  description: 'A day of the week.',
  valuesConfig: {
    MONDAY: { description: 'Monday.' },
    TUESDAY: { description: 'Tuesday.' },
    WEDNESDAY: { description: 'Wednesday.' },
    THURSDAY: { description: 'Thursday.' },
    FRIDAY: { description: 'Friday.' },
    SATURDAY: { description: 'Saturday.' },
    SUNDAY: { description: 'Sunday.' },
  },
});
