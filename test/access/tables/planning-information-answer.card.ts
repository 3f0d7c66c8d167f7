import { all } from './accounts.ts';
import type { TableCard } from './card.ts';
import { AUTHORITY, own, reader } from './wall-parts.ts';

export const card: TableCard = {
  table: 'planning.information_answer',
  wall: {
    reads: [AUTHORITY, reader('PLAN')],
    inserts: [`recorded_by_id = (select access.actor_id()) and (${AUTHORITY} or ${own('PLAN')})`],
    updates: ['false'],
  },
  may: {
    ...all('ri', 'worker', 'manager', 'person', 'welfareRepresentative'),
    ...all('r', 'broker', 'emergencyWorker'),
  },
  texts: ['ANSWER'],
  isShown: true,
  isInserted: true,
  examples: ({ informationSharedId }) => [
    {
      act: 'informationAnswer',
      account: 'worker',
      input: { informationSharedId, receipt: 'NOT_USABLE', words: 'Too small.' },
    },
  ],
  lists: ({ ishbel: { informationSharedId } }) => ({
    'InformationShared.answers': {
      ...{ column: 'information_shared_id', owner: informationSharedId, under: informationSharedId },
    },
  }),
};
