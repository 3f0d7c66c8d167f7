import { FACT_NAMES } from '../../domain/directory/compared-facts.ts';
import { SERVICE_ORDERS } from '../../domain/directory/search.ts';
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

export const SupportServiceOrderEnum = enumeration(SERVICE_ORDERS, {
  name: 'SupportServiceOrder',
  description: 'What comes first.',
  meanings: {
    BEST_MATCH: 'What the words say best. Needs words.',
    DISTANCE: 'The nearest. Needs a place.',
    NAME: 'From A to Z.',
    GRADE: 'The highest lowest grade; the ungraded after all others.',
  },
});

export const FactNameEnum = enumeration(FACT_NAMES, {
  name: 'FactName',
  description: 'What services are compared by.',
  meanings: {
    PROVIDER: 'Who runs it.',
    KINDS: 'What kind of support.',
    SECTOR: 'Whether that is a business, a charity, a council or a health board.',
    STATUS: 'Whether it provides support now.',
    COUNCIL_AREA: 'Where it is registered.',
    TOWN: 'The town of that address.',
    PRICE_OF_HOUR: 'The published price of an hour.',
    PRICE_OF_SLEEPOVER: 'The published price of a sleepover.',
    PRICE_OF_ITEM: 'The published price of an item.',
    LEAST_GRADE: 'The lowest of its grades.',
    WELLBEING_GRADE: 'How well people’s wellbeing is supported.',
    PLANNING_GRADE: 'How well care and support is planned.',
    SETTING_GRADE: 'How good the setting is.',
    STAFF_GRADE: 'How good the staff team is.',
    LEADERSHIP_GRADE: 'How good the leadership is.',
    LAST_INSPECTED: 'When it was last inspected.',
    COMPLAINTS_UPHELD: 'How many complaints were upheld.',
    REGISTERED_PLACES: 'How many people it may support at a time, where the register says.',
    REGISTERED_SINCE: 'Since when it has been registered.',
  },
});
