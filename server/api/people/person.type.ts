import { Field, ID, InputType, Int } from 'type-graphql';
import type { ShareRecord } from '../../domain/people/access-grant.service.ts';
import { CHANGING_DETAILS, type ChangingDetail } from '../../domain/people/earlier-detail.entity.ts';
import type { RegisterPerson } from '../../domain/people/person.service.ts';
import type { DescribePerson } from '../../domain/people/person-details.service.ts';
import type { RegisterRepresentative } from '../../domain/people/representation.service.ts';
import { SUPPORTED_PERSON_BASES, type SupportedPersonBasis } from '../../domain/people/supported-person.entity.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { ObjectType } from '../checked-fields.ts';
import { enumeration } from '../enumeration.ts';
import { IDEMPOTENCY_KEY } from '../idempotency-key.ts';
import { OrganisationType } from '../identity/organisation.type.ts';
import { NodeType } from '../node.type.ts';
import { DateTimeScalar, LocalDateScalar } from '../scalars.ts';
import { AccessGrantType, AccessTermsInput } from './access-grant.type.ts';
import { PowerInput, RepresentationType } from './representation.type.ts';

export const SupportedPersonBasisEnum = enumeration(SUPPORTED_PERSON_BASES, {
  name: 'SupportedPersonBasis',
  description: 'The legal ground on which support is given (Social Care (Self-directed Support) (Scotland) Act 2013).',
  meanings: {
    ADULT: 'An adult (s.5).',
    CHILD_OR_FAMILY: 'A child or a member of a child’s family (s.8).',
    ADULT_CARER: 'An adult carer (s.7).',
    YOUNG_CARER: 'A young carer (s.7).',
  },
});

@ObjectType('ConfidentialRecord', {
  simpleResolvers: true,
  description: 'The data that identifies the person. Visible to anyone who has access to the topic `CONFIDENTIAL`.',
})
export class ConfidentialRecordType {
  declare readonly __typename?: 'ConfidentialRecord';

  @Field(() => String, { description: 'The full name.' })
  fullName!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The date of birth; null when not known.' })
  dateOfBirth!: LocalDate | null;

  @Field(() => String, { nullable: true, description: 'The address; null when not known.' })
  address!: string | null;

  @Field(() => String, { nullable: true, description: 'The full postcode; null when not known.' })
  postcode!: string | null;

  @Field(() => String, { nullable: true, description: 'The telephone number; null when not known.' })
  telephone!: string | null;
}

const ChangingDetailEnum = enumeration(CHANGING_DETAILS, {
  name: 'ChangingDetail',
  description: 'A detail of who a person is, or of where they live, that can change.',
  meanings: {
    KNOWN_AS: 'What the person likes to be called.',
    LOCALITY: 'The outcode of where the person lives.',
    FULL_NAME: 'The full name.',
    ADDRESS: 'The address.',
    POSTCODE: 'The full postcode.',
    TELEPHONE: 'The telephone number.',
  },
});

@ObjectType('EarlierDetail', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'What a detail of a person was before it was changed. Visible to the person, to representatives by law who look after their welfare, and to their authority.',
})
class EarlierDetailType implements NodeType {
  declare readonly __typename?: 'EarlierDetail';

  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => ChangingDetailEnum, { description: 'The detail.' })
  detail!: ChangingDetail;

  @Field(() => String, { description: 'What it was until then.' })
  value!: string;

  @Field(() => DateTimeScalar, { description: 'When it was changed.' })
  changedAt!: Date;

  @Field(() => String, {
    nullable: true,
    description:
      'Name of the account that changed it, as it was at the time; null when it was changed in the database by hand.',
  })
  changedByName!: string | null;
}

