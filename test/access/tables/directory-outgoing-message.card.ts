import type { TableCard } from './card.ts';
import { NOBODY } from './wall-parts.ts';

export const card: TableCard = {
  table: 'directory.outgoing_message',
  wall: { reads: NOBODY, inserts: NOBODY, updates: NOBODY },
  may: {},
  whose: () => 'true',
};
