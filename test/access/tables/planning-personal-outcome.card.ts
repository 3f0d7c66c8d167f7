import { START } from '../../support/scenario.ts';
import { all } from './accounts.ts';
import type { TableCard } from './card.ts';
import { decidedByAuthority } from './wall-parts.ts';

export const card: TableCard = {
  table: 'planning.personal_outcome',
  wall: decidedByAuthority('PLAN'),
  may: {
    ...all('ri', 'worker', 'manager'),
    ...all('r', 'broker', 'person', 'welfareRepresentative', 'emergencyWorker'),
  },
  texts: ['PLAN'],
  isShown: true,
  isInserted: true,
  examples: ({ personId }) => [
    { act: 'outcomeAgree', account: 'worker', input: { personId, words: 'To get out more.', agreedOn: START } },
  ],
  lists: () => ({ 'SupportedPerson.outcomes': {} }),
};