@ObjectType('SupportedPerson', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'A supported person: a person who receives support. Any part that you may not see is null or empty. The profile is visible to anyone with access to the topic `PROFILE`.',
})
export class SupportedPersonType implements NodeType {
  declare readonly __typename?: 'SupportedPerson';

  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => String, { description: 'What the person likes to be called.' })
  knownAs!: string;

  @Field(() => SupportedPersonBasisEnum, { description: 'The legal ground on which support is given.' })
  basis!: SupportedPersonBasis;

  @Field(() => String, { description: 'The outcode of where the person lives: the first half of the postcode.' })
  locality!: string;

  @Field(() => Int, {
    description: 'The version of who the person is and where they live: one more with every correction.',
  })
  version!: number;

  @Field(() => DateTimeScalar, { description: 'When the person was registered.' })
  registeredAt!: Date;

  @Field(() => OrganisationType, { nullable: true, description: 'The authority with the duty to the person.' })
  authority!: OrganisationType | null;

  @Field(() => ConfidentialRecordType, {
    nullable: true,
    description: 'The data that identifies the person; null when you may not see it.',
  })
  confidential!: ConfidentialRecordType | null;

  @Field(() => [EarlierDetailType], {
    description:
      'What the person was called and where they lived before, the latest change first. Visible to the person, to representatives by law who look after their welfare, and to their authority; empty for everybody else.',
  })
  earlierDetails!: EarlierDetailType[];

  @Field(() => [RepresentationType], {
    description:
      'The legal powers to act for the person, present and past. Visible to the person, to the representatives and to the authority; empty for everybody else.',
  })
  representations!: RepresentationType[];

  @Field(() => [AccessGrantType], {
    description:
      'The grants of access to parts of the record: past, present and future. A grantee sees only their own.',
  })
  grants!: AccessGrantType[];
}

@InputType('RepresentativeInput', { description: 'Somebody with a legal power to act for the person.' })
export class RepresentativeInput extends PowerInput implements RegisterRepresentative {
  @Field(() => String, { description: 'Name of the representative. An account is opened for them.' })
  name!: string;
}

@InputType('ShareInput', { description: 'Parts of the record that the person agreed to share, and with whom.' })
export class ShareInput extends AccessTermsInput implements ShareRecord {
  @Field(() => ID, { description: 'The organisation’s id: a brokerage, an ISF holder or a provider.' })
  organisationId!: string;
}

@InputType('PersonRegisterInput', { description: 'A person to register with the worker’s authority.' })
export class PersonRegisterInput implements RegisterPerson {
  @Field(() => String, { description: 'What the person likes to be called, at most 100 characters.' })
  knownAs!: string;

  @Field(() => String, { description: 'The full name. Confidential.' })
  fullName!: string;

  @Field(() => SupportedPersonBasisEnum, { description: 'The legal ground on which support is given.' })
  basis!: SupportedPersonBasis;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The date of birth. Confidential.' })
  dateOfBirth?: LocalDate | null;

  @Field(() => String, { nullable: true, description: 'The address. Confidential.' })
  address?: string | null;

  @Field(() => String, { description: 'The full postcode. Confidential, except for its first half.' })
  postcode!: string;

  @Field(() => String, { nullable: true, description: 'The telephone number. Confidential.' })
  telephone?: string | null;

  @Field(() => [RepresentativeInput], {
    nullable: true,
    description: 'Representatives who may act for the person by law.',
  })
  representatives?: RepresentativeInput[] | null;

  @Field(() => [ShareInput], { nullable: true, description: 'What the person agreed to share, and with whom.' })
  shareWith?: ShareInput[] | null;

  @Field(() => ID, { nullable: true, description: 'The authority’s id. Required only when you work for several.' })
  organisationId?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'People already registered of whom you have made sure that this is somebody else, by id: those whom a refusal with `MAYBE_THE_SAME` named in `alike`.',
  })
  notTheSameAs?: string[] | null;

  @Field(() => ID, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType('PersonDescribeInput', {
  description:
    'Who a person is and where they live, as far as it is to be corrected. What is left out stays as it is; only `address` and `telephone` can be emptied, by null.',
})
export class PersonDescribeInput implements DescribePerson {
  @Field(() => ID, { description: 'The person’s id.' })
  personId!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'The `version` that you read. When given, the act is refused with CONFLICT if somebody has corrected the details since.',
  })
  expectedVersion?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the person likes to be called, at most 100 characters. Their own account gets this name too.',
  })
  knownAs?: string | null;

  @Field(() => String, { nullable: true, description: 'The full name, at most 200 characters. Confidential.' })
  fullName?: string | null;

  @Field(() => String, { nullable: true, description: 'The address; null: not known any more. Confidential.' })
  address?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The full postcode. Confidential, except for its first half, which is the new `locality`.',
  })
  postcode?: string | null;

  @Field(() => String, { nullable: true, description: 'The telephone number; null: not known any more. Confidential.' })
  telephone?: string | null;
}
