import type { PersonSeed } from './person-seed.ts';

const BROKER = { account: 'otherBroker', organisation: 'otherBrokerage' } as const;
const HOLDER = { account: 'otherHolder', organisation: 'hearthstone' } as const;

/** 7 hours at £24: £168 a week, £8,736 a year. */
const ETTA: PersonSeed = {
  key: 'otherPerson',
  knownAs: 'Etta',
  fullName: 'Henrietta Sandwarden',
  basis: 'ADULT',
  dateOfBirth: '1942-02-17',
  place: 'sandaquoy',
  worker: 'otherWorker',
  broker: BROKER,
  holder: HOLDER,
  representatives: [
    {
      key: 'otherRepresentative',
      name: 'Maren Sandwarden',
      kind: 'CONTINUING_ATTORNEY',
      welfare: false,
      financial: true,
    },
  ],
  outcomes: [
    'I stay in my own house, with the stove lit and the hens seen to, and I get up when I’m ready.',
    'At the weekend I have somebody beside me for a bath, so that I am not feart of falling.',
  ],
  budgets: [{ by: 'otherManager', pence: 873_600 }],
  agreement: { form: 'TRIPARTITE', model: 'PROVIDER_HELD' },
  allocations: [{ pence: 873_600, week: 0 }],
  arrangement: 'Mornings at home',
  lines: [
    {
      outcome: 0,
      service: 'saltgate',
      description: 'An hour on weekday mornings: help to get up, wash and dress, and breakfast together.',
      quantity: { minutesPerWeek: 300, ratePencePerHour: 2400 },
      personalCare: true,
      offer: {
        by: 'saltgateCoordinator',
        outcome: 'ACCEPTED',
        visits: { weeks: [0, 12], days: [0, 1, 2, 3, 4], quantity: 60 },
        invoices: [
          { number: 'SG-2041', weeks: [0, 4], status: 'PAID' },
          { number: 'SG-2077', weeks: [4, 8], status: 'PAID' },
          { number: 'SG-2113', weeks: [8, 12], status: 'SUBMITTED' },
        ],
      },
    },
    {
      outcome: 1,
      service: 'tallgrass-isles',
      description: 'An hour on Saturdays and Sundays: help with a bath, at an unhurried pace.',
      quantity: { minutesPerWeek: 120, ratePencePerHour: 2400 },
      personalCare: true,
      offer: {
        by: 'otherProvider',
        outcome: 'DECLINED',
        declined: {
          reason: 'NO_CAPACITY',
          explanation: 'Nobody of ours can stay on the island over the weekend before the spring timetable.',
        },
      },
    },
  ],
};

/** 4 hours at £22 and a club place at £15: £103 a week, £5,356 a year. */
const ROBIN: PersonSeed = {
  knownAs: 'Robin',
  fullName: 'Robin Quoyfarer',
  basis: 'CHILD_OR_FAMILY',
  dateOfBirth: '2017-05-09',
  place: 'portVarra',
  worker: 'otherWorker',
  broker: BROKER,
  holder: HOLDER,
  representatives: [{ name: 'Jonna Quoyfarer', kind: 'APPROPRIATE_PERSON', welfare: true, financial: true }],
  outcomes: [
    'I want to go swimming and to the shore on Saturdays, with somebody who doesn’t mind getting wet.',
    'I want to be at the club with my pals, and stay for the whole of it.',
  ],
  budgets: [
    { by: 'otherManager', pence: 520_000 },
    { by: 'otherManager', pence: 535_600 },
  ],
  agreement: { form: 'BIPARTITE', model: 'PROVIDER_HELD' },
  allocations: [
    { pence: 267_800, week: 0 },
    { pence: 267_800, week: 10 },
  ],
  arrangement: 'Saturdays and the club',
  lines: [
    {
      outcome: 0,
      service: 'peerieway-family',
      description: 'Four hours on Saturdays out and about with a child who loves water.',
      quantity: { minutesPerWeek: 240, ratePencePerHour: 2200 },
      personalCare: true,
      offer: {
        by: 'peeriewayCoordinator',
        outcome: 'ACCEPTED',
        visits: { weeks: [0, 12], days: [5], quantity: 240 },
        invoices: [
          { number: 'PW/118', weeks: [0, 4], status: 'PAID' },
          { number: 'PW/131', weeks: [4, 8], status: 'SUBMITTED' },
        ],
      },
    },
    {
      outcome: 1,
      service: 'gangplank-club',
      description: 'A place at the after-school club, one afternoon a week.',
      quantity: { items: 52, pencePerItem: 1500 },
      personalCare: false,
      offer: {
        by: 'gangplankCoordinator',
        outcome: 'ACCEPTED',
        visits: { weeks: [0, 12], except: [6, 7], days: [2], quantity: 1 },
        invoices: [{ number: 'Autumn term', weeks: [0, 12], status: 'APPROVED' }],
      },
    },
  ],
};

export const PEOPLE_OF_VARRASAY: readonly PersonSeed[] = [ETTA, ROBIN];
