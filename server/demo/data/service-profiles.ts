import type { ServiceKind } from '../../domain/directory/support-service.entity.ts';
import { GROUP_PROFILES } from './group-profiles.ts';
import { COUNCIL_AREA, PLACES } from './places.ts';
import type { ProfileSeed } from './profile-seed.ts';
import type { ServiceSeed } from './provider-seed.ts';

const WEEK = [1, 2, 3, 4, 5, 6, 7] as const;
const allWeek = (from: number, until: number) => WEEK.map((day) => [day, [from, until]] as const);
const workingDays = (from: number, until: number) => WEEK.slice(0, 5).map((day) => [day, [from, until]] as const);

const BY_KIND: Partial<Record<ServiceKind, ProfileSeed>> = {
  CARE_AT_HOME: {
    supportNeeds: ['PERSONAL_CARE', 'DOMESTIC_CARE', 'MEALS'],
    careGroups: ['ELDERLY_FRAIL', 'DEMENTIA', 'PHYSICAL_AND_SENSORY_DISABILITY'],
    outcomes: ['LIVING_WHERE_AND_AS_ONE_WANTS', 'BEING_SAFE', 'STAYING_WELL'],
    hours: allWeek(420, 1320),
  },
  HOUSING_SUPPORT: {
    supportNeeds: ['HOUSING_SUPPORT', 'SOCIAL_EDUCATIONAL_RECREATIONAL'],
    careGroups: ['LEARNING_DISABILITY', 'MENTAL_HEALTH'],
    outcomes: ['LIVING_WHERE_AND_AS_ONE_WANTS', 'BEING_SAFE', 'PART_OF_COMMUNITY'],
    hours: workingDays(540, 1020),
  },
  OTHER_SUPPORT_SERVICE: {
    supportNeeds: ['SOCIAL_EDUCATIONAL_RECREATIONAL', 'RESPITE'],
    careGroups: ['LEARNING_DISABILITY', 'MENTAL_HEALTH'],
    outcomes: ['SEEING_PEOPLE', 'HAVING_THINGS_TO_DO', 'LEARNING_AND_WORK'],
    activities: ['music', 'cooking', 'walking'],
    accessibility: ['ACCESSIBLE_ENTRANCE', 'ACCESSIBLE_TOILET', 'PUBLIC_TRANSPORT'],
    hours: workingDays(570, 960),
  },
  ADULT_PLACEMENT: {
    supportNeeds: ['SOCIAL_EDUCATIONAL_RECREATIONAL', 'RESPITE'],
    careGroups: ['LEARNING_DISABILITY'],
    outcomes: ['LIVING_WHERE_AND_AS_ONE_WANTS', 'PART_OF_COMMUNITY', 'SEEING_PEOPLE'],
  },
};

/**
 * What a service of the town says of itself: a group in its own words; of the registered, two in three have told more than
 * the register does, and each something else.
 * @param ordinal decides what nobody chose
 */
export function profileOf(service: ServiceSeed, ordinal: number): ProfileSeed {
  const group = GROUP_PROFILES[service.key];
  if (group !== undefined) return group;
  if (ordinal % 3 === 2) return {};
  const usual = BY_KIND[service.kinds[0] as ServiceKind] ?? {};
  const { council, outcode } = PLACES[service.place];
  const ownCouncil = COUNCIL_AREA[council];
  return {
    ...usual,
    ...(service.sleepover === undefined ? {} : { hours: allWeek(0, 1440) }),
    languages: ordinal % 4 === 0 ? ['en', council === 'islands' ? 'gd' : 'pl'] : ['en'],
    areas: [ordinal % 2 === 0 ? { kind: 'COUNCIL_AREA', code: ownCouncil } : { kind: 'OUTCODE', code: outcode }],
    ...(ordinal % 5 !== 4 && { acceptsOption2: ordinal % 10 !== 3 }),
    ...(ordinal % 4 !== 3 && { frameworkAreas: ordinal % 4 === 1 ? [] : [ownCouncil] }),
    ...CAPACITY[ordinal % CAPACITY.length],
    confirmedDaysAgo: (ordinal * 71) % 430,
  };
}

const CAPACITY: readonly ProfileSeed[] = [
  { capacity: 'NOW', minutesAWeek: 1_260 },
  { capacity: 'WAITING_LIST' },
  {},
  { capacity: 'NOW' },
  { capacity: 'NONE', minutesAWeek: 0 },
];
