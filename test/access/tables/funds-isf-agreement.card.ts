import { fundReaders } from './accounts.ts';
import type { TableCard } from './card.ts';
import { NOBODY, PARTY, walled } from './wall-parts.ts';

export const card: TableCard = {
  table: 'funds.isf_agreement',
  wall: { ...walled('FUND', { reads: [PARTY.holder] }), inserts: NOBODY },
  may: fundReaders(),
  isShown: true,
  lists: ({ ishbel }) => ({ 'IndividualServiceFund.agreements': { column: 'fund_id', owner: ishbel.fundId } }),
};
