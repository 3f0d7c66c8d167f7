import type { TableCard } from './card.ts';

export const card: TableCard = {
  table: 'access.emergency_attempt',
  // Kept for the limit alone.
  wall: {},
  may: {},
  whose: () => 'true',
  isRead: false,
};
