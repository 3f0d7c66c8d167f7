import { all, CIRCLE } from './accounts.ts';
import type { TableCard } from './card.ts';
import { AUTHORITY, own, recordedBy } from './wall-parts.ts';

export const card: TableCard = {
  table: 'people.representation',
  // Only the authority records a legal power; the person and the representatives see it.
  wall: { reads: [AUTHORITY, own('PROFILE')], ...recordedBy(AUTHORITY) },
  may: { ...all('riu', 'worker', 'manager'), ...all('r', ...CIRCLE) },
  texts: ['POWER'],
  isShown: true,
  isInserted: true,
  updated: 'ends_at ended_by_id',
};
