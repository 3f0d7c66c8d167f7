import { END, START } from '../../support/scenario.ts';
import { fundReaders } from './accounts.ts';
import type { TableCard } from './card.ts';
import { NOBODY, PARTY, walled } from './wall-parts.ts';

export const card: TableCard = {
  table: 'funds.individual_service_fund',
  // Opened, and filled, by functions alone.
  wall: { ...walled('FUND', { reads: [PARTY.holder] }), inserts: NOBODY },
  may: fundReaders(),
  isShown: true,
  examples: ({ personId }) => {
    const agreement = { form: 'BIPARTITE', model: 'AUTHORITY_HELD', signedOn: START, periodStart: START };
    return [{ act: 'fundOpen', account: 'otherHolder', input: { personId, ...agreement, periodEnd: END } }];
  },
  lists: () => ({ 'SupportedPerson.funds': {} }),
};
