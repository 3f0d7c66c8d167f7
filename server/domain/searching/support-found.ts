import type { Statements } from '../../database/database.ts';
import { columnsOfSql } from '../../database/reading/columns-of.ts';
import { decodeCursor, type KeyType, type PageRequest, type PageRows } from '../../database/reading/page.ts';
import { projection } from '../../database/reading/projection.ts';
import { readPage } from '../../database/reading/read.ts';
import type { PageOrder, SqlStatement } from '../../database/reading/read-sql.ts';
import { type Selection, selects } from '../../database/reading/selection.ts';
import type { Shown } from '../../database/reading/shown.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { rotationDay, rotationSql } from './daily-rotation.ts';
import { placeOf } from './search.ts';
import { placeTables, serviceConditions, unknownSql } from './search-conditions.ts';
import { type CheckedFilter, checkFilter, type ServiceFilter } from './search-filter.ts';
import { isMeantSql, otherwiseSql, type SearchTerms } from './search-terms.ts';
import { reachesPlace, type SearchedPlace } from './searched-place.ts';

export interface SupportSearch {
  readonly filter?: ServiceFilter | null | undefined;
  readonly page: PageRequest;
  /** The selection on the connection. */
  readonly selection: Selection;
  /** Today in Scotland, which determines the daily rotation. A cursor continues in the order of its own day. */
  readonly today: LocalDate;
}

export type SupportFound = PageRows<Shown<'FoundOrganisation'>> & {
  readonly place: SearchedPlace | null;
  /** Number of them known to meet every filter, if selected. */
  readonly knownCount: number;
};

/**
 * Returns the organisations that give the support searched for, each once, however many services it has: first those whose
 * name matches, then local ones; equals are in the daily rotation, which changes at midnight only. Nothing else affects the
 * order: no grade, review, payment, age of an entry, or unknown fact. One statement.
 * @throws DomainError INVALID_INPUT, INVALID_CURSOR
 */
export async function findSupport(statements: Statements, search: SupportSearch): Promise<SupportFound> {
  const filter = checkFilter(search.filter ?? {});
  const day = rotationDay(decodeCursor(search.page.after, KEYS), search.today);
  const { tables, also } = placeTables(filter);
  const page = await readPage(statements, {
    type: 'FoundOrganisation',
    selection: search.selection,
    request: search.page,
    condition: () => 'true',
    order: orderOf(day),
    tables: (statement) => ({
      ...tables?.(statement),
      found: foundSql(filter, day, statement),
      found_service: foundServiceSql(filter, statement),
    }),
    also: {
      ...also,
      ...(selects(search.selection, 'knownCount') && { knownCount: '(select count(*)::int from found where known)' }),
    },
  });
  return { ...(page as SupportFound), place: placeOf(page, filter) };
}

const KEYS: readonly KeyType[] = ['int', 'int', 'int', 'int', 'uuid'];

function orderOf(day: number): PageOrder {
  const key = (name: string, cast: KeyType) => ({ sql: (row: string) => `${row}.${name}`, cast });
  return {
    keys: [
      { sql: (_row, statement) => `${statement.bind(day)}::int`, cast: 'int' },
      key('match', 'int'),
      key('breadth', 'int'),
      key('rotation', 'int'),
      key('organisation_id', 'uuid'),
    ],
    direction: 'asc',
  };
}

/** SQL with one row for each organisation found. */
function foundSql(filter: CheckedFilter, day: number, statement: SqlStatement): string {
  return filter.postcode !== null && filter.terms === null
    ? foundInRotationSql(filter, day, statement)
    : foundAtOnceSql(filter, day, statement);
}

/**
 * For a place, considers organisations in the order of the daily rotation, and only as many as fill the page: which of them
 * reach the place comes from an index and is cheap, what each service says of itself is not. An organisation that reaches
 * the place both locally and from afar is considered under both, and listed where its matching services are.
 */
