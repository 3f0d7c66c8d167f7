import { NEW_KEY } from '../../every-act/example.ts';
import { START } from '../../support/scenario.ts';
import { fundReaders } from './accounts.ts';
import type { TableCard } from './card.ts';
import { NOBODY, PARTY, walled } from './wall-parts.ts';

export const card: TableCard = {
  table: 'funds.allocation',
  wall: { ...walled('FUND', { reads: [PARTY.holder] }), inserts: NOBODY },
  may: fundReaders(),
  isShown: true,
  examples: ({ fundId }) => [
    {
      act: 'fundAllocate',
      account: 'holder',
      input: { fundId, pence: 1_000, receivedOn: START, idempotencyKey: NEW_KEY },
    },
  ],
  lists: ({ ishbel }) => ({ 'IndividualServiceFund.allocations': { column: 'fund_id', owner: ishbel.fundId } }),
};
