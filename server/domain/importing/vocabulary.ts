import type { OwnerTransaction } from '../../database/owner-transaction.ts';

/**
 * Makes the list of all words that services are found by anew, after services were added or renamed: a word that is
 * not on it is taken for a slip of the finger. An old list hides nothing, it only makes search guess more often.
 */
export async function refreshWords(transaction: OwnerTransaction): Promise<void> {
  await transaction.run('select directory.refresh_words()');
}
