import { TOPICS } from '../../../server/database/walls.ts';
import { all } from './accounts.ts';
import type { TableCard } from './card.ts';
import { ADMINISTERED, AUTHORITY, NOBODY, own } from './wall-parts.ts';

export const card: TableCard = {
  table: 'audit.act',
  wall: {
    reads: [
      AUTHORITY,
      ...TOPICS.map((topic) => `topic = '${topic}' and ${own(topic)}`),
      `person_id is null and ${ADMINISTERED}`,
    ],
    inserts: NOBODY,
    updates: NOBODY,
  },
  may: {
    ...all('r', 'worker', 'manager', 'person'),
    // What was done to the parts that their power covers.
    ...all('p', 'financialRepresentative', 'welfareRepresentative'),
  },
  isShown: true,
  lists: ({ organisations, accounts }) => ({
    'SupportedPerson.acts': {},
    'Organisation.acts': {
      ...{ column: 'organisation_id', owner: organisations.council, asker: accounts.administrator },
      differs: () => ({ person_id: null, authority_id: null, topic: null }),
    },
  }),
};
