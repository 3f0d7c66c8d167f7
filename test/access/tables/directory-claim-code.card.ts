import type { TableCard } from './card.ts';
import { NOBODY, OPERATOR } from './wall-parts.ts';

export const card: TableCard = {
  table: 'directory.claim_code',
  wall: {
    reads: [OPERATOR],
    inserts: [`issued_by_id = (select access.actor_id()) and ${OPERATOR}`],
    updates: NOBODY,
  },
  may: { operator: 'ri' },
  whose: () => 'true',
  isInserted: true,
};
