import { all, EVERYBODY } from './accounts.ts';
import type { TableCard } from './card.ts';
import { ADMINISTERED, MEMBERS } from './wall-parts.ts';

export const card: TableCard = {
  table: 'identity.broker_accreditation',
  wall: {
    reads: ['true'],
    inserts: [`${ADMINISTERED} and account_${MEMBERS}`],
    updates: [ADMINISTERED],
  },
  // An award is public.
  may: { ...all('r', ...EVERYBODY), brokerAdministrator: 'riu' },
  whose: ({ organisations }) => `organisation_id = '${organisations.brokerage}'`,
  isInserted: true,
  updated: 'ends_on',
};
