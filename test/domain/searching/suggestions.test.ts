import { selected } from '../../../server/database/reading/selection.ts';
import '../../../server/domain/rooms.ts';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { wordsOf } from '../../../server/domain/directory/search-text.ts';
import { suggest } from '../../../server/domain/searching/suggestions.ts';
import { openTestDatabase, type TestDatabase } from '../../support/test-database.ts';
import { refusalOf } from '../importing/importing.support.ts';
import { seedOrganisations, seedPostcodes } from './found.support.ts';

let world: TestDatabase;
beforeAll(async () => {
  world = await openTestDatabase();
  await seedPostcodes(world.owner);
  await seedOrganisations(world.owner, {
    'Cairngorm Care': [{ name: 'Cairngorm at home' }, { name: 'Cairngorm nights' }],
    'Càirdean Gaelic Group': [{ name: 'Càirdean' }],
    'Strath Carers': [{ name: 'Strath support', columns: { activities: ['canoeing'] } }],
    'Arts & Crafts, Perth': [{ name: 'Arts & crafts', columns: { activities: ['arts & crafts'] } }],
    'Careful No Longer': [{ name: 'Gone', columns: { status: 'CLOSED' } }],
  });
  await world.owner.query(`update directory.support_service set town = 'Cannich' where name = 'Strath support'`);
  await world.owner.query(
    `update directory.support_service set town = 'Grantown-on-Spey' where name = 'Arts & crafts'`,
  );
  await world.owner.query('select directory.refresh_words()');
});
afterAll(() => world.close());

const SELECTION = selected('searchSuggestions', [
  'words',
  selected('organisations', ['name']),
  selected('places', ['kind', 'text', 'councilArea']),
]).selection;
async function suggested(typed: string) {
  const { words, organisations, places } = (await suggest(
    world.database.statements(null),
    typed,
    SELECTION,
  )) as unknown as {
    words: string[];
    organisations: { name: string }[];
    places: { kind: string; text: string; _council_area: string }[];
  };
  return {
    words,
    organisations: organisations.map(({ name }) => name),
    places: places.map(({ kind, text, _council_area }) => `${kind} ${text} ${_council_area}`),
  };
}

test('words, organisations and places that begin so; the most used words first', async () => {
  expect(await suggested('Ca')).toEqual({
    words: ['cairngorm', 'care', 'cairdean', 'canoeing', 'carers'],
    organisations: ['Cairngorm Care', 'Càirdean Gaelic Group', 'Strath Carers'],
    places: ['TOWN Cannich S12000017'],
  });
});

test('accents and case do not matter, and words may come in the middle of a name', async () => {
  expect((await suggested('CÀIRD')).organisations).toEqual(['Càirdean Gaelic Group']);
  expect((await suggested('caird')).organisations).toEqual(['Càirdean Gaelic Group']);
  expect((await suggested('strath car')).organisations).toEqual(['Strath Carers']);
  expect((await suggested('carers')).organisations).toEqual(['Strath Carers']);
});

test('nor do the characters between words: what is found by PostgreSQL is written as what is looked for', async () => {
  for (const typed of ['arts & crafts', 'Arts and Crafts', 'arts + craf'])
    expect((await suggested(typed)).organisations).toEqual(['Arts & Crafts, Perth']);
  expect((await suggested('grantown-on')).places).toEqual(['TOWN Grantown-on-Spey S12000017']);
  expect((await suggested('perth & k')).places).toEqual(['COUNCIL_AREA Perth and Kinross S12000048']);
  for (const text of ['St. Màiri’s & Ærø+Łódź', 'Þórr—ßætt', ' a  b ', '¼ Ǆ ﬁne', "O'Hara/Đ_ð"]) {
    const { rows } = await world.owner.query('select directory.plain($1) as plain', [text]);
    expect(rows).toEqual([{ plain: wordsOf(text).join(' ') }]);
  }
});

test('a slip of the finger is forgiven', async () => {
  expect((await suggested('caingorm')).words).toEqual(['cairngorm']);
  expect(await suggested('zzzz')).toEqual({ words: [], organisations: [], places: [] });
});

test('council areas by any of their words, and postcodes as far as they go', async () => {
  expect((await suggested('edinb')).places).toEqual(['COUNCIL_AREA City of Edinburgh S12000036']);
  expect((await suggested('perth and k')).places).toEqual(['COUNCIL_AREA Perth and Kinross S12000048']);
  expect((await suggested('iv2')).places).toEqual([
    'POSTCODE IV2 S12000017',
    'POSTCODE IV2 3 S12000017',
    'POSTCODE IV2 4 S12000017',
  ]);
});

test('who gives no support now is not suggested', async () => {
  expect((await suggested('careful no')).organisations).toEqual([]);
});

test.each([
  ['', 'Type at least two letters or digits to be given suggestions.'],
  ['!% a', 'Type at least two letters or digits to be given suggestions.'],
  ['long '.repeat(13), 'Type at most 60 characters to be given suggestions.'],
])('"%s" is refused', async (typed, message) => {
  expect(await refusalOf(() => suggested(typed))).toBe(message);
});

test.each(["'; drop table directory.word; --", '%%', 'a_b%', '\\\\ab', 'a\u0000b', '{}{}ab'])(
  '%s harms nothing',
  async (typed) => {
    await suggested(`ab${typed}`);
    expect((await suggested('cairng')).words).toEqual(['cairngorm']);
  },
);
