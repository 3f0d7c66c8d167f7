import type { TableCard } from './card.ts';
import { NOBODY } from './wall-parts.ts';

export const card: TableCard = {
  table: 'identity.login',
  wall: { reads: ['account_id = (select access.actor_id())'], inserts: NOBODY, updates: NOBODY },
  may: { person: 'r' },
  whose: ({ ishbel }) => `account_id = '${ishbel.accounts.person}'`,
};
