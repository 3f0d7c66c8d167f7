import { all } from './accounts.ts';
import type { TableCard } from './card.ts';
import { AUTHORITY, NOBODY, own } from './wall-parts.ts';

export const card: TableCard = {
  table: 'people.emergency_access',
  // Whoever administers the authority is shown that a record was opened, and nothing of the person.
  wall: {
    reads: [
      AUTHORITY,
      own('PLAN'),
      'authority_id = any ((select access.administered_organisations())::uuid[])',
      'account_id = (select access.actor_id()) and organisation_id = any ((select access.actor_authorities())::uuid[])',
    ],
    inserts: NOBODY,
    updates: NOBODY,
  },
  // Why it was opened is for who looks after welfare.
  may: all('r', ...['worker', 'manager', 'person', 'welfareRepresentative', 'emergencyWorker', 'administrator']),
  texts: ['EMERGENCY'],
  isShown: true,
};
