import { END, START } from '../../support/scenario.ts';
import { all } from './accounts.ts';
import type { TableCard } from './card.ts';
import { byActor, decidedByAuthority, mayDo } from './wall-parts.ts';

export const card: TableCard = {
  table: 'planning.agreed_budget',
  wall: {
    ...decidedByAuthority('FUND'),
    inserts: [`superseded_at is null and ${byActor('set_by_id')} and ${mayDo('budgetSet', 'authority_id')}`],
  },
  may: {
    ...all('ri', 'worker', 'manager'),
    ...all('r', 'broker', 'holder', 'person', 'financialRepresentative'),
  },
  begins: { superseded_at: null },
  texts: ['BUDGET'],
  isShown: true,
  isInserted: true,
  examples: ({ personId }) => {
    const budget = { pence: 2_000_000, periodStart: START, periodEnd: END, reason: 'It ran before.' };
    return [{ act: 'budgetSet', account: 'worker', input: { personId, ...budget } }];
  },
  lists: () => ({ 'SupportedPerson.budgets': { differs: () => ({ superseded_at: '2026-01-01T00:00:00Z' }) } }),
};
