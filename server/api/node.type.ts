import { Field, ID, InterfaceType } from 'type-graphql';

/** An object with an id by which it can be read again. */
@InterfaceType('Node', {
  description: 'An object with an id of its own. Read it again by `node`.',
  resolveType: (value: { __typename: string }) => value.__typename,
})
export abstract class NodeType {
  declare readonly __typename?: string;

  @Field(() => ID, { description: 'The id: a UUID that never changes.' })
  id!: string;
}
