import type { TableCard } from './card.ts';
import { NOBODY } from './wall-parts.ts';

export const card: TableCard = {
  table: 'directory.reminder',
  // Written by the schedule, read and used by functions alone: their codes open entries.
  wall: { reads: NOBODY, inserts: NOBODY, updates: NOBODY },
  may: {},
  whose: () => 'true',
};
