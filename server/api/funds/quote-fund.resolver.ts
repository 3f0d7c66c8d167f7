import { Arg, Ctx, Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import {
  FUND_UNTOLD_REASONS,
  type FundAfterQuote,
  type FundUntoldReason,
  findLeftInFund,
  fundAfter,
} from '../../domain/funds/quote-fund.ts';
import type { Pence } from '../../foundation/pence.ts';
import type { Context } from '../context.ts';
import { enumeration } from '../enumeration.ts';
import { ServiceQuoteType } from '../quoting/service-quote.type.ts';
import { PenceScalar } from '../scalars.ts';

const FundUntoldReasonEnum = enumeration(FUND_UNTOLD_REASONS, {
  name: 'FundUntoldReason',
  description: 'Why it cannot be told what would be left of a fund.',
  meanings: {
    FUND_NOT_VISIBLE: 'There is no such fund, or it is not yours to see: the two look the same.',
    NOT_WHOLLY_PRICED: 'Not everything the schedule needs has a price, so nobody knows what would be left.',
  },
});

@ObjectType('FundAfterQuote', { simpleResolvers: true, description: 'What a fund would hold after a quoted cost.' })
class FundAfterQuoteType implements FundAfterQuote {
  @Field(() => PenceScalar, {
    nullable: true,
    description: 'What is left in it now; null when it is not yours to see.',
  })
  left!: Pence | null;

  @Field(() => PenceScalar, {
    nullable: true,
    description: 'What would be left after the period’s cost; negative where it is not enough. Null: see `whyNot`.',
  })
  after!: Pence | null;

  @Field(() => FundUntoldReasonEnum, { nullable: true, description: 'Why `after` is null, when it is.' })
  whyNot!: FundUntoldReason | null;
}

/** Of one request: a fund is read once, however many quotes it is held against. */
const leftInFunds = new WeakMap<Context, Map<string, Promise<Pence | null>>>();

@Resolver(() => ServiceQuoteType)
export class QuoteFundResolver {
  @FieldResolver(() => FundAfterQuoteType, {
    description:
      'What would be left of a fund after the period’s cost. For those the fund is open to, if they choose to bring it; the look is recorded.',
  })
  async fundAfter(
    @Root() { period }: ServiceQuoteType,
    @Arg('fundId', () => ID, { description: 'The fund.' }) fundId: string,
    @Ctx() context: Context,
  ): Promise<FundAfterQuote> {
    const known = leftInFunds.get(context) ?? new Map<string, Promise<Pence | null>>();
    leftInFunds.set(context, known);
    const left = known.get(fundId) ?? findLeftInFund(context.statements, fundId);
    known.set(fundId, left);
    return fundAfter(await left, period.total);
  }
}
