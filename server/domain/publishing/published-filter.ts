import type { SqlStatement } from '../../database/reading/read-sql.ts';
import { wordsOf } from '../directory/search-text.ts';
import { findPostcode } from '../places/postcode.ts';
import { FURTHEST_METRES } from '../places/united-kingdom.ts';
import { termConditions, termsIn } from '../searching/search-terms.ts';
import { reachesPlace } from '../searching/searched-place.ts';
import { type Parameters, parametersOf, type QueryValues, refused } from './parameters.ts';
import { modifiedSince } from './published.projection.ts';
import { WEEKDAYS } from './schedule-document.ts';
import { findTaxonomy, findTerm } from './taxonomies.ts';

/** A SQL condition over a service. */
export type Condition = (row: string, statement: SqlStatement) => string;

/** The number of the wanted page, and its size. */
export interface PageWanted {
  readonly number: number;
  readonly size: number;
}

const USUAL_SIZE = 50;
const LARGEST_SIZE = 100;
const LAST_PAGE = 1_000_000;
const OLDEST = 130;
const MOST_WORDS = 10;

/**
 * Refuses parameters of HSDS that its UK profile leaves out and we do not support, rather than answering with less than was
 * asked for.
 * @throws DomainError INVALID_INPUT
 */
export function refuseUnoffered(given: QueryValues): void {
  const parameters = parametersOf(given);
  if ((parameters.text('format') ?? 'json') !== 'json')
    throw refused('format', 'can only be "json" here, page after page. Give that');
  if (parameters.flag('full_service'))
    throw refused('full_service', 'is not offered: ask for /services?full=true&organization_id=... instead');
}

/** @throws DomainError INVALID_INPUT */
export function pageWanted(given: QueryValues, { largest = LARGEST_SIZE, usual = USUAL_SIZE } = {}): PageWanted {
  const parameters = parametersOf(given);
  return {
    number: parameters.whole('page', { smallest: 1, largest: LAST_PAGE }) ?? 1,
    size: parameters.whole('per_page', { smallest: 1, largest }) ?? usual,
  };
}

/**
 * Returns the condition for the services asked for. Closed services are included only if the caller asks for changes since
 * a moment, so that it can close them too.
 * @throws DomainError INVALID_INPUT
 */
export function servicesAsked(given: QueryValues): Condition {
  const parameters = parametersOf(given);
  const conditions = [
    modifiedAfter(parameters),
    byWords(parameters),
    byTerms(parameters),
    byOrganisation(parameters),
    byAge(parameters),
    byHours(parameters),
  ].filter((condition) => condition !== null);
  return (row, statement) => conditions.map((condition) => condition(row, statement)).join(' and ');
}

/** Returns the condition for public places: those of the services asked for, near a postcode or reaching it. */
export function placesAsked(given: QueryValues): Condition {
  const services = servicesAsked(given);
  const near = nearPostcode(parametersOf(given));
  return (
    place,
    statement,
  ) => `exists (select from directory.support_service of_place where of_place.id = ${place}.service_id
    and ${services('of_place', statement)}${near === null ? '' : ` and ${near('of_place', place, statement)}`})`;
}

/** Returns the condition for organisations with a service that is not closed. */
export function organisationsAsked(given: QueryValues): Condition {
  const words = wordsOf(parametersOf(given).text('search') ?? '');
  return (row, statement) =>
    [
      `exists (select from directory.support_service s where s.organisation_id = ${row}.id and s.status <> 'CLOSED')`,
      ...words.map((word) => `directory.plain(${row}.name) like '%' || ${statement.bind(word)}::text || '%'`),
    ].join(' and ');
}

function modifiedAfter(parameters: Parameters): Condition {
  const moment = parameters.moment('modified_after');
  return moment === null
    ? (row) => `${row}.status <> 'CLOSED'`
    : (row, statement) => modifiedSince(row, `${statement.bind(moment)}::timestamptz`);
}

function byWords(parameters: Parameters): Condition | null {
  const text = parameters.text('search');
  if (text === null) return null;
  const words = [...new Set(wordsOf(text))];
  if (words.length === 0 || words.length > MOST_WORDS) {
    throw refused('search', `has to hold one to ${MOST_WORDS} words of letters or digits`);
  }
  const terms = termsIn(words);
  return (row, statement) => termConditions(terms, row, statement).join(' and ');
}

