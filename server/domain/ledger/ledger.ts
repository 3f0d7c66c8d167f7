/**
 * The enumerations of the ledger. Money is moved, and a fund's accounts are opened, inside SQL: the server calls no
 * function of the ledger itself.
 */

/** The accounts of a fund: not received yet, left, promised, spent. */
export const ACCOUNT_KINDS = ['OUTSIDE', 'AVAILABLE', 'COMMITTED', 'SPENT'] as const;
export type AccountKind = (typeof ACCOUNT_KINDS)[number];

/** Reasons for a transfer. */
export const TRANSFER_REASONS = ['ALLOCATION', 'PROMISE', 'PAYMENT', 'RELEASE', 'REVERSAL'] as const;
export type TransferReason = (typeof TRANSFER_REASONS)[number];
