import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { ShareRecord } from '../../domain/people/access-grant.service.ts';
import type { RegisterPerson } from '../../domain/people/person.service.ts';
import type { RegisterRepresentative } from '../../domain/people/representation.service.ts';
import { SUPPORTED_PERSON_BASES, type SupportedPersonBasis } from '../../domain/people/supported-person.entity.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { enumeration } from '../enumeration.ts';
import { OrganisationType } from '../identity/organisation.type.ts';
import { NodeType } from '../node.type.ts';
import { DateTimeScalar, LocalDateScalar } from '../scalars.ts';
import { AccessGrantType, AccessTermsInput } from './access-grant.type.ts';
import { PowerInput, RepresentationType } from './representation.type.ts';

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

  @Field(() => [RepresentationType], {
    description:
      'Who may act for the person by law, and who could; empty unless you are the person, one of them or the authority.',
  })
  representations!: RepresentationType[];

  @Field(() => [AccessGrantType], {
    description:
      'To whom which parts of the record are, were or will be open. Whoever is given a part sees what they are given themselves and no more.',
  })
  grants!: AccessGrantType[];
}

@InputType('RepresentativeInput', { description: 'Somebody with a legal power to act for the person.' })
export class RepresentativeInput extends PowerInput implements RegisterRepresentative {
  @Field(() => String, { description: 'Their name. They get an account of their own.' })
  name!: string;
}

@InputType('ShareInput', { description: 'What the person agreed to share, and with whom.' })
export class ShareInput extends AccessTermsInput implements ShareRecord {
  @Field(() => ID, { description: 'The organisation: a broker’s, an ISF holder, a provider.' })
  organisationId!: string;
}

@InputType('PersonRegisterInput', { description: 'A person to register with the worker’s authority.' })
export class PersonRegisterInput implements RegisterPerson {
  @Field(() => String, { description: 'What the person likes to be called, at most 100 characters.' })
  knownAs!: string;

  @Field(() => String, { description: 'The full name. Confidential.' })
  fullName!: string;

  @Field(() => SupportedPersonBasisEnum, { description: 'On which ground support is given.' })
  basis!: SupportedPersonBasis;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The date of birth. Confidential.' })
  dateOfBirth?: LocalDate | null;

  @Field(() => String, { nullable: true, description: 'The address. Confidential.' })
  address?: string | null;

  @Field(() => String, { description: 'The whole postcode. Confidential but for its first half.' })
  postcode!: string;

  @Field(() => String, { nullable: true, description: 'The telephone number. Confidential.' })
  telephone?: string | null;

  @Field(() => [RepresentativeInput], { nullable: true, description: 'Who may act for the person by law.' })
  representatives?: RepresentativeInput[] | null;

  @Field(() => [ShareInput], { nullable: true, description: 'What the person agreed to share with whom.' })
  shareWith?: ShareInput[] | null;

  @Field(() => ID, { nullable: true, description: 'The authority, needed only when you work for several.' })
  organisationId?: string | null;
}
