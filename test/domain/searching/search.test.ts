import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Statements } from '../../../server/database/database.ts';
import { selected } from '../../../server/database/reading/selection.ts';
import { SERVICE_ORDERS, searchServices } from '../../../server/domain/searching/search.ts';
import { openTestDatabase, type TestDatabase } from '../../support/test-database.ts';
import { find, INVERNESS, seedServices, selecting } from './search.support.ts';

let world: TestDatabase;
beforeAll(async () => {
  world = await openTestDatabase();
  await seedServices(world);
});
afterAll(() => world.close());

const ALL = [
  'Bràigh Home Care',
  'Heathery Knowe',
  'Quiet House',
  'Selkie Home Support',
  'Selkie Support',
  "St. Fillan's Supported Living",
];
const AT_HOME = ['Bràigh Home Care', 'Quiet House', 'Selkie Home Support', 'Selkie Support'];
const names = async (search: Parameters<typeof find>[1]) => (await find(world, search)).names;

test('everything people can choose, by name: not the inactive, not the closed', async () => {
  expect(await find(world, {})).toMatchObject({ names: ALL, total: 6, more: false });
});

describe('words', () => {
  test.each([
    ['braigh', ['Bràigh Home Care']],
    ['BRÀIGH', ['Bràigh Home Care']],
    ['Bra\u0300igh care', ['Bràigh Home Care']],
    ['st fillans', ["St. Fillan's Supported Living"]],
    ['St Fillan’s', ["St. Fillan's Supported Living"]],
    ['fill supp', ["St. Fillan's Supported Living"]],
    ['lerwick', ['Selkie Home Support', 'Selkie Support']],
    ['shetland selkie', ['Selkie Home Support', 'Selkie Support']],
    ['heathrey', ['Heathery Knowe']],
    ['sekie suport', ['Selkie Home Support', 'Selkie Support']],
    ['knwoe', ['Heathery Knowe']],
    ['fillan’s; drop table directory.word; --', []],
    ['!!! selkie & home |', ['Selkie Home Support', 'Selkie Support']],
    ['!!! braigh & home |', ['Bràigh Home Care']],
    ['zzzz', []],
    ['quiet', ['Quiet House']],
  ])('%s', async (words, found) => {
    expect(await names({ filter: { searchTerms: words }, orderBy: 'NAME' })).toEqual(found);
  });

  test.each([
    ['personal care', AT_HOME],
    ['persnal care', AT_HOME],
    ['residential care', ['Heathery Knowe']],
    ['housing support', ["St. Fillan's Supported Living"]],
  ])('a kind of support is found whatever the service is called: %s', async (words, found) => {
    expect(await names({ filter: { searchTerms: words }, orderBy: 'NAME' })).toEqual(found);
  });

  test('the town of a withheld address is no word for it', async () => {
    expect(await names({ filter: { searchTerms: 'quiet inverness' } })).toEqual([]);
  });

  test('the best match comes first: in the name before the provider, the shorter name before the longer', async () => {
    expect(await names({ filter: { searchTerms: 'selkie support' } })).toEqual([
      'Selkie Support',
      'Selkie Home Support',
    ]);
    await world.owner.query(
      `update directory.support_service set search_text = search_text || ' selkie' where name = 'Heathery Knowe'`,
    );
    expect(await names({ filter: { searchTerms: 'selkie' } })).toEqual([
      'Selkie Support',
      'Selkie Home Support',
      'Heathery Knowe',
    ]);
    await world.owner.query(
      `update directory.support_service set search_text = left(search_text, -7) where name = 'Heathery Knowe'`,
    );
  });
});

