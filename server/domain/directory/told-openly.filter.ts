import type { AnyRow } from '../../database/reading/columns-of.ts';
/**
 * What is told of a service to everybody, as SQL over its row: the one rule for whoever reads, searches, compares, prices or takes
 * in the directory. Of a group people are asked to reach through a broker nobody is told its price, its place and how to reach it.
 */
export function isListedOpenly(row: AnyRow): string {
  return `${row}.listing = 'OPEN'`;
}

/** Whether its place may be told, and it be found by it: it is listed openly, and its address is not withheld. */
export function tellsPlace(row: AnyRow): string {
  return `(${isListedOpenly(row)} and not ${row}.address_withheld)`;
}

/**
 * Whether an organisation's own website may be told. Where all that it offers now is to be asked for through a broker, the
 * website would be the way round.
 */
export function tellsWebsite(organisation: AnyRow): string {
  return `coalesce((
    select bool_or(${isListedOpenly('offered')} and offered.status <> 'CLOSED') or bool_and(${isListedOpenly('offered')})
    from directory.support_service offered where offered.organisation_id = ${organisation}.id), true)`;
}
