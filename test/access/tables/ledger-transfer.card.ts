import { fundReaders } from './accounts.ts';
import type { TableCard } from './card.ts';
import { AUTHORITY, PARTY, reader } from './wall-parts.ts';

export const card: TableCard = {
  table: 'ledger.transfer',
  wall: { reads: [AUTHORITY, reader('FUND'), PARTY.holder] },
  may: fundReaders(),
  isShown: true,
  lists: ({ ishbel }) => ({ 'IndividualServiceFund.transfers': { column: 'fund_id', owner: ishbel.fundId } }),
};
