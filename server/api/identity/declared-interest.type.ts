import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { INTEREST_KINDS, type InterestKind } from '../../domain/identity/declared-interest.entity.ts';
import type { DeclareInterest, EndInterest } from '../../domain/identity/declared-interest.service.ts';
import { enumeration } from '../enumeration.ts';
import { NodeType } from '../node.type.ts';
import { DateTimeScalar } from '../scalars.ts';
import { OrganisationType } from './organisation.type.ts';

const InterestKindEnum = enumeration(INTEREST_KINDS, {
  name: 'InterestKind',
  description: 'What kind of interest it is.',
  meanings: {
    OWNERSHIP: 'Owning it or part of it, or belonging to the same owner.',
    EMPLOYMENT: 'Working for it, or sitting on its board.',
    PAYMENT: 'Being paid by it: a fee, a gift, a contract.',
    FAMILY_OR_FRIEND: 'Somebody close owns it or works there.',
    OTHER: 'Another, told in words.',
  },
});

@ObjectType('DeclaredInterest', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'An interest that a brokerage, or one of its brokers, has in an organisation whose services people may choose. Public; declared by the broker.',
})
export class DeclaredInterestType implements NodeType {
  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => OrganisationType, { description: 'The brokerage.' })
  brokerage!: OrganisationType;

  @Field(() => String, { nullable: true, description: 'The broker whose own it is; null when it is the brokerage’s.' })
  brokerName!: string | null;

  @Field(() => OrganisationType, { description: 'In whom.' })
  organisation!: OrganisationType;

  @Field(() => InterestKindEnum, { description: 'What kind.' })
  kind!: InterestKind;

  @Field(() => String, { description: 'What it is, in the broker’s words.' })
  words!: string;

  @Field(() => DateTimeScalar, { description: 'When it was declared.' })
  declaredAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended; null while it stands.' })
  endedAt!: Date | null;
}

@InputType('InterestDeclareInput', { description: 'An interest, for everybody to see.' })
export class InterestDeclareInput implements DeclareInterest {
  @Field(() => ID, { description: 'In which organisation.' })
  organisationId!: string;

  @Field(() => InterestKindEnum, { description: 'What kind.' })
  kind!: InterestKind;

  @Field(() => String, { description: 'What it is, in plain words everybody may read; at most 1,000 characters.' })
  words!: string;

  @Field(() => Boolean, {
    description:
      'Whether it is your own, and not your brokerage’s. Who brokers for several says for which in the header `acting-for`.',
  })
  isOwn!: boolean;
}

@InputType('InterestEndInput', { description: 'An interest that is over.' })
export class InterestEndInput implements EndInterest {
  @Field(() => ID, { description: 'Which.' })
  interestId!: string;
}
