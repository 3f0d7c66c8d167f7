import { all, CIRCLE } from './accounts.ts';
import type { TableCard } from './card.ts';
import { undoneOnce } from './wall-parts.ts';

export const card: TableCard = {
  table: 'records.record_closure',
  wall: undoneOnce('reopened_at'),
  // Opened again already, and taken back already: that stands.
  may: { ...all('ri', 'worker', 'manager'), ...all('r', ...CIRCLE) },
  isInserted: true,
  updated: 'reopened_by_id reopened_at',
};
