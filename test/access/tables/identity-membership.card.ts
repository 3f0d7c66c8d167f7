import { todayInScotland } from '../../../server/foundation/period.ts';
import { END } from '../../support/scenario.ts';
import { all } from './accounts.ts';
import type { TableCard } from './card.ts';
import { ADMINISTERED, MEMBERS, mayDo } from './wall-parts.ts';

export const card: TableCard = {
  table: 'identity.membership',
  wall: {
    reads: [
      'account_id = (select access.actor_id())',
      "organisation_id = any ((select access.organisations_for('RECORDS'))::uuid[])",
      ADMINISTERED,
    ],
    inserts: [
      `${mayDo('membershipGive', 'organisation_id')} and account_${MEMBERS} and starts_on >= access.today() - 1 and identity.taking_obstacle(account_id, organisation_id, role) is null`,
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
  examples: ({ membershipId }, { town }) => {
    const accountId = town.accounts.worker;
    const role = { role: 'TEAM_MANAGER', startsOn: todayInScotland(), endsOn: END };
    const account = 'administrator';
    return [
      { act: 'membershipGive', account, input: { accountId, ...role } },
      { act: 'membershipEnd', account, input: { membershipId, endsOn: END } },
      { act: 'memberClose', account, input: { accountId } },
    ];
  },
  lists: ({ organisations }) => ({
    'Organisation.members': {
      ...{ column: 'organisation_id', owner: organisations.council },
      // A role is held once at a time: what starts and ends on one day is no time at all.
      differs: () => ({ ends_on: '2020-01-01' }),
    },
  }),
};
