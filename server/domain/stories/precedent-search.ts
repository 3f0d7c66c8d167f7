import type { Statements } from '../../database/database.ts';
import type { PageRequest, PageRows } from '../../database/reading/page.ts';
import { readPage } from '../../database/reading/read.ts';
import type { PageOrder, SqlStatement } from '../../database/reading/read-sql.ts';
import type { Selection } from '../../database/reading/selection.ts';
import type { Shown } from '../../database/reading/shown.ts';
import type { OutcomeTheme } from '../directory/service-profile.ts';
import { checkList } from '../searching/search-filter.ts';
import { parseSearchTerms } from '../searching/search-terms.ts';
import type { CostBand, CostPer, SpendTest } from './peer-story.ts';
import { isTheirsToModerate } from './precedent-moderation.service.ts';

/** Filters for stories; all conditions must be met. */
export interface PrecedentFilter {
  readonly outcomes?: readonly OutcomeTheme[] | null;
  /** Search terms in any spelling, at most 200 characters. */
  readonly searchTerms?: string | null;
  readonly refusedFirst?: boolean | null;
  readonly refusedTests?: readonly SpendTest[] | null;
  readonly costBands?: readonly CostBand[] | null;
  readonly costPer?: CostPer | null;
}

export interface PrecedentSearch {
  readonly filter?: PrecedentFilter | null | undefined;
  readonly page: PageRequest;
  /** The selection on the connection: edges, pageInfo, totalCount. */
  readonly selection: Selection;
}

type Condition = (row: string, statement: SqlStatement) => string;

const LATEST_FIRST: PageOrder = {
  keys: [
    { sql: (row) => `(${row}.published_in - date '2000-01-01')`, cast: 'int' },
    { sql: (row) => `${row}.id`, cast: 'uuid' },
  ],
  direction: 'desc',
};

const LONGEST_WAITING_FIRST: PageOrder = {
  keys: [
    { sql: (row) => `extract(epoch from ${row}.sent_at)::float8`, cast: 'float8' },
    { sql: (row) => `${row}.id`, cast: 'uuid' },
  ],
  direction: 'asc',
};

/**
 * Returns a page of published stories, newest first. One statement.
 * @throws DomainError INVALID_INPUT, TOO_LONG, INVALID_CURSOR
 */
export function searchPrecedents(
  statements: Statements,
  search: PrecedentSearch,
): Promise<PageRows<Shown<'Precedent'>>> {
  const conditions = conditionsOf(search.filter ?? {});
  return readPage(statements, {
    type: 'Precedent',
    selection: search.selection,
    request: search.page,
    order: LATEST_FIRST,
    condition: (row, statement) => conditions.map((condition) => condition(row, statement)).join(' and '),
  });
}

/** Returns a page of the stories waiting for the actor's moderation, longest wait first. One statement. */
export function readWaiting(
  statements: Statements,
  { page, selection }: Omit<PrecedentSearch, 'filter'>,
): Promise<PageRows<Shown<'Precedent'>>> {
  return readPage(statements, {
    type: 'Precedent',
    selection,
    request: page,
    order: LONGEST_WAITING_FIRST,
    condition: (row) => `${row}.status = 'WAITING' and ${isTheirsToModerate(row)}`,
  });
}

function conditionsOf({ searchTerms, refusedFirst, costPer, ...lists }: PrecedentFilter): Condition[] {
  const sought = searchTerms == null ? null : parseSearchTerms(searchTerms);
  return [
    (row) => `${row}.status = 'PUBLISHED'`,
    ...(sought === null ? [] : [withWords(sought)]),
    ...among('outcome', checkList(lists.outcomes, 'outcomes')),
    ...among('refused_test', checkList(lists.refusedTests, 'refusedTests')),
    ...among('cost_band', checkList(lists.costBands, 'costBands')),
    ...among('cost_per', costPer == null ? null : [costPer]),
    ...(refusedFirst == null ? [] : [(row: string) => `${row}.refused_first = ${refusedFirst}`]),
  ];
}

function among(column: string, values: readonly string[] | null): Condition[] {
  return values === null ? [] : [(row, statement) => `${row}.${column} = any (${statement.bind(values)}::text[])`];
}

/** Evaluated once per statement. */
function withWords(words: readonly string[]): Condition {
  return (row, statement) => `${row}.search_vector @@ (select planning.words_query(${statement.bind(words)}::text[]))`;
}