function byTerms(parameters: Parameters): Condition | null {
  const termId = parameters.id('taxonomy_term_id');
  const taxonomyId = parameters.id('taxonomy_id');
  const term = termId === null ? null : findTerm(termId);
  const taxonomy = taxonomyId === null ? null : findTaxonomy(taxonomyId);
  if (termId !== null && term === null) throw refused('taxonomy_term_id', 'has to be the id of one of /taxonomy_terms');
  if (taxonomyId !== null && taxonomy === null) throw refused('taxonomy_id', 'has to be the id of one of /taxonomies');
  const asked = [...(term === null ? [] : [term.has]), ...(taxonomy === null ? [] : [taxonomy.hasAny])];
  return asked.length === 0 ? null : (row) => asked.map((has) => has(row)).join(' and ');
}

function byOrganisation(parameters: Parameters): Condition | null {
  const id = parameters.id('organization_id');
  return id === null ? null : (row, statement) => `${row}.organisation_id = ${statement.bind(id)}::uuid`;
}

/** A service that gives no age limit matches neither bound. */
function byAge(parameters: Parameters): Condition | null {
  const lowest = parameters.whole('minimum_age', { smallest: 0, largest: OLDEST });
  const highest = parameters.whole('maximum_age', { smallest: 0, largest: OLDEST });
  if (lowest === null && highest === null) return null;
  return (row, statement) =>
    [
      ...(lowest === null ? [] : [`${row}.minimum_age >= ${statement.bind(lowest)}::int`]),
      ...(highest === null ? [] : [`${row}.maximum_age <= ${statement.bind(highest)}::int`]),
    ].join(' and ');
}

/** Matches services with weekly hours of today that meet the start, the end and the day asked for: one row must meet all three. */
function byHours(parameters: Parameters): Condition | null {
  const from = parameters.time('start_time');
  const until = parameters.time('end_time');
  const day = dayAsked(parameters);
  if (from === null && until === null && day === null) return null;
  return (row, statement) => {
    const asked = [
      'access.in_force(h.starts_on, h.ends_on)',
      ...(from === null ? [] : [`h.starts_at >= ${statement.bind(from)}::int`]),
      ...(until === null ? [] : [`h.ends_at <= ${statement.bind(until)}::int`]),
      ...(day === null ? [] : [`h.weekday = ${statement.bind(day)}::int`]),
    ];
    return `exists (select from directory.service_hours h where h.service_id = ${row}.id and ${asked.join(' and ')})`;
  };
}

/** Accepts MO, Mon and Monday alike. */
function dayAsked(parameters: Parameters): number | null {
  const text = parameters.text('day');
  if (text === null) return null;
  const day = WEEKDAYS.indexOf(text.slice(0, 2).toUpperCase() as (typeof WEEKDAYS)[number]);
  if (day === -1) throw refused('day', 'has to be a day of the week such as MO or Monday');
  return day + 1;
}

/**
 * Within some metres of the centre of a postcode; without metres, every service found by that postcode. Closed services
 * have no postcode to be found by: a caller asking for them gets them wherever they were.
 */
function nearPostcode(
  parameters: Parameters,
): ((service: string, place: string, statement: SqlStatement) => string) | null {
  const text = parameters.text('postcode');
  const metres = parameters.whole('proximity', { smallest: 1, largest: FURTHEST_METRES });
  if (text === null) {
    if (metres !== null) throw refused('proximity', 'needs a "postcode" that it is measured from. Give one');
    return null;
  }
  const postcode = findPostcode(text);
  if (postcode === null) throw refused('postcode', 'has to be a postcode such as IV1 1AA');
  return (service, place, statement) => {
    const from = `directory.place_of(${statement.bind(postcode)}::text)`;
    return metres === null
      ? `(${service}.id in (select reach.service_id from directory.service_reach reach where ${reachesPlace('reach', from)})
          or ${service}.status = 'CLOSED')`
      : `${metresSql(place, from)} <= ${statement.bind(metres)}::float8`;
  };
}

/** SQL for the metres from a postcode, whose coordinates are evaluated once per statement. */
function metresSql(row: string, place: string): string {
  const from = ['latitude', 'longitude'].map((name) => `(select ${name} from ${place})`).join(', ');
  return `directory.metres(${from}, ${row}.latitude, ${row}.longitude)`;
}
