import type { TableCard } from './card.ts';
import { NOBODY, OPERATOR } from './wall-parts.ts';

export const card: TableCard = {
  table: 'directory.quarantined_entry',
  // What a feed sent that was not taken in is for who runs the platform, who tells whoever keeps the feed.
  wall: { reads: [OPERATOR], inserts: NOBODY, updates: NOBODY },
  may: { operator: 'r' },
  whose: () => 'true',
};
