import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { agreeInterest } from '../../domain/planning/interest-agreement.service.ts';
import { addToShortlist, orderShortlist, removeFromShortlist } from '../../domain/planning/shortlist.service.ts';
import type { Context } from '../context.ts';
import { describeAct, type Payload, payloadOf, perform } from '../payload.ts';
import { SupportedPersonType } from '../people/person.type.ts';
import { listUnder } from '../selection.ts';
import {
  InterestAgreeInput,
  InterestAgreementType,
  ShortlistAddInput,
  ShortlistedServiceType,
  ShortlistOrderInput,
  ShortlistRemoveInput,
} from './shortlist.type.ts';

const entry = { field: 'entry', type: () => ShortlistedServiceType } as const;
const ShortlistAddPayload = payloadOf({ act: 'shortlistAdd', ...entry });
const ShortlistRemovePayload = payloadOf({ act: 'shortlistRemove', ...entry });
const ShortlistOrderPayload = payloadOf({ act: 'shortlistOrder', field: 'person', type: () => SupportedPersonType });
const InterestAgreePayload = payloadOf({ act: 'interestAgree', field: 'agreement', type: () => InterestAgreementType });

@Resolver(() => SupportedPersonType)
export class ShortlistResolver {
  @FieldResolver(() => [ShortlistedServiceType], {
    description: 'The services the person is thinking of, in their order. Open to whom the plan is.',
  })
  shortlist(@Root() person: object, @Info() info: GraphQLResolveInfo): object[] {
    return listUnder(person, info);
  }

  @FieldResolver(() => [InterestAgreementType], {
    description: 'What the person agreed to about brokers’ interests, the latest first. Open to whom the plan is.',
  })
  interestAgreements(@Root() person: object, @Info() info: GraphQLResolveInfo): object[] {
    return listUnder(person, info);
  }

  @Mutation(
    () => ShortlistAddPayload,
    describeAct(
      'shortlistAdd',
      'Puts a service on the person’s shortlist, last. A broker with an interest in its provider needs the person’s agreement, and an alternative on the list.',
    ),
  )
  shortlistAdd(
    @Arg('input', () => ShortlistAddInput, { description: 'Which, and why.' }) input: ShortlistAddInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Payload> {
    const performance = { act: 'shortlistAdd', field: 'entry', type: 'ShortlistedService', context, info } as const;
    return perform(performance, (em, actor) => addToShortlist(em, actor, input));
  }

  @Mutation(
    () => ShortlistRemovePayload,
    describeAct('shortlistRemove', 'Takes a service off the list; a broker, what their brokerage put there.'),
  )
  shortlistRemove(
    @Arg('input', () => ShortlistRemoveInput, { description: 'Which.' }) input: ShortlistRemoveInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Payload> {
    const performance = { act: 'shortlistRemove', field: 'entry', type: 'ShortlistedService', context, info } as const;
    return perform(performance, (em, actor) => removeFromShortlist(em, actor, input));
  }

  @Mutation(() => ShortlistOrderPayload, describeAct('shortlistOrder', 'Puts the shortlist in another order.'))
  shortlistOrder(
    @Arg('input', () => ShortlistOrderInput, { description: 'All of it, in its new order.' })
    input: ShortlistOrderInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Payload> {
    const performance = { act: 'shortlistOrder', field: 'person', type: 'SupportedPerson', context, info } as const;
    return perform(performance, (em, actor) => orderShortlist(em, actor, input));
  }

  @Mutation(
    () => InterestAgreePayload,
    describeAct(
      'interestAgree',
      'Records that the person was told of a brokerage’s interest in an organisation, and agrees that its services are put before them all the same. Not by anybody who brokers for it.',
    ),
  )
  interestAgree(
    @Arg('input', () => InterestAgreeInput, { description: 'To what, and how they were told.' })
    input: InterestAgreeInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Payload> {
    const performance = { act: 'interestAgree', field: 'agreement', type: 'InterestAgreement', context, info } as const;
    return perform(performance, (em, actor) => agreeInterest(em, actor, input));
  }
}
