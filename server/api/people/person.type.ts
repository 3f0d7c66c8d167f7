import { Field, ID, ObjectType } from 'type-graphql';
import { TOPICS, type Topic } from '../../database/walls.ts';
import { GRANT_BASES, type GrantBasis } from '../../domain/people/access-grant.entity.ts';
import { REPRESENTATIVE_KINDS, type RepresentativeKind } from '../../domain/people/representation.entity.ts';
import { SUPPORTED_PERSON_BASES, type SupportedPersonBasis } from '../../domain/people/supported-person.entity.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { enumeration } from '../enumeration.ts';
import { OrganisationType } from '../identity/organisation.type.ts';
import { NodeType } from '../node.type.ts';
import { DateTimeScalar, LocalDateScalar } from '../scalars.ts';

export const SupportedPersonBasisEnum = enumeration(SUPPORTED_PERSON_BASES, {
  name: 'SupportedPersonBasis',
  description: 'On which ground support is given (Social Care (Self-directed Support) (Scotland) Act 2013).',
  meanings: {
    ADULT: 'An adult (s.5).',
    CHILD_OR_FAMILY: 'A child or a member of a child’s family (s.8).',
    ADULT_CARER: 'An adult carer (s.7).',
    YOUNG_CARER: 'A young carer (s.7).',
  },
});

export const TopicEnum = enumeration(TOPICS, {
  name: 'Topic',
  description: 'A part of a person’s record that can be opened on its own.',
  meanings: {
    PROFILE: 'What the person likes to be called, and roughly where they live.',
    CONFIDENTIAL: 'Full name, date of birth, address, telephone.',
    PLAN: 'Agreed outcomes.',
    FUND: 'Budgets, the fund and every movement of its money.',
    COMMISSIONING: 'Arrangements, offers, deliveries and invoices.',
  },
});

export const GrantBasisEnum = enumeration(GRANT_BASES, {
  name: 'GrantBasis',
  description: 'Why somebody may look.',
  meanings: {
    CONSENT: 'The person agreed.',
    ISF_AGREEMENT: 'The agreement the fund is held under.',
    COMMISSION: 'A commission the provider accepted; it ends with it.',
  },
});

export const RepresentativeKindEnum = enumeration(REPRESENTATIVE_KINDS, {
  name: 'RepresentativeKind',
  description: 'The legal power (Adults with Incapacity (Scotland) Act 2000; 2013 Act s.7 for the appropriate person).',
  meanings: {
    GUARDIAN: 'Appointed by the sheriff, for welfare, money or both (2000 Act part 6).',
    CONTINUING_ATTORNEY: 'Chosen by the person to act in money and property (2000 Act s.15).',
    WELFARE_ATTORNEY: 'Chosen by the person to act in welfare, once the person cannot (2000 Act s.16).',
    INTERVENER: 'Holds an intervention order for one matter (2000 Act s.53).',
    APPROPRIATE_PERSON: 'A parent or other who chooses for somebody under 16, having heard them (2013 Act ss.7 and 8).',
  },
});

@ObjectType('ConfidentialRecord', { simpleResolvers: true, description: 'What identifies the person.' })
export class ConfidentialRecordType {
  @Field(() => String, { description: 'The full name.' })
  fullName!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The date of birth, if known.' })
  dateOfBirth!: LocalDate | null;

  @Field(() => String, { nullable: true, description: 'The address, if known.' })
  address!: string | null;

  @Field(() => String, { nullable: true, description: 'The whole postcode.' })
  postcode!: string | null;

  @Field(() => String, { nullable: true, description: 'The telephone number, if known.' })
  telephone!: string | null;
}

@ObjectType('Representation', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'A legal power to act for the person, and its dates.',
})
export class RepresentationType implements NodeType {
  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => String, { description: 'Who holds the power.' })
  representativeName!: string;

  @Field(() => RepresentativeKindEnum, { description: 'Which power.' })
  kind!: RepresentativeKind;

  @Field(() => Boolean, { description: 'Whether it covers welfare: the plan and the confidential record.' })
  welfare!: boolean;

  @Field(() => Boolean, { description: 'Whether it covers money: budgets and the fund.' })
  financial!: boolean;

  @Field(() => LocalDateScalar, { description: 'From this day.' })
  startsOn!: LocalDate;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day it no longer counts; null while open-ended.',
  })
  endsOn!: LocalDate | null;
}

@ObjectType('AccessGrant', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'Opens one topic of the record to an organisation for a time.',
})
export class AccessGrantType implements NodeType {
  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => OrganisationType, { nullable: true, description: 'To whom; null for a grant to one account.' })
  organisation!: OrganisationType | null;

  @Field(() => TopicEnum, { description: 'Which part.' })
  topic!: Topic;

  @Field(() => Boolean, { description: 'Whether they may also add to it.' })
  mayWrite!: boolean;

  @Field(() => GrantBasisEnum, { description: 'On what ground.' })
  basis!: GrantBasis;

  @Field(() => LocalDateScalar, { description: 'From this day.' })
  startsOn!: LocalDate;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day it is closed again; null while open-ended.',
  })
  endsOn!: LocalDate | null;
}

@ObjectType('SupportedPerson', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'A person who receives support. Each part is null or empty where it is not yours to see.',
})
export class SupportedPersonType implements NodeType {
  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => String, { description: 'What the person likes to be called.' })
  knownAs!: string;

  @Field(() => SupportedPersonBasisEnum, { description: 'On which ground support is given.' })
  basis!: SupportedPersonBasis;

  @Field(() => String, { description: 'Roughly where: the first half of the postcode.' })
  locality!: string;

  @Field(() => DateTimeScalar, { description: 'When the person was registered.' })
  registeredAt!: Date;

  @Field(() => OrganisationType, { nullable: true, description: 'The authority with the duty to the person.' })
  authority!: OrganisationType | null;

  @Field(() => ConfidentialRecordType, {
    nullable: true,
    description: 'What identifies the person; null where walled off.',
  })
  confidential!: ConfidentialRecordType | null;

  @Field(() => [RepresentationType], { description: 'Who may act for the person by law.' })
  representations!: RepresentationType[];

  @Field(() => [AccessGrantType], { description: 'To whom which parts of the record are open.' })
  grants!: AccessGrantType[];
}
