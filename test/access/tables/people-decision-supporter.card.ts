import { all } from './accounts.ts';
import type { TableCard } from './card.ts';
import { AUTHORITY, OWN_SAY, own, recordedBy } from './wall-parts.ts';

export const card: TableCard = {
  table: 'people.decision_supporter',
  // Who helps to decide, and what the person wants against what is held for them, is the person's own to say.
  wall: {
    reads: [AUTHORITY, own('PROFILE'), 'account_id = (select access.actor_in_own_name())'],
    ...recordedBy(OWN_SAY),
  },
  // Who helps to decide sees that they do, and nothing else.
  may: {
    ...all('riu', 'worker', 'manager', 'person'),
    ...all('r', 'financialRepresentative', 'welfareRepresentative', 'supporter'),
  },
  texts: ['SUPPORTER'],
  isShown: true,
  isInserted: true,
  updated: 'ends_at ended_by_id',
};
