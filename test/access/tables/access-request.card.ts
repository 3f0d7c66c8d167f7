import type { TableCard } from './card.ts';

export const card: TableCard = {
  table: 'access.request',
  wall: {},
  may: {},
  whose: () => 'true',
  isRead: false,
};
