import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ServiceFilter } from '../../../server/domain/searching/search-filter.ts';
import { openTestDatabase, type TestDatabase } from '../../support/test-database.ts';
import { refusalOf } from '../importing/importing.support.ts';
import { findFair, seedOrganisations, seedPostcodes } from './found.support.ts';

let world: TestDatabase;
beforeAll(async () => {
  world = await openTestDatabase();
  await seedPostcodes(world.owner);
  await seedOrganisations(world.owner, {
    'Heather Hill Care': [
      {
        name: 'Heather Hill Nairn',
        columns: { languages: ['en', 'gd'], minimum_age: 16, capacity: 'NOW' },
        hours: [
          [6, 420, 720],
          [6, 720, 1440],
          [7, 0, 480],
        ],
      },
      { name: 'Heather Hill Aird', columns: { languages: ['en'], capacity: 'NONE' } },
      { name: 'Heather Hill Culloden', columns: { status: 'INACTIVE', languages: ['gd'] } },
      { name: 'Heather Hill Beauly' },
      { name: 'Heather Hill Dores' },
    ],
    'Ness Walkers': [
      {
        name: 'Ness Walkers',
        columns: {
          kinds: ['COMMUNITY_SUPPORT'],
          activities: ['hill walking', 'cèilidh dancing'],
          languages: ['en-GB', 'bfi'],
          outcomes: ['SEEING_PEOPLE', 'STAYING_WELL'],
          accessibility: ['ACCESSIBLE_TOILET', 'HEARING_LOOP'],
          framework_areas: [],
          accepts_option_2: true,
          minimum_age: 60,
          maximum_age: 99,
        },
        hours: [[3, 600, 720]],
      },
    ],
    'On the framework': [
      {
        name: 'Framework home care',
        columns: {
          framework_areas: ['S12000017'],
          accepts_option_2: false,
          support_needs: ['PERSONAL_CARE'],
          care_groups: ['DEMENTIA'],
          minimum_grade: 5,
        },
      },
    ],
    'Silent Care': [{ name: 'Silent home care' }],
  });
});
afterAll(() => world.close());

const certain = async (filter: ServiceFilter) =>
  (await findFair(world, { filter: { ...filter, includeUnknown: false } })).names.sort();

test('an organisation takes one place, with at most three of its services, and the others are counted', async () => {
  const { found, total } = await findFair(world, {});
  expect(total).toBe(4);
  const heather = found.find(({ organisation }) => organisation.name === 'Heather Hill Care');
  expect(heather).toMatchObject({ serviceCount: 4, moreServices: 1 });
  expect(heather?.services.map(({ service }) => service.name)).toEqual([
    'Heather Hill Aird',
    'Heather Hill Beauly',
    'Heather Hill Dores',
  ]);
});

test('only the services that were looked for are shown and counted', async () => {
  const { found } = await findFair(world, { filter: { languages: ['gd'], includeUnknown: false } });
  expect(
    found.map(({ serviceCount, services }) => [serviceCount, services.map(({ service }) => service.name)]),
  ).toEqual([[1, ['Heather Hill Nairn']]]);
});

