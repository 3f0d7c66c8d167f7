import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { InformationForm } from '../../domain/information/information-form.ts';
import type { AgreeInterest } from '../../domain/planning/interest-agreement.service.ts';
import type { AddToShortlist, OrderShortlist, RemoveFromShortlist } from '../../domain/planning/shortlist.service.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { SupportServiceType } from '../directory/support-service.type.ts';
import { DeclaredInterestType } from '../identity/declared-interest.type.ts';
import { OrganisationType } from '../identity/organisation.type.ts';
import { InformationFormEnum } from '../information/information.enums.ts';
import { NodeType } from '../node.type.ts';
import { DateTimeScalar, LocalDateScalar } from '../scalars.ts';

@ObjectType('InterestAgreement', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'That the person was told of a brokerage’s interest in an organisation, and agrees that its services are put before them all the same. Part of the plan; never changed.',
})
export class InterestAgreementType implements NodeType {
  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => OrganisationType, { description: 'Whose interest.' })
  brokerage!: OrganisationType;

  @Field(() => OrganisationType, { description: 'In whom.' })
  organisation!: OrganisationType;

  @Field(() => LocalDateScalar, { description: 'When the person was told.' })
  toldOn!: LocalDate;

  @Field(() => InformationFormEnum, { description: 'How.' })
  toldBy!: InformationForm;

  @Field(() => String, { description: 'What the person said to it, in their own words.' })
  words!: string;

  @Field(() => DateTimeScalar, { description: 'When it was recorded; by whom is in the acts.' })
  recordedAt!: Date;
}

@ObjectType('ShortlistedService', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'A service the person is thinking of. Part of the plan: open to whom that is open.',
})
export class ShortlistedServiceType implements NodeType {
  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => SupportServiceType, { description: 'The service.' })
  service!: SupportServiceType;

  @Field(() => Int, { description: 'Its place on the list; the first is the lowest.' })
  position!: number;

  @Field(() => String, { description: 'Why it is on the list.' })
  reason!: string;

  @Field(() => OrganisationType, {
    nullable: true,
    description: 'The brokerage that put it there; null when the person did, or who acts for them by law.',
  })
  addedFor!: OrganisationType | null;

  @Field(() => [DeclaredInterestType], {
    description:
      'The interests in its provider that whoever put it there, or a brokerage of theirs, has declared, and that stand.',
  })
  interests!: DeclaredInterestType[];

  @Field(() => InterestAgreementType, {
    nullable: true,
    description: 'What the person agreed to when a broker with an interest put it there; null where none had any.',
  })
  agreement!: InterestAgreementType | null;

  @Field(() => DateTimeScalar, { description: 'When it was put there.' })
  addedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was taken off; null while it stands there.' })
  removedAt!: Date | null;
}

@InputType('ShortlistAddInput', { description: 'A service to be thought of.' })
export class ShortlistAddInput implements AddToShortlist {
  @Field(() => ID, { description: 'Whose list.' })
  personId!: string;

  @Field(() => ID, { description: 'Which service.' })
  serviceId!: string;

  @Field(() => String, { description: 'Why, at most 1,000 characters.' })
  reason!: string;
}

@InputType('ShortlistRemoveInput', { description: 'A service that is no longer thought of.' })
export class ShortlistRemoveInput implements RemoveFromShortlist {
  @Field(() => ID, { description: 'Which entry of the list.' })
  entryId!: string;
}

@InputType('ShortlistOrderInput', { description: 'A list in another order.' })
export class ShortlistOrderInput implements OrderShortlist {
  @Field(() => ID, { description: 'Whose list.' })
  personId!: string;

  @Field(() => [ID], { description: 'All entries of the list, each once, the first first.' })
  entryIds!: string[];
}

@InputType('InterestAgreeInput', { description: 'That the person was told of an interest, and agrees.' })
export class InterestAgreeInput implements AgreeInterest {
  @Field(() => ID, { description: 'Who agrees.' })
  personId!: string;

  @Field(() => ID, { description: 'Whose interest: a brokerage.' })
  brokerageId!: string;

  @Field(() => ID, { description: 'In whom.' })
  organisationId!: string;

  @Field(() => LocalDateScalar, { description: 'When the person was told.' })
  toldOn!: LocalDate;

  @Field(() => InformationFormEnum, { description: 'How.' })
  toldBy!: InformationForm;

  @Field(() => String, { description: 'What the person said to it, in their own words, at most 2,000 characters.' })
  words!: string;
}
