import { Field, ID, InputType } from 'type-graphql';
import { INTEREST_KINDS, type InterestKind } from '../../domain/identity/declared-interest.entity.ts';
import type { DeclareInterest, EndInterest } from '../../domain/identity/declared-interest.service.ts';
import { ObjectType } from '../checked-fields.ts';
import { enumeration } from '../enumeration.ts';
import { NodeType } from '../node.type.ts';
import { DateTimeScalar } from '../scalars.ts';
import { OrganisationType } from './organisation.type.ts';

const InterestKindEnum = enumeration(INTEREST_KINDS, {
  name: 'InterestKind',
  description: 'The kind of an interest.',
  meanings: {
    OWNERSHIP: 'Owns the organisation or part of it, or has the same owner.',
    EMPLOYMENT: 'Works for the organisation, or sits on its board.',
    PAYMENT: 'Is paid by the organisation: a fee, a gift, a contract.',
    FAMILY_OR_FRIEND: 'Somebody close owns the organisation or works there.',
    OTHER: 'Another interest, described in the text.',
  },
});

@ObjectType('DeclaredInterest', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'An interest that a brokerage, or one of its brokers, has in an organisation whose services people may choose. Public. Declared by the broker.',
})
export class DeclaredInterestType implements NodeType {
  declare readonly __typename?: 'DeclaredInterest';

  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => OrganisationType, { description: 'The brokerage.' })
  brokerage!: OrganisationType;

  @Field(() => String, {
    nullable: true,
    description: 'The broker whose own interest it is; null when it is the brokerage’s.',
  })
  brokerName!: string | null;

  @Field(() => OrganisationType, { description: 'The organisation in which the interest is held.' })
  organisation!: OrganisationType;

  @Field(() => InterestKindEnum, { description: 'The kind of interest.' })
  kind!: InterestKind;

  @Field(() => String, { description: 'What the interest is, in the broker’s words.' })
  text!: string;

  @Field(() => DateTimeScalar, { description: 'When the interest was declared.' })
  declaredAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the interest ended; null while it continues.' })
  endedAt!: Date | null;
}

@InputType('InterestDeclareInput', { description: 'An interest to declare publicly.' })
export class InterestDeclareInput implements DeclareInterest {
  @Field(() => ID, { description: 'The organisation in which the interest is held.' })
  organisationId!: string;

  @Field(() => InterestKindEnum, { description: 'The kind of interest.' })
  kind!: InterestKind;

  @Field(() => String, {
    description: 'What the interest is, in plain English for everybody to read; at most 1,000 characters.',
  })
  text!: string;

  @Field(() => Boolean, {
    description:
      'Whether the interest is your own rather than your brokerage’s. A broker of several brokerages names one in the header `acting-for`.',
  })
  isOwn!: boolean;
}

@InputType('InterestEndInput', { description: 'An interest to end.' })
export class InterestEndInput implements EndInterest {
  @Field(() => ID, { description: 'The interest’s id.' })
  interestId!: string;
}
