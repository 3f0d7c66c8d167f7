import { allocatedSoFar } from '../../domain/funds/fund.service.ts';
import { budgetSetter } from '../../domain/planning/budget.service.ts';
import { act, actsOn } from '../acts.ts';
import { AgreedBudgetType, BudgetSetInput } from '../planning/planning.type.ts';

const setBudget = budgetSetter(allocatedSoFar);

/**
 * Belongs to the room of funds, because a budget cannot be set below the amount that was allocated from it to a fund.
 */

export const BudgetActs = actsOn(
  { field: 'budget', type: () => AgreedBudgetType },
  {
    budgetSet: act({
      does: 'Sets the agreed budget for a period. An earlier budget for the same period is superseded.',
      input: () => BudgetSetInput,
      asks: 'The budget.',
      service: setBudget,
    }),
  },
);
