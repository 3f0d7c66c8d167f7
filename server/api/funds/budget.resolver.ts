import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { allocatedSoFar } from '../../domain/funds/fund.service.ts';
import { budgetSetter } from '../../domain/planning/budget.service.ts';
import type { Context } from '../context.ts';
import { describeAct, type Payload, payloadOf, perform } from '../payload.ts';
import { AgreedBudgetType, BudgetSetInput } from '../planning/planning.type.ts';

const BudgetSetPayload = payloadOf({ act: 'budgetSet', field: 'budget', type: () => AgreedBudgetType });

const setBudget = budgetSetter(allocatedSoFar);

/** Stands in the room of funds, because a budget cannot be set below what has reached a fund. */
@Resolver()
export class BudgetResolver {
  @Mutation(() => BudgetSetPayload, describeAct('budgetSet', 'Sets the agreed budget of a period, or sets it anew.'))
  budgetSet(
    @Arg('input', () => BudgetSetInput, { description: 'The budget.' }) input: BudgetSetInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Payload> {
    const performance = { act: 'budgetSet', field: 'budget', type: 'AgreedBudget', context, info } as const;
    return perform(performance, (em, actor) => setBudget(em, actor, input));
  }
}
