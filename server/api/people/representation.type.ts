import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { REPRESENTATIVE_KINDS, type RepresentativeKind } from '../../domain/people/representation.entity.ts';
import type { EndRepresentation, RecordRepresentation } from '../../domain/people/representation.service.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { enumeration } from '../enumeration.ts';
import { NodeType } from '../node.type.ts';
import { DateTimeScalar, LocalDateScalar } from '../scalars.ts';

export const RepresentativeKindEnum = enumeration(REPRESENTATIVE_KINDS, {
  name: 'RepresentativeKind',
  description: 'The legal power (Adults with Incapacity (Scotland) Act 2000; 2013 Act s.7 for the appropriate person).',
  meanings: {
    GUARDIAN: 'Appointed by the sheriff, for welfare, money or both (2000 Act part 6).',
    CONTINUING_ATTORNEY: 'Chosen by the person to act in money and property (2000 Act s.15).',
    WELFARE_ATTORNEY: 'Chosen by the person to act in welfare, once the person cannot (2000 Act s.16).',
    INTERVENER: 'Holds an intervention order for one matter (2000 Act s.53).',
    APPROPRIATE_PERSON: 'A parent or other who chooses for somebody under 16, having heard them (2013 Act ss.7 and 8).',
    DWP_APPOINTEE:
      'Acts in benefits alone (Social Security (Claims and Payments) Regulations 1987 reg 33). Recorded; opens nothing here.',
  },
});

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

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'It was recorded as ended, and opens nothing from this moment; null while it was not.',
  })
  endsAt!: Date | null;

  @Field(() => Boolean, { description: 'Whether it counts now.' })
  inForce!: boolean;
}

/** A legal power and its days. */
@InputType()
export abstract class PowerInput {
  @Field(() => RepresentativeKindEnum, { description: 'Which power.' })
  kind!: RepresentativeKind;

  @Field(() => Boolean, { description: 'Whether the power covers welfare.' })
  welfare!: boolean;

  @Field(() => Boolean, { description: 'Whether the power covers money.' })
  financial!: boolean;

  @Field(() => LocalDateScalar, { description: 'From this day.' })
  startsOn!: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The first day it no longer counts.' })
  endsOn?: LocalDate | null;
}

@InputType('RepresentationRecordInput', {
  description: 'A legal power to act for the person, as the order or the deed says.',
})
export class RepresentationRecordInput extends PowerInput implements RecordRepresentation {
  @Field(() => ID, { description: 'For whom.' })
  personId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Whose power it is, by name: they get an account of their own. Leave out with `sameHolderAsId`.',
  })
  name?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Another power of the same holder for this person, ended or not: for a power renewed, or a second one.',
  })
  sameHolderAsId?: string | null;
}

@InputType('RepresentationEndInput', { description: 'A power that has ended before its day.' })
export class RepresentationEndInput implements EndRepresentation {
  @Field(() => ID, { description: 'The power.' })
  representationId!: string;
}
