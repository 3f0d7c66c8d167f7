import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { agreeOutcome } from '../../domain/planning/outcome.service.ts';
import type { Context } from '../context.ts';
import { describeAct, type Payload, payloadOf, perform } from '../payload.ts';
import { SupportedPersonType } from '../people/person.type.ts';
import { listUnder } from '../under.ts';
import { OutcomeAgreeInput } from './planning.inputs.ts';
import { AgreedBudgetType, PersonalOutcomeType } from './planning.type.ts';

const OutcomeAgreePayload = payloadOf({ act: 'outcomeAgree', field: 'outcome', type: () => PersonalOutcomeType });

@Resolver()
export class PlanningResolver {
  @Mutation(() => OutcomeAgreePayload, describeAct('outcomeAgree', 'Records an outcome agreed with the person.'))
  outcomeAgree(
    @Arg('input', () => OutcomeAgreeInput, { description: 'The outcome.' }) input: OutcomeAgreeInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Payload> {
    const performance = { act: 'outcomeAgree', field: 'outcome', type: 'PersonalOutcome', context, info } as const;
    return perform(performance, (em, actor) => agreeOutcome(em, actor, input));
  }
}

@Resolver(() => SupportedPersonType)
export class PersonPlanningResolver {
  @FieldResolver(() => [PersonalOutcomeType], { description: 'The outcomes agreed with the person, oldest first.' })
  outcomes(@Root() person: object, @Info() info: GraphQLResolveInfo): object[] {
    return listUnder(person, info);
  }

  @FieldResolver(() => [AgreedBudgetType], { description: 'The agreed budgets, with those they took the place of.' })
  budgets(@Root() person: object, @Info() info: GraphQLResolveInfo): object[] {
    return listUnder(person, info);
  }
}
