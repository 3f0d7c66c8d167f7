import type { AnyRow } from '../../database/reading/columns-of.ts';
import type { SqlStatement } from '../../database/reading/read-sql.ts';
import { isReadable } from '../../database/reading/readable-filter.ts';

/** Filters for commissions; all conditions must be met. */
export interface CommissionFilter {
  readonly statuses?: readonly string[] | null;
  readonly fundId?: string | null;
  readonly providerId?: string | null;
}

/**
 * SQL expression over a commission's row for its current status: an offer past its date is EXPIRED without being updated.
 */
export function shownStatus(row: AnyRow): string {
  return `case when ${row}.status = 'OFFERED' and ${row}.expires_at <= now() then 'EXPIRED' else ${row}.status end`;
}

/**
 * SQL for a column of an offer about the person: null, once the offer was declined or has expired, for readers whose only
 * ground is the contract. They can still see that they were asked, and the amount.
 */
export function toldWhileOpen(row: AnyRow, column: string): string {
  const mayKnow = [
    `${shownStatus(row)} in ('OFFERED', 'ACCEPTED')`,
    `${row}.authority_id = any ((select access.organisations_for('AUTHORITY'))::uuid[])`,
    `${row}.person_id = any ((select access.readable_people('COMMISSIONING'))::uuid[])`,
  ];
  return `case when ${mayKnow.join(' or ')} then ${row}.${column} end`;
}

/** Returns the filter as a SQL condition over a commission's row. */
export function commissionCondition({ statuses, fundId, providerId }: CommissionFilter) {
  return (row: string, statement: SqlStatement): string => {
    const conditions = ['true'];
    if (statuses) conditions.push(`${shownStatus(row)} = any (${statement.bind(statuses)}::text[])`);
    const fund = { column: `${row}.fund_id`, type: 'IndividualServiceFund' };
    const provider = { column: `${row}.provider_id`, type: 'Organisation' };
    if (fundId) conditions.push(isReadable(fund, fundId, statement));
    if (providerId) conditions.push(isReadable(provider, providerId, statement));
    return conditions.join(' and ');
  };
}
