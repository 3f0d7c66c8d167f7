import { Field, ID, Int } from 'type-graphql';
import { DECLINE_REASONS, type DeclineReason } from '../../domain/commissioning/commission.entity.ts';
import { COMMISSION_STATES, type CommissionState } from '../../domain/commissioning/commission.workflow.ts';
import type { SupportUnit } from '../../domain/directory/rate.entity.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { ObjectType } from '../checked-fields.ts';
import { SupportUnitEnum } from '../directory/service.type.ts';
import { SupportServiceType } from '../directory/support-service.type.ts';
import { enumeration } from '../enumeration.ts';
import { IndividualServiceFundType } from '../funds/fund.type.ts';
import { OrganisationType } from '../identity/organisation.type.ts';
import { NodeType } from '../node.type.ts';
import { SupportedPersonType } from '../people/person.type.ts';
import { PeriodType } from '../period.type.ts';
import { DateTimeScalar, LocalDateScalar, PenceScalar } from '../scalars.ts';
import { ArrangementLineType } from './arrangement.type.ts';

export const CommissionStatusEnum = enumeration(COMMISSION_STATES, {
  name: 'CommissionStatus',
  description: 'State of a commission.',
  meanings: {
    OFFERED: 'Offered: the provider has not answered yet.',
    ACCEPTED: 'Accepted by the provider; the money is promised.',
    DECLINED: 'Declined by the provider, with a reason.',
    EXPIRED: 'Expired: the provider did not answer in time. The line can be offered again.',
  },
});

export const DeclineReasonEnum = enumeration(DECLINE_REASONS, {
  name: 'DeclineReason',
  description: 'Why a provider declines an offer.',
  meanings: {
    NO_CAPACITY: 'Nobody is available at the times asked for.',
    OUTSIDE_AREA: 'The service does not work in that area.',
    RATE_TOO_LOW: 'The support cannot be given at this rate.',
    CANNOT_MEET_NEED: 'The support requires skills or equipment that the service does not have.',
    OTHER: 'Another reason, given in the explanation.',
  },
});

@ObjectType('Commission', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'A commission: an order for support against a fund. Until the provider accepts it, the provider sees these terms and, of the person, only the locality. Visible to anyone who can see the person’s commissioning (topic `COMMISSIONING`), to fund officers of the holder, and to coordinators of the provider.',
})
export class CommissionType implements NodeType {
  declare readonly __typename?: 'Commission';

  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => CommissionStatusEnum, { description: 'The commission’s state.' })
  status!: CommissionState;

  @Field(() => String, {
    nullable: true,
    description:
      'What is asked for. Null for a provider that declined the offer or let it expire: a provider sees what an offer says about a person only while it is open or accepted.',
  })
  description!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Where the support is given, as an outcode (the first half of a postcode). Null when `description` is null.',
  })
  locality!: string | null;

  @Field(() => SupportUnitEnum, { description: 'The unit in which the support is counted.' })
  unit!: SupportUnit;

  @Field(() => Int, { description: 'Quantity in minutes a week, nights a week, or items in total, by `unit`.' })
  quantity!: number;

  @Field(() => PenceScalar, { description: 'The rate paid for an hour, a night or an item, in pence.' })
  rate!: number;

  @Field(() => PeriodType, { description: 'The period of the support.' })
  period!: PeriodType;

  @Field(() => PenceScalar, {
    description: 'The cost for the whole period, in pence; acceptance promises this amount.',
  })
  cost!: number;

  @Field(() => DateTimeScalar, { description: 'When the commission was offered.' })
  offeredAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When the offer expires.' })
  expiresAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the offer was accepted or declined; null when it was not.',
  })
  decidedAt!: Date | null;

  @Field(() => DeclineReasonEnum, {
    nullable: true,
    description: 'Why the offer was declined, as a code; null when it was not.',
  })
  declineReason!: DeclineReason | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why the offer was declined, in the provider’s words; null when it gave none.',
  })
  declineExplanation!: string | null;

  @Field(() => ArrangementLineType, {
    nullable: true,
    description: 'The line of the arrangement; null when you may not see it.',
  })
  line!: ArrangementLineType | null;

  @Field(() => IndividualServiceFundType, {
    nullable: true,
    description: 'The fund that pays; null when you may not see it.',
  })
  fund!: IndividualServiceFundType | null;

  @Field(() => SupportedPersonType, {
    nullable: true,
    description:
      'The person for whom the support is; null when you may not see their profile. A provider sees it once it has accepted.',
  })
  person!: SupportedPersonType | null;

  @Field(() => OrganisationType, { nullable: true, description: 'The authority with the duty to the person.' })
  authority!: OrganisationType | null;

  @Field(() => OrganisationType, { nullable: true, description: 'The ISF holder, which holds the fund and pays.' })
  holder!: OrganisationType | null;

  @Field(() => OrganisationType, {
    nullable: true,
    description: 'The broker’s organisation that offers the commission.',
  })
  broker!: OrganisationType | null;

  @Field(() => OrganisationType, { nullable: true, description: 'The provider to which the commission is offered.' })
  provider!: OrganisationType | null;

  @Field(() => SupportServiceType, { nullable: true, description: 'The service that is to give the support.' })
  service!: SupportServiceType | null;

  @Field(() => Int, { description: 'Quantity delivered so far, in minutes, nights or items, by `unit`.' })
  deliveredSoFar!: number;
}

@ObjectType('Delivery', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'A delivery: support that was given on a day. Visible to anyone who can see the person’s commissioning (topic `COMMISSIONING`), to fund officers of the holder, and to coordinators of the provider.',
})
export class DeliveryType implements NodeType {
  declare readonly __typename?: 'Delivery';

  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => LocalDateScalar, { description: 'The day of the support.' })
  deliveredOn!: LocalDate;

  @Field(() => Int, { description: 'Quantity in minutes, nights or items, by the commission’s `unit`.' })
  quantity!: number;

  @Field(() => String, { nullable: true, description: 'The provider’s note; null when there is none.' })
  note!: string | null;

  @Field(() => DateTimeScalar, { description: 'When the delivery was recorded.' })
  recordedAt!: Date;

  @Field(() => CommissionType, {
    nullable: true,
    description: 'The commission under which the support was given; null when you may not see it.',
  })
  commission!: CommissionType | null;
}
