import { Field, ID, InputType } from 'type-graphql';
import { REPRESENTATIVE_KINDS, type RepresentativeKind } from '../../domain/people/representation.entity.ts';
import type { EndRepresentation, RecordRepresentation } from '../../domain/people/representation.service.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { ObjectType } from '../checked-fields.ts';
import { enumeration } from '../enumeration.ts';
import { NodeType } from '../node.type.ts';
import { DateTimeScalar, LocalDateScalar } from '../scalars.ts';

const RepresentativeKindEnum = enumeration(REPRESENTATIVE_KINDS, {
  name: 'RepresentativeKind',
  description:
    'The kind of legal power (Adults with Incapacity (Scotland) Act 2000; 2013 Act s.7 for the appropriate person).',
  meanings: {
    GUARDIAN: 'A guardian, appointed by the sheriff for welfare, money or both (2000 Act part 6).',
    CONTINUING_ATTORNEY: 'An attorney chosen by the person to act in money and property (2000 Act s.15).',
    WELFARE_ATTORNEY: 'An attorney chosen by the person to act in welfare once the person cannot (2000 Act s.16).',
    INTERVENER: 'A person with an intervention order for one matter (2000 Act s.53).',
    APPROPRIATE_PERSON:
      'A parent or other person who chooses for somebody under 16, after hearing them (2013 Act ss.7 and 8).',
    DWP_APPOINTEE:
      'An appointee for benefits only (Social Security (Claims and Payments) Regulations 1987 reg 33). Recorded, but gives no access.',
  },
});

@ObjectType('Representation', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'A legal power to act for the person, with its dates. Visible to the person, to their representatives by law and to their authority.',
})
export class RepresentationType implements NodeType {
  declare readonly __typename?: 'Representation';

  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => String, { description: 'Name of the representative who has the power.' })
  representativeName!: string;

  @Field(() => RepresentativeKindEnum, { description: 'The kind of power.' })
  kind!: RepresentativeKind;

  @Field(() => Boolean, { description: 'Whether the power covers welfare: the plan and the confidential record.' })
  welfare!: boolean;

  @Field(() => Boolean, { description: 'Whether the power covers money: budgets and the fund.' })
  financial!: boolean;

  @Field(() => LocalDateScalar, { description: 'The first day of the power.' })
  startsOn!: LocalDate;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day the power no longer applies; null while open-ended.',
  })
  endsOn!: LocalDate | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the power was recorded as ended, since which it gives no access; null if it was not.',
  })
  endsAt!: Date | null;

  @Field(() => Boolean, { description: 'Whether the power applies now.' })
  inForce!: boolean;
}

/** A legal power, with its dates. */
@InputType()
export abstract class PowerInput {
  @Field(() => RepresentativeKindEnum, { description: 'The kind of power.' })
  kind!: RepresentativeKind;

  @Field(() => Boolean, { description: 'Whether the power covers welfare.' })
  welfare!: boolean;

  @Field(() => Boolean, { description: 'Whether the power covers money.' })
  financial!: boolean;

  @Field(() => LocalDateScalar, { description: 'The first day of the power.' })
  startsOn!: LocalDate;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day the power no longer applies; open-ended when left out.',
  })
  endsOn?: LocalDate | null;
}

@InputType('RepresentationRecordInput', {
  description: 'A legal power to act for the person, as stated in the order or deed.',
})
export class RepresentationRecordInput extends PowerInput implements RecordRepresentation {
  @Field(() => ID, { description: 'The person’s id.' })
  personId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the holder of the power. An account is opened for them. Leave out with `sameHolderAsId`.',
  })
  name?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Id of another representation of this person with the same holder, ended or not: for a renewed or additional power.',
  })
  sameHolderAsId?: string | null;
}

@InputType('RepresentationEndInput', { description: 'A power that has ended before its last day.' })
export class RepresentationEndInput implements EndRepresentation {
  @Field(() => ID, { description: 'The representation’s id.' })
  representationId!: string;
}
