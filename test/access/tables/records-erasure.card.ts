import { all, CIRCLE } from './accounts.ts';
import type { TableCard } from './card.ts';
import { undoneOnce } from './wall-parts.ts';

export const card: TableCard = {
  table: 'records.erasure',
  wall: undoneOnce('withdrawn_at'),
  may: { ...all('ri', 'worker', 'manager'), ...all('r', ...CIRCLE) },
  isInserted: true,
  updated: 'withdrawn_at',
  examples: ({ personId }) => [
    { act: 'erasureRequest', account: 'worker', input: { personId } },
    { act: 'personErase', account: 'manager', input: { personId } },
  ],
};
