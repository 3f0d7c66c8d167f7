import { SHARED_WITH_JUDE, SHARED_WITH_ROWAN } from './information.ts';
import type { PersonSeed } from './person-seed.ts';

const BROKER = { account: 'broker', organisation: 'brokerage' } as const;
const OTHER_BROKER = { account: 'otherBroker', organisation: 'otherBrokerage' } as const;
const HOLDER = { account: 'holder', organisation: 'holderBody' } as const;
const OTHER_HOLDER = { account: 'otherHolder', organisation: 'hearthstone' } as const;

/** 20 hours at £24 and £25 of activities: £505 a week, £26,260 a year. */
const ROWAN: PersonSeed = {
  key: 'person',
  knownAs: 'Rowan',
  fullName: 'Rowan Tarrowby',
  basis: 'ADULT',
  dateOfBirth: '1998-09-03',
  place: 'kilwhinnet',
  worker: 'worker',
  broker: BROKER,
  holder: HOLDER,
  representatives: [
    { key: 'representative', name: 'Catriona Tarrowby', kind: 'GUARDIAN', welfare: true, financial: true },
  ],
  supporter: {
    key: 'supporter',
    name: 'Jess Millfield',
    howTheyHelp: 'Talks the choices through over a pot of tea, and draws them when words are too many.',
  },
  difference: {
    matter: 'Going to the late showing at the pictures',
    wish: 'I want to stay till the end and come home on the last bus, like everybody else.',
    view: 'Home by nine, because of the dark road between the stop and the flat.',
  },
  emergency: {
    by: 'otherWorker',
    reason:
      'Taken ill on the ferry to Varrasay and brought to us without papers: we needed to know who to ring and what helps.',
  },
  neededForms: [{ form: 'EASY_READ', details: 'With pictures, and one thing on a page. Jess reads along.' }],
  informed: SHARED_WITH_ROWAN,
  outcomes: [
    'I live in my own flat. I decide when I get up, what’s for tea and who comes in.',
    'I go out in the evening sometimes, to the pictures or to see Jess, and get home safe.',
    'I make things out of clay on a Thursday, and sell them at the Christmas fair.',
  ],
  budgets: [{ by: 'manager', pence: 2_626_000 }],
  agreement: { form: 'TRIPARTITE', model: 'THIRD_PARTY_HELD' },
  allocations: [{ pence: 2_626_000, week: 0 }],
  arrangement: 'My flat, my evenings and the clay',
  lines: [
    {
      outcome: 0,
      service: 'brackenrise',
      description:
        'Three and a half hours on four days a week, to run a home of one’s own: cooking, money, personal care.',
      quantity: { minutesPerWeek: 840, ratePencePerHour: 2400 },
      personalCare: true,
      offer: {
        by: 'provider',
        outcome: 'ACCEPTED',
        visits: { weeks: [0, 12], days: [0, 1, 3, 4], quantity: 210 },
        invoices: [
          { number: 'BR-1001', weeks: [0, 4], status: 'PAID' },
          { number: 'BR-1002', weeks: [4, 8], status: 'APPROVED' },
          { number: 'BR-1003', weeks: [8, 12], status: 'SUBMITTED' },
        ],
      },
    },
    {
      outcome: 1,
      service: 'tallgrass-kilwhinnet',
      description: 'Six hours a week in the evening: company to the pictures or to friends, and home again.',
      quantity: { minutesPerWeek: 360, ratePencePerHour: 2400 },
      personalCare: true,
      offer: { by: 'otherProvider', outcome: 'OPEN' },
    },
    {
      outcome: 2,
      service: 'claywork-class',
      description: 'A place in the weekly clay class, all materials included.',
      quantity: { items: 52, pencePerItem: 2500 },
      personalCare: false,
      offer: { by: 'community', outcome: 'OPEN' },
    },
  ],
};

/** 35 hours at £24 and 2 sleepovers of 9 hours at £16: £1,128 a week, £58,656 a year. */
const CALLAN: PersonSeed = {
  knownAs: 'Callan',
  fullName: 'Callan Invermoyle',
  basis: 'ADULT',
  dateOfBirth: '1981-12-11',
  place: 'kilwhinnet',
  worker: 'worker',
  broker: BROKER,
  holder: OTHER_HOLDER,
  outcomes: [
    'I get to my work at the library on time and not worn out before I start.',
    'Two nights a week my wife sleeps right through, because somebody else is there.',
  ],
  budgets: [{ by: 'manager', pence: 5_865_600 }],
  agreement: { form: 'TRIPARTITE', model: 'PROVIDER_HELD' },
  allocations: [{ pence: 5_865_600, week: 0 }],
  arrangement: 'Days at work and two nights',
  lines: [
    {
      outcome: 0,
      service: 'hearthstone-home',
      description: 'Seven hours on working days: getting up, the journey, and personal care through the day.',
      quantity: { minutesPerWeek: 2100, ratePencePerHour: 2400 },
      personalCare: true,
      offer: {
        by: 'holderProvider',
        outcome: 'ACCEPTED',
        visits: { weeks: [0, 12], days: [0, 1, 2, 3, 4], quantity: 420 },
        invoices: [
          { number: 'HL-310', weeks: [0, 4], status: 'PAID' },
          { number: 'HL-318', weeks: [4, 8], status: 'APPROVED' },
          { number: 'HL-325', weeks: [8, 12], status: 'SUBMITTED' },
        ],
      },
    },
    {
      outcome: 1,
      service: 'hearthstone-home',
      description: 'A sleepover on two nights a week, to turn and to help if woken.',
      quantity: { nightsPerWeek: 2, ratePencePerNight: 14_400 },
      personalCare: true,
      offer: {
        by: 'holderProvider',
        outcome: 'ACCEPTED',
        visits: { weeks: [0, 12], days: [1, 4], quantity: 1 },
        invoices: [{ number: 'HL-311', weeks: [0, 4], status: 'PAID' }],
      },
    },
  ],
};

