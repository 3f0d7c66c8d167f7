import { todayInScotland } from '../../../server/foundation/period.ts';
import { END } from '../../support/scenario.ts';
import { all, CIRCLE } from './accounts.ts';
import type { TableCard } from './card.ts';
import { AUTHORITY, DECIDERS, own } from './wall-parts.ts';

export const card: TableCard = {
  table: 'people.access_grant',
  // The person, a representative within their power, and the authority that records it may give and end consent. A
  // grant to write gives no right to grant. Grants on another basis than consent are given and ended by functions.
  wall: {
    reads: [
      AUTHORITY,
      own('PROFILE'),
      'account_id = (select access.actor_in_own_name())',
      "(account_id is null and basis = 'CONSENT' and organisation_id = any ((select access.organisations_for('RECORDS'))::uuid[]))",
      "(account_id is null and basis = 'COMMISSION' and organisation_id = any ((select access.organisations_for('PROVIDER'))::uuid[]))",
    ],
    inserts: [`basis = 'CONSENT' and granted_by_id = (select access.actor_id()) and ${DECIDERS}`],
    updates: [`basis = 'CONSENT' and ends_at is null and ${DECIDERS}`],
    updated: [
      `basis = 'CONSENT' and (ended_by_id is null or ended_by_id = (select access.actor_id())) and ${DECIDERS}`,
    ],
  },
  // The grantee of a past, present or future grant sees that grant, and no other.
  may: {
    ...all('riu', 'worker', 'manager', ...CIRCLE),
    ...all('p', 'broker', 'holder', 'provider', 'friend', 'formerBroker', 'futureBroker', 'emergencyWorker'),
  },
  isShown: true,
  isInserted: true,
  updated: 'ends_at ended_by_id',
  examples: ({ personId, representationId, decisionSupporterId, grantId }, { town }) => {
    const organisationId = town.organisations.otherProvider;
    const parts = { topics: ['PLAN'], mayWrite: true, startsOn: todayInScotland(), endsOn: END };
    const account = 'worker';
    return [
      { act: 'accessGrantGive', account, input: { personId, organisationId, ...parts } },
      { act: 'accessGrantGive', account, input: { personId, representationId, ...parts } },
      { act: 'accessGrantGive', account, input: { personId, decisionSupporterId, topics: ['PLAN'] } },
      { act: 'accessGrantEnd', account, input: { grantId } },
    ];
  },
  lists: () => ({ 'SupportedPerson.grants': {} }),
};
