import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SERVICE_KINDS } from '../../../server/domain/directory/support-service.entity.ts';
import { importRegister } from '../../../server/domain/importing/register/register-import.ts';
import { ALL_COUNCIL_AREAS } from '../../../server/domain/places/council-areas.ts';
import { searchServices } from '../../../server/domain/searching/search.ts';
import { checkTerms } from '../../../server/domain/searching/search-terms.ts';
import { SPOKEN_KINDS } from '../../../server/domain/searching/spoken-kinds.ts';
import { openTestDatabase, type TestDatabase } from '../../support/test-database.ts';
import { describeWithData, MAY_2026, openFolder, registerOf } from '../importing/importing.support.ts';
import { findFair, seedOrganisations } from './found.support.ts';
import { find, selecting } from './search.support.ts';

/** One service of each kind, named for nothing that it does, and beside it those with the words of phrases apart. */
const SERVICES = {
  'Nightingale Ltd': [{ name: 'Nightingale', columns: { kinds: ['CARE_AT_HOME'] } }],
  'Lochside Ltd': [{ name: 'Lochside', columns: { kinds: ['OTHER_SUPPORT_SERVICE'] } }],
  'Keystone Ltd': [{ name: 'Keystone', columns: { kinds: ['HOUSING_SUPPORT'] } }],
  'Open Door Ltd': [{ name: 'Open Door', columns: { kinds: ['ADULT_PLACEMENT'] } }],
  'Rowan House Ltd': [{ name: 'Rowan House', columns: { kinds: ['CARE_HOME'] } }],
  'Locum Ltd': [{ name: 'Locum', columns: { kinds: ['NURSE_AGENCY'] } }],
  'Fresh Start Ltd': [{ name: 'Fresh Start', columns: { kinds: ['OFFENDER_ACCOMMODATION'] } }],
  'Thursday Friends': [
    { name: 'Thursday Friends', columns: { kinds: ['COMMUNITY_SUPPORT'], activities: ['befriending', 'lunch club'] } },
  ],
  'Hawthorn Ltd': [{ name: 'Hawthorn Respite', columns: { kinds: ['CARE_HOME'] } }],
  'Apart Ltd': [
    { name: 'A Home from Home with Care at its Heart', columns: { kinds: ['CARE_HOME'] } },
    { name: 'Every Day of the Week Centre', columns: { kinds: ['HOUSING_SUPPORT'] } },
    { name: 'Living Well Supported', columns: { kinds: ['CARE_AT_HOME'] } },
    { name: 'Housing for Sheltered Gardens', columns: { kinds: ['CARE_AT_HOME'] } },
    { name: 'Breaks and Other Short Things', columns: { kinds: ['OTHER_SUPPORT_SERVICE'] } },
    { name: 'Club of Ladies who Lunch', columns: { kinds: ['COMMUNITY_SUPPORT'] } },
    { name: 'Lives that are Shared', columns: { kinds: ['CARE_HOME'] } },
  ],
  'Blue Bird Ltd': [{ name: 'Blue Bird Support', columns: { kinds: ['HOUSING_SUPPORT'] } }],
  'Carewatching Ltd': [{ name: 'Carewatching Tay', columns: { kinds: ['OTHER_SUPPORT_SERVICE'] } }],
};

let world: TestDatabase;
beforeAll(async () => {
  world = await openTestDatabase();
  await seedOrganisations(world.owner, SERVICES);
});
afterAll(() => world.close());

const found = async (words: string) => (await find(world, { filter: { searchTerms: words } })).names;

