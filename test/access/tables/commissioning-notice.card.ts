import { all, CIRCLE } from './accounts.ts';
import type { TableCard } from './card.ts';
import { AUTHORITY, NOBODY, PARTY, reader } from './wall-parts.ts';

export const card: TableCard = {
  table: 'commissioning.notice',
  // Only a function inserts notices. The provider, who knows its own price, does not see which people were notified.
  wall: {
    reads: [AUTHORITY, reader('COMMISSIONING'), PARTY.holder],
    inserts: NOBODY,
    updates: NOBODY,
  },
  may: all('r', 'worker', 'manager', 'broker', ...CIRCLE, 'holder'),
  isShown: true,
  lift: 'alter table commissioning.notice drop constraint if exists notice_once',
  lists: () => ({
    'Query.notices': {},
    'SupportedPerson.notices': {},
    // A notice is something that the person is still to be told of.
    'SupportedPerson.informationMissing': {},
  }),
};
