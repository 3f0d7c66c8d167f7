import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { findById, readPage } from '../../database/reading/read.ts';
import { NEWEST_FIRST } from '../../database/reading/read-sql.ts';
import { commissionCondition } from '../../domain/commissioning/commission.filter.ts';
import { acceptCommission, declineCommission, offerCommission } from '../../domain/commissioning/commission.service.ts';
import { recordDelivery } from '../../domain/commissioning/delivery.service.ts';
import { isId } from '../../foundation/given.ts';
import { type Connection, connectionOf, connectionUnder, PageArguments, toConnection } from '../connection.ts';
import { type Context, signedIn } from '../context.ts';
import { IndividualServiceFundType } from '../funds/fund.type.ts';
import { describeAct, type Payload, payloadOf, perform, performAtOnce } from '../payload.ts';
import { selectionOf } from '../selection.ts';
import { CommissionType, DeliveryType } from './commission.type.ts';
import {
  CommissionAcceptInput,
  CommissionDeclineInput,
  CommissionOfferInput,
  CommissionsArguments,
  DeliveryRecordInput,
} from './commissioning.inputs.ts';

export const CommissionConnection = connectionOf('Commission', () => CommissionType);
const CommissionOfferPayload = payloadOf({ act: 'commissionOffer', field: 'commission', type: () => CommissionType });
const CommissionAcceptPayload = payloadOf({ act: 'commissionAccept', field: 'commission', type: () => CommissionType });
const CommissionDeclinePayload = payloadOf({
  act: 'commissionDecline',
  field: 'commission',
  type: () => CommissionType,
});
const DeliveryRecordPayload = payloadOf({ act: 'deliveryRecord', field: 'delivery', type: () => DeliveryType });

@Resolver(() => CommissionType)
export class CommissionResolver {
  @Query(() => CommissionType, {
    nullable: true,
    description: 'A commission by id. Null when there is none or it is not yours to see.',
  })
  async commission(
    @Arg('id', () => ID, { description: 'The commission’s id.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    signedIn(context);
    return isId(id) ? findById(context.statements, { type: 'Commission', selection: selectionOf(info), id }) : null;
  }

  @Query(() => CommissionConnection, { description: 'The commissions you may see, those offered last first.' })
  async commissions(
    @Args(() => CommissionsArguments) { filter, ...request }: CommissionsArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection> {
    signedIn(context);
    const plan = { type: 'Commission', selection: selectionOf(info), order: NEWEST_FIRST, request };
    return toConnection(await readPage(context.statements, { ...plan, condition: commissionCondition(filter ?? {}) }));
  }

  @Mutation(
    () => CommissionOfferPayload,
    describeAct('commissionOffer', 'Offers a line to the provider of its service.'),
  )
  commissionOffer(
    @Arg('input', () => CommissionOfferInput, { description: 'The line.' }) input: CommissionOfferInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Payload> {
    const performance = { act: 'commissionOffer', field: 'commission', type: 'Commission', context, info } as const;
    return perform(performance, (em, actor) => offerCommission(em, actor, input));
  }

  @Mutation(
    () => CommissionAcceptPayload,
    describeAct('commissionAccept', 'Accepts an offer. Its money is promised in the same moment, or nothing happens.'),
  )
  commissionAccept(
    @Arg('input', () => CommissionAcceptInput, { description: 'The offer.' }) input: CommissionAcceptInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Payload> {
    const performance = { act: 'commissionAccept', field: 'commission', type: 'Commission', context, info } as const;
    return performAtOnce(performance, (statements) => acceptCommission(statements, input));
  }

  @Mutation(() => CommissionDeclinePayload, describeAct('commissionDecline', 'Declines an offer, with the reason.'))
  commissionDecline(
    @Arg('input', () => CommissionDeclineInput, { description: 'The offer and the reason.' })
    input: CommissionDeclineInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Payload> {
    const performance = { act: 'commissionDecline', field: 'commission', type: 'Commission', context, info } as const;
    return perform(performance, (em, actor) => declineCommission(em, actor, input));
  }

  @Mutation(() => DeliveryRecordPayload, describeAct('deliveryRecord', 'Records support that was given on a day.'))
  deliveryRecord(
    @Arg('input', () => DeliveryRecordInput, { description: 'The support.' }) input: DeliveryRecordInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Payload> {
    const performance = { act: 'deliveryRecord', field: 'delivery', type: 'Delivery', context, info } as const;
    return perform(performance, (em, actor) => recordDelivery(em, actor, input));
  }
}

@Resolver(() => IndividualServiceFundType)
export class FundCommissionsResolver {
  @FieldResolver(() => CommissionConnection, { description: 'What was ordered against it, the latest first.' })
  commissions(
    @Root() fund: object,
    @Args(() => PageArguments) _page: PageArguments,
    @Info() info: GraphQLResolveInfo,
  ): Connection {
    return connectionUnder(fund, info);
  }
}
