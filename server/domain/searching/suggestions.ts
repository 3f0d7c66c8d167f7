import type { Statements } from '../../database/database.ts';
import { columnsOf, columnsOfSql } from '../../database/reading/columns-of.ts';
import { projection } from '../../database/reading/projection.ts';
import { readMade } from '../../database/reading/read.ts';
import type { SqlStatement } from '../../database/reading/read-sql.ts';
import type { Selection } from '../../database/reading/selection.ts';
import type { Shown } from '../../database/reading/shown.ts';
import { DomainError } from '../../foundation/domain-error.ts';
import { wordsOf } from '../directory/search-text.ts';
import { Organisation } from '../identity/organisation.entity.ts';
import { commonPlaceNames } from '../places/common-place-names.ts';
import { ALL_COUNCIL_AREAS } from '../places/council-areas.ts';
import { rotationSql, TODAYS_ROTATION } from './daily-rotation.ts';

const organisations = columnsOf(Organisation);

/** How to search for a suggested place: by `councilAreas`, `searchTerms` or `postcode`. */
export const PLACE_KINDS = ['COUNCIL_AREA', 'TOWN', 'POSTCODE'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

const MOST_WORDS = 8;
const MOST_ORGANISATIONS = 5;
const MOST_PLACES = 5;
/** Organisations considered if many have one of the words in their name. */
const MOST_CANDIDATES = 200;
const LONGEST = 60;

/**
 * Returns suggestions while somebody types: words by which services are found, organisations, and places. One statement.
 * @throws DomainError INVALID_INPUT, TOO_LONG
 */
export function suggest(
  statements: Statements,
  typed: string,
  selection: Selection,
): Promise<Shown<'SearchSuggestions'>> {
  const words = checkTyped(typed);
  return readMade(statements, {
    type: 'SearchSuggestions',
    selection,
    tables: (statement) => ({
      typed: wordsSql(words, statement),
      suggested_organisation: organisationsSql(words, statement),
      suggested_place: placesSql(words, statement),
    }),
  });
}

function checkTyped(typed: string): readonly string[] {
  if (typed.length > LONGEST)
    throw new DomainError('TOO_LONG', `Type at most ${LONGEST} characters to be given suggestions.`, 'typed');
  const words = wordsOf(typed);
  if (words.join('').length < 2)
    throw new DomainError('INVALID_INPUT', 'Type at least two letters or digits to be given suggestions.', 'typed');
  return words;
}

/**
 * The last word is still being typed: suggests words with that beginning, most used first; if there are none, the most
 * similar.
 */
function wordsSql(words: readonly string[], statement: SqlStatement): string {
  const last = `${statement.bind(words.at(-1))}::text`;
  return `
    select coalesce(nullif(array(
      select w.word from directory.word w where w.word >= ${last} and w.word < ${last} || '{' and w.services > 0
      order by w.services desc, w.word limit ${MOST_WORDS}), '{}'), (directory.words_like(${last}))[1:${MOST_WORDS}], '{}') as words`;
}

/** Organisations whose name begins with the text, then those with its words; only organisations with an active service. */
function organisationsSql(words: readonly string[], statement: SqlStatement): string {
  const beginning = `${statement.bind(words.join(' '))}::text`;
  const name = 'directory.plain(o.name)';
  const active = `exists (select from directory.support_service s where s.organisation_id = o.id and s.status = 'ACTIVE')`;
  const query = `(select directory.words_query(${statement.bind(words)}::text[]))`;
  return `
    select id from (
      (select o.id, 1 as place from identity.organisation o
       where ${name} ~>=~ ${beginning} and ${name} ~<~ (${beginning} || '{') and ${active}
       order by ${name} using ~<~ limit ${MOST_ORGANISATIONS})
      union all
      (select o.id, 2 from identity.organisation o
       where to_tsvector('pg_catalog.simple', ${name}) @@ ${query} and ${active} limit ${MOST_CANDIDATES})
    ) named
    group by id order by min(place), ${rotationSql('id', TODAYS_ROTATION)} limit ${MOST_ORGANISATIONS}`;
}

/** Council areas with a word or another name that begins so, towns that begin so, and postcode outcodes and sectors. */
function placesSql(words: readonly string[], statement: SqlStatement): string {
  const beginning = words.join(' ');
  const called = new Set(commonPlaceNames.flatMap(({ name, areas }) => (name.startsWith(beginning) ? areas : [])));
  const councils = ALL_COUNCIL_AREAS.filter((area) => {
    const own = wordsOf(area.name);
    return called.has(area) || own.some((_word, n) => own.slice(n).join(' ').startsWith(beginning));
  });
  const [codes, names] = [councils.map(({ code }) => code), councils.map(({ name }) => name)];
  const town = `${statement.bind(beginning)}::text`;
  const postcode = `${statement.bind(words.join(' ').toUpperCase())}::text`;
  return `
    select 1 as place, 'COUNCIL_AREA' as kind, area.name as text, area.code as council_area, 0 as services
    from unnest(${statement.bind(codes)}::text[], ${statement.bind(names)}::text[]) area (code, name)
    union all
    (select 2, 'TOWN', t.town, t.council_area, t.services from directory.town t
     where t.plain >= ${town} and t.plain < ${town} || '{' order by t.services desc, t.plain limit ${MOST_PLACES})
    union all
    (select 3, 'POSTCODE', a.code, a.council_area, a.postcodes from directory.postcode_area a
     where starts_with(a.code, ${postcode}) order by length(a.code), a.code limit ${MOST_PLACES})`;
}

// Each statement defines these tables itself (suggestions.ts).
const suggestions = columnsOfSql<{ readonly words: readonly string[] }>('typed');
const suggestedPlaces = columnsOfSql<{
  readonly place: number;
  readonly kind: PlaceKind;
  readonly text: string;
  readonly council_area: string | null;
  readonly services: number;
}>('suggested_place');

const searchSuggestionsProjection = projection('SearchSuggestions', suggestions, {
  words: suggestions.column('words'),
  organisations: suggestions.list('Organisation', organisations, {
    where: (_row, other) => `${other.id} in (select id from suggested_organisation)`,
    order: (other) => `lower(${other.name}), ${other.id}`,
  }),
  places: suggestions.list('SuggestedPlace', suggestedPlaces, {
    where: () => 'true',
    order: (other) => `${other.place}, ${other.services} desc, ${other.text}`,
  }),
});

export const suggestedPlaceProjection = projection('SuggestedPlace', suggestedPlaces, {
  kind: suggestedPlaces.column('kind'),
  text: suggestedPlaces.column('text'),
  councilArea: suggestedPlaces.computedFrom('council_area'),
});

export const suggestionsProjections = [searchSuggestionsProjection, suggestedPlaceProjection] as const;
