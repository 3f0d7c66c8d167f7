/** The words of the ledger. Money moves, and a fund's accounts are opened, inside SQL: the server calls nothing of the ledger itself. */

/** Where a fund's money can be: come from outside, left, promised, spent. */
export const ACCOUNT_KINDS = ['OUTSIDE', 'AVAILABLE', 'COMMITTED', 'SPENT'] as const;
export type AccountKind = (typeof ACCOUNT_KINDS)[number];

/** Why money moved. */
export const TRANSFER_REASONS = ['ALLOCATION', 'PROMISE', 'PAYMENT', 'RELEASE', 'REVERSAL'] as const;
export type TransferReason = (typeof TRANSFER_REASONS)[number];
