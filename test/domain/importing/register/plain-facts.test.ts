import { expect, test } from '@jest/globals';
import { searchTextOf, wordsOf } from '../../../../server/domain/directory/search-text.ts';
import { decodeCell, encodingInWords, unreadableBytes } from '../../../../server/domain/importing/cell-encoding.ts';
import {
  COUNCIL_AREAS,
  findCouncilArea,
  findCouncilAreaByName,
} from '../../../../server/domain/places/council-areas.ts';
import { findPostcode } from '../../../../server/domain/places/postcode.ts';
import { boxAround, isInUnitedKingdom, metresBetween } from '../../../../server/domain/places/united-kingdom.ts';

test('the 32 council areas, by code and by either spelling of their names', () => {
  expect([COUNCIL_AREAS.length, new Set(COUNCIL_AREAS.map(({ code }) => code)).size]).toEqual([32, 32]);
  expect(findCouncilAreaByName('Perth & Kinross')?.code).toBe('S12000048');
  expect(findCouncilAreaByName(' perth and  kinross ')?.code).toBe('S12000048');
  expect(findCouncilAreaByName('Strathclyde')).toBe(null);
  expect([findCouncilArea('S12000047')?.name, findCouncilArea('S12000015')]).toEqual(['Fife', null]);
});

test.each([
  ['Edinburgh', 'City of Edinburgh'],
  ['EDINBURGH, CITY OF', 'City of Edinburgh'],
  ['Glasgow', 'Glasgow City'],
  ['Aberdeen', 'Aberdeen City'],
  ['Dundee', 'Dundee City'],
  ['Dumfries & Galloway Council', 'Dumfries and Galloway'],
  ['The Highland Council', 'Highland'],
  ['Eilean Siar', 'Na h-Eileanan Siar'],
  ['Western Isles', 'Na h-Eileanan Siar'],
  ['Comhairle nan Eilean Siar', 'Na h-Eileanan Siar'],
  ['Na h-Eileanan an Iar', 'Na h-Eileanan Siar'],
  ['Orkney', 'Orkney Islands'],
  ['Shetland', 'Shetland Islands'],
  ['Borders', 'Scottish Borders'],
])('%s is the council area %s', (spelt, name) => {
  expect(findCouncilAreaByName(spelt)?.name).toBe(name);
});

test.each([
  ['St. Màiri’s & Co', ['st', 'mairis', 'and', 'co']],
  ['GÀIDHLIG', ['gaidhlig']],
  ['24/7 Care+', ['24', '7', 'care', 'and']],
  ['Ærø Straße', ['aero', 'strasse']],
  ['ＦＵＬＬ width', ['full', 'width']],
  ['…!', []],
])('the words of %s', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test('what a service is found by: its name, then each other word once', () => {
  expect(searchTextOf('Càirdeas Home', ['Càirdeas Invented Ltd', null, 'Fife'])).toBe(
    'cairdeas home\ncairdeas invented ltd fife',
  );
});

test.each([
  ['ml43nr', 'ML4 3NR'],
  [' EH1  1AA ', 'EH1 1AA'],
  ['EC1A 1BB', 'EC1A 1BB'],
  ['EH1', null],
  ['EH1 1A1', null],
  ['D02 AF30', null],
])('the postcode %s is %s', (text, postcode) => {
  expect(findPostcode(text)).toBe(postcode);
});

const bytes = (...codes: number[]) => String.fromCharCode(...codes);

test.each([
  ['an apostrophe and a dash', `caf${bytes(0xe9)}${bytes(0x92)}s ${bytes(0x96)}`, 'café’s –'],
  ['a capital with an accent before an apostrophe', `CAF${bytes(0xc9, 0x92)}S`, 'CAFÉ’S'],
  ['an accent between quotation marks', `${bytes(0x93)}Caf${bytes(0xe9, 0x92, 0x94)}`, '“Café’”'],
  ['a pound', `${bytes(0xa3)}5`, '£5'],
])('%s is Windows-1252', (_, cell, text) => {
  expect(decodeCell(cell)).toEqual({ text, encoding: 'Windows-1252' });
});

test.each(['é', '’', '–', '£', 'ŵ', '漢', '🙂', 'décor “à la carte” – 5 €'])('%s in UTF-8 is read as that', (text) => {
  expect(decodeCell(Buffer.from(text, 'utf8').toString('latin1'))).toEqual({ text, encoding: 'UTF-8' });
});

test.each([
  ['a byte that means nothing', `Thistle${bytes(0x81)}down`, '81'],
  ['NUL', `T${bytes(0)}h${bytes(0)}`, '00 00'],
  ['a control character', `Thistle${bytes(0x1a)}`, '1A'],
  ['UTF-8 that was cut', bytes(0xe2, 0x80, 0x81, 0xe2, 0x81), '81 81'],
])('%s is text in neither', (_, cell, shown) => {
  expect([decodeCell(cell), unreadableBytes(cell)]).toEqual([null, shown]);
});

test('the encoding of a file is that of most of its cells, and the others are counted', () => {
  expect([
    encodingInWords({ 'Windows-1252': 0, 'UTF-8': 0 }),
    encodingInWords({ 'Windows-1252': 9, 'UTF-8': 0 }),
    encodingInWords({ 'Windows-1252': 900, 'UTF-8': 1 }),
    encodingInWords({ 'Windows-1252': 2, 'UTF-8': 1_900 }),
  ]).toEqual([
    'plain ASCII',
    'Windows-1252',
    'Windows-1252, and UTF-8 in 1 cell',
    'UTF-8, and Windows-1252 in 2 cells',
  ]);
});

test('distances, and the box that holds them', () => {
  const edinburgh = { latitude: 55.9533, longitude: -3.1883 };
  const lerwick = { latitude: 60.1546, longitude: -1.1494 };
  expect(Math.round(metresBetween(edinburgh, lerwick))).toBe(482_260);
  expect(metresBetween(lerwick, lerwick)).toBe(0);
  const { north, south, east, west } = boxAround(lerwick, 20_000);
  const edges = [
    { latitude: north, longitude: lerwick.longitude },
    { latitude: south, longitude: lerwick.longitude },
    { latitude: lerwick.latitude, longitude: east },
    { latitude: lerwick.latitude, longitude: west },
  ];
  expect(edges.every((edge) => metresBetween(lerwick, edge) >= 19_999.9)).toBe(true);
});

test.each([
  [57.48, -4.22, true],
  [60.85, -0.87, true],
  [54.6, -5.93, true],
  [48.85, 2.35, false],
  [62.01, -6.77, false],
  [-4.22, 57.48, false],
  [Number.NaN, -4, false],
])('%s, %s is in the United Kingdom: %s', (latitude, longitude, is) => {
  expect(isInUnitedKingdom({ latitude, longitude })).toBe(is);
});
