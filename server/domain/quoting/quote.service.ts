import { setImmediate } from 'node:timers/promises';
import type { Statements } from '../../database/database.ts';
import { decodeCursor, type KeyType, type PageRequest, type PageRows, pageSize } from '../../database/reading/page.ts';
import { readList } from '../../database/reading/read.ts';
import type { SqlStatement } from '../../database/reading/read-sql.ts';
import { type Selection, selectedUnder } from '../../database/reading/selection.ts';
import type { Shown } from '../../database/reading/shown.ts';
import { DomainError } from '../../foundation/domain-error.ts';
import { notFound } from '../../foundation/input.ts';
import { todayInScotland } from '../../foundation/period.ts';
import { counted } from '../directory/plain-words.ts';
import { rotationDay } from '../searching/daily-rotation.ts';
import { FEWEST_NAMED, MOST_NAMED, namedServices } from '../searching/named-services.ts';
import { conditionSql } from '../searching/search-conditions.ts';
import { checkFilter, type ServiceFilter } from '../searching/search-filter.ts';
import { checkPlace, checkPostcode } from '../searching/searched-place.ts';
import { type Candidate, readCandidates } from './candidates.ts';
import { costOf } from './cost.ts';
import { type Needs, needsOfPeriod, needsOfWeek } from './expansion.ts';
import { after, inOrder, type Quoted, type QuoteKey, type Ranked } from './ranking.ts';
import { checkSchedule, type RequestedSchedule } from './schedule.ts';
import { type ShownCost, shownCost } from './shown-cost.ts';
import { QUOTED, type QuotedColumns, type QuoteUnknown, unknownsOf } from './unknowns.ts';

/** More than the number of services in Scotland. */
const MOST_CANDIDATES = 50_000;
const AT_ONCE = 1_000;
/** Types of the keys of a cursor, which is a QuoteKey. */
const KEYS: readonly KeyType[] = ['int', 'int', 'float8', 'int', 'uuid'];

export interface QuoteRequest {
  readonly schedule: RequestedSchedule;
  /** Two to six services by id; otherwise every service that matches the filter. */
  readonly serviceIds?: readonly string[] | null | undefined;
  readonly filter?: ServiceFilter | null | undefined;
  readonly page: PageRequest;
  /** The selection on the connection: edges, pageInfo, totalCount. */
  readonly selection: Selection;
}

/** A service as the client selected it, with what the schedule costs there. */
export interface QuotedService {
  readonly service: Shown<'SupportService'>;
  readonly period: ShownCost;
  /** Null when nothing recurs. */
  readonly week: ShownCost | null;
  readonly unknown: readonly QuoteUnknown[];
}

/**
 * Returns what the client's own week would cost with each of some services: whole prices first, lowest first, equals in the
 * daily rotation. The schedule is expanded on the calendar once, and priced for all services in memory. Two statements,
 * however many services there are, and one more for a postcode.
 * @throws DomainError INVALID_INPUT, INVALID_PERIOD, INVALID_CURSOR, NOT_FOUND, SERVICE_CLOSED
 */
export async function quoteServices(statements: Statements, request: QuoteRequest): Promise<PageRows<QuotedService>> {
  const schedule = checkSchedule(request.schedule);
  const first = pageSize(request.page);
  const last = decodeCursor(request.page.after, KEYS);
  const [period, week] = [needsOfPeriod(schedule), needsOfWeek(schedule)];
  const condition = conditionOf(request);
  if (request.filter?.postcode != null) await checkPlace(statements, checkPostcode(request.filter.postcode));
  const day = rotationDay(last, todayInScotland());
  const asked = { period: schedule.period, condition, day, most: MOST_CANDIDATES };
  const candidates = await readCandidates(statements, asked);
  if (request.serviceIds) checkNamed(request.serviceIds, candidates);
  if (candidates.length > MOST_CANDIDATES)
    throw refused(`More than ${counted(MOST_CANDIDATES, 'service')} are in reach. Narrow the filter.`);
  const quoted = await pricedAll(candidates, period);
  const page = after(inOrder(quoted, day), last).slice(0, first + 1);
  const quotes = await shownQuotes(page, { statements, selection: request.selection, period, week });
  return { rows: quotes, first, after: last !== null, totalCount: candidates.length };
}

/** @throws DomainError NOT_FOUND, SERVICE_CLOSED */
function checkNamed(ids: readonly string[], candidates: readonly Candidate[]): void {
  if (candidates.length < ids.length) throw notFound('serviceIds');
  const closed = candidates.find(({ closedName }) => closedName !== null);
  if (closed === undefined) return;
  throw new DomainError(
    'SERVICE_CLOSED',
    `${closed.closedName} provides no support now, so it has no price. Leave it out, or name another.`,
    'serviceIds',
  );
}

/** Yields to other requests after every thousand services, so that a whole city's do not block them. */
async function pricedAll(candidates: readonly Candidate[], needs: Needs): Promise<Quoted[]> {
  const priced: Quoted[] = [];
  for (let from = 0; from < candidates.length; from += AT_ONCE) {
    if (from > 0) await setImmediate();
    for (const candidate of candidates.slice(from, from + AT_ONCE)) {
      priced.push({ candidate, cost: costOf(needs, candidate.rates) });
    }
  }
  return priced;
}

function conditionOf({ serviceIds, filter }: QuoteRequest): (row: string, statement: SqlStatement) => string {
  if (serviceIds == null) {
    const checked = checkFilter(filter ?? {});
    return (row, statement) => conditionSql(checked, row, statement);
  }
  if (filter != null) throw refused('Name services, or give a filter, and leave the other out.');
  const ids = namedServices(serviceIds, {
    field: 'serviceIds',
    explanation: `Name ${FEWEST_NAMED} to ${MOST_NAMED} services, or give a filter to compare all that it lets through.`,
  });
  return (row, statement) => `${row}.id = any (${statement.bind(ids)}::uuid[])`;
}

interface Shared {
  readonly statements: Statements;
  readonly selection: Selection;
  readonly period: Needs;
  readonly week: Needs;
}

/** Returns the services of a page as the client selected them, with their prices. */
async function shownQuotes(
  page: readonly Ranked[],
  { statements, selection, period, week }: Shared,
): Promise<(QuotedService & { readonly _cursor: QuoteKey })[]> {
  const wanted = page.map(({ candidate }) => candidate.id);
  const services = await readList(statements, {
    type: 'SupportService',
    selection: { fields: [...selectedUnder(selection, 'edges', 'node', 'service').fields, QUOTED] },
    condition: (row, statement) => `${row}.id = any (${statement.bind(wanted)}::uuid[])`,
    order: (row, statement) => `array_position(${statement.bind(wanted)}::uuid[], ${row}.id)`,
  });
  return page.map(({ candidate, cost, key }, n) => {
    const service = services[n] as Shown<'SupportService'>;
    const weekly = week.demands.some(({ classes }) => classes.length > 0);
    const firstDay = candidate.rates.filter(({ from }) => from === 0).map((rate) => ({ ...rate, until: Infinity }));
    return {
      service,
      period: shownCost(cost, period.days),
      week: weekly ? shownCost(costOf(week, firstDay), null) : null,
      unknown: unknownsOf(service.quotedFacts as QuotedColumns, cost, candidate.rates),
      _cursor: key,
    };
  });
}

function refused(explanation: string): DomainError {
  return new DomainError('INVALID_INPUT', explanation, 'serviceIds');
}
