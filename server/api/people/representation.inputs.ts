import { Field, ID, InputType } from 'type-graphql';
import type { RepresentativeKind } from '../../domain/people/representation.entity.ts';
import type { EndRepresentation, RecordRepresentation } from '../../domain/people/representation.service.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { LocalDateScalar } from '../scalars.ts';
import { RepresentativeKindEnum } from './representation.type.ts';

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
