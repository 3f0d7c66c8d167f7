import { fundReaders } from './accounts.ts';
import type { TableCard } from './card.ts';
import { NOBODY, PARTY, walled } from './wall-parts.ts';

export const card: TableCard = {
  table: 'funds.individual_service_fund',
  // Opened, and filled, by functions alone.
  wall: { ...walled('FUND', { reads: [PARTY.holder] }), inserts: NOBODY },
  may: fundReaders(),
  isShown: true,
};
