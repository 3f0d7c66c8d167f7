import type { Statements } from '../../database/database.ts';
import type { PageRequest, PageRows } from '../../database/reading/page.ts';
import { readPage } from '../../database/reading/read.ts';
import type { PageOrder, SqlStatement } from '../../database/reading/read-sql.ts';
import type { Selection } from '../../database/reading/selection.ts';
import type { Shown } from '../../database/reading/shown.ts';
import { languagePatterns, parseKnownLanguage } from '../directory/languages.ts';
import { parseCouncilArea } from '../places/council-areas.ts';
import { atLeastOne } from '../searching/filter-values.ts';
import { parseSearchTerms, querySql } from '../searching/search-terms.ts';
import type { InformationForm, InformationTopic } from './information-form.ts';

type Optional<Value> = Value | null | undefined;

/** Filters for resources. A field left out does not narrow the search. */
export interface ResourceFilter {
  /** Search terms, at most 200 characters, in any spelling. */
  readonly searchTerms?: Optional<string>;
  readonly topics?: Optional<readonly InformationTopic[]>;
  /** Together with `languages`, one form of the resource must match both. */
  readonly forms?: Optional<readonly InformationForm[]>;
  readonly languages?: Optional<readonly string[]>;
  /** GSS code: matches resources for this area and those for all of Scotland. */
  readonly councilArea?: Optional<string>;
}

export interface ResourceSearch {
  readonly filter?: Optional<ResourceFilter>;
  readonly page: PageRequest;
  /** The selection on the connection: edges, pageInfo, totalCount. */
  readonly selection: Selection;
}

const BY_TITLE: PageOrder = {
  keys: [
    { sql: (row) => `lower(${row}.title)`, cast: 'text' },
    { sql: (row) => `${row}.id`, cast: 'uuid' },
  ],
  direction: 'asc',
};

/**
 * Returns a page of resources in order of their titles. One statement.
 * @throws DomainError INVALID_INPUT, TOO_LONG, INVALID_CURSOR
 */
export function findResources(
  statements: Statements,
  { filter, page, selection }: ResourceSearch,
): Promise<PageRows<Shown<'InformationResource'>>> {
  const conditions = conditionsOf(filter ?? {});
  return readPage(statements, {
    type: 'InformationResource',
    selection,
    request: page,
    order: BY_TITLE,
    condition: (row, statement) =>
      [`${row}.withdrawn_at is null`, ...conditions.map((condition) => condition(row, statement))].join(' and '),
  });
}

type Condition = (row: string, statement: SqlStatement) => string;

function conditionsOf({ searchTerms, topics, forms, languages, councilArea }: ResourceFilter): Condition[] {
  const conditions: Condition[] = [];
  if (searchTerms != null) {
    const wanted = parseSearchTerms(searchTerms);
    conditions.push((row, statement) => `${row}.search_vector @@ ${querySql(wanted, statement)}`);
  }
  if (topics != null) {
    const wanted = atLeastOne(topics, 'topics');
    conditions.push((row, statement) => `${row}.topics && ${statement.bind(wanted)}::text[]`);
  }
  if (councilArea != null) {
    const area = parseCouncilArea(councilArea, 'councilArea');
    conditions.push(
      (row, statement) => `(${row}.council_areas = '{}' or ${statement.bind(area)}::text = any (${row}.council_areas))`,
    );
  }
  return [...conditions, ...inForm(forms, languages)];
}

function inForm(forms: ResourceFilter['forms'], languages: ResourceFilter['languages']): Condition[] {
  if (forms == null && languages == null) return [];
  const wantedForms = forms == null ? null : atLeastOne(forms, 'forms');
  const wantedLanguages =
    languages == null
      ? null
      : atLeastOne(languages, 'languages').map((language) => parseKnownLanguage(language, 'languages'));
  return [
    (row, statement) => {
      const inForms = wantedForms && ` and f.form = any (${statement.bind(wantedForms)}::text[])`;
      const inLanguages =
        wantedLanguages &&
        ` and f.language || '-' like any (${statement.bind(languagePatterns(wantedLanguages))}::text[])`;
      return `exists (select from directory.resource_form f where f.resource_id = ${row}.id
        and f.withdrawn_at is null${inForms ?? ''}${inLanguages ?? ''})`;
    },
  ];
}
