import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { declareInterest, endInterest } from '../../domain/identity/declared-interest.service.ts';
import type { Context } from '../context.ts';
import { describeAct, type Payload, payloadOf, perform } from '../payload.ts';
import { listUnder } from '../selection.ts';
import { DeclaredInterestType, InterestDeclareInput, InterestEndInput } from './declared-interest.type.ts';
import { OrganisationType } from './organisation.type.ts';

const interest = { field: 'interest', type: () => DeclaredInterestType } as const;
const InterestDeclarePayload = payloadOf({ act: 'interestDeclare', ...interest });
const InterestEndPayload = payloadOf({ act: 'interestEnd', ...interest });

@Resolver(() => OrganisationType)
export class DeclaredInterestResolver {
  @FieldResolver(() => [DeclaredInterestType], {
    description:
      'The interests that it, or its brokers, have declared in other organisations, those that ended among them; the latest first. Empty for who brokers for nobody.',
  })
  declaredInterests(@Root() organisation: object, @Info() info: GraphQLResolveInfo): object[] {
    return listUnder(organisation, info);
  }

  @Mutation(
    () => InterestDeclarePayload,
    describeAct('interestDeclare', 'Declares, for everybody to see, an interest in an organisation.'),
  )
  interestDeclare(
    @Arg('input', () => InterestDeclareInput, { description: 'The interest.' }) input: InterestDeclareInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Payload> {
    const performance = { act: 'interestDeclare', field: 'interest', type: 'DeclaredInterest', context, info } as const;
    return perform(performance, (em, actor) => declareInterest(em, actor, input));
  }

  @Mutation(() => InterestEndPayload, describeAct('interestEnd', 'Says that an interest is over. It stays on record.'))
  interestEnd(
    @Arg('input', () => InterestEndInput, { description: 'Which.' }) input: InterestEndInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Payload> {
    const performance = { act: 'interestEnd', field: 'interest', type: 'DeclaredInterest', context, info } as const;
    return perform(performance, (em, actor) => endInterest(em, actor, input));
  }
}
