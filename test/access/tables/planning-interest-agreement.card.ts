import { START } from '../../support/scenario.ts';
import { all } from './accounts.ts';
import type { TableCard } from './card.ts';
import { AUTHORITY, own, reader } from './wall-parts.ts';

export const card: TableCard = {
  table: 'planning.interest_agreement',
  wall: {
    reads: [AUTHORITY, reader('PLAN')],
    inserts: [`recorded_by_id = (select access.actor_id()) and (${AUTHORITY} or ${own('PLAN')})`],
    updates: ['false'],
  },
  may: {
    ...all('ri', 'worker', 'manager', 'person', 'welfareRepresentative'),
    ...all('r', 'broker', 'emergencyWorker'),
  },
  texts: ['AGREED'],
  isShown: true,
  isInserted: true,
  examples: ({ personId }, { town }) => {
    const { brokerage, holderProvider } = town.organisations;
    const told = { toldOn: START, toldBy: 'VIDEO', words: 'That is fine by me.' };
    const input = { personId, brokerageId: brokerage, organisationId: holderProvider, ...told };
    return [{ act: 'interestAgree', account: 'worker', input }];
  },
  lists: () => ({ 'SupportedPerson.interestAgreements': {} }),
};