describe('what is looked for', () => {
  test.each<[string, ServiceFilter, string[]]>([
    ['an outcome', { outcomes: ['SEEING_PEOPLE', 'RESPECT'] }, ['Ness Walkers']],
    ['an activity in any spelling', { activity: 'ceilidh' }, ['Ness Walkers']],
    ['an activity misspelt', { activity: 'walkng' }, ['Ness Walkers']],
    ['an activity nobody has', { activity: 'parachuting' }, []],
    ['a need', { supportNeeds: ['PERSONAL_CARE'] }, ['On the framework']],
    ['a care group', { careGroups: ['DEMENTIA', 'OTHER'] }, ['On the framework']],
    ['a language, its code in capitals', { languages: ['GD'] }, ['Heather Hill Care']],
    ['a language as it is called', { languages: ['BSL'] }, ['Ness Walkers']],
    ['a language that is spoken as in one country', { languages: ['en'] }, ['Heather Hill Care', 'Ness Walkers']],
    ['as in that country', { languages: ['EN-gb'] }, ['Ness Walkers']],
    ['as in another', { languages: ['en-US'] }, []],
    ['all of two features', { accessibility: ['HEARING_LOOP', 'ACCESSIBLE_TOILET'] }, ['Ness Walkers']],
    ['a feature it does not have', { accessibility: ['HEARING_LOOP', 'LIFT'] }, []],
    ['an age at the lower limit', { age: 16 }, ['Heather Hill Care']],
    ['an age below', { age: 15 }, []],
    ['an age both are for', { age: 99 }, ['Heather Hill Care', 'Ness Walkers']],
    ['Option 2', { acceptsOption2: true }, ['Ness Walkers']],
    ['not Option 2', { acceptsOption2: false }, ['On the framework']],
    ['on the framework', { framework: { councilArea: 'S12000017', on: true } }, ['On the framework']],
    ['off it', { framework: { councilArea: 'S12000017', on: false } }, ['Ness Walkers']],
    ['room now', { capacities: ['NOW'] }, ['Heather Hill Care']],
    ['a time', { timeOfWeek: { weekday: 3, from: '10:00', until: '12:00' } }, ['Ness Walkers']],
    ['a minute too long', { timeOfWeek: { weekday: 3, from: '10:00', until: '12:01' } }, []],
    ['another day', { timeOfWeek: { weekday: 4, from: '10:00', until: '12:00' } }, []],
    ['over two that meet', { timeOfWeek: { weekday: 6, from: '11:00', until: '13:00' } }, ['Heather Hill Care']],
    ['over midnight', { timeOfWeek: { weekday: 6, from: '22:00', until: '08:00' } }, ['Heather Hill Care']],
    ['over midnight too long', { timeOfWeek: { weekday: 6, from: '22:00', until: '08:01' } }, []],
    ['until midnight', { timeOfWeek: { weekday: 6, from: '22:00', until: '00:00' } }, ['Heather Hill Care']],
    ['words of what people do there', { searchTerms: 'dancing' }, ['Ness Walkers']],
  ])('%s', async (_, filter, names) => {
    expect(await certain(filter)).toEqual(names);
  });

  test('personal care needs a registered service', async () => {
    expect(await certain({ registeredForPersonalCare: true })).toEqual([
      'Heather Hill Care',
      'On the framework',
      'Silent Care',
    ]);
    expect(await certain({ registeredForPersonalCare: false })).toHaveLength(4);
  });

  test('several at once must all be met by one service', async () => {
    expect(await certain({ languages: ['gd'], capacities: ['NOW'] })).toEqual(['Heather Hill Care']);
    expect(await certain({ languages: ['en'], capacities: ['NONE'], age: 20 })).toEqual([]);
  });
});

describe('what is not known', () => {
  test('hides nobody, is named, and is counted apart', async () => {
    const filter = { outcomes: ['SEEING_PEOPLE'], age: 70 } as const;
    const { found, total, known } = await findFair(world, { filter });
    expect([total, known]).toEqual([4, 1]);
    const notKnown = Object.fromEntries(
      found.flatMap(({ services }) => services.map((each) => [each.service.name, each.notKnown])),
    );
    expect(notKnown).toEqual({
      'Heather Hill Aird': ['OUTCOMES', 'AGES'],
      'Heather Hill Beauly': ['OUTCOMES', 'AGES'],
      'Heather Hill Dores': ['OUTCOMES', 'AGES'],
      'Ness Walkers': [],
      'Framework home care': ['OUTCOMES', 'AGES'],
      'Silent home care': ['OUTCOMES', 'AGES'],
    });
  });

  test('is no yes: what is known not to fit is not shown', async () => {
    const { names } = await findFair(world, { filter: { acceptsOption2: true } });
    expect(names.sort()).toEqual(['Heather Hill Care', 'Ness Walkers', 'Silent Care']);
  });

  test('of a grade is said too', async () => {
    const { found } = await findFair(world, { filter: { minimumGrade: 5, searchTerms: 'home' } });
    expect(found.flatMap(({ services }) => services.map((each) => [each.service.name, each.notKnown])).sort()).toEqual([
      ['Framework home care', []],
      ['Silent home care', ['GRADES']],
    ]);
  });
});

