import { all } from './accounts.ts';
import type { TableCard } from './card.ts';
import { MEMBERS, NOBODY } from './wall-parts.ts';

export const card: TableCard = {
  table: 'identity.account',
  wall: {
    reads: [
      'id = (select access.actor_id())',
      "registered_by_id = any ((select access.organisations_for('RECORDS'))::uuid[])",
      MEMBERS,
    ],
    inserts: [
      "registered_by_id = any ((select access.organisations_for('AUTHORITY'))::uuid[])",
      'registered_by_id = any ((select access.own_authorities())::uuid[])',
    ],
    updates: NOBODY,
  },
  // The accounts that the council registered: one's own is always one's own.
  may: {
    ...all('ri', 'worker', 'manager'),
    person: 'pi',
    ...all('p', 'financialRepresentative', 'welfareRepresentative', 'formerRepresentative', 'supporter'),
  },
  whose: ({ ishbel, organisations }) => `registered_by_id = '${organisations.council}'
    and id in (select account_id from people.representation where person_id = '${ishbel.personId}'
      union select account_id from people.decision_supporter where person_id = '${ishbel.personId}'
      union select account_id from people.supported_person where id = '${ishbel.personId}')`,
  isInserted: true,
};
