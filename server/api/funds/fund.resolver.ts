import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { findById } from '../../database/reading/read.ts';
import { allocateToFund, openFund } from '../../domain/funds/fund.service.ts';
import { isId } from '../../foundation/given.ts';
import { act, actsOn } from '../acts.ts';
import { type Connection, connectionOf, connectionUnder, PageArguments } from '../connection.ts';
import { type Context, signedIn } from '../context.ts';
import { performAtOnce } from '../payload.ts';
import { SupportedPersonType } from '../people/person.type.ts';
import { listUnder, selectionOf } from '../selection.ts';
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
  ): Promise<object | null> {
    signedIn(context);
    return isId(id)
      ? findById(context.statements, { type: 'IndividualServiceFund', selection: selectionOf(info), id })
      : null;
  }

  @FieldResolver(() => TransferConnection, { description: 'All movements of the fund’s money, the latest first.' })
  transfers(
    @Root() fund: object,
    @Args(() => PageArguments) _page: PageArguments,
    @Info() info: GraphQLResolveInfo,
  ): Connection {
    return connectionUnder(fund, info);
  }
}

@Resolver(() => SupportedPersonType)
export class PersonFundsResolver {
  @FieldResolver(() => [IndividualServiceFundType], { description: 'The person’s funds, one for each holder.' })
  funds(@Root() person: object, @Info() info: GraphQLResolveInfo): object[] {
    return listUnder(person, info);
  }
}

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