describe('what names a kind of support comes before its words apart', () => {
  test.each([
    ['home care', ['Nightingale'], 'A Home from Home with Care at its Heart'],
    ['care at home', ['Nightingale'], 'A Home from Home with Care at its Heart'],
    ['day centre', ['Lochside'], 'Every Day of the Week Centre'],
    ['supported living', ['Keystone'], 'Living Well Supported'],
    ['sheltered housing', ['Keystone'], 'Housing for Sheltered Gardens'],
    ['short break', ['Hawthorn Respite'], 'Breaks and Other Short Things'],
    ['lunch club', ['Thursday Friends'], 'Club of Ladies who Lunch'],
    ['shared lives', ['Open Door'], 'Lives that are Shared'],
  ])('%s', async (words, first, apart) => {
    const names = await found(words);
    const at = (name: string) => names.indexOf(name);
    expect(first.map((name) => at(name) >= 0 && at(name) < at(apart))).toEqual(first.map(() => true));
  });

  test.each([
    ['homecare', 'Nightingale'],
    ['home-care', 'Nightingale'],
    ['HOME CARE SERVICES', 'Nightingale'],
    ['help at home', 'Nightingale'],
    ['personal care', 'Nightingale'],
    ['domiciliary care', 'Nightingale'],
    ['daycare', 'Lochside'],
    ['day services', 'Lochside'],
    ['day opportunities', 'Lochside'],
    ['tenancy support', 'Keystone'],
    ['extra care housing', 'Keystone'],
    ['adult placement', 'Open Door'],
    ['nursing home', 'Rowan House'],
    ['residential care', 'Rowan House'],
    ['nurse agency', 'Locum'],
    ['offender accommodation', 'Fresh Start'],
    ['community group', 'Thursday Friends'],
    ['befriending', 'Thursday Friends'],
    ['befrienders', 'Thursday Friends'],
    ['luncheon club', 'Thursday Friends'],
    ['lunch clubs', 'Thursday Friends'],
    ['respite', 'Hawthorn Respite'],
    ['short breaks', 'Hawthorn Respite'],
    ['carers break', 'Hawthorn Respite'],
  ])('%s finds %s', async (words, name) => {
    expect(await found(words)).toContain(name);
  });

  test('the order of the words tells: a care home is no home care', async () => {
    expect((await found('care home')).slice(0, 4).sort()).toEqual([
      'A Home from Home with Care at its Heart',
      'Hawthorn Respite',
      'Lives that are Shared',
      'Rowan House',
    ]);
    expect((await found('home care')).indexOf('Rowan House')).toBe(-1);
  });

  test('with other words, all of them are looked for', async () => {
    expect(await found('nightingale home care')).toEqual(['Nightingale']);
    expect(await found('home care lochside')).toEqual([]);
    expect(await found('homes and care')).toEqual(['A Home from Home with Care at its Heart']);
  });

  test('the fair search has those who give it first, and what they give of it first', async () => {
    const { names, found: shown } = await findFair(world, { filter: { searchTerms: 'care home' } });
    expect(names.slice(0, 3).sort()).toEqual(['Apart Ltd', 'Hawthorn Ltd', 'Rowan House Ltd']);
    const apart = shown.find(({ organisation }) => organisation.name === 'Apart Ltd');
    expect(apart?.services.slice(0, 2).map(({ service }) => service.name)).toEqual([
      'A Home from Home with Care at its Heart',
      'Lives that are Shared',
    ]);
    expect((await findFair(world, { filter: { searchTerms: 'day centre' } })).names[0]).toMatch(
      /^(Lochside|Apart|Carewatching) Ltd$/,
    );
  });

  test('page after page gives every service once', async () => {
    const whole = await found('home support');
    const paged: unknown[] = [];
    for (let after: string | undefined; ; ) {
      const page = await find(world, { filter: { searchTerms: 'home support' }, page: { first: 1, after } });
      paged.push(...page.names);
      if (!page.more) break;
      after = page.after;
    }
    expect([paged, whole.length > 2]).toEqual([whole, true]);
  });
});

describe('names are found written as one word or as two', () => {
  test.each([
    ['blue bird', 'Blue Bird Support'],
    ['bluebird', 'Blue Bird Support'],
    ['Bluebird Support', 'Blue Bird Support'],
    ['carewatching', 'Carewatching Tay'],
    ['care watching', 'Carewatching Tay'],
    ['care watch tay', 'Carewatching Tay'],
  ])('%s', async (words, name) => {
    expect(await found(words)).toEqual([name]);
  });
});

