import { Field, ID, Int } from 'type-graphql';
import type { SupportUnit } from '../../domain/directory/rate.entity.ts';
import { ObjectType } from '../checked-fields.ts';
import { SupportUnitEnum } from '../directory/service.type.ts';
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
  description: 'The cost of the whole arrangement for its period, to the penny, compared with what the fund has left.',
})
export class ArrangementCostingType {
  declare readonly __typename?: 'ArrangementCosting';

  @Field(() => PenceScalar, { description: 'The cost of all lines, in pence.' })
  total!: number;

  @Field(() => PenceScalar, { description: 'The cost of the lines that a provider has accepted, in pence.' })
  promised!: number;

  @Field(() => PenceScalar, { description: 'The cost of the lines that are not accepted yet, in pence.' })
  toPromise!: number;

  @Field(() => PenceScalar, {
    nullable: true,
    description: 'Amount left in the fund now, in pence; null when you may not see the fund.',
  })
  leftInFund!: number | null;

  @Field(() => PenceScalar, {
    nullable: true,
    description:
      'Amount that would be left in the fund if every line were accepted, in pence; negative when the arrangement costs more than the fund has left. Null when you may not see the fund.',
  })
  leftAfter!: number | null;
}

@ObjectType('ArrangementLine', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'A line of an arrangement: one piece of support, with the outcome it meets, the service that gives it, its quantity and its rate. Visible to anyone who can see the person’s commissioning (topic `COMMISSIONING`).',
})
export class ArrangementLineType implements NodeType {
  declare readonly __typename?: 'ArrangementLine';

  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => String, { description: 'What is asked for. The provider may read it.' })
  description!: string;

  @Field(() => SupportUnitEnum, { description: 'The unit in which the support is counted.' })
  unit!: SupportUnit;

  @Field(() => Int, { description: 'Quantity in minutes a week, nights a week, or items in total, by `unit`.' })
  quantity!: number;

  @Field(() => PenceScalar, { description: 'The rate of an hour, a night or an item, in pence.' })
  rate!: number;

  @Field(() => PeriodType, { description: 'The period of the support.' })
  period!: PeriodType;

  @Field(() => PenceScalar, {
    description: 'The cost for the whole period, in pence. A part of a week costs its share of the week.',
  })
  cost!: number;

  @Field(() => Boolean, {
    description:
      'Whether the support involves personal care or personal support, and so requires a registered service (2010 Act sch. 12).',
  })
  involvesPersonalCareOrSupport!: boolean;

  @Field(() => PersonalOutcomeType, {
    nullable: true,
    description: 'The outcome that the support meets; null when you may not see the plan.',
  })
  outcome!: PersonalOutcomeType | null;

  @Field(() => SupportServiceType, { nullable: true, description: 'The service that gives the support.' })
  service!: SupportServiceType | null;
}

@ObjectType('Arrangement', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'An arrangement of support that a broker plans with a person for a period. Visible to anyone who can see the person’s commissioning (topic `COMMISSIONING`).',
})
export class ArrangementType implements NodeType {
  declare readonly __typename?: 'Arrangement';

  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => String, { description: 'The arrangement’s title.' })
  title!: string;

  @Field(() => PeriodType, { description: 'The period of the arrangement.' })
  period!: PeriodType;

  @Field(() => DateTimeScalar, { description: 'When the arrangement was drafted.' })
  draftedAt!: Date;

  @Field(() => IndividualServiceFundType, {
    nullable: true,
    description: 'The fund that is to pay; null when you may not see it.',
  })
  fund!: IndividualServiceFundType | null;

  @Field(() => SupportedPersonType, {
    nullable: true,
    description: 'The person for whom the support is planned; null when you may not see their profile.',
  })
  person!: SupportedPersonType | null;

  @Field(() => OrganisationType, { nullable: true, description: 'The broker’s organisation.' })
  broker!: OrganisationType | null;

  @Field(() => [ArrangementLineType], { description: 'The lines, in the order in which they were added.' })
  lines!: ArrangementLineType[];

  @Field(() => ArrangementCostingType, {
    nullable: true,
    description: 'The cost of the arrangement, compared with what the fund has left.',
  })
  costing!: ArrangementCostingType | null;
}
