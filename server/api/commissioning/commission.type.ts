import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { DeclineReason } from '../../domain/commissioning/commission.entity.ts';
import type { CommissionState } from '../../domain/commissioning/commission.workflow.ts';
import type { SupportUnit } from '../../domain/directory/rate.entity.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { SupportUnitEnum } from '../directory/service.enums.ts';
import { SupportServiceType } from '../directory/support-service.type.ts';
import { IndividualServiceFundType } from '../funds/fund.type.ts';
import { OrganisationType } from '../identity/organisation.type.ts';
import { NodeType } from '../node.type.ts';
import { SupportedPersonType } from '../people/person.type.ts';
import { PeriodType } from '../period.type.ts';
import { DateTimeScalar, LocalDateScalar, PenceScalar } from '../scalars.ts';
import { ArrangementLineType } from './arrangement.type.ts';
import { CommissionStatusEnum, DeclineReasonEnum } from './commissioning.enums.ts';

@ObjectType('Commission', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'An order for support against a fund. Until it is accepted the provider sees these terms, and of the person only roughly where.',
})
export class CommissionType implements NodeType {
  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => CommissionStatusEnum, { description: 'Where it stands.' })
  status!: CommissionState;

  @Field(() => String, {
    nullable: true,
    description:
      'What is asked for. Null for a provider that declined it or let it expire: what an offer tells about a person it tells while it is open.',
  })
  description!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Roughly where: the first half of a postcode. Null when `description` is.',
  })
  locality!: string | null;

  @Field(() => SupportUnitEnum, { description: 'What is counted.' })
  unit!: SupportUnit;

  @Field(() => Int, { description: 'Minutes a week, nights a week, or items in all.' })
  quantity!: number;

  @Field(() => PenceScalar, { description: 'What is paid for an hour, a night or an item.' })
  rate!: number;

  @Field(() => PeriodType, { description: 'From when until when.' })
  period!: PeriodType;

  @Field(() => PenceScalar, { description: 'For the whole period: what acceptance promises.' })
  cost!: number;

  @Field(() => DateTimeScalar, { description: 'When it was offered.' })
  offeredAt!: Date;

  @Field(() => DateTimeScalar, { description: 'Until when it can be answered.' })
  expiresAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was accepted or declined.' })
  decidedAt!: Date | null;

  @Field(() => DeclineReasonEnum, { nullable: true, description: 'Why it was declined.' })
  declineReason!: DeclineReason | null;

  @Field(() => String, { nullable: true, description: 'The same in the provider’s words.' })
  declineExplanation!: string | null;

  @Field(() => ArrangementLineType, {
    nullable: true,
    description: 'The line of the plan; null where the plan is not yours to see.',
  })
  line!: ArrangementLineType | null;

  @Field(() => IndividualServiceFundType, {
    nullable: true,
    description: 'The fund that pays; null where it is not yours to see.',
  })
  fund!: IndividualServiceFundType | null;

  @Field(() => SupportedPersonType, { nullable: true, description: 'For whom; a provider learns it by accepting.' })
  person!: SupportedPersonType | null;

  @Field(() => OrganisationType, { nullable: true, description: 'The authority.' })
  authority!: OrganisationType | null;

  @Field(() => OrganisationType, { nullable: true, description: 'Who holds the fund, and pays.' })
  holder!: OrganisationType | null;

  @Field(() => OrganisationType, { nullable: true, description: 'The broker who offers it.' })
  broker!: OrganisationType | null;

  @Field(() => OrganisationType, { nullable: true, description: 'To whom it is offered.' })
  provider!: OrganisationType | null;

  @Field(() => SupportServiceType, { nullable: true, description: 'The service asked for.' })
  service!: SupportServiceType | null;

  @Field(() => Int, { description: 'Minutes, nights or items recorded as delivered so far.' })
  deliveredSoFar!: number;
}

@ObjectType('Delivery', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'Support that was given on a day.',
})
export class DeliveryType implements NodeType {
  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => LocalDateScalar, { description: 'The day.' })
  deliveredOn!: LocalDate;

  @Field(() => Int, { description: 'Minutes, nights or items.' })
  quantity!: number;

  @Field(() => String, { nullable: true, description: 'What the provider wrote about it.' })
  note!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  recordedAt!: Date;

  @Field(() => CommissionType, { nullable: true, description: 'Under which commission.' })
  commission!: CommissionType | null;
}
