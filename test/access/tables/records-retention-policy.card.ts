import { START } from '../../support/scenario.ts';
import { all, EVERYBODY } from './accounts.ts';
import type { TableCard } from './card.ts';
import { AUTHORITY, NOBODY } from './wall-parts.ts';

export const card: TableCard = {
  table: 'records.retention_policy',
  // Retention policies are public; only the authority sets its own.
  wall: { reads: ['true'], inserts: [AUTHORITY], updates: NOBODY },
  may: {
    ...all('r', ...EVERYBODY, 'brokerElsewhere', 'officerElsewhere', 'coordinatorElsewhere'),
    ...all('ri', 'worker', 'manager'),
  },
  whose: ({ organisations }) => `authority_id = '${organisations.council}'`,
  isInserted: true,
  examples: () => {
    const policy = { kind: 'YOUNG_CARER', years: 25, source: 'Retention schedule', startsOn: START };
    return [{ act: 'retentionPolicySet', account: 'manager', input: policy }];
  },
  lists: ({ organisations }) => ({
    'Organisation.retentionPolicies': { column: 'authority_id', owner: organisations.council },
  }),
};
