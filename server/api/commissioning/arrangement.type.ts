import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { SupportUnit } from '../../domain/directory/rate.entity.ts';
import { SupportUnitEnum } from '../directory/service.enums.ts';
import { SupportServiceType } from '../directory/support-service.type.ts';
import { IndividualServiceFundType } from '../funds/fund.type.ts';
import { OrganisationType } from '../identity/organisation.type.ts';
import { NodeType } from '../node.type.ts';
import { SupportedPersonType } from '../people/person.type.ts';
import { PeriodType } from '../period.type.ts';
import { PersonalOutcomeType } from '../planning/planning.type.ts';
import { DateTimeScalar, PenceScalar } from '../scalars.ts';

@ObjectType('ArrangementCosting', {
  simpleResolvers: true,
  description: 'What the whole arrangement costs for its period, to the penny, against what the fund has left.',
})
export class ArrangementCostingType {
  @Field(() => PenceScalar, { description: 'All lines together.' })
  total!: number;

  @Field(() => PenceScalar, { description: 'Of that, lines a provider has accepted.' })
  promised!: number;

  @Field(() => PenceScalar, { description: 'Of that, lines still to be accepted.' })
  toPromise!: number;

  @Field(() => PenceScalar, {
    nullable: true,
    description: 'What the fund has left now; null where the fund is not yours to see.',
  })
  leftInFund!: number | null;

  @Field(() => PenceScalar, {
    nullable: true,
    description: 'What would be left if every line were accepted. Negative: the plan asks for more than there is.',
  })
  leftAfter!: number | null;
}

@ObjectType('ArrangementLine', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'One piece of support: the outcome it meets, who gives it, how much, how often and at which rate.',
})
export class ArrangementLineType implements NodeType {
  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => String, { description: 'What is asked for, in words the provider may read.' })
  description!: string;

  @Field(() => SupportUnitEnum, { description: 'What is counted.' })
  unit!: SupportUnit;

  @Field(() => Int, { description: 'Minutes a week, nights a week, or items in all.' })
  quantity!: number;

  @Field(() => PenceScalar, { description: 'For an hour, a night or an item.' })
  rate!: number;

  @Field(() => PeriodType, { description: 'From when until when.' })
  period!: PeriodType;

  @Field(() => PenceScalar, { description: 'For the whole period. A part of a week costs its share of the week.' })
  cost!: number;

  @Field(() => Boolean, { description: 'Whether it takes a registered service (2010 Act sch 12).' })
  involvesPersonalCareOrSupport!: boolean;

  @Field(() => PersonalOutcomeType, {
    nullable: true,
    description: 'The outcome it meets; null where the plan is not yours to see.',
  })
  outcome!: PersonalOutcomeType | null;

  @Field(() => SupportServiceType, { nullable: true, description: 'Who gives it.' })
  service!: SupportServiceType | null;
}

@ObjectType('Arrangement', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'What a broker plans with a person for a period.',
})
export class ArrangementType implements NodeType {
  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => String, { description: 'A name for it.' })
  title!: string;

  @Field(() => PeriodType, { description: 'From when until when.' })
  period!: PeriodType;

  @Field(() => DateTimeScalar, { description: 'When it was started.' })
  draftedAt!: Date;

  @Field(() => IndividualServiceFundType, {
    nullable: true,
    description: 'The fund it is to be paid from; null where it is not yours to see.',
  })
  fund!: IndividualServiceFundType | null;

  @Field(() => SupportedPersonType, {
    nullable: true,
    description: 'For whom; null where the profile is not yours to see.',
  })
  person!: SupportedPersonType | null;

  @Field(() => OrganisationType, { nullable: true, description: 'The broker’s organisation.' })
  broker!: OrganisationType | null;

  @Field(() => [ArrangementLineType], { description: 'Its lines, in the order they were added.' })
  lines!: ArrangementLineType[];

  @Field(() => ArrangementCostingType, { nullable: true, description: 'What it costs against what is left.' })
  costing!: ArrangementCostingType | null;
}
