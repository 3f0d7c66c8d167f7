import type { EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery } from 'kysely';
import { newId } from '../../database/columns.ts';

/**
 * The ledger's one door in TypeScript. The acts that move money for a client (allocate, accept, pay) go through it
 * inside SQL, in one call each; what stands here opens a fund's accounts and sets right what went wrong.
 */

/** Where a fund's money can be: come from outside, left, promised, spent. */
export const ACCOUNT_KINDS = ['OUTSIDE', 'AVAILABLE', 'COMMITTED', 'SPENT'] as const;
export type AccountKind = (typeof ACCOUNT_KINDS)[number];

/** Why money moved. */
export const TRANSFER_REASONS = ['ALLOCATION', 'PROMISE', 'PAYMENT', 'RELEASE', 'REVERSAL'] as const;
export type TransferReason = (typeof TRANSFER_REASONS)[number];

interface FundKeys {
  readonly fundId: string;
  readonly personId: string;
  readonly authorityId: string;
  readonly holderId: string;
}

/** Opens the accounts of a new fund, all empty. */
export async function openAccounts(
  em: EntityManager,
  { fundId, personId, authorityId, holderId }: FundKeys,
): Promise<void> {
  const ids = ACCOUNT_KINDS.map(() => newId());
  await run(em, 'select ledger.open($1, $2, $3, $4, $5)', [fundId, personId, authorityId, holderId, ids]);
}

/**
 * Undoes a transfer by one in the other direction; the mistake stays on record.
 * @param causeId what it is undone for
 * @throws DomainError NOT_FOUND, ALREADY_DONE, WRONG_STATE, INSUFFICIENT_FUNDS
 */
export async function reverseTransfer(
  em: EntityManager,
  { transferId, causeId }: { transferId: string; causeId: string },
): Promise<string> {
  const reversalId = newId();
  await run(em, 'select ledger.reverse($1, $2, $3)', [transferId, reversalId, causeId]);
  return reversalId;
}

async function run(em: EntityManager, sql: string, values: unknown[]): Promise<void> {
  await em.getKysely().executeQuery(CompiledQuery.raw(sql, values));
}
