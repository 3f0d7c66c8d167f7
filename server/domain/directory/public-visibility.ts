import type { AnyRow } from '../../database/reading/columns-of.ts';
/**
 * SQL condition over a service's row: whether its price, place and contact are public. The one rule for reading, searching,
 * comparing, pricing and importing the directory. For a group that people are asked to reach through a broker, none of
 * these is public.
 */
export function isPublic(row: AnyRow): string {
  return `${row}.listing = 'OPEN'`;
}

/** Whether a service's place is public, and it can be found by it: it is listed openly, and its address is not withheld. */
export function isPlacePublic(row: AnyRow): string {
  return `(${isPublic(row)} and not ${row}.address_withheld)`;
}

/**
 * Whether an organisation's own website is public. If everything it now offers is to be asked for through a broker, the
 * website would be a way around that.
 */
export function isWebsitePublic(organisation: AnyRow): string {
  return `coalesce((
    select bool_or(${isPublic('offered')} and offered.status <> 'CLOSED') or bool_and(${isPublic('offered')})
    from directory.support_service offered where offered.organisation_id = ${organisation}.id), true)`;
}
