import type { Draft } from '../../database/read-sql.ts';
import { isId } from '../../foundation/given.ts';

/** Which commissions are asked for; all conditions are met together. */
export interface CommissionFilter {
  readonly statuses?: readonly string[] | null;
  readonly fundId?: string | null;
  readonly providerId?: string | null;
}

const NONE = 'false';

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
    if (fundId) conditions.push(isId(fundId) ? `${row}.fund_id = ${draft.bind(fundId)}::uuid` : NONE);
    if (providerId) conditions.push(isId(providerId) ? `${row}.provider_id = ${draft.bind(providerId)}::uuid` : NONE);
    return conditions.join(' and ');
  };
}
