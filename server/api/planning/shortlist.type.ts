import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { InformationForm } from '../../domain/directory/information/information-form.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { InformationFormEnum } from '../directory/information/information.enums.ts';
import { SupportServiceType } from '../directory/support-service.type.ts';
import { DeclaredInterestType } from '../identity/declared-interest.type.ts';
import { OrganisationType } from '../identity/organisation.type.ts';
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