function foundInRotationSql(filter: CheckedFilter, day: number, statement: SqlStatement): string {
  return `
    select c.organisation_id, met.services, 0 as match, c.breadth, c.rotation, met.known
    from (
      select reach.organisation_id, reach.wide::int as breadth,
        ${rotationSql('reach.organisation_id', statement.bind(day))} as rotation
      from directory.service_reach reach where ${reachesPlace('reach')}
      group by reach.organisation_id, reach.wide
      order by breadth, rotation, reach.organisation_id
    ) c
    cross join lateral (
      select count(*)::int as services, bool_and(r.wide)::int as breadth, bool_or(${unknownSql(filter, 's')} = '{}') as known
      from directory.support_service s
      cross join lateral (
        select bool_and(reach.wide) as wide from directory.service_reach reach
        where reach.service_id = s.id and ${reachesPlace('reach')}
      ) r
      where s.organisation_id = c.organisation_id and r.wide is not null
        and ${serviceConditions(filter, 's', statement).join(' and ')}
    ) met
    where met.breadth = c.breadth`;
}

function foundAtOnceSql(filter: CheckedFilter, day: number, statement: SqlStatement): string {
  const [from, reaches, wide] =
    filter.postcode === null
      ? ['directory.support_service s', [], 'false']
      : [
          'directory.service_reach reach join directory.support_service s on s.id = reach.service_id',
          [reachesPlace('reach')],
          'reach.wide',
        ];
  const match = filter.terms === null ? '0' : `min(${matchSql(filter.terms, 's', statement)})`;
  return `
    select s.organisation_id, count(distinct s.id)::int as services, ${match} as match, bool_and(${wide})::int as breadth,
      ${rotationSql('s.organisation_id', statement.bind(day))} as rotation, bool_or(${unknownSql(filter, 's')} = '{}') as known
    from ${from} where ${[...reaches, ...serviceConditions(filter, 's', statement)].join(' and ')}
    group by s.organisation_id`;
}

/** SQL for how well a service matches: what the terms name comes before what has their words apart, and a name before other text. */
function matchSql(terms: SearchTerms, row: string, statement: SqlStatement): string {
  const otherwise = otherwiseSql(terms, statement);
  return [
    `2 * (not ${isMeantSql(terms, row, statement)})::int`,
    ...(otherwise === null ? [] : [`(not ts_filter(${row}.search_vector, '{a}') @@ ${otherwise})::int`]),
  ].join(' + ');
}

/** SQL for the matching services of those organisations. */
function foundServiceSql(filter: CheckedFilter, statement: SqlStatement): string {
  const row = 's';
  const [reached, declared, wide] =
    filter.postcode === null
      ? ['', 'null::boolean', 'false']
      : [
          `cross join lateral (
            select bool_or(reach.declared) as declared, bool_and(reach.wide) as wide
            from directory.service_reach reach where reach.service_id = ${row}.id and ${reachesPlace('reach')}
          ) r`,
          'r.declared',
          'r.wide',
        ];
  const conditions = serviceConditions(filter, row, statement);
  if (filter.postcode !== null) conditions.push('r.wide is not null');
  const apart = filter.terms === null ? 'false' : `not ${isMeantSql(filter.terms, row, statement)}`;
  return `
    select ${row}.id, ${row}.organisation_id, ${row}.name, ${unknownSql(filter, row)} as unknown, ${declared} as declared,
      ${wide} as wide, ${apart} as apart
    from directory.support_service ${row} ${reached}
    where ${conditions.join(' and ')}`;
}

/** Services shown per organisation; the others are counted. */
const MOST_SERVICES = 3;

// Each search defines the tables `found` and `found_service` itself (support-found.ts).
const foundOrganisations = columnsOfSql<{ readonly organisation_id: string; readonly services: number }>('found');
const foundServices =
  columnsOfSql<Record<'id' | 'organisation_id' | 'name' | 'unknown' | 'declared' | 'wide' | 'apart', unknown>>(
    'found_service',
  );

const foundOrganisationProjection = projection('FoundOrganisation', foundOrganisations, {
  organisation: foundOrganisations.one('Organisation', 'organisation_id'),
  serviceCount: foundOrganisations.column('services'),
  services: foundOrganisations.list('FoundService', foundServices, {
    where: (row, other) => `${other.organisation_id} = ${row.organisation_id}`,
    order: (other) => `${other.apart}, ${other.wide}, lower(${other.name}), ${other.id}`,
    most: MOST_SERVICES,
  }),
  moreServices: foundOrganisations.value((row) => `greatest(0, ${row.services} - ${MOST_SERVICES})`),
});

const foundServiceProjection = projection('FoundService', foundServices, {
  service: foundServices.one('SupportService', 'id'),
  reachDeclared: foundServices.column('declared'),
  notKnown: foundServices.column('unknown'),
});

export const supportFoundProjections = [foundOrganisationProjection, foundServiceProjection] as const;
