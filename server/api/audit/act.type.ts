import { Field, ID, ObjectType } from 'type-graphql';
import { connectionOf } from '../connection.ts';
import { OrganisationType } from '../identity/organisation.type.ts';
import { NodeType } from '../node.type.ts';
import { DateTimeScalar } from '../scalars.ts';

@ObjectType('Act', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'That somebody did something: to a person’s record, or to what their organisation runs itself.',
})
export class ActType implements NodeType {
  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => String, { description: 'The name of the mutation.' })
  act!: string;

  @Field(() => String, { description: 'Who did it, as they were called then.' })
  who!: string;

  @Field(() => OrganisationType, {
    nullable: true,
    description: 'For which organisation; null when they did it in their own name.',
  })
  organisation!: OrganisationType | null;

  @Field(() => String, { description: 'The type of what it was done to.' })
  subjectType!: string;

  @Field(() => ID, { description: 'The id of what it was done to.' })
  subjectId!: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  doneAt!: Date;
}

export const ActConnection = connectionOf('Act', () => ActType);
