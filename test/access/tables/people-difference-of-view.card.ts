import { all } from './accounts.ts';
import type { TableCard } from './card.ts';
import { AUTHORITY, NOBODY, OWN_SAY, reader, recordedBy } from './wall-parts.ts';

export const card: TableCard = {
  table: 'people.difference_of_view',
  wall: {
    reads: [AUTHORITY, reader('PLAN')],
    ...recordedBy(OWN_SAY),
    updates: NOBODY,
    updated: NOBODY,
  },
  may: {
    ...all('ri', 'worker', 'manager', 'person'),
    ...all('r', 'broker', 'welfareRepresentative', 'emergencyWorker'),
  },
  texts: ['VIEW'],
  isShown: true,
  isInserted: true,
  examples: ({ personId, representationId }) => {
    const views = { matter: 'Where to live', wish: 'To stay at home.', view: 'A care home is safer.' };
    return [{ act: 'viewsDifferRecord', account: 'worker', input: { personId, representationId, ...views } }];
  },
  lists: () => ({ 'SupportedPerson.differencesOfView': {} }),
};
