import { Field, ID, InterfaceType } from 'type-graphql';

/** Anything with an id that can be asked for again. */
@InterfaceType('Node', {
  description: 'Anything with an id of its own, which `node` finds again.',
  resolveType: (value: { __typename: string }) => value.__typename,
})
export abstract class NodeType {
  @Field(() => ID, { description: 'The id: a UUID, the same for good.' })
  id!: string;
}
