import { Field, ID, InputType, Int } from 'type-graphql';
import type { InformationForm } from '../../domain/information/information-form.ts';
import type { AgreeInterest } from '../../domain/planning/interest-agreement.service.ts';
import type { AddToShortlist, OrderShortlist, RemoveFromShortlist } from '../../domain/planning/shortlist.service.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { ObjectType } from '../checked-fields.ts';
import { SupportServiceType } from '../directory/support-service.type.ts';
import { DeclaredInterestType } from '../identity/declared-interest.type.ts';
import { OrganisationType } from '../identity/organisation.type.ts';
import { InformationFormEnum } from '../information/information-resource.type.ts';
import { NodeType } from '../node.type.ts';
import { DateTimeScalar, LocalDateScalar } from '../scalars.ts';

@ObjectType('InterestAgreement', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'The person’s agreement that an organisation’s services may be offered to them although a brokerage has an interest in it, of which they were told. Part of the plan, and never changed. Visible to anyone who can see the person’s plan.',
})
export class InterestAgreementType implements NodeType {
  declare readonly __typename?: 'InterestAgreement';

  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => OrganisationType, { description: 'The brokerage that has the interest.' })
  brokerage!: OrganisationType;

  @Field(() => OrganisationType, { description: 'The organisation in which the interest is held.' })
  organisation!: OrganisationType;

  @Field(() => LocalDateScalar, { description: 'The day the person was told.' })
  toldOn!: LocalDate;

  @Field(() => InformationFormEnum, { description: 'The form in which the person was told.' })
  toldBy!: InformationForm;

  @Field(() => String, { description: 'The person’s answer, in their own words.' })
  words!: string;

  @Field(() => DateTimeScalar, {
    description: 'When the agreement was recorded. The person’s `acts` show who recorded it.',
  })
  recordedAt!: Date;
}

@ObjectType('ShortlistedService', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'A service that the person is considering. Visible to anyone who can see the person’s plan.',
})
export class ShortlistedServiceType implements NodeType {
  declare readonly __typename?: 'ShortlistedService';

  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => SupportServiceType, { description: 'The service.' })
  service!: SupportServiceType;

  @Field(() => Int, { description: 'Position on the shortlist; the entry with the lowest position is first.' })
  position!: number;

  @Field(() => String, { description: 'Why the service is on the shortlist.' })
  reason!: string;

  @Field(() => OrganisationType, {
    nullable: true,
    description: 'The brokerage that added the service; null when the person did, or a representative by law.',
  })
  addedFor!: OrganisationType | null;

  @Field(() => [DeclaredInterestType], {
    description:
      'The current interests in the service’s provider that were declared by the broker who added it, or by a brokerage of theirs.',
  })
  interests!: DeclaredInterestType[];

  @Field(() => InterestAgreementType, {
    nullable: true,
    description:
      'The person’s agreement on which a broker with an interest added the service; null when there was no interest.',
  })
  agreement!: InterestAgreementType | null;

  @Field(() => DateTimeScalar, { description: 'When the service was added.' })
  addedAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the service was removed; null while it is on the shortlist.',
  })
  removedAt!: Date | null;
}

@InputType('ShortlistAddInput', { description: 'A service for the person to consider.' })
export class ShortlistAddInput implements AddToShortlist {
  @Field(() => ID, { description: 'The person’s id.' })
  personId!: string;

  @Field(() => ID, { description: 'The service’s id.' })
  serviceId!: string;

  @Field(() => String, { description: 'The reason, at most 1,000 characters.' })
  reason!: string;
}

@InputType('ShortlistRemoveInput', { description: 'A service that the person no longer considers.' })
export class ShortlistRemoveInput implements RemoveFromShortlist {
  @Field(() => ID, { description: 'The id of the shortlist’s entry.' })
  entryId!: string;
}

@InputType('ShortlistOrderInput', { description: 'A shortlist in another order.' })
export class ShortlistOrderInput implements OrderShortlist {
  @Field(() => ID, { description: 'The person’s id.' })
  personId!: string;

  @Field(() => [ID], { description: 'The ids of all entries of the shortlist, each once, in their new order.' })
  entryIds!: string[];
}

@InputType('InterestAgreeInput', { description: 'The person’s agreement about a brokerage’s interest.' })
export class InterestAgreeInput implements AgreeInterest {
  @Field(() => ID, { description: 'Id of the person who agrees.' })
  personId!: string;

  @Field(() => ID, { description: 'Id of the brokerage that has the interest.' })
  brokerageId!: string;

  @Field(() => ID, { description: 'Id of the organisation in which the interest is held.' })
  organisationId!: string;

  @Field(() => LocalDateScalar, { description: 'The day the person was told.' })
  toldOn!: LocalDate;

  @Field(() => InformationFormEnum, { description: 'The form in which the person was told.' })
  toldBy!: InformationForm;

  @Field(() => String, { description: 'The person’s answer, in their own words; at most 2,000 characters.' })
  words!: string;
}
