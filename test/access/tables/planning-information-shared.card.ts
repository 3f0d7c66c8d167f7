import { START } from '../../support/scenario.ts';
import { all } from './accounts.ts';
import type { TableCard } from './card.ts';
import { AUTHORITY, reader, writer } from './wall-parts.ts';

export const card: TableCard = {
  table: 'planning.information_shared',
  // Recorded by the person who shared the information, in their own name, and never changed.
  wall: {
    reads: [AUTHORITY, reader('PLAN')],
    inserts: [`recorded_by_id = (select access.actor_id()) and (${AUTHORITY} or ${writer('PLAN')})`],
    updates: ['false'],
  },
  may: {
    ...all('ri', 'worker', 'manager', 'broker'),
    ...all('r', 'person', 'welfareRepresentative', 'emergencyWorker'),
  },
  texts: ['TOLD'],
  isShown: true,
  isInserted: true,
  lift: 'drop index if exists planning.information_shared_once',
  examples: ({ personId, budgetId, acceptedId, noticeId, resourceFormId }) => {
    const told = { form: 'FACE_TO_FACE', language: 'gd', details: 'Over tea.', sharedOn: START };
    const account = 'worker';
    return [
      { act: 'informationShare', account, input: { personId, matter: 'OPTION_1', resourceFormId, ...told } },
      { act: 'informationShare', account, input: { personId, matter: 'BUDGET', budgetId, ...told } },
      {
        act: 'informationShare',
        account,
        input: { personId, matter: 'COMMISSION', commissionId: acceptedId, ...told },
      },
      { act: 'informationShare', account, input: { personId, matter: 'NOTICE', noticeId, ...told } },
    ];
  },
  lists: () => ({ 'SupportedPerson.informationShared': {} }),
};
