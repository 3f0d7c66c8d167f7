import { todayInScotland } from '../../../server/foundation/period.ts';
import { all } from './accounts.ts';
import type { TableCard } from './card.ts';
import { ADMINISTERED, byActor, mayDo, NOBODY } from './wall-parts.ts';

export const card: TableCard = {
  table: 'identity.delegated_limit',
  wall: {
    reads: [
      'account_id = (select access.actor_id())',
      "organisation_id = any ((select access.organisations_for('RECORDS'))::uuid[])",
      ADMINISTERED,
    ],
    inserts: [
      `${mayDo('memberLimitSet', 'organisation_id')} and ${byActor('set_by_id')} and account_id <> set_by_id and starts_on >= access.today() - 1`,
    ],
    updates: NOBODY,
  },
  // How much Ailsa, the worker, may agree.
  may: { ...all('r', 'worker', 'manager'), administrator: 'ri' },
  whose: ({ organisations }) => `organisation_id = '${organisations.council}'`,
  begins: { starts_on: todayInScotland() },
  isInserted: true,
  examples: ({ membershipId }) => {
    const limit = { pencePerWeek: 40_000, pencePerDecision: 2_080_000, startsOn: todayInScotland() };
    return [{ act: 'memberLimitSet', account: 'administrator', input: { membershipId, ...limit } }];
  },
  lists: ({ workersRoleId }) => ({ 'Membership.limits': { column: 'membership_id', owner: workersRoleId } }),
};