describe('filters', () => {
  test('council areas, kinds and sectors', async () => {
    expect(await names({ filter: { councilAreas: ['S12000027'] } })).toEqual(['Selkie Home Support', 'Selkie Support']);
    expect(await names({ filter: { councilAreas: ['S12000027', 'S12000017'] } })).toEqual(ALL);
    expect(await names({ filter: { kinds: ['HOUSING_SUPPORT', 'CARE_HOME'] } })).toEqual([
      'Heathery Knowe',
      "St. Fillan's Supported Living",
    ]);
    expect(await names({ filter: { sectors: ['VOLUNTARY'] } })).toEqual(['Selkie Support']);
    expect(
      await names({ filter: { councilAreas: ['S12000027'], sectors: ['PRIVATE'], kinds: ['CARE_AT_HOME'] } }),
    ).toEqual(['Selkie Home Support']);
  });

  test('a least grade keeps the ungraded in, unless it is told not to', async () => {
    expect(await names({ filter: { minimumGrade: 5 } })).toEqual([
      'Bràigh Home Care',
      'Heathery Knowe',
      'Selkie Support',
    ]);
    expect(await names({ filter: { minimumGrade: 5, includeUngraded: false } })).toEqual([
      'Bràigh Home Care',
      'Heathery Knowe',
    ]);
    expect(await names({ filter: { includeUngraded: false } })).toEqual(
      ALL.filter((name) => name !== 'Selkie Support'),
    );
  });

  test('near a place: the nearest first, what has no place left out, in small areas and large', async () => {
    expect(await names({ filter: { near: { ...INVERNESS, withinMetres: 2_000 } } })).toEqual([
      'Bràigh Home Care',
      "St. Fillan's Supported Living",
    ]);
    expect(await names({ filter: { near: { ...INVERNESS, withinMetres: 20_000 } } })).toEqual([
      'Bràigh Home Care',
      "St. Fillan's Supported Living",
      'Heathery Knowe',
    ]);
    expect(await names({ filter: { searchTerms: 'knowe', near: { ...INVERNESS, withinMetres: 20_000 } } })).toEqual([
      'Heathery Knowe',
    ]);
    expect(await names({ filter: { searchTerms: 'support', near: { ...INVERNESS, withinMetres: 2_000 } } })).toEqual([
      "St. Fillan's Supported Living",
    ]);
  });

  test('the distance is exact to the metre at its edge', async () => {
    const [{ metres }] = (await world.owner.query('select directory.metres(57.4778, -4.2247, 57.6, -4.4) as metres'))
      .rows;
    expect(Math.round(metres * 10)).toBe(171_491);
    const within = (withinMetres: number) =>
      names({ filter: { near: { ...INVERNESS, withinMetres }, kinds: ['CARE_HOME'] } });
    expect([await within(17_149), await within(17_150)]).toEqual([[], ['Heathery Knowe']]);
  });
});

describe('pages', () => {
  test.each(SERVICE_ORDERS)(
    'by %s: page after page gives every service once, in the order of one long page',
    async (orderBy) => {
      const filter = { searchTerms: 'highland', near: { ...INVERNESS, withinMetres: 200_000 } };
      const whole = await find(world, { filter: orderBy === 'NAME' || orderBy === 'GRADE' ? {} : filter, orderBy });
      const paged: unknown[] = [];
      for (let after: string | undefined; ; ) {
        const page = await find(world, {
          filter: orderBy === 'NAME' || orderBy === 'GRADE' ? {} : filter,
          orderBy,
          page: { first: 1, after },
        });
        paged.push(...page.names);
        expect(page.total).toBe(whole.total);
        if (!page.more) break;
        after = page.after;
      }
      expect(paged).toEqual(whole.names);
      expect(paged.length).toBe(whole.total);
    },
  );

  test('grades: the highest first, the ungraded after the lowest', async () => {
    expect(await names({ orderBy: 'GRADE' })).toEqual([
      'Heathery Knowe',
      'Bràigh Home Care',
      'Quiet House',
      "St. Fillan's Supported Living",
      'Selkie Home Support',
      'Selkie Support',
    ]);
  });

  test('one statement a page, with everything that hangs on a service', async () => {
    const texts: string[] = [];
    const statements = world.database.statements(null);
    const counting: Statements = {
      actorKey: null,
      run: (statement) => {
        texts.push(statement.text);
        return statements.run(statement);
      },
    };
    const selection = selecting(
      'name',
      selected('organisation', ['name']),
      selected('rates', ['pence']),
      selected('registrations', ['csNumber', selected('gradings', ['minimum'])]),
      selected('grades', ['minimum', 'publishedOn']),
      selected('address', ['lines']),
    );
    const { rows } = await searchServices(counting, {
      filter: { searchTerms: 'selkie', near: { latitude: 60.155, longitude: -1.145, withinMetres: 50_000 } },
      page: { first: 1 },
      selection,
    });
    expect(texts.length).toBe(1);
    expect(rows[0]).toMatchObject({
      name: 'Selkie Support',
      organisation: { name: 'Thistledown Invented Ltd' },
      rates: [],
      grades: null,
      registrations: [{ csNumber: 'CS2099000004', gradings: [] }],
      address: { lines: 'Unit 1\n2 Invented Street' },
    });
  });
});
