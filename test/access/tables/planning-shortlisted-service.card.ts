import { all } from './accounts.ts';
import type { TableCard } from './card.ts';
import { AUTHORITY, CHOOSERS, reader } from './wall-parts.ts';

export const card: TableCard = {
  table: 'planning.shortlisted_service',
  // The shortlist is the person's: the authority reads it and cannot write it.
  wall: {
    reads: [AUTHORITY, reader('PLAN')],
    inserts: [`added_by_id = (select access.actor_id()) and ${CHOOSERS}`],
    updates: [`removed_at is null and ${CHOOSERS}`],
    updated: [`(removed_by_id is null or removed_by_id = (select access.actor_id())) and ${CHOOSERS}`],
  },
  may: {
    ...all('riu', 'person', 'welfareRepresentative', 'broker'),
    ...all('r', 'worker', 'manager', 'emergencyWorker'),
  },
  texts: ['SHORTLIST'],
  isShown: true,
  isInserted: true,
  updated: 'position removed_at removed_by_id',
  lift: 'drop index if exists planning.shortlisted_once',
  examples: ({ personId, entryId, firstEntryId }, { town }) => {
    const account = 'broker';
    return [
      { act: 'shortlistAdd', account, input: { personId, serviceId: town.services.otherCareAtHome, reason: 'Near.' } },
      { act: 'shortlistRemove', account, input: { entryId } },
      { act: 'shortlistOrder', account, input: { personId, entryIds: [entryId, firstEntryId] } },
    ];
  },
  lists: () => ({ 'SupportedPerson.shortlist': {} }),
};
