import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openTestDatabase, type TestDatabase } from '../../support/test-database.ts';
import { refusalOf } from '../importing/importing.support.ts';
import { find, INVERNESS } from './search.support.ts';

let world: TestDatabase;
beforeAll(async () => {
  world = await openTestDatabase();
});
afterAll(() => world.close());

describe('what cannot be meant', () => {
  const near = { ...INVERNESS, withinMetres: 1000 };
  test.each([
    [
      'no words',
      { filter: { searchTerms: '' } },
      'Give at least one letter or digit to search for, or leave the words out.',
    ],
    [
      'words of nothing',
      { filter: { searchTerms: ' !? ' } },
      'Give at least one letter or digit to search for, or leave the words out.',
    ],
    ['huge words', { filter: { searchTerms: 'a'.repeat(201) } }, 'Search with at most 200 characters.'],
    ['many words', { filter: { searchTerms: 'a b c d e f g h i j k l m' } }, 'Search with at most 12 words.'],
    [
      'a place in France',
      { filter: { near: { ...near, latitude: 48.85, longitude: 2.35 } } },
      'This place is outside the United Kingdom. Give latitude and longitude in degrees, for instance 57.48 and -4.22 for Inverness.',
    ],
    [
      'latitude and longitude swapped',
      { filter: { near: { ...near, latitude: -4.22, longitude: 57.47 } } },
      'This place is outside the United Kingdom. Give latitude and longitude in degrees, for instance 57.48 and -4.22 for Inverness.',
    ],
    [
      'a place that is no number',
      { filter: { near: { ...near, latitude: Number.NaN } } },
      'This place is outside the United Kingdom. Give latitude and longitude in degrees, for instance 57.48 and -4.22 for Inverness.',
    ],
    ['no distance', { filter: { near: { ...near, withinMetres: 0 } } }, 'Search within 1 to 200,000 metres.'],
    [
      'a distance of all Britain',
      { filter: { near: { ...near, withinMetres: 200_001 } } },
      'Search within 1 to 200,000 metres.',
    ],
    [
      'an old code',
      { filter: { councilAreas: ['S12000017', 'S12000015'] } },
      'S12000015 is a superseded code of Fife. Use S12000047.',
    ],
    [
      'no code',
      { filter: { councilAreas: ['Fife'] } },
      '"Fife" is not the GSS code of a council area. Use one such as S12000017 (Highland).',
    ],
    ['no kind', { filter: { kinds: [] } }, 'Name at least one in "kinds", or leave it out.'],
    ['a grade of 7', { filter: { minimumGrade: 7 } }, 'Grades go from 1 (unsatisfactory) to 6 (excellent).'],
    ['by distance from nowhere', { orderBy: 'DISTANCE' }, 'Say near what, or choose another order.'],
    ['by match with nothing', { orderBy: 'BEST_MATCH' }, 'Give words to match, or choose another order.'],
    ['101 at a time', { page: { first: 101 } }, 'Ask for 1 to 100 at a time, and for more with "after".'],
    [
      'a cursor of another order',
      { page: { first: 1, after: Buffer.from('[1]').toString('base64url') } },
      'This cursor is not one of ours. Use the "endCursor" of the page before.',
    ],
  ] as const)('%s is refused', async (_, search, message) => {
    expect(await refusalOf(() => find(world, search))).toBe(message);
  });
});
