import { all } from './accounts.ts';
import type { TableCard } from './card.ts';
import { walled } from './wall-parts.ts';

export const card: TableCard = {
  table: 'people.supported_person',
  wall: walled('PROFILE', { column: 'id' }),
  may: {
    worker: 'riu',
    manager: 'riu',
    ...all('r', 'person', 'financialRepresentative', 'welfareRepresentative', 'provider', 'friend', 'emergencyWorker'),
    broker: 'ru',
    holder: 'ru',
  },
  whose: ({ ishbel }) => `id = '${ishbel.personId}'`,
  texts: ['PROFILE'],
  isShown: true,
  isInserted: true,
  updated: 'known_as locality version',
};
