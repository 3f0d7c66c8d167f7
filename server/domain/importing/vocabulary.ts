import type { OwnerTransaction } from '../../database/owner-transaction.ts';

/**
 * Rebuilds the list of all words by which services are found, after services were added or renamed: search treats a word
 * that is not on the list as a typing mistake. An outdated list hides nothing; it only makes search guess more often.
 */
export async function refreshWords(transaction: OwnerTransaction): Promise<void> {
  await transaction.run('select directory.refresh_words()');
}
