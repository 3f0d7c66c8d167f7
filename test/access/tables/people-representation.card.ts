import { END, START } from '../../support/scenario.ts';
import { all, CIRCLE } from './accounts.ts';
import type { TableCard } from './card.ts';
import { AUTHORITY, own, recordedBy } from './wall-parts.ts';

export const card: TableCard = {
  table: 'people.representation',
  // Only the authority records a legal power; the person and the representatives see it.
  wall: { reads: [AUTHORITY, own('PROFILE')], ...recordedBy(AUTHORITY) },
  may: { ...all('riu', 'worker', 'manager'), ...all('r', ...CIRCLE) },
  texts: ['POWER'],
  isShown: true,
  isInserted: true,
  updated: 'ends_at ended_by_id',
  examples: ({ personId, representationId }) => {
    const power = { kind: 'GUARDIAN', welfare: true, financial: false, startsOn: START, endsOn: END };
    const account = 'worker';
    return [
      { act: 'representationRecord', account, input: { personId, name: 'Tam Grant', ...power } },
      { act: 'representationRecord', account, input: { personId, sameHolderAsId: representationId, ...power } },
      { act: 'representationEnd', account, input: { representationId } },
    ];
  },
  lists: () => ({ 'SupportedPerson.representations': {}, 'SupportedPerson.currentAccess': {} }),
};
