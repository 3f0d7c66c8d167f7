import { all } from './accounts.ts';
import type { TableCard } from './card.ts';
import { AUTHORITY, NOBODY, own } from './wall-parts.ts';

export const card: TableCard = {
  table: 'people.emergency_access',
  // An administrator of the authority sees that a record was opened, and nothing of the person.
  wall: {
    reads: [
      AUTHORITY,
      own('PLAN'),
      "authority_id = any ((select access.organisations_for('ADMINISTRATOR'))::uuid[])",
      "account_id = (select access.actor_id()) and organisation_id = any ((select access.organisations_for('AUTHORITY'))::uuid[])",
    ],
    inserts: NOBODY,
    updates: NOBODY,
  },
  // The reason for opening is visible to those with a power over welfare.
  may: all('r', ...['worker', 'manager', 'person', 'welfareRepresentative', 'emergencyWorker', 'administrator']),
  texts: ['EMERGENCY'],
  isShown: true,
  lists: () => ({ 'Query.emergencies': {}, 'SupportedPerson.emergencies': {} }),
};