test('an organisation searched for by name comes first, whatever the daily rotation', async () => {
  await seedOrganisations(world.owner, { 'Silent Partner Trust': [{ name: 'Walking with Silent' }] });
  for (const today of ['2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30']) {
    const { names } = await findFair(world, { filter: { searchTerms: 'walk' }, today });
    expect(names.slice(0, 2).sort()).toEqual(['Ness Walkers', 'Silent Partner Trust']);
  }
});

test('an organisation that is local by another service is placed by the service that was searched for', async () => {
  await seedOrganisations(world.owner, {
    'Everywhere Trust': [
      { name: 'Everywhere lunch club', columns: { outcomes: ['RESPECT'] }, areas: [['SECTOR', 'IV2 3']] },
      { name: 'Everywhere training', columns: { outcomes: ['LEARNING_AND_WORK'] }, areas: [['SCOTLAND']] },
    ],
    'Dores Skills': [
      { name: 'Dores Skills', columns: { outcomes: ['LEARNING_AND_WORK'] }, areas: [['SECTOR', 'IV2 3']] },
    ],
  });
  const shown = async (outcomes: ServiceFilter['outcomes'], today: string) => {
    const filter = { postcode: 'IV2 3AA', outcomes, includeUnknown: false };
    const { found, total } = await findFair(world, { filter, today });
    expect(total).toBe(found.length);
    return found.map(({ organisation, serviceCount, services }) => [
      organisation.name,
      serviceCount,
      services.map(({ service }) => service.name),
    ]);
  };
  for (let day = 1; day <= 28; day += 1) {
    const today = `2026-11-${String(day).padStart(2, '0')}`;
    expect(await shown(['LEARNING_AND_WORK'], today)).toEqual([
      ['Dores Skills', 1, ['Dores Skills']],
      ['Everywhere Trust', 1, ['Everywhere training']],
    ]);
    expect(await shown(['RESPECT'], today)).toEqual([['Everywhere Trust', 1, ['Everywhere lunch club']]]);
  }
});

test.each<[string, ServiceFilter, string]>([
  [
    'no activity',
    { activity: '!!' },
    'Say in one to six words, of at most 60 characters, what to do: "walking", "baking bread".',
  ],
  [
    'an activity like a novel',
    { activity: 'a b c d e f g' },
    'Say in one to six words, of at most 60 characters, what to do: "walking", "baking bread".',
  ],
  ['no outcome', { outcomes: [] }, 'Name at least one in "outcomes", or leave it out.'],
  [
    'a language by its English name',
    { languages: ['en', 'Polish'] },
    '"Polish" is not a language’s code. Use one such as gd (Gaelic), pl (Polish) or bfi (British Sign Language).',
  ],
  ['no language', { languages: [] }, 'Name at least one in "languages", or leave it out.'],
  ['an age before birth', { age: -1 }, 'Give an age in whole years, 0 to 130.'],
  [
    'a framework of nowhere',
    { framework: { councilArea: 'S12000015', on: true } },
    'S12000015 is a superseded code of Fife. Use S12000047.',
  ],
  [
    'an eighth day',
    { timeOfWeek: { weekday: 8, from: '10:00', until: '11:00' } },
    'Days of the week go from 1 (Monday) to 7 (Sunday).',
  ],
  ['no organisation', { organisationIds: [] }, 'Name at least one in "organisationIds", or leave it out.'],
])('%s is refused', async (_, filter, message) => {
  expect(await refusalOf(() => findFair(world, { filter }))).toBe(message);
});

test('a cursor of another list, or one made by hand, is refused', async () => {
  const cursor = (keys: unknown) => Buffer.from(JSON.stringify(keys)).toString('base64url');
  for (const after of [
    'nonsense',
    cursor([1, 2]),
    cursor(['day', 0, 0, 0, 'id']),
    cursor([1e12, 0, 0, 0, '019b76da-a800-752e-8f85-f8a273bae9d2']),
  ])
    expect(await refusalOf(() => findFair(world, { after }))).toBe(
      'This cursor is not one of ours. Use the "endCursor" of the page before.',
    );
});
