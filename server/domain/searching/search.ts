import type { Statements } from '../../database/database.ts';
import type { PageRequest, PageRows } from '../../database/reading/page.ts';
import { readPage } from '../../database/reading/read.ts';
import type { PageOrder, SqlStatement } from '../../database/reading/read-sql.ts';
import type { Selection } from '../../database/reading/selection.ts';
import type { Shown } from '../../database/reading/shown.ts';
import { DomainError } from '../../foundation/domain-error.ts';
import { metresSql, placeTables, reachSql, serviceConditions } from './search-conditions.ts';
import { type CheckedFilter, checkFilter, type ServiceFilter } from './search-filter.ts';
import { isMeantSql, wholeSql } from './search-terms.ts';
import { getPlace, type PlaceRow, type SearchedPlace } from './searched-place.ts';

/**
 * The orders of services. BEST_MATCH and DISTANCE require search terms or a place; GRADE sorts by the lowest grade of a
 * service, highest first, with ungraded services last.
 */
export const SERVICE_ORDERS = ['BEST_MATCH', 'DISTANCE', 'NAME', 'GRADE'] as const;
export type ServiceOrder = (typeof SERVICE_ORDERS)[number];

export interface ServiceSearch {
  readonly filter?: ServiceFilter | null | undefined;
  /** Default: best match if there are search terms, distance if there is a place, otherwise name. */
  readonly orderBy?: ServiceOrder | null | undefined;
  readonly page: PageRequest;
  /** The selection on the connection: edges, pageInfo, totalCount. */
  readonly selection: Selection;
}

export type ServicesFound = PageRows<Shown<'SupportService'>> & { readonly place: SearchedPlace | null };

/**
 * Returns a page of the services people can choose now: active ones. Closed services can still be read by id. One statement.
 * @throws DomainError INVALID_INPUT, INVALID_CURSOR
 */
export async function searchServices(statements: Statements, search: ServiceSearch): Promise<ServicesFound> {
  const filter = checkFilter(search.filter ?? {});
  const page = await readPage(statements, {
    type: 'SupportService',
    selection: search.selection,
    request: search.page,
    condition: (row, statement) =>
      [...serviceConditions(filter, row, statement), ...reachSql(filter, row)].join(' and '),
    order: orderOf(search.orderBy ?? usualOrder(filter), filter),
    ...placeTables(filter),
  });
  return { ...page, place: placeOf(page, filter) };
}

/** Returns the place for which a page of results was found. */
export function placeOf(page: object, { postcode }: CheckedFilter): SearchedPlace | null {
  return postcode === null ? null : getPlace((page as { place?: PlaceRow | null }).place, postcode);
}

function usualOrder({ terms, near }: CheckedFilter): ServiceOrder {
  if (terms !== null) return 'BEST_MATCH';
  return near === null ? 'NAME' : 'DISTANCE';
}

const byId = { sql: (row: string) => `${row}.id`, cast: 'uuid' } as const;

function orderOf(order: ServiceOrder, { terms, near }: CheckedFilter): PageOrder {
  switch (order) {
    case 'NAME':
      return { keys: [{ sql: (row) => `lower(${row}.name)`, cast: 'text' }, byId], direction: 'asc' };
    case 'GRADE':
      // Ungraded is not a low grade: these services come after all grades.
      return { keys: [{ sql: (row) => `coalesce(${row}.minimum_grade, 0)`, cast: 'int' }, byId], direction: 'desc' };
    case 'DISTANCE': {
      if (near === null) throw needs('Say near what, or choose another order.');
      return {
        keys: [{ sql: (row, statement) => metresSql(near, row, statement), cast: 'float8' }, byId],
        direction: 'asc',
      };
    }
    case 'BEST_MATCH': {
      if (terms === null) throw needs('Give words to match, or choose another order.');
      // What the words name comes before what has them apart. The rank is divided by length: a short name that equals the terms is a better match than a long one that contains them.
      const sql = (row: string, statement: SqlStatement) =>
        `ts_rank(${row}.search_vector, ${wholeSql(terms, statement)}, 1)::float8`;
      const isMeant = (row: string, statement: SqlStatement) => `${isMeantSql(terms, row, statement)}::int`;
      const named = terms.kinds.length > 0 ? [{ sql: isMeant, cast: 'int' } as const] : [];
      return { keys: [...named, { sql, cast: 'float8' }, byId], direction: 'desc' };
    }
  }
}

function needs(explanation: string): DomainError {
  return new DomainError('INVALID_INPUT', explanation, 'orderBy');
}
