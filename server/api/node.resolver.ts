import { type GraphQLResolveInfo, getNamedType, isInterfaceType } from 'graphql';
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { findById, findTypeOf, type Shown } from '../database/reading/read.ts';
import { isId } from '../foundation/given.ts';
import type { Context } from './context.ts';
import { NodeType } from './node.type.ts';
import { selectionOf } from './selection.ts';

@Resolver()
export class NodeResolver {
  @Query(() => NodeType, {
    nullable: true,
    description:
      'Any object by its id. Null when it does not exist or you may not see it; the two cannot be told apart.',
  })
  async node(
    @Arg('id', () => ID, { description: 'The object’s id.' }) id: string,
    @Ctx() { statements }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<(Shown & { __typename: string }) | null> {
    const type = isId(id) ? await findTypeOf(statements, { id, types: nodeTypes(info) }) : null;
    if (type === null) return null;
    const shown = await findById(statements, { type, selection: selectionOf(info, type), id });
    return shown && { ...shown, __typename: type };
  }
}

function nodeTypes({ schema, returnType }: GraphQLResolveInfo): string[] {
  const node = getNamedType(returnType);
  return isInterfaceType(node) ? schema.getPossibleTypes(node).map(({ name }) => name) : [];
}
