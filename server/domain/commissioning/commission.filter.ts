import type { Draft } from '../../database/reading/read-sql.ts';
import { isReadable } from '../../database/reading/readable.filter.ts';

/** Which commissions are asked for; all conditions are met together. */
export interface CommissionFilter {
  readonly statuses?: readonly string[] | null;
  readonly fundId?: string | null;
  readonly providerId?: string | null;
}

/** The status a commission reads as, as SQL over its row: an offer past its date is expired without anybody doing anything. */
export function shownStatus(row: string): string {
  return `case when ${row}.status = 'OFFERED' and ${row}.expires_at <= now() then 'EXPIRED' else ${row}.status end`;
}

/**
 * What an offer told about the person: null for whoever reads it by contract alone, once it was declined or has expired.
 * They keep that they were asked, and for what amount.
 */
export function toldWhileOpen(row: string, column: string): string {
  const mayKnow = [
    `${shownStatus(row)} in ('OFFERED', 'ACCEPTED')`,
    `${row}.authority_id = any ((select access.actor_authorities())::uuid[])`,
    `${row}.person_id = any ((select access.readable_people('COMMISSIONING'))::uuid[])`,
  ];
  return `case when ${mayKnow.join(' or ')} then ${row}.${column} end`;
}

/** The filter as SQL over a commission's row. */
export function commissionCondition({ statuses, fundId, providerId }: CommissionFilter) {
  return (row: string, draft: Draft): string => {
    const conditions = ['true'];
    if (statuses) conditions.push(`${shownStatus(row)} = any (${draft.bind(statuses)}::text[])`);
    const fund = { column: `${row}.fund_id`, type: 'IndividualServiceFund' };
    const provider = { column: `${row}.provider_id`, type: 'Organisation' };
    if (fundId) conditions.push(isReadable(fund, fundId, draft));
    if (providerId) conditions.push(isReadable(provider, providerId, draft));
    return conditions.join(' and ');
  };
}
