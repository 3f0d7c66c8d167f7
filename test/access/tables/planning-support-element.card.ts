import { done } from '../../support/acts.ts';
import { all } from './accounts.ts';
import type { TableCard } from './card.ts';
import { AUTHORITY, reader, recordedBy } from './wall-parts.ts';

const CARE = { typeOfSupport: 'PERSONAL_CARE', option: 'OPTION_2', basis: 'CHOSEN', recurrence: 'RECURRING' };

export const card: TableCard = {
  table: 'planning.support_element',
  // The authority records the choice; nobody else does, whatever they were given to write.
  wall: { reads: [AUTHORITY, reader('PLAN')], ...recordedBy(AUTHORITY) },
  may: {
    ...all('riu', 'worker', 'manager'),
    ...all('r', 'broker', 'person', 'welfareRepresentative', 'emergencyWorker'),
  },
  isShown: true,
  isInserted: true,
  updated: 'ends_at ended_by_id end_reason',
  row: {
    id: 'supportElementId',
    make: ({ world, personId, worker }) => done(world, worker, 'elementAdd', { personId, ...CARE }),
  },
  examples: ({ personId, rows: { supportElementId } }) => [
    { act: 'elementAdd', account: 'worker', input: { personId, ...CARE, typeOfSupport: 'MEALS' } },
    { act: 'elementEnd', account: 'worker', input: { supportElementId, reason: 'ENTERED_BY_MISTAKE' } },
  ],
  lists: () => ({ 'SupportedPerson.supportElements': {} }),
  lift: 'drop index if exists planning.support_element_once',
};
