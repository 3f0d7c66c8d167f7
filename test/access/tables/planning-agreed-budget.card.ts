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
};
