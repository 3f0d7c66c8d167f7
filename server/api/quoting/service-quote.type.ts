import { Field, Int, ObjectType } from 'type-graphql';
import { LAST_KNOWN_YEAR } from '../../domain/directory/bank-holidays.ts';
import type { RateBand, RateUnit, VatTreatment } from '../../domain/directory/rate.entity.ts';
import { NOT_PRICED_REASONS, type NotPricedReason } from '../../domain/quoting/cost.ts';
import { QUOTE_UNKNOWNS, type QuoteUnknown } from '../../domain/quoting/unknowns.ts';
import type { ShownCost, ShownGap, ShownLine } from '../../domain/quoting/words.ts';
import type { Pence } from '../../foundation/pence.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { RateBandEnum, RateUnitEnum, VatTreatmentEnum } from '../directory/service.enums.ts';
import { SupportServiceType } from '../directory/support-service.type.ts';
import { enumeration } from '../enumeration.ts';
import { LocalDateScalar, PenceScalar } from '../scalars.ts';

const EVERY_WEEKS =
  'So much in how many weeks: 1 sleepover every 2 weeks. Null in the cost of a period, which is of so much in all.';

@ObjectType('QuoteLine', {
  simpleResolvers: true,
  description:
    'One rate, and all that it pays for. Rounded once, to the nearest penny, halves up; a total is the sum of its lines.',
})
export class QuoteLineType implements ShownLine {
  @Field(() => RateUnitEnum, { description: 'What it is for.' })
  unit!: RateUnit;

  @Field(() => RateBandEnum, { description: 'When the rate holds.' })
  band!: RateBand;

  @Field(() => PenceScalar, { description: 'The rate: for one hour, night, item, visit or mile.' })
  rate!: Pence;

  @Field(() => VatTreatmentEnum, { nullable: true, description: 'What the provider says of VAT; null: nothing.' })
  vat!: VatTreatment | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day of the period on which this rate holds. Null in the cost of a week.',
  })
  startsOn!: LocalDate | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day on which it no longer holds, or on which the period ends. Null in the cost of a week.',
  })
  endsOn!: LocalDate | null;

  @Field(() => Int, { description: 'How much: minutes, nights, items, visits or miles, of all workers together.' })
  quantity!: number;

  @Field(() => Int, { nullable: true, description: EVERY_WEEKS })
  everyWeeks!: number | null;

  @Field(() => PenceScalar, { description: 'What it comes to.' })
  amount!: Pence;

  @Field(() => String, { description: 'The same, for people to read.' })
  text!: string;
}

@ObjectType('NotPriced', { simpleResolvers: true, description: 'Something that is needed and is not in the price.' })
export class NotPricedType implements ShownGap {
  @Field(() => NotPricedReasonEnum, { description: 'Why.' })
  reason!: NotPricedReason;

  @Field(() => RateUnitEnum, { nullable: true, description: 'What it is, where it is counted.' })
  unit!: RateUnit | null;

  @Field(() => Int, { nullable: true, description: 'How much of it, where it is counted.' })
  quantity!: number | null;

  @Field(() => Int, { nullable: true, description: EVERY_WEEKS })
  everyWeeks!: number | null;

  @Field(() => String, { description: 'The same, for people to read.' })
  text!: string;
}

@ObjectType('QuotedCost', { simpleResolvers: true, description: 'What a schedule costs with a service.' })
export class QuotedCostType implements ShownCost {
  @Field(() => Boolean, { description: 'Whether everything that is needed has a price.' })
  isWhole!: boolean;

  @Field(() => PenceScalar, { nullable: true, description: 'The cost; null when it is not whole.' })
  total!: Pence | null;

  @Field(() => PenceScalar, { description: 'Of what has a price. Less than the cost when that is not whole.' })
  priced!: Pence;

  @Field(() => [QuoteLineType], { description: 'What it is made of.' })
  lines!: QuoteLineType[];

  @Field(() => [NotPricedType], { description: 'What is not in it.' })
  notPriced!: NotPricedType[];
}

@ObjectType('ServiceQuote', {
  simpleResolvers: true,
  description: 'What one’s own support would cost with a service, at its published rates. Not an offer.',
})
export class ServiceQuoteType {
  @Field(() => SupportServiceType, { description: 'The service, with its grades, complaints and capacity.' })
  service!: SupportServiceType;

  @Field(() => QuotedCostType, {
    nullable: true,
    description:
      'A week of what comes again, without bank holidays, at the rates of the period’s first day; what comes every few weeks counts as its share. Null when nothing comes again.',
  })
  week!: QuotedCostType | null;

  @Field(() => QuotedCostType, {
    description: 'The whole period on its real days: bank holidays, changes of the clocks and of rates included.',
  })
  period!: QuotedCostType;

  @Field(() => [QuoteUnknownEnum], { description: 'What is not known of the service, and worth asking.' })
  unknown!: QuoteUnknown[];
}

export const NotPricedReasonEnum = enumeration(NOT_PRICED_REASONS, {
  name: 'NotPricedReason',
  description: 'Why something that a schedule needs is not in a price.',
  meanings: {
    NO_RATE: 'The service gives no price for it at these times.',
    BANK_HOLIDAYS_NOT_KNOWN: `Its price is another on bank holidays, and those after ${LAST_KNOWN_YEAR} are not published yet.`,
    MILES_NOT_GIVEN: 'Travel is charged by the mile, and the schedule does not say how many.',
    VAT_ADDED: 'VAT comes on top, and the service does not say how much.',
  },
});

export const QuoteUnknownEnum = enumeration(QUOTE_UNKNOWNS, {
  name: 'QuoteUnknown',
  description: 'What is not known of a service, and worth asking before one chooses it. Not known is not "no".',
  meanings: {
    REACH: 'Whether it comes to where one lives: it has declared no area.',
    CAPACITY: 'Whether it has room now.',
    TRAVEL: 'Whether travel comes on top: it says nothing of it.',
    VAT: 'Whether VAT is charged on some of these prices.',
    GRADES: 'How good it is: nobody has graded it.',
    COMPLAINTS: 'Whether complaints against it were upheld.',
  },
});
