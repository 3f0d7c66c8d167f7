import { all, EVERYBODY } from './accounts.ts';
import type { TableCard } from './card.ts';

export const card: TableCard = {
  table: 'planning.precedent',
  // The same as others read it: everybody once it is published, and before that who moderates it.
  wall: {
    reads: [`status = 'PUBLISHED' or id = any ((select access.moderated_precedents())::uuid[])`],
    inserts: ['false'],
    updates: ['false'],
  },
  // One of three is published. The others wait for whoever has nothing to do with Ishbel or Morag.
  may: { ...all('p', ...EVERYBODY), ...all('r', 'supportAdviser', 'operator') },
  whose: () => 'true',
};