test('every phrase of the table is one of a kind that there is, in plain words, once', () => {
  const phrases = SPOKEN_KINDS.flatMap(({ says }) => says);
  expect(phrases.filter((phrase) => !/^[a-z]+( [a-z]+)*$/.test(phrase))).toEqual([]);
  expect(phrases.filter((phrase, n) => phrases.indexOf(phrase) !== n)).toEqual([]);
  expect(SPOKEN_KINDS.flatMap(({ kinds }) => kinds).filter((kind) => !SERVICE_KINDS.includes(kind))).toEqual([]);
  for (const { says, kinds } of SPOKEN_KINDS)
    for (const phrase of says)
      expect([phrase, checkTerms(phrase)]).toEqual([
        phrase,
        expect.objectContaining({ words: [], kinds: [expect.objectContaining({ kinds })] }),
      ]);
});

describe('places by the names that people use', () => {
  test('find the services of their council areas', async () => {
    const folder = await openFolder();
    const towns = await openTestDatabase();
    const rows = ALL_COUNCIL_AREAS.filter(({ name }) => !name.includes('invented')).map(({ name }, n) => ({
      CSNumber: `CS20990001${String(n).padStart(2, '0')}`,
      ServiceName: `Service ${n}`,
      Council_Area_Name: name,
      Service_town: 'SOMEWHERE',
    }));
    await importRegister(towns.ownerUrl, { file: await folder.write('register-2026-05-31.csv', registerOf(...rows)) });
    const areas = async (words: string) => {
      const page = await searchServices(towns.database.statements(null), {
        filter: { searchTerms: words },
        page: { first: 100 },
        selection: selecting('councilArea'),
      });
      const codes = page.rows.map(({ _council_area }) => _council_area as string);
      return codes.map((code) => ALL_COUNCIL_AREAS.find((area) => area.code === code)?.name).sort();
    };
    for (const words of [
      'Western Isles',
      'outer hebrides',
      'Eilean Siar',
      'Comhairle nan Eilean Siar',
      'na h-eileanan an iar',
    ])
      expect([words, await areas(words)]).toEqual([words, ['Na h-Eileanan Siar']]);
    expect(await areas('the highlands')).toEqual(['Highland']);
    expect(await areas('Inverness-shire')).toEqual(['Highland']);
    expect(await areas('Tayside')).toEqual(['Angus', 'Dundee City', 'Perth and Kinross']);
    expect(await areas('home care western isles')).toEqual(['Na h-Eileanan Siar']);
    expect(await areas('home care in Perthshire')).toEqual(['Perth and Kinross']);
    await Promise.all([towns.close(), folder.close()]);
  });
});

describeWithData('on the register of May 2026', () => {
  test('home care is care at home, like its other names, and care homes come after it', async () => {
    const register = await openTestDatabase();
    await importRegister(register.ownerUrl, { file: MAY_2026 });
    /** The first services that are neither of the kinds nor named by the phrase. */
    const others = async (words: string, first: number, kinds: RegExp) => {
      const page = await searchServices(register.database.statements(null), {
        filter: { searchTerms: words },
        page: { first },
        selection: selecting('kinds', 'name'),
      });
      const said = SPOKEN_KINDS.find(({ says }) => says.includes(words))?.says ?? [];
      const named = new RegExp(said.join('|'), 'i');
      return page.rows
        .slice(0, first)
        .filter(({ kinds: own, name }) => !kinds.test(String(own)) && !named.test(String(name)));
    };
    for (const words of ['home care', 'homecare', 'personal care', 'care at home'])
      expect([words, await others(words, 100, /CARE_AT_HOME/)]).toEqual([words, []]);
    for (const words of ['day centre', 'day care'])
      expect([words, await others(words, 100, /OTHER_SUPPORT_SERVICE/)]).toEqual([words, []]);
    for (const words of ['supported living', 'sheltered housing'])
      expect([words, await others(words, 100, /HOUSING_SUPPORT/)]).toEqual([words, []]);
    await register.close();
  });
});
