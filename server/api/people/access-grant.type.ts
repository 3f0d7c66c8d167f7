import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { TOPICS, type Topic } from '../../database/walls.ts';
import { GRANT_BASES, type GrantBasis } from '../../domain/people/access-grant.entity.ts';
import type { EndAccess, GiveAccess } from '../../domain/people/access-grant.service.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { enumeration } from '../enumeration.ts';
import { OrganisationType } from '../identity/organisation.type.ts';
import { NodeType } from '../node.type.ts';
import { DateTimeScalar, LocalDateScalar } from '../scalars.ts';

export const GrantBasisEnum = enumeration(GRANT_BASES, {
  name: 'GrantBasis',
  description: 'Why somebody may look, with its ground in UK GDPR: Article 6, and Article 9 for what concerns health.',
  meanings: {
    CONSENT: 'The person agreed, and may end it at any time (Articles 6(1)(a) and 9(2)(a)).',
    COMMISSION: 'A commission the provider accepted; it ends with it (Articles 6(1)(e) and 9(2)(h)).',
    EMERGENCY: 'An emergency, for hours, by a worker of another authority (Articles 6(1)(d) and 9(2)(c)).',
  },
});

@ObjectType('AccessGrant', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'Opens one topic of the record to an organisation or a named person for a time.',
})
export class AccessGrantType implements NodeType {
  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => OrganisationType, {
    nullable: true,
    description: 'To which organisation; null for a grant to one person in their own name.',
  })
  organisation!: OrganisationType | null;

  @Field(() => String, {
    nullable: true,
    description: 'To which person, as they are called on the record; null for a grant to a whole organisation.',
  })
  granteeName!: string | null;

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

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  grantedAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Closed from this moment, because it was ended or is for hours; null for a grant by days.',
  })
  endsAt!: Date | null;

  @Field(() => Boolean, { description: 'Whether it opens that part now.' })
  inForce!: boolean;
}

/** Which parts are opened, to do what, and for which days. */
@InputType()
export abstract class AccessTermsInput {
  @Field(() => [TopicEnum], { description: 'Which parts of the record.' })
  topics!: Topic[];

  @Field(() => Boolean, { defaultValue: false, description: 'Whether they may also add to those parts.' })
  mayWrite!: boolean;

  @Field(() => LocalDateScalar, { nullable: true, description: 'From this day; today when left out.' })
  startsOn?: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The first day it is closed again.' })
  endsOn?: LocalDate | null;
}

@InputType('AccessGrantGiveInput', {
  description: 'What the person agrees to open, and to whom: one organisation, or one person of the record.',
})
export class AccessGrantGiveInput extends AccessTermsInput implements GiveAccess {
  @Field(() => ID, { description: 'Whose record.' })
  personId!: string;

  @Field(() => ID, { nullable: true, description: 'To this organisation.' })
  organisationId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Or to this representative, beyond what their power opens; it stays open when the power ends.',
  })
  representationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Or to this person who helps to decide.' })
  decisionSupporterId?: string | null;
}

@InputType('AccessGrantEndInput', { description: 'A grant to end now.' })
export class AccessGrantEndInput implements EndAccess {
  @Field(() => ID, { description: 'The grant.' })
  grantId!: string;
}

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
