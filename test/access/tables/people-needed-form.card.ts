import { all, CIRCLE } from './accounts.ts';
import type { TableCard } from './card.ts';
import { AUTHORITY, NEED_WRITERS, reader } from './wall-parts.ts';

export const card: TableCard = {
  table: 'people.needed_form',
  // Everyone who may write the profile may record a needed form, in their own name.
  wall: {
    reads: [AUTHORITY, reader('PROFILE')],
    inserts: [`recorded_by_id = (select access.actor_id()) and ${NEED_WRITERS}`],
    updates: [`ends_at is null and ${NEED_WRITERS}`],
    updated: [`(ended_by_id is null or ended_by_id = (select access.actor_id())) and ${NEED_WRITERS}`],
  },
  may: {
    ...all('riu', 'worker', 'manager', ...CIRCLE, 'broker', 'holder'),
    ...all('r', 'provider', 'friend', 'emergencyWorker'),
  },
  texts: ['NEEDS'],
  isShown: true,
  isInserted: true,
  updated: 'ends_at ended_by_id',
  lift: 'drop index if exists people.needed_form_once',
};
