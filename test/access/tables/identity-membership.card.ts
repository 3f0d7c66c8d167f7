import { todayInScotland } from '../../../server/foundation/period.ts';
import { all } from './accounts.ts';
import type { TableCard } from './card.ts';
import { ADMINISTERED, MEMBERS, mayDo } from './wall-parts.ts';

export const card: TableCard = {
  table: 'identity.membership',
  wall: {
    reads: [
      'account_id = (select access.actor_id())',
      'organisation_id = any ((select access.actor_organisations())::uuid[])',
      ADMINISTERED,
    ],
    inserts: [
      `${mayDo('membershipGive', 'organisation_id')} and account_${MEMBERS} and starts_on >= access.today() - 1 and access.may_take(account_id, organisation_id, role)`,
    ],
    updates: [ADMINISTERED],
  },
  // Who works for the council.
  may: {
    ...all('r', 'worker', 'manager'),
    administrator: 'riu',
    ...all('p', 'closedWorker', 'formerWorker', 'futureWorker'),
  },
  whose: ({ organisations }) => `organisation_id = '${organisations.council}'`,
  begins: { starts_on: todayInScotland(), ends_on: null },
  isInserted: true,
  updated: 'ends_on',
};
