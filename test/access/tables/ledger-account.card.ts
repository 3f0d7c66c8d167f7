import { fundReaders } from './accounts.ts';
import type { TableCard } from './card.ts';
import { AUTHORITY, PARTY, reader } from './wall-parts.ts';

export const card: TableCard = {
  table: 'ledger.account',
  // The ledger: read like the fund, written by its own door alone.
  wall: { reads: [AUTHORITY, reader('FUND'), PARTY.holder] },
  may: fundReaders(),
};
