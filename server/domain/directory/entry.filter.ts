/**
 * SQL for the entries that the actor is asked to confirm: their own that nobody has confirmed for ten months or ever, and those of
 * the areas they look after that nobody has confirmed for a year.
 */
export function toConfirm(row: string): string {
  return `${row}.status = 'ACTIVE' and (
    ${row}.id = any ((select directory.kept_entries())::uuid[]) and directory.freshness(${row}.confirmed_on) <> 'CURRENT'
    or ${row}.council_area = any ((select directory.supported_areas())::text[]) and directory.freshness(${row}.confirmed_on) = 'STALE')`;
}
