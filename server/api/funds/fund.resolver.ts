import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info } from 'type-graphql';
import { individualServiceFundProjection, personFundsExtension } from '../../domain/funds/fund.projection.ts';
import { allocateToFund, openFund } from '../../domain/funds/fund.service.ts';
import { act, actsOn } from '../acts.ts';
import { Query, Resolver } from '../checked-fields.ts';
import { connectionOf } from '../connection.ts';
import { type Context, signedIn } from '../context.ts';
import { performAtOnce } from '../payload.ts';
import { SupportedPersonType } from '../people/person.type.ts';
import { readFields } from '../read-fields.ts';
import { selectionOf } from '../selection.ts';
import { FundAllocateInput, FundOpenInput } from './fund.inputs.ts';
import { IndividualServiceFundType, TransferType } from './fund.type.ts';

const TransferConnection = connectionOf('Transfer', () => TransferType);

@Resolver(() => IndividualServiceFundType)
export class FundResolver {
  @Query(() => IndividualServiceFundType, {
    nullable: true,
    description: 'A fund by its id. Null when it does not exist or you may not see it.',
  })
  async fund(
    @Arg('id', () => ID, { description: 'The fund’s id.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    signedIn(context);
    return context.loaders.object({ type: 'IndividualServiceFund', selection: selectionOf(info), id });
  }
}

export const FundReadFields = readFields(() => IndividualServiceFundType, individualServiceFundProjection, {
  transfers: {
    type: () => TransferConnection,
    description: 'All movements of the fund’s money, the latest first.',
  },
});

export const PersonFundsReadFields = readFields(() => SupportedPersonType, personFundsExtension, {
  funds: {
    type: () => IndividualServiceFundType,
    description: 'The person’s funds, one for each holder.',
  },
});

export const FundActs = actsOn(
  { field: 'fund', type: () => IndividualServiceFundType },
  {
    fundOpen: act({
      does: 'Opens a person’s Individual Service Fund under an agreement.',
      input: () => FundOpenInput,
      asks: 'The fund and its agreement.',
      service: openFund,
    }),
    fundAllocate: act({
      does: 'Records that money of the agreed budget has reached the fund.',
      input: () => FundAllocateInput,
      asks: 'The allocation.',
      run: (performance, input) =>
        performAtOnce(performance, async (statements) => {
          await allocateToFund(statements, input);
          return input.fundId;
        }),
    }),
  },
);
