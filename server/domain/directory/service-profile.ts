/** The closed lists of what a service says of itself. An empty column means that nobody has said; it never means "no". */

/** Features that help people to reach and use a service: the 17 that ALISS asks its services about. */
export const ACCESSIBILITY_FEATURES = [
  'ACCESSIBLE_ENTRANCE',
  'ACCESSIBLE_BUILDING',
  'ACCESSIBLE_CAR_PARK',
  'ACCESSIBLE_TOILET',
  'FREE_WIFI',
  'FREE_TO_USE',
  'GENDER_NEUTRAL_TOILET',
  'HEARING_LOOP',
  'HYBRID',
  'ONLINE',
  'LIFT',
  'PUBLIC_TRANSPORT',
  'TRANSLATION',
  'APP_BASED',
  'TELEPHONE',
  'BRITISH_SIGN_LANGUAGE',
  'ELECTRONIC_NOTE_TAKING',
] as const;
export type AccessibilityFeature = (typeof ACCESSIBILITY_FEATURES)[number];

/** The quality-of-life outcomes of Talking Points (Joint Improvement Team 2012), and the two that people add most often. */
export const OUTCOME_THEMES = [
  'SEEING_PEOPLE',
  'HAVING_THINGS_TO_DO',
  'BEING_SAFE',
  'STAYING_WELL',
  'LIVING_WHERE_AND_AS_ONE_WANTS',
  'RESPECT',
  'LEARNING_AND_WORK',
  'PART_OF_COMMUNITY',
] as const;
export type OutcomeTheme = (typeof OUTCOME_THEMES)[number];

/** Assessed support needs, as Public Health Scotland counts them. */
export const SUPPORT_NEEDS = [
  'PERSONAL_CARE',
  'HEALTH_CARE',
  'DOMESTIC_CARE',
  'HOUSING_SUPPORT',
  'SOCIAL_EDUCATIONAL_RECREATIONAL',
  'EQUIPMENT_AND_TEMPORARY_ADAPTATIONS',
  'RESPITE',
  'MEALS',
  'OTHER',
] as const;
export type SupportNeed = (typeof SUPPORT_NEEDS)[number];

/** The groups of people that support is for, as Public Health Scotland counts those who direct their own support. */
export const CARE_GROUPS = [
  'DEMENTIA',
  'ELDERLY_FRAIL',
  'LEARNING_DISABILITY',
  'MENTAL_HEALTH',
  'PHYSICAL_AND_SENSORY_DISABILITY',
  'OTHER',
] as const;
export type CareGroup = (typeof CARE_GROUPS)[number];

/** Whether a service has room for another person. */
export const CAPACITIES = ['NOW', 'WAITING_LIST', 'NONE'] as const;
export type Capacity = (typeof CAPACITIES)[number];

/** ASK_LOCAL_BROKER: a small group that is listed, but whose price and contact only a broker gives. */
export const LISTINGS = ['OPEN', 'ASK_LOCAL_BROKER'] as const;
export type Listing = (typeof LISTINGS)[number];

/** The kinds of area in which a service declares that it gives support. RADIUS: around its registered address. */
export const AREA_KINDS = ['SCOTLAND', 'COUNCIL_AREA', 'OUTCODE', 'SECTOR', 'RADIUS'] as const;
export type AreaKind = (typeof AREA_KINDS)[number];

/** How long ago somebody confirmed an entry: within ten months, within twelve, longer ago, or never. */
export const FRESHNESS = ['CURRENT', 'DUE', 'STALE', 'NEVER_CONFIRMED'] as const;
export type Freshness = (typeof FRESHNESS)[number];
