import {
  ACCESSIBILITY_FEATURES,
  AREA_KINDS,
  CAPACITIES,
  CARE_GROUPS,
  FRESHNESS,
  LISTINGS,
  OUTCOME_THEMES,
  SUPPORT_NEEDS,
} from '../../domain/directory/service-profile.ts';
import { enumeration } from '../enumeration.ts';

export const AccessibilityFeatureEnum = enumeration(ACCESSIBILITY_FEATURES, {
  name: 'AccessibilityFeature',
  description: 'What helps people to reach and use a service: the features ALISS asks its services about.',
  meanings: {
    ACCESSIBLE_ENTRANCE: 'An entrance that wheelchairs and walking aids get through.',
    ACCESSIBLE_BUILDING: 'A building that wheelchairs and walking aids get about in.',
    ACCESSIBLE_CAR_PARK: 'Parking places for disabled people.',
    ACCESSIBLE_TOILET: 'A toilet for disabled people.',
    FREE_WIFI: 'Wifi that costs nothing.',
    FREE_TO_USE: 'The service itself costs nothing.',
    GENDER_NEUTRAL_TOILET: 'A toilet for everybody.',
    HEARING_LOOP: 'A hearing loop.',
    HYBRID: 'One may come, or join online.',
    ONLINE: 'It is given online.',
    LIFT: 'A lift.',
    PUBLIC_TRANSPORT: 'It can be reached by public transport.',
    TRANSLATION: 'Interpreters or translations.',
    APP_BASED: 'It is given through an app.',
    TELEPHONE: 'It is given by telephone.',
    BRITISH_SIGN_LANGUAGE: 'British Sign Language.',
    ELECTRONIC_NOTE_TAKING: 'Electronic note taking or subtitles.',
  },
});

export const OutcomeThemeEnum = enumeration(OUTCOME_THEMES, {
  name: 'OutcomeTheme',
  description: 'What may matter to a person: the quality-of-life outcomes of Talking Points.',
  meanings: {
    SEEING_PEOPLE: 'Seeing people: friends, family, company.',
    HAVING_THINGS_TO_DO: 'Having things to do.',
    BEING_SAFE: 'Feeling and being safe.',
    STAYING_WELL: 'Staying as well as one can be.',
    LIVING_WHERE_AND_AS_ONE_WANTS: 'Living where one wants, as one wants.',
    RESPECT: 'Being respected and listened to.',
    LEARNING_AND_WORK: 'Learning, and paid or voluntary work.',
    PART_OF_COMMUNITY: 'Being part of one’s community.',
  },
});

export const SupportNeedEnum = enumeration(SUPPORT_NEEDS, {
  name: 'SupportNeed',
  description: 'What support is needed with, as Public Health Scotland counts assessed needs.',
  meanings: {
    PERSONAL_CARE: 'Personal care: washing, dressing, eating, medicine.',
    HEALTH_CARE: 'Health care.',
    DOMESTIC_CARE: 'Looking after the home: cleaning, shopping, laundry.',
    HOUSING_SUPPORT: 'Keeping a home and living in it.',
    SOCIAL_EDUCATIONAL_RECREATIONAL: 'Company, learning and free time.',
    EQUIPMENT_AND_TEMPORARY_ADAPTATIONS: 'Equipment and temporary adaptations.',
    RESPITE: 'A break, for the person or for who cares for them.',
    MEALS: 'Meals.',
    OTHER: 'Something else.',
  },
});

export const CareGroupEnum = enumeration(CARE_GROUPS, {
  name: 'CareGroup',
  description: 'Whom support is for, as Public Health Scotland groups people who direct their own support.',
  meanings: {
    DEMENTIA: 'People with dementia.',
    ELDERLY_FRAIL: 'Older people who are frail.',
    LEARNING_DISABILITY: 'People with a learning disability.',
    MENTAL_HEALTH: 'People with mental health problems.',
    PHYSICAL_AND_SENSORY_DISABILITY: 'People with a physical or sensory disability.',
    OTHER: 'Others.',
  },
});

export const CapacityEnum = enumeration(CAPACITIES, {
  name: 'Capacity',
  description: 'Whether there is room for somebody new.',
  meanings: {
    NOW: 'There is room now.',
    WAITING_LIST: 'There is a waiting list.',
    NONE: 'There is no room, and no list.',
  },
});

export const ListingEnum = enumeration(LISTINGS, {
  name: 'Listing',
  description: 'How a service is listed.',
  meanings: {
    OPEN: 'With all that is known of it.',
    ASK_LOCAL_BROKER: 'That it is there. For its price and how to get in touch, ask your local broker.',
  },
});

export const AreaKindEnum = enumeration(AREA_KINDS, {
  name: 'AreaKind',
  description: 'How an area is declared.',
  meanings: {
    SCOTLAND: 'All of Scotland.',
    COUNCIL_AREA: 'A council area.',
    OUTCODE: 'The postcodes with one first half: IV2.',
    SECTOR: 'The postcodes of one sector: IV2 3.',
    RADIUS: 'All around where the service is registered.',
  },
});

export const FreshnessEnum = enumeration(FRESHNESS, {
  name: 'Freshness',
  description: 'How lately somebody said that an entry is right. It is a label: nothing is ranked by it.',
  meanings: {
    CURRENT: 'Within ten months.',
    DUE: 'Ten months ago or more, and less than twelve.',
    STALE: 'Twelve months ago or more.',
    NEVER_CONFIRMED: 'Nobody has yet: what is shown is what its sources say.',
  },
});
