import { Arg, Ctx, Field, ID, Root } from 'type-graphql';
import {
  FUND_UNKNOWN_REASONS,
  type FundAfterQuote,
  type FundUnknownReason,
  fundAfter,
  LEFT_IN_FUND,
  leftInFund,
} from '../../domain/funds/quote-fund.ts';
import type { Pence } from '../../foundation/pence.ts';
import { FieldResolver, ObjectType, Resolver } from '../checked-fields.ts';
import type { Context } from '../context.ts';
import { enumeration } from '../enumeration.ts';
import { ServiceQuoteType } from '../quoting/service-quote.type.ts';
import { PenceScalar } from '../scalars.ts';

const FundUnknownReasonEnum = enumeration(FUND_UNKNOWN_REASONS, {
  name: 'FundUnknownReason',
  description: 'Why the amount that would be left in a fund is not shown.',
  meanings: {
    FUND_NOT_VISIBLE: 'The fund does not exist or you may not see it; the two cannot be told apart.',
    NOT_WHOLLY_PRICED: 'Not everything that the schedule needs has a price, so the amount left is not known.',
  },
});

@ObjectType('FundAfterQuote', {
  simpleResolvers: true,
  description: 'The amount that a fund would hold after a quoted cost.',
})
class FundAfterQuoteType implements FundAfterQuote {
  @Field(() => PenceScalar, {
    nullable: true,
    description: 'Amount left in the fund now, in pence; null when you may not see the fund.',
  })
  left!: Pence | null;

  @Field(() => PenceScalar, {
    nullable: true,
    description:
      'Amount that would be left after the period’s cost, in pence, negative when the fund has less than the cost. Null when `whyNot` says why.',
  })
  after!: Pence | null;

  @Field(() => FundUnknownReasonEnum, { nullable: true, description: 'Why `after` is null; null when it is not.' })
  whyNot!: FundUnknownReason | null;
}

@Resolver(() => ServiceQuoteType)
export class QuoteFundResolver {
  @FieldResolver(() => FundAfterQuoteType, {
    description:
      'The amount that would be left in a fund after the period’s cost. Visible to anyone who can see the fund. The access is recorded.',
  })
  async fundAfter(
    @Root() { period }: ServiceQuoteType,
    @Arg('fundId', () => ID, { description: 'The fund’s id.' }) fundId: string,
    @Ctx() { loaders }: Context,
  ): Promise<FundAfterQuote> {
    const fund = await loaders.sharedObject({ ...LEFT_IN_FUND, id: fundId });
    return fundAfter(leftInFund(fund), period.total);
  }
}
