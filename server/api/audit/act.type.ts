import { Field, ID } from 'type-graphql';
import { ObjectType } from '../checked-fields.ts';
import { connectionOf } from '../connection.ts';
import { OrganisationType } from '../identity/organisation.type.ts';
import { NodeType } from '../node.type.ts';
import { DateTimeScalar } from '../scalars.ts';

@ObjectType('Act', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'An act that somebody performed on a person’s record, or on what an organisation administers itself. An act on a record is visible to the person, to representatives by law as far as their power goes, and to the authority; an act for an organisation, to its administrators.',
})
export class ActType implements NodeType {
  declare readonly __typename?: 'Act';

  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => String, { description: 'Name of the mutation.' })
  act!: string;

  @Field(() => String, { description: 'Name of the account that performed the act, as it was at the time.' })
  who!: string;

  @Field(() => OrganisationType, {
    nullable: true,
    description: 'The organisation for which the act was performed; null when in the account’s own name.',
  })
  organisation!: OrganisationType | null;

  @Field(() => String, { description: 'Type of the object of the act.' })
  subjectType!: string;

  @Field(() => ID, { description: 'Id of the object of the act.' })
  subjectId!: string;

  @Field(() => DateTimeScalar, { description: 'When the act was performed.' })
  doneAt!: Date;
}

export const ActConnection = connectionOf('Act', () => ActType);
