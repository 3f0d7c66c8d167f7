import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info } from 'type-graphql';
import { acceptCommission, declineCommission, offerCommission } from '../../domain/commissioning/commission.service.ts';
import { commissionCondition } from '../../domain/commissioning/commission-filter.ts';
import { fundCommissioningExtension } from '../../domain/commissioning/commissioning.projection.ts';
import { recordDelivery } from '../../domain/commissioning/delivery.service.ts';
import { act, actsOn } from '../acts.ts';
import { Query, Resolver } from '../checked-fields.ts';
import { connectionOf, newestFirst } from '../connection.ts';
import { type Context, signedIn } from '../context.ts';
import { IndividualServiceFundType } from '../funds/fund.type.ts';
import { performAtOnce } from '../payload.ts';
import { readFields } from '../read-fields.ts';
import { selectionOf } from '../selection.ts';
import { CommissionType, DeliveryType } from './commission.type.ts';
import {
  CommissionAcceptInput,
  CommissionDeclineInput,
  CommissionOfferInput,
  CommissionsArguments,
  DeliveryRecordInput,
} from './commissioning.inputs.ts';

const CommissionConnection = connectionOf('Commission', () => CommissionType);

@Resolver(() => CommissionType)
export class CommissionResolver {
  @Query(() => CommissionType, {
    nullable: true,
    description: 'A commission by its id. Null when it does not exist or you may not see it.',
  })
  async commission(
    @Arg('id', () => ID, { description: 'The commission’s id.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    signedIn(context);
    return context.loaders.object({ type: 'Commission', selection: selectionOf(info), id });
  }

  @Query(() => CommissionConnection, { description: 'The commissions that you may see, the latest offered first.' })
  async commissions(
    @Args(() => CommissionsArguments) { filter, ...request }: CommissionsArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    signedIn(context);
    return newestFirst('Commission', {
      statements: context.statements,
      request,
      info,
      condition: commissionCondition(filter ?? {}),
    });
  }
}

export const FundCommissionsReadFields = readFields(() => IndividualServiceFundType, fundCommissioningExtension, {
  commissions: {
    type: () => CommissionConnection,
    description: 'The commissions against the fund, the latest first.',
  },
});

export const CommissionActs = actsOn(
  { field: 'commission', type: () => CommissionType },
  {
    commissionOffer: act({
      does: 'Offers a line to the provider of its service.',
      input: () => CommissionOfferInput,
      asks: 'The line to offer.',
      service: offerCommission,
    }),
    commissionAccept: act({
      does: 'Accepts an offer. The money is promised in the same transaction; if it cannot be, the offer is not accepted.',
      input: () => CommissionAcceptInput,
      asks: 'The offer to accept.',
      run: (performance, input) => performAtOnce(performance, (statements) => acceptCommission(statements, input)),
    }),
    commissionDecline: act({
      does: 'Declines an offer, with the reason.',
      input: () => CommissionDeclineInput,
      asks: 'The offer, and the reason.',
      service: declineCommission,
    }),
  },
);

export const DeliveryActs = actsOn(
  { field: 'delivery', type: () => DeliveryType },
  {
    deliveryRecord: act({
      does: 'Records support that was given on a day.',
      input: () => DeliveryRecordInput,
      asks: 'The delivery.',
      service: recordDelivery,
    }),
  },
);
