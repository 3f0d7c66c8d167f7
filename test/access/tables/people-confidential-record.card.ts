import { all } from './accounts.ts';
import type { TableCard } from './card.ts';
import { AUTHORITY, own, reader } from './wall-parts.ts';

export const card: TableCard = {
  table: 'people.confidential_record',
  wall: {
    reads: [AUTHORITY, reader('CONFIDENTIAL')],
    inserts: [AUTHORITY],
    updates: [AUTHORITY, own('CONFIDENTIAL')],
  },
  may: {
    ...all('riu', 'worker', 'manager'),
    ...all('ru', 'person', 'welfareRepresentative'),
    ...all('r', 'provider', 'emergencyWorker'),
  },
  texts: ['CONFIDENTIAL', 'BORN', 'POSTCODE'],
  isInserted: true,
  updated: 'full_name address postcode telephone',
};
