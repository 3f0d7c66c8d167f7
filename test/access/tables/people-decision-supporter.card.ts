import { START } from '../../support/scenario.ts';
import { all } from './accounts.ts';
import type { TableCard } from './card.ts';
import { AUTHORITY, OWN_SAY, own, recordedBy } from './wall-parts.ts';

export const card: TableCard = {
  table: 'people.decision_supporter',
  // The person names their decision supporters; the authority may record them too.
  wall: {
    reads: [AUTHORITY, own('PROFILE'), 'account_id = (select access.actor_in_own_name())'],
    ...recordedBy(OWN_SAY),
  },
  // A decision supporter sees this row about themselves, and nothing else.
  may: {
    ...all('riu', 'worker', 'manager', 'person'),
    ...all('r', 'financialRepresentative', 'welfareRepresentative', 'supporter'),
  },
  texts: ['SUPPORTER'],
  isShown: true,
  isInserted: true,
  updated: 'ends_at ended_by_id',
  examples: ({ personId, decisionSupporterId }) => {
    const nan = { name: 'Nan Laurie', howTheyHelp: 'Goes over letters with her.', agreedOn: START };
    return [
      { act: 'decisionSupporterName', account: 'worker', input: { personId, ...nan } },
      { act: 'decisionSupporterEnd', account: 'worker', input: { decisionSupporterId } },
    ];
  },
  lists: () => ({ 'SupportedPerson.decisionSupporters': {} }),
};
