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
  description: 'What kind of support: the register’s types, and groups that need no registration.',
  meanings: {
    CARE_AT_HOME: 'Personal care and support in the person’s own home. On the register a kind of support service.',
    OTHER_SUPPORT_SERVICE: 'A support service that is not care at home: a day service, for instance.',
    HOUSING_SUPPORT: 'Help to keep a home and live in it.',
    ADULT_PLACEMENT: 'Living with, or visiting, a family or person the service has approved: Shared Lives.',
    CARE_HOME: 'A home with care; also short stays.',
    NURSE_AGENCY: 'Introduces or supplies nurses.',
    OFFENDER_ACCOMMODATION: 'Somewhere to live, with support, for people with convictions.',
    COMMUNITY_SUPPORT: 'A group or activity that involves no personal care or support, so needs no registration.',
  },
});

export const SectorEnum = enumeration(SECTORS, {
  name: 'Sector',
  description: 'Who runs it.',
  meanings: {
    PRIVATE: 'A business.',
    VOLUNTARY: 'A charity or other not-for-profit body.',
    LOCAL_AUTHORITY: 'A council.',
    HEALTH_BOARD: 'A health board of the NHS.',
    NOT_KNOWN: 'Its source does not say.',
  },
});

export const ServiceStatusEnum = enumeration(SERVICE_STATUSES, {
  name: 'ServiceStatus',
  description: 'Whether it provides support now.',
  meanings: {
    ACTIVE: 'It does.',
    INACTIVE: 'Registered, and not providing support now.',
    CLOSED: 'No longer on the register. Kept, so that what it did can still be read.',
  },
});

export const PlacePrecisionEnum = enumeration(PLACE_PRECISIONS, {
  name: 'PlacePrecision',
  description: 'How closely a place is known.',
  meanings: {
    POSTCODE: 'By its postcode.',
    SECTOR: 'By the middle of its postcode’s sector (EH1 1), because the postcode itself is not known yet.',
    OUTCODE: 'By the middle of its postcode’s first half (EH1).',
    COORDINATES: 'By the coordinates its source gives, because no postcode says more.',
  },
});

export const FactSourceEnum = enumeration(FACT_SOURCES, {
  name: 'FactSource',
  description: 'Who says so.',
  meanings: {
    CARE_INSPECTORATE: 'The Care Inspectorate’s register.',
    PROVIDER: 'The provider itself.',
    OPEN_REFERRAL: 'A directory that publishes by Open Referral UK.',
    ALISS: 'ALISS, A Local Information System for Scotland.',
    SUPPORT_ORGANISATION: 'An independent support organisation, for the group.',
  },
});

export const RateUnitEnum = enumeration(RATE_UNITS, {
  name: 'RateUnit',
  description: 'What a rate is for.',
  meanings: {
    HOUR: 'An hour of support.',
    SLEEPOVER: 'A night on site, asleep; of the day on which it begins.',
    ITEM: 'A one-off purchase.',
    TRAVEL_VISIT: 'Travel, for each visit, on top of the support.',
    TRAVEL_MILE: 'Travel, for each mile, on top of the support.',
  },
});

export const RateBandEnum = enumeration(RATE_BANDS, {
  name: 'RateBand',
  description:
    'When a rate holds, by the clock on the wall in Scotland. Where a service gives several, each minute costs the most particular: BANK_HOLIDAY, then SATURDAY or SUNDAY, WEEKEND, EVENING, WEEKDAY, ANY.',
  meanings: {
    ANY: 'At any time for which the service gives no rate of its own.',
    WEEKDAY: 'Monday to Friday, bank holidays left out.',
    EVENING: 'Between the hours that the rate says, on any day but bank holidays and a weekend with a rate of its own.',
    WEEKEND: 'Saturday and Sunday, bank holidays left out.',
    SATURDAY: 'Saturday, unless it is a bank holiday.',
    SUNDAY: 'Sunday, unless it is a bank holiday.',
    BANK_HOLIDAY: 'Scotland’s bank holidays. A service that gives neither this nor ANY has no known price on them.',
  },
});

export const VatTreatmentEnum = enumeration(VAT_TREATMENTS, {
  name: 'VatTreatment',
  description: 'What a provider says of VAT on its rate.',
  meanings: {
    EXEMPT: 'None is charged.',
    INCLUDED: 'The rate includes it.',
    ADDED: 'It comes on top. How much is not part of any price here.',
  },
});

export const SupportUnitEnum = enumeration(SUPPORT_UNITS, {
  name: 'SupportUnit',
  description: 'What support is counted and priced in.',
  meanings: {
    HOUR: 'Hours of support; quantities are minutes (a week, when planned).',
    SLEEPOVER: 'Nights on site, asleep; quantities are nights (a week, when planned).',
    ITEM: 'A one-off purchase; quantities are items in all.',
  },
});

/** A day of the week, as ISO 8601 counts them. */
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
