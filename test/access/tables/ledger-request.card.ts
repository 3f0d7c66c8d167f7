import type { TableCard } from './card.ts';

export const card: TableCard = {
  table: 'ledger.request',
  wall: {},
  may: {},
  whose: () => 'true',
  isRead: false,
};
