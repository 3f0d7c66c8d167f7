import type { ProfileSeed } from './profile-seed.ts';

const MORNING = [600, 780] as const;
const AFTERNOON = [810, 990] as const;
const ON = { monday: 1, tuesday: 2, wednesday: 3, thursday: 4, saturday: 6, sunday: 7 } as const;

/** What the invented groups say of themselves. What is left out they have not said. */
export const GROUP_PROFILES: Readonly<Record<string, ProfileSeed>> = {
  'claywork-class': {
    description: 'A weekly class with clay and paint, for whoever likes company while they make things.',
    activities: ['pottery', 'painting'],
    outcomes: ['HAVING_THINGS_TO_DO', 'SEEING_PEOPLE'],
    accessibility: ['ACCESSIBLE_ENTRANCE', 'ACCESSIBLE_TOILET', 'HEARING_LOOP'],
    hours: [[ON.tuesday, MORNING]],
    areas: [{ kind: 'RADIUS', metres: 15_000 }],
    acceptsOption2: true,
    capacity: 'NOW',
    fundedInDays: 400,
    confirmedDaysAgo: 40,
  },
  'claywork-afternoon': {
    activities: ['pottery'],
    outcomes: ['STAYING_WELL', 'SEEING_PEOPLE'],
    supportNeeds: ['RESPITE'],
    hours: [[ON.thursday, AFTERNOON]],
    areas: [{ kind: 'COUNCIL_AREA', code: 'S12999001' }],
    acceptsOption2: true,
    confirmedDaysAgo: 40,
  },
  'gangplank-club': {
    description: 'A club after school for young people who need a hand, with tea.',
    activities: ['games', 'cooking', 'homework'],
    outcomes: ['SEEING_PEOPLE', 'LEARNING_AND_WORK', 'HAVING_THINGS_TO_DO'],
    careGroups: ['LEARNING_DISABILITY'],
    ages: [5, 16],
    languages: ['en', 'gd'],
    areas: [{ kind: 'OUTCODE', code: 'ZZ7' }],
    capacity: 'WAITING_LIST',
    fundedInDays: 120,
    confirmedDaysAgo: 320,
  },
  'wheelround-pass': {
    activities: ['door-to-door transport'],
    outcomes: ['PART_OF_COMMUNITY', 'SEEING_PEOPLE'],
    accessibility: ['ACCESSIBLE_ENTRANCE', 'TELEPHONE'],
    careGroups: ['ELDERLY_FRAIL', 'PHYSICAL_AND_SENSORY_DISABILITY'],
    areas: [
      { kind: 'OUTCODE', code: 'ZZ2' },
      { kind: 'OUTCODE', code: 'ZZ4' },
    ],
    acceptsOption2: true,
    capacity: 'NOW',
    confirmedDaysAgo: 12,
  },
  'sharedtable-lunch': {
    activities: ['lunch', 'company'],
    outcomes: ['SEEING_PEOPLE', 'STAYING_WELL'],
    supportNeeds: ['MEALS', 'SOCIAL_EDUCATIONAL_RECREATIONAL'],
    hours: [
      [ON.monday, [720, 840]],
      [ON.thursday, [720, 840]],
    ],
    confirmedDaysAgo: 380,
  },
  'longbreath-weekend': {
    description: 'Weekends by the loch for people who care for somebody, while that person is cared for at home.',
    activities: ['walking', 'rest', 'cooking together'],
    outcomes: ['STAYING_WELL'],
    supportNeeds: ['RESPITE'],
    hours: [
      [ON.saturday, [0, 1440]],
      [ON.sunday, [0, 1080]],
    ],
    areas: [{ kind: 'SCOTLAND' }],
    capacity: 'WAITING_LIST',
    acceptsOption2: true,
    confirmedDaysAgo: 90,
  },
  'wellydays-plot': {
    activities: ['gardening', 'company'],
    outcomes: ['HAVING_THINGS_TO_DO', 'STAYING_WELL', 'PART_OF_COMMUNITY'],
    areas: [{ kind: 'SECTOR', code: 'ZZ3 1' }],
    askLocalBroker: true,
    confirmedDaysAgo: 200,
  },
  'skerrysong-choir': {
    activities: ['singing'],
    outcomes: ['SEEING_PEOPLE', 'PART_OF_COMMUNITY'],
    languages: ['en', 'gd'],
    accessibility: ['PUBLIC_TRANSPORT', 'ACCESSIBLE_ENTRANCE'],
    hours: [[ON.wednesday, [1140, 1260]]],
    areas: [{ kind: 'COUNCIL_AREA', code: 'S12999002' }],
    capacity: 'NOW',
    fundedInDays: 30,
    confirmedDaysAgo: 310,
  },
  'oldnets-shed': {
    activities: ['woodwork', 'mending nets'],
    outcomes: ['HAVING_THINGS_TO_DO', 'SEEING_PEOPLE', 'LEARNING_AND_WORK'],
    askLocalBroker: true,
  },
};
