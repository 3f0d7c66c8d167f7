import { all } from './accounts.ts';
import type { TableCard } from './card.ts';
import { walled } from './wall-parts.ts';

export const card: TableCard = {
  table: 'people.confidential_record',
  wall: walled('CONFIDENTIAL'),
  may: {
    worker: 'ri',
    manager: 'ri',
    ...all('r', 'person', 'welfareRepresentative', 'provider', 'emergencyWorker'),
  },
  texts: ['CONFIDENTIAL', 'BORN', 'POSTCODE'],
  isInserted: true,
};
