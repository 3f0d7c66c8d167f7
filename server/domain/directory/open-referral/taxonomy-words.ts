import type {
  AccessibilityFeature,
  Capacity,
  CareGroup,
  Listing,
  OutcomeTheme,
  SupportNeed,
} from '../service-profile.ts';
import type { FactSource } from '../support-service.entity.ts';

/** What the values of our closed lists are called where others read them. */
export const OUTCOME_WORDS: Readonly<Record<OutcomeTheme, string>> = {
  SEEING_PEOPLE: 'Seeing people',
  HAVING_THINGS_TO_DO: 'Having things to do',
  BEING_SAFE: 'Being safe',
  STAYING_WELL: 'Staying well',
  LIVING_WHERE_AND_AS_ONE_WANTS: 'Living where and as one wants',
  RESPECT: 'Being respected',
  LEARNING_AND_WORK: 'Learning and work',
  PART_OF_COMMUNITY: 'Being part of one’s community',
};

export const NEED_WORDS: Readonly<Record<SupportNeed, string>> = {
  PERSONAL_CARE: 'Personal care',
  HEALTH_CARE: 'Health care',
  DOMESTIC_CARE: 'Domestic care',
  HOUSING_SUPPORT: 'Housing support',
  SOCIAL_EDUCATIONAL_RECREATIONAL: 'Social, educational, recreational',
  EQUIPMENT_AND_TEMPORARY_ADAPTATIONS: 'Equipment and temporary adaptations',
  RESPITE: 'Respite',
  MEALS: 'Meals',
  OTHER: 'Other needs',
};

export const CARE_GROUP_WORDS: Readonly<Record<CareGroup, string>> = {
  DEMENTIA: 'People with dementia',
  ELDERLY_FRAIL: 'Older people who are frail',
  LEARNING_DISABILITY: 'People with a learning disability',
  MENTAL_HEALTH: 'People with mental health problems',
  PHYSICAL_AND_SENSORY_DISABILITY: 'People with a physical or sensory disability',
  OTHER: 'Other people',
};

/** As ALISS names them. */
export const ACCESSIBILITY_WORDS: Readonly<Record<AccessibilityFeature, string>> = {
  ACCESSIBLE_ENTRANCE: 'Accessible entrance',
  ACCESSIBLE_BUILDING: 'Accessible building',
  ACCESSIBLE_CAR_PARK: 'Accessible car park',
  ACCESSIBLE_TOILET: 'Accessible toilet',
  FREE_WIFI: 'Free wifi',
  FREE_TO_USE: 'Free to use',
  GENDER_NEUTRAL_TOILET: 'Gender neutral toilet',
  HEARING_LOOP: 'Hearing loop',
  HYBRID: 'In person or online',
  ONLINE: 'Online',
  LIFT: 'Lift',
  PUBLIC_TRANSPORT: 'Near public transport',
  TRANSLATION: 'Translation',
  APP_BASED: 'By an app',
  TELEPHONE: 'By telephone',
  BRITISH_SIGN_LANGUAGE: 'British Sign Language',
  ELECTRONIC_NOTE_TAKING: 'Electronic note taking',
};

export const CAPACITY_WORDS: Readonly<Record<Capacity, string>> = {
  NOW: 'Room now',
  WAITING_LIST: 'A waiting list',
  NONE: 'No room',
};

export const LISTING_WORDS: Readonly<Record<Listing, string>> = {
  OPEN: 'Openly listed',
  ASK_LOCAL_BROKER: 'Ask your local broker',
};

export const SOURCE_WORDS: Readonly<Record<FactSource, string>> = {
  CARE_INSPECTORATE: 'Care Inspectorate',
  PROVIDER: 'The provider',
  OPEN_REFERRAL: 'An Open Referral UK feed',
  ALISS: 'ALISS',
  SUPPORT_ORGANISATION: 'An independent support organisation',
};
