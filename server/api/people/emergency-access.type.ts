import { Field, ID, ObjectType } from 'type-graphql';
import { OrganisationType } from '../identity/organisation.type.ts';
import { NodeType } from '../node.type.ts';
import { DateTimeScalar } from '../scalars.ts';

@ObjectType('EmergencyAccess', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'That a worker of another authority opened a person’s record in an emergency. Shown at once to the person, to who acts for them, to their authority and to whoever administers it.',
})
export class EmergencyAccessType implements NodeType {
  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => ID, { description: 'Of whom: the id, for whoever may not see more of the person.' })
  personId!: string;

  @Field(() => OrganisationType, { nullable: true, description: 'The person’s authority.' })
  authority!: OrganisationType | null;

  @Field(() => String, { description: 'Who opened it.' })
  workerName!: string;

  @Field(() => OrganisationType, { nullable: true, description: 'The authority they work for.' })
  organisation!: OrganisationType | null;

  @Field(() => String, { description: 'Why, in their words.' })
  reason!: string;

  @Field(() => DateTimeScalar, { description: 'When it was opened.' })
  openedAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When it closes by itself.' })
  endsAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the worker closed it before that; null otherwise.',
  })
  closedAt!: Date | null;

  @Field(() => Boolean, { description: 'Whether it is open now.' })
  isOpen!: boolean;
}
