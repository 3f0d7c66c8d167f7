import { START } from '../../support/scenario.ts';
import { all, CIRCLE } from './accounts.ts';
import type { TableCard } from './card.ts';
import { undoneOnce } from './wall-parts.ts';

export const card: TableCard = {
  table: 'records.record_closure',
  wall: undoneOnce('reopened_at'),
  // Ishbel's record was reopened already, so nobody can reopen it once more.
  may: { ...all('ri', 'worker', 'manager'), ...all('r', ...CIRCLE) },
  isInserted: true,
  updated: 'reopened_by_id reopened_at',
  examples: ({ personId }) => [
    { act: 'recordClose', account: 'worker', input: { personId, endedOn: START } },
    { act: 'recordReopen', account: 'worker', input: { personId } },
  ],
};
