import { TOPICS } from '../../../server/database/walls.ts';
import { all } from './accounts.ts';
import type { TableCard } from './card.ts';
import { AUTHORITY, NOBODY, own } from './wall-parts.ts';

export const card: TableCard = {
  table: 'audit.access_record',
  wall: {
    reads: [AUTHORITY, ...TOPICS.map((topic) => `'${topic}' = any (topics) and ${own(topic)}`)],
    inserts: NOBODY,
    updates: NOBODY,
  },
  may: {
    ...all('r', 'worker', 'manager', 'person'),
    // Accesses to the parts that their power covers.
    ...all('p', 'financialRepresentative', 'welfareRepresentative'),
  },
  isShown: true,
  lists: () => ({ 'SupportedPerson.accessLog': {} }),
};
