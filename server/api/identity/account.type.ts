import { Field, ID, ObjectType } from 'type-graphql';
import { NodeType } from '../node.type.ts';

@ObjectType('Account', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'Somebody who can sign in, or soon will.',
})
export class AccountType implements NodeType {
  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => String, { description: 'The name it was opened under.' })
  name!: string;
}