/** A carer's short break: £1,200 once. */
const MORVEN: PersonSeed = {
  knownAs: 'Morven',
  fullName: 'Morven Glenfallow',
  basis: 'ADULT_CARER',
  dateOfBirth: '1969-06-28',
  place: 'balmurren',
  worker: 'worker',
  broker: BROKER,
  holder: HOLDER,
  outcomes: [
    'I have an afternoon that is only mine, with my hands in something that isn’t washing.',
    'Once this year I sleep three nights in a row, somewhere with a view.',
  ],
  budgets: [{ by: 'manager', pence: 120_000 }],
  agreement: { form: 'BIPARTITE', model: 'THIRD_PARTY_HELD' },
  allocations: [{ pence: 120_000, week: 1 }],
  arrangement: 'Time for myself',
  lines: [
    {
      outcome: 0,
      service: 'claywork-afternoon',
      description: 'Twelve carers’ afternoons, whenever there is one.',
      quantity: { items: 12, pencePerItem: 4500 },
      personalCare: false,
      offer: {
        by: 'community',
        outcome: 'ACCEPTED',
        visits: { weeks: [2, 12], except: [3, 4, 6, 7, 9, 10], days: [6], quantity: 1 },
        invoices: [{ number: 'CC 14', weeks: [0, 12], status: 'PAID' }],
      },
    },
    {
      outcome: 1,
      service: 'longbreath-weekend',
      description: 'A long weekend for one at the lodge, in the spring.',
      quantity: { items: 1, pencePerItem: 66_000 },
      personalCare: false,
      offer: { by: 'longbreathCoordinator', outcome: 'EXPIRED' },
    },
  ],
};

/** 5 hours at £23: £115 a week, £5,980 a year, of which half has reached the fund. */
const JUDE: PersonSeed = {
  knownAs: 'Jude',
  fullName: 'Jude Braddonmere',
  basis: 'ADULT',
  dateOfBirth: '1990-03-21',
  place: 'inverbraddon',
  worker: 'worker',
  broker: OTHER_BROKER,
  holder: HOLDER,
  neededForms: [{ form: 'BSL', details: 'In person where it can be, and never only by telephone.' }],
  informed: SHARED_WITH_JUDE,
  outcomes: [
    'I open my post, I answer the door, and on a bad day I still get as far as the river and back.',
    'I keep the same person beside me. I’m tired of starting from the beginning.',
  ],
  budgets: [{ by: 'manager', pence: 598_000 }],
  agreement: { form: 'TRIPARTITE', model: 'THIRD_PARTY_HELD' },
  allocations: [{ pence: 299_000, week: 0 }],
  arrangement: 'Somebody beside me',
  lines: [
    {
      outcome: 0,
      service: 'quietwater',
      description: 'Two and a half hours twice a week, the first half of the year, with the same person each time.',
      quantity: { minutesPerWeek: 300, ratePencePerHour: 2300 },
      personalCare: true,
      weeks: [0, 26],
      offer: {
        by: 'quietwaterCoordinator',
        declined: {
          reason: 'RATE_TOO_LOW',
          explanation: 'We were asked for two people at a time; at that we would lose money.',
        },
        outcome: 'ACCEPTED',
        visits: { weeks: [0, 12], except: [9], days: [1, 4], quantity: 150, note: 'Kept to the plan for the week.' },
        invoices: [
          { number: 'QW-77', weeks: [0, 4], status: 'PAID' },
          { number: 'QW-81', weeks: [4, 8], status: 'PAID' },
          { number: 'QW-86', weeks: [8, 12], status: 'SUBMITTED' },
        ],
      },
    },
    {
      outcome: 1,
      service: 'quietwater',
      description: 'Two and a half hours twice a week, the second half of the year, with the same person as before.',
      quantity: { minutesPerWeek: 300, ratePencePerHour: 2300 },
      personalCare: true,
      weeks: [26, 52],
      offer: { by: 'quietwaterCoordinator', outcome: 'OPEN' },
    },
  ],
};

export const PEOPLE_OF_STRATHMALLAN: readonly PersonSeed[] = [ROWAN, CALLAN, MORVEN, JUDE];
