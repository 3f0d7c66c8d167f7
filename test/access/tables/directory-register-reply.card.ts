import { all, EVERYBODY } from './accounts.ts';
import type { TableCard } from './card.ts';
import { NOBODY } from './wall-parts.ts';

export const card: TableCard = {
  table: 'directory.register_reply',
  wall: { reads: ['true'], inserts: NOBODY, updates: NOBODY },
  may: all('r', ...EVERYBODY),
  whose: () => 'true',
  lift: 'drop index if exists directory.register_reply_once',
  examples: (_things, { town }) => [
    {
      act: 'registerReply',
      account: 'provider',
      input: { serviceId: town.services.careAtHome, about: 'COMPLAINTS', text: 'Sorry.' },
    },
  ],
  lists: ({ claims }) => ({ 'SupportService.registerReplies': { column: 'service_id', owner: claims.keptServiceId } }),
};
