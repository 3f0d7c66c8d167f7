import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { RecordDifference } from '../../domain/people/difference-of-view.service.ts';
import { NodeType } from '../node.type.ts';
import { DateTimeScalar } from '../scalars.ts';
import { RepresentationType } from './representation.type.ts';

@ObjectType('DifferenceOfView', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'The person wants one thing, and somebody with a legal power to act for them another: both, side by side. Part of the plan; never changed.',
})
export class DifferenceOfViewType implements NodeType {
  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => String, { description: 'What it is about.' })
  matter!: string;

  @Field(() => String, { description: 'What the person wants, in their own words.' })
  wish!: string;

  @Field(() => String, { description: 'What the representative holds.' })
  view!: string;

  @Field(() => RepresentationType, {
    nullable: true,
    description: 'Whose view, and by which power; null where that is not yours to see.',
  })
  representation!: RepresentationType | null;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  recordedAt!: Date;
}

@InputType('ViewsDifferRecordInput', {
  description: 'A person’s wish and a representative’s view. Neither is left out.',
})
export class ViewsDifferRecordInput implements RecordDifference {
  @Field(() => ID, { description: 'Whose wish.' })
  personId!: string;

  @Field(() => ID, { description: 'Whose view: a legal power to act for this person.' })
  representationId!: string;

  @Field(() => String, { description: 'What it is about, at most 500 characters.' })
  matter!: string;

  @Field(() => String, { description: 'What the person wants, in their own words, at most 2,000 characters.' })
  wish!: string;

  @Field(() => String, { description: 'What the representative holds, at most 2,000 characters.' })
  view!: string;
}
