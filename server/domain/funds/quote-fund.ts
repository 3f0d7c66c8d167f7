import { selected } from '../../database/reading/selection.ts';
import type { Shown } from '../../database/reading/shown.ts';
import { type Pence, pence } from '../../foundation/pence.ts';

/** Reasons for which it is not known what would be left of a fund. */
export const FUND_UNKNOWN_REASONS = ['FUND_NOT_VISIBLE', 'NOT_WHOLLY_PRICED'] as const;
export type FundUnknownReason = (typeof FUND_UNKNOWN_REASONS)[number];

export interface FundAfterQuote {
  readonly left: Pence | null;
  readonly after: Pence | null;
  readonly whyNot: FundUnknownReason | null;
}

/** What is read of a fund to say what is left in it. */
export const LEFT_IN_FUND = {
  type: 'IndividualServiceFund',
  selection: { fields: [selected('balance', ['left'])] },
} as const;

/**
 * Returns the money in a fund that is neither promised nor spent, in pence; null if there is no such fund the actor may
 * see.
 */
export function leftInFund(fund: Shown<'IndividualServiceFund'> | null): Pence | null {
  const balance = fund?.balance as { left: Pence } | null | undefined;
  return balance?.left ?? null;
}

/** Returns what would be left after a cost, in pence; negative if the fund is too small. */
export function fundAfter(left: Pence | null, total: Pence | null): FundAfterQuote {
  if (left === null) return { left, after: null, whyNot: 'FUND_NOT_VISIBLE' };
  if (total === null) return { left, after: null, whyNot: 'NOT_WHOLLY_PRICED' };
  return { left, after: pence(left - total), whyNot: null };
}
