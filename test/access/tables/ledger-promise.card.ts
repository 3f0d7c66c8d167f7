import type { TableCard } from './card.ts';

export const card: TableCard = {
  table: 'ledger.promise',
  wall: {},
  may: {},
  whose: ({ ishbel }) => `fund_id = '${ishbel.fundId}'`,
  isRead: false,
};
