import { all } from './accounts.ts';
import type { TableCard } from './card.ts';
import { AUTHORITY, reader, writer } from './wall-parts.ts';

export const card: TableCard = {
  table: 'planning.information_shared',
  // Recorded by the person who shared the information, in their own name, and never changed.
  wall: {
    reads: [AUTHORITY, reader('PLAN')],
    inserts: [`recorded_by_id = (select access.actor_id()) and (${AUTHORITY} or ${writer('PLAN')})`],
    updates: ['false'],
  },
  may: {
    ...all('ri', 'worker', 'manager', 'broker'),
    ...all('r', 'person', 'welfareRepresentative', 'emergencyWorker'),
  },
  texts: ['TOLD'],
  isShown: true,
  isInserted: true,
  lift: 'drop index if exists planning.information_shared_once',
};
