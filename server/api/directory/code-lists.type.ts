import {
  ACCESSIBILITY_FEATURES,
  CARE_GROUPS,
  OUTCOME_THEMES,
  SUPPORT_NEEDS,
} from '../../domain/directory/service-profile.ts';
import { enumeration } from '../enumeration.ts';

export const AccessibilityFeatureEnum = enumeration(ACCESSIBILITY_FEATURES, {
  name: 'AccessibilityFeature',
  description: 'A feature that helps people to reach and use a service. The list is the one that ALISS uses.',
  meanings: {
    ACCESSIBLE_ENTRANCE: 'An entrance that wheelchairs and walking aids can get through.',
    ACCESSIBLE_BUILDING: 'A building in which wheelchairs and walking aids can get about.',
    ACCESSIBLE_CAR_PARK: 'Parking places for disabled people.',
    ACCESSIBLE_TOILET: 'A toilet for disabled people.',
    FREE_WIFI: 'Free wifi.',
    FREE_TO_USE: 'The service itself is free of charge.',
    GENDER_NEUTRAL_TOILET: 'A gender-neutral toilet.',
    HEARING_LOOP: 'A hearing loop.',
    HYBRID: 'People can come in person or join online.',
    ONLINE: 'The service is given online.',
    LIFT: 'A lift.',
    PUBLIC_TRANSPORT: 'The service can be reached by public transport.',
    TRANSLATION: 'Interpreters or translations.',
    APP_BASED: 'The service is given through an app.',
    TELEPHONE: 'The service is given by telephone.',
    BRITISH_SIGN_LANGUAGE: 'British Sign Language.',
    ELECTRONIC_NOTE_TAKING: 'Electronic note taking or subtitles.',
  },
});

export const OutcomeThemeEnum = enumeration(OUTCOME_THEMES, {
  name: 'OutcomeTheme',
  description: 'An outcome that may matter to a person: the quality-of-life outcomes of Talking Points.',
  meanings: {
    SEEING_PEOPLE: 'Seeing people: friends, family, company.',
    HAVING_THINGS_TO_DO: 'Having things to do.',
    BEING_SAFE: 'Feeling and being safe.',
    STAYING_WELL: 'Staying as well as possible.',
    LIVING_WHERE_AND_AS_ONE_WANTS: 'Living where and how the person wants.',
    RESPECT: 'Being respected and listened to.',
    LEARNING_AND_WORK: 'Learning, and paid or voluntary work.',
    PART_OF_COMMUNITY: 'Being part of the community.',
  },
});

export const SupportNeedEnum = enumeration(SUPPORT_NEEDS, {
  name: 'SupportNeed',
  description: 'What support is needed with: the categories in which Public Health Scotland counts assessed needs.',
  meanings: {
    PERSONAL_CARE: 'Personal care: washing, dressing, eating, medicine.',
    HEALTH_CARE: 'Health care.',
    DOMESTIC_CARE: 'Looking after the home: cleaning, shopping, laundry.',
    HOUSING_SUPPORT: 'Keeping a home and living in it.',
    SOCIAL_EDUCATIONAL_RECREATIONAL: 'Company, learning and free time.',
    EQUIPMENT_AND_TEMPORARY_ADAPTATIONS: 'Equipment and temporary adaptations.',
    RESPITE: 'A break, for the person or for their carer.',
    MEALS: 'Meals.',
    OTHER: 'Another need.',
  },
});

export const CareGroupEnum = enumeration(CARE_GROUPS, {
  name: 'CareGroup',
  description:
    'A group of people that support is for: the client groups in which Public Health Scotland counts people with self-directed support.',
  meanings: {
    DEMENTIA: 'People with dementia.',
    ELDERLY_FRAIL: 'Older people who are frail.',
    LEARNING_DISABILITY: 'People with a learning disability.',
    MENTAL_HEALTH: 'People with mental health problems.',
    PHYSICAL_AND_SENSORY_DISABILITY: 'People with a physical or sensory disability.',
    OTHER: 'Other people.',
  },
});
