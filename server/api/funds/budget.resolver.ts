import { allocatedSoFar } from '../../domain/funds/fund.service.ts';
import { budgetSetter } from '../../domain/planning/budget.service.ts';
import { act, actsOn } from '../acts.ts';
import { AgreedBudgetType, BudgetSetInput } from '../planning/planning.type.ts';

const setBudget = budgetSetter(allocatedSoFar);

/** Stands in the room of funds, because a budget cannot be set below what has reached a fund. */

export const BudgetActs = actsOn(
  { field: 'budget', type: () => AgreedBudgetType },
  {
    budgetSet: act({
      does: 'Sets the agreed budget of a period, or sets it anew.',
      input: () => BudgetSetInput,
      asks: 'The budget.',
      service: setBudget,
    }),
  },
);
