import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { endSupport, nameSupporter } from '../../domain/people/decision-supporter.service.ts';
import type { Context } from '../context.ts';
import { describeAct, type Payload, payloadOf, perform } from '../payload.ts';
import { listUnder } from '../under.ts';
import {
  DecisionSupporterEndInput,
  DecisionSupporterNameInput,
  DecisionSupporterType,
} from './decision-supporter.type.ts';
import { SupportedPersonType } from './person.type.ts';

const field = 'decisionSupporter';
const type = () => DecisionSupporterType;
const DecisionSupporterNamePayload = payloadOf({ act: 'decisionSupporterName', field, type });
const DecisionSupporterEndPayload = payloadOf({ act: 'decisionSupporterEnd', field, type });

@Resolver(() => SupportedPersonType)
export class DecisionSupporterResolver {
  @FieldResolver(() => [DecisionSupporterType], {
    description:
      'Who helps the person to decide, and who did; empty unless you are among those shown `representations`.',
  })
  decisionSupporters(@Root() person: object, @Info() info: GraphQLResolveInfo): object[] {
    return listUnder(person, info);
  }

  @Mutation(
    () => DecisionSupporterNamePayload,
    describeAct(
      'decisionSupporterName',
      'Records who helps a person to decide, with the person’s agreement. Opens nothing to them: grant it with `accessGrantGive`.',
    ),
  )
  decisionSupporterName(
    @Arg('input', () => DecisionSupporterNameInput, { description: 'Who, and how.' }) input: DecisionSupporterNameInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Payload> {
    const performance = { act: 'decisionSupporterName', field, type: 'DecisionSupporter', context, info } as const;
    return perform(performance, (em, actor) => nameSupporter(em, actor, input));
  }

  @Mutation(
    () => DecisionSupporterEndPayload,
    describeAct(
      'decisionSupporterEnd',
      'Records that somebody no longer helps the person to decide. What was opened to them stays open until its grant is ended.',
    ),
  )
  decisionSupporterEnd(
    @Arg('input', () => DecisionSupporterEndInput, { description: 'Who.' }) input: DecisionSupporterEndInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Payload> {
    const performance = { act: 'decisionSupporterEnd', field, type: 'DecisionSupporter', context, info } as const;
    return perform(performance, (em, actor) => endSupport(em, actor, input));
  }
}
