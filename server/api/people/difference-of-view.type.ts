import { Field, ID, InputType } from 'type-graphql';
import type { RecordDifference } from '../../domain/people/difference-of-view.service.ts';
import { ObjectType } from '../checked-fields.ts';
import { NodeType } from '../node.type.ts';
import { DateTimeScalar } from '../scalars.ts';
import { RepresentationType } from './representation.type.ts';

@ObjectType('DifferenceOfView', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'A matter on which the person wants one thing, and somebody with a legal power to act for them another, with both views. Part of the plan, and never changed. Visible to anyone who can see the person’s plan.',
})
export class DifferenceOfViewType implements NodeType {
  declare readonly __typename?: 'DifferenceOfView';

  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => String, { description: 'The matter on which they differ.' })
  matter!: string;

  @Field(() => String, { description: 'What the person wants, in their own words.' })
  wish!: string;

  @Field(() => String, { description: 'The representative’s view.' })
  view!: string;

  @Field(() => RepresentationType, {
    nullable: true,
    description: 'The representation of the person whose view it is; null when you may not see it.',
  })
  representation!: RepresentationType | null;

  @Field(() => DateTimeScalar, { description: 'When the difference was recorded.' })
  recordedAt!: Date;
}

@InputType('ViewsDifferRecordInput', {
  description: 'A person’s wish and a representative’s view. Both are required.',
})
export class ViewsDifferRecordInput implements RecordDifference {
  @Field(() => ID, { description: 'The person’s id.' })
  personId!: string;

  @Field(() => ID, { description: 'Id of the representation whose holder has the other view.' })
  representationId!: string;

  @Field(() => String, { description: 'The matter on which they differ, at most 500 characters.' })
  matter!: string;

  @Field(() => String, { description: 'What the person wants, in their own words; at most 2,000 characters.' })
  wish!: string;

  @Field(() => String, { description: 'The representative’s view, at most 2,000 characters.' })
  view!: string;
}
