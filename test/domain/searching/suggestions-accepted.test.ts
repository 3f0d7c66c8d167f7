import { createReadStream } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parse } from 'csv-parse';
import { selected } from '../../../server/database/reading/selection.ts';
import { importRegister } from '../../../server/domain/importing/register/register-import.ts';
import { commonPlaceNames } from '../../../server/domain/places/common-place-names.ts';
import { ALL_COUNCIL_AREAS } from '../../../server/domain/places/council-areas.ts';
import { searchServices } from '../../../server/domain/searching/search.ts';
import type { ServiceFilter } from '../../../server/domain/searching/search-filter.ts';
import { PLACE_KINDS, type PlaceKind, suggest } from '../../../server/domain/searching/suggestions.ts';
import { openTestDatabase, type TestDatabase } from '../../support/test-database.ts';
import { describeWithData, GEOGRAPHY, MAY_2026 } from '../importing/importing.support.ts';

interface Suggested {
  readonly words: readonly string[];
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
  readonly places: readonly {
    readonly kind: PlaceKind;
    readonly text: string;
    readonly _council_area: string | null;
  }[];
}

const SELECTION = selected('searchSuggestions', [
  'words',
  selected('organisations', ['id', 'name']),
  selected('places', ['kind', 'text', 'councilArea']),
]).selection;

/** What is typed: the first letters of everything that the register and the postcodes have. */
describeWithData('whatever is suggested is accepted where it points', () => {
  let world: TestDatabase;
  let typed: readonly string[];
  const offered = {
    words: new Set<string>(),
    organisations: new Set<string>(),
    places: new Map<string, Suggested['places'][number]>(),
  };
  beforeAll(async () => {
    world = await openTestDatabase();
    await importRegister(world.ownerUrl, { file: MAY_2026 });
    await takeInAreas(world);
    typed = await everythingTyped(world);
    for (const text of typed) {
      const { words, organisations, places } = (await suggest(
        world.database.statements(null),
        text,
        SELECTION,
      )) as unknown as Suggested;
      for (const word of words) offered.words.add(word);
      for (const { id } of organisations) offered.organisations.add(id);
      for (const place of places) offered.places.set(`${place.kind} ${place.text} ${place._council_area}`, place);
    }
  });
  afterAll(() => world.close());

  const total = async (filter: ServiceFilter) => {
    const { selection } = selected('supportServices', ['totalCount']);
    const page = await searchServices(world.database.statements(null), { filter, page: { first: 1 }, selection });
    return { total: page.totalCount ?? 0, place: page.place };
  };

  test('of every kind, hundreds are', () => {
    const kinds = PLACE_KINDS.map((kind) => [...offered.places.values()].filter((place) => place.kind === kind).length);
    expect(typed.length).toBeGreaterThan(800);
    expect([kinds[0], offered.words.size > 300, offered.organisations.size > 100]).toEqual([
      ALL_COUNCIL_AREAS.length,
      true,
      true,
    ]);
    expect(kinds.map((count) => count > 30)).toEqual([true, true, true]);
  });

  test('a word finds services', async () => {
    for (const searchTerms of offered.words)
      expect([searchTerms, (await total({ searchTerms })).total > 0]).toEqual([searchTerms, true]);
  });

  test('an organisation has services', async () => {
    for (const id of offered.organisations) expect((await total({ organisationIds: [id] })).total).toBeGreaterThan(0);
  });

  test('a council area is one to search in', async () => {
    for (const { kind, _council_area: code } of offered.places.values())
      if (kind === 'COUNCIL_AREA') await total({ councilAreas: [code ?? ''] });
  });

  test('a town finds services there', async () => {
    for (const { kind, text, _council_area: area } of offered.places.values()) {
      if (kind !== 'TOWN') continue;
      const filter = { searchTerms: text, ...(area !== null && { councilAreas: [area] }) };
      expect([text, (await total(filter)).total > 0]).toEqual([text, true]);
    }
  });

  test('a sector or outcode is found by itself, and said to be that', async () => {
    for (const { kind, text } of offered.places.values()) {
      if (kind !== 'POSTCODE') continue;
      const { place } = await total({ postcode: text });
      expect(place).toMatchObject({ postcode: text, precision: text.includes(' ') ? 'SECTOR' : 'OUTCODE' });
      expect(place?.inWords).toMatch(new RegExp(`^(All of ${text}|The part of ${text} that is in Scotland)\\b`));
    }
  });
});

async function takeInAreas({ owner }: TestDatabase): Promise<void> {
  for (const [file, column, precision] of [
    ['scotland_postcode_sectors.csv', 'sector', 'SECTOR'],
    ['scotland_postcode_outcodes.csv', 'outcode', 'OUTCODE'],
  ] as const) {
    const rows: Record<string, string>[] = [];
    for await (const row of createReadStream(path.join(GEOGRAPHY, file)).pipe(parse({ columns: true }))) rows.push(row);
    await owner.query(
      `insert into directory.postcode_area (code, precision, latitude, longitude, postcodes, council_area)
       select * from unnest($1::text[], array_fill($2::text, array[cardinality($1::text[])]), $3::float8[], $4::float8[], $5::int[], $6::text[])`,
      [
        rows.map((row) => row[column]),
        precision,
        ...['lat', 'lon', 'postcodes', 'main_council_gss'].map((name) => rows.map((row) => row[name])),
      ],
    );
  }
}

async function everythingTyped({ owner }: TestDatabase): Promise<string[]> {
  const { rows } = await owner.query<{ text: string }>(`
    select distinct left(t.plain, 4) as text from directory.town t
    union select t.plain from directory.town t where t.plain like '% %'
    union select left(w.word, 2) from directory.word w
    union select a.code from directory.postcode_area a where a.precision = 'OUTCODE'`);
  const names = [...ALL_COUNCIL_AREAS.map(({ name }) => name), ...commonPlaceNames.map(({ name }) => name)];
  return [...rows.map(({ text }) => text), ...names].filter((text) => (text.match(/[a-z0-9]/gi) ?? []).length > 1);
}
