import { all, EVERYBODY } from './accounts.ts';
import type { TableCard } from './card.ts';
import { AUTHORITY, NOBODY } from './wall-parts.ts';

export const card: TableCard = {
  table: 'records.retention_policy',
  // How long a record is kept anybody may know; that one is closed or erased, whoever's it is and their authority.
  wall: { reads: ['true'], inserts: [AUTHORITY], updates: NOBODY },
  // How long records are kept is the one thing behind a wall that anybody may read.
  may: {
    ...all('r', ...EVERYBODY, 'brokerElsewhere', 'officerElsewhere', 'coordinatorElsewhere'),
    ...all('ri', 'worker', 'manager'),
  },
  whose: ({ organisations }) => `authority_id = '${organisations.council}'`,
  isInserted: true,
};
