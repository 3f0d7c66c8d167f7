import { Field, ID, InputType } from 'type-graphql';
import { TOPICS, type Topic } from '../../database/walls.ts';
import { GRANT_BASES, type GrantBasis } from '../../domain/people/access-grant.entity.ts';
import type { EndAccess, GiveAccess } from '../../domain/people/access-grant.service.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { ObjectType } from '../checked-fields.ts';
import { enumeration } from '../enumeration.ts';
import { OrganisationType } from '../identity/organisation.type.ts';
import { NodeType } from '../node.type.ts';
import { DateTimeScalar, LocalDateScalar } from '../scalars.ts';

const GrantBasisEnum = enumeration(GRANT_BASES, {
  name: 'GrantBasis',
  description:
    'The basis of access to a record, with its legal basis in UK GDPR: Article 6, and Article 9 for data concerning health.',
  meanings: {
    CONSENT: 'Consent: the person agreed, and may withdraw it at any time (Articles 6(1)(a) and 9(2)(a)).',
    COMMISSION: 'A commission that the provider accepted; access ends with it (Articles 6(1)(e) and 9(2)(h)).',
    EMERGENCY: 'An emergency: access for hours by a worker of another authority (Articles 6(1)(d) and 9(2)(c)).',
  },
});

@ObjectType('AccessGrant', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'A grant of access to one part of the record, for an organisation or a named person, for a time. Visible to the person, to their representatives by law, to their authority, and to those to whom it gives access.',
})
export class AccessGrantType implements NodeType {
  declare readonly __typename?: 'AccessGrant';

  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => OrganisationType, {
    nullable: true,
    description: 'The organisation that has access; null for a grant to one person in their own name.',
  })
  organisation!: OrganisationType | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the person who has access, as recorded; null for a grant to a whole organisation.',
  })
  granteeName!: string | null;

  @Field(() => TopicEnum, { description: 'The part of the record.' })
  topic!: Topic;

  @Field(() => Boolean, { description: 'Whether the grant also allows adding to that part.' })
  mayWrite!: boolean;

  @Field(() => GrantBasisEnum, { description: 'The basis of the access.' })
  basis!: GrantBasis;

  @Field(() => LocalDateScalar, { description: 'The first day of access.' })
  startsOn!: LocalDate;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day without access; null while open-ended.',
  })
  endsOn!: LocalDate | null;

  @Field(() => DateTimeScalar, { description: 'When the grant was recorded.' })
  grantedAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When access ends or ended, for a grant that was ended early or is limited to hours; null for a grant limited by days only.',
  })
  endsAt!: Date | null;

  @Field(() => Boolean, { description: 'Whether the grant gives access now.' })
  inForce!: boolean;
}

/** The parts of the record, whether they may be added to, and the days of access. */
@InputType()
export abstract class AccessTermsInput {
  @Field(() => [TopicEnum], { description: 'The parts of the record.' })
  topics!: Topic[];

  @Field(() => Boolean, { defaultValue: false, description: 'Whether the grant also allows adding to those parts.' })
  mayWrite!: boolean;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The first day of access; today when left out.' })
  startsOn?: LocalDate | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day without access; open-ended when left out.',
  })
  endsOn?: LocalDate | null;
}

@InputType('AccessGrantGiveInput', {
  description:
    'Access that the person agrees to give, to exactly one of an organisation, a representative and a decision supporter.',
})
export class AccessGrantGiveInput extends AccessTermsInput implements GiveAccess {
  @Field(() => ID, { description: 'The person’s id.' })
  personId!: string;

  @Field(() => ID, { nullable: true, description: 'Id of the organisation to give access to.' })
  organisationId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Id of the representation whose holder gets access, beyond what their power covers. The access continues when the power ends.',
  })
  representationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the decision supporter to give access to.' })
  decisionSupporterId?: string | null;
}

@InputType('AccessGrantEndInput', { description: 'A grant to end at once.' })
export class AccessGrantEndInput implements EndAccess {
  @Field(() => ID, { description: 'The grant’s id.' })
  grantId!: string;
}

export const TopicEnum = enumeration(TOPICS, {
  name: 'Topic',
  description:
    'A part of a person’s record to which access can be given separately. The person and their authority see every part, and a representative by law the parts that their power covers. Anybody else needs a grant (`AccessGrant`) or is party to a contract.',
  meanings: {
    PROFILE: 'What the person likes to be called, and the outcode of where they live.',
    CONFIDENTIAL: 'Full name, date of birth, address and telephone number.',
    PLAN: 'Agreed outcomes and the rest of the plan.',
    FUND: 'Budgets, the fund and all movements of its money.',
    COMMISSIONING: 'Arrangements, offers, deliveries and invoices.',
  },
});
