import { Field, Int } from 'type-graphql';
import { LAST_KNOWN_YEAR } from '../../domain/directory/bank-holidays.ts';
import type { RateBand, RateUnit, VatTreatment } from '../../domain/directory/rate.entity.ts';
import { NOT_PRICED_REASONS, type NotPricedReason } from '../../domain/quoting/cost.ts';
import type { ShownCost, ShownGap, ShownLine } from '../../domain/quoting/shown-cost.ts';
import { QUOTE_UNKNOWNS, type QuoteUnknown } from '../../domain/quoting/unknowns.ts';
import type { Pence } from '../../foundation/pence.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { ObjectType } from '../checked-fields.ts';
import { RateBandEnum, RateUnitEnum, VatTreatmentEnum } from '../directory/service.type.ts';
import { SupportServiceType } from '../directory/support-service.type.ts';
import { enumeration } from '../enumeration.ts';
import { LocalDateScalar, PenceScalar } from '../scalars.ts';

const EVERY_WEEKS =
  'Number of weeks in which `quantity` falls due: 1 sleepover every 2 weeks. Null in the cost of a period, where `quantity` is the total.';

@ObjectType('QuoteLine', {
  simpleResolvers: true,
  description:
    'One rate and everything charged at it. Rounded once, to the nearest penny, with halves rounded up; a total is the sum of its lines.',
})
export class QuoteLineType implements ShownLine {
  @Field(() => RateUnitEnum, { description: 'The unit that the rate is for.' })
  unit!: RateUnit;

  @Field(() => RateBandEnum, { description: 'The times at which the rate applies.' })
  band!: RateBand;

  @Field(() => PenceScalar, { description: 'The rate of one hour, night, item, visit or mile, in pence.' })
  rate!: Pence;

  @Field(() => VatTreatmentEnum, {
    nullable: true,
    description: 'What the provider states about VAT; null when it states nothing.',
  })
  vat!: VatTreatment | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day of the period on which this rate applies; null in the cost of a week.',
  })
  startsOn!: LocalDate | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'The first day on which this rate no longer applies, or the first day after the period; null in the cost of a week.',
  })
  endsOn!: LocalDate | null;

  @Field(() => Int, {
    description: 'Quantity in minutes, nights, items, visits or miles, by `unit`, of all workers together.',
  })
  quantity!: number;

  @Field(() => Int, { nullable: true, description: EVERY_WEEKS })
  everyWeeks!: number | null;

  @Field(() => PenceScalar, { description: 'Amount of the line, in pence.' })
  amount!: Pence;

  @Field(() => String, { description: 'The line in words.' })
  text!: string;
}

@ObjectType('NotPriced', {
  simpleResolvers: true,
  description: 'Something that the schedule needs and the price does not include.',
})
export class NotPricedType implements ShownGap {
  @Field(() => NotPricedReasonEnum, { description: 'Why it is not included.' })
  reason!: NotPricedReason;

  @Field(() => RateUnitEnum, {
    nullable: true,
    description: 'The unit of what is not included; null when it is not counted.',
  })
  unit!: RateUnit | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Quantity of what is not included, in minutes, nights, items, visits or miles, by `unit`; null when it is not counted.',
  })
  quantity!: number | null;

  @Field(() => Int, { nullable: true, description: EVERY_WEEKS })
  everyWeeks!: number | null;

  @Field(() => String, { description: 'The reason in words.' })
  text!: string;
}

@ObjectType('QuotedCost', { simpleResolvers: true, description: 'The cost of a schedule with a service.' })
export class QuotedCostType implements ShownCost {
  @Field(() => Boolean, { description: 'Whether everything that the schedule needs has a price.' })
  isWhole!: boolean;

  @Field(() => PenceScalar, { nullable: true, description: 'The whole cost, in pence; null when `isWhole` is false.' })
  total!: Pence | null;

  @Field(() => PenceScalar, {
    description: 'The cost of what has a price, in pence; less than the whole cost when `isWhole` is false.',
  })
  priced!: Pence;

  @Field(() => [QuoteLineType], { description: 'The lines of the cost, whose sum is `priced`.' })
  lines!: QuoteLineType[];

  @Field(() => [NotPricedType], { description: 'What the schedule needs and the price does not include.' })
  notPriced!: NotPricedType[];
}

@ObjectType('ServiceQuote', {
  simpleResolvers: true,
  description: 'What a schedule of support would cost with a service, at its published rates. Not an offer.',
})
export class ServiceQuoteType {
  @Field(() => SupportServiceType, { description: 'The service, with its grades, complaints and capacity.' })
  service!: SupportServiceType;

  @Field(() => QuotedCostType, {
    nullable: true,
    description:
      'The cost of one week of what recurs, without bank holidays, at the rates of the period’s first day; what recurs every few weeks counts with its share. Null when nothing recurs.',
  })
  week!: QuotedCostType | null;

  @Field(() => QuotedCostType, {
    description:
      'The cost of the whole period on its actual days, including bank holidays, clock changes and changes of rates.',
  })
  period!: QuotedCostType;

  @Field(() => [QuoteUnknownEnum], {
    description: 'Facts that are not known of the service and are worth asking about.',
  })
  unknown!: QuoteUnknown[];
}

const NotPricedReasonEnum = enumeration(NOT_PRICED_REASONS, {
  name: 'NotPricedReason',
  description: 'Why something that a schedule needs is not in the price.',
  meanings: {
    NO_RATE: 'The service publishes no price for it at these times.',
    BANK_HOLIDAYS_NOT_KNOWN: `The price differs on bank holidays, and the bank holidays after ${LAST_KNOWN_YEAR} are not published yet.`,
    MILES_NOT_GIVEN: 'Travel is charged by the mile, and the schedule does not give the miles.',
    VAT_ADDED: 'VAT is charged in addition, and the service does not state its amount.',
  },
});

const QuoteUnknownEnum = enumeration(QUOTE_UNKNOWNS, {
  name: 'QuoteUnknown',
  description:
    'A fact that is not known of a service and is worth asking about before choosing it. Not known does not mean no.',
  meanings: {
    REACH: 'Whether the service reaches the person’s home: it has declared no areas.',
    CAPACITY: 'Whether the service has room now.',
    TRAVEL: 'Whether travel is charged in addition: the service states nothing about it.',
    VAT: 'Whether VAT is charged on some of these prices.',
    GRADES: 'How good the service is: it has no grades.',
    COMPLAINTS: 'Whether complaints against the service were upheld.',
  },
});
