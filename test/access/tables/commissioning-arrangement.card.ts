import { END, START } from '../../support/scenario.ts';
import { all, CIRCLE } from './accounts.ts';
import type { TableCard } from './card.ts';
import { walled } from './wall-parts.ts';

export const card: TableCard = {
  table: 'commissioning.arrangement',
  wall: walled('COMMISSIONING'),
  may: { ...all('ri', 'worker', 'manager', 'broker'), ...all('r', ...CIRCLE) },
  texts: ['ARRANGEMENT'],
  isShown: true,
  isInserted: true,
  examples: ({ fundId }) => [
    {
      act: 'arrangementDraft',
      account: 'broker',
      input: { fundId, title: 'Another week', periodStart: START, periodEnd: END },
    },
  ],
  lists: ({ ishbel }) => ({ 'IndividualServiceFund.arrangements': { column: 'fund_id', owner: ishbel.fundId } }),
};
