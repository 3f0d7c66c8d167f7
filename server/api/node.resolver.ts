import { type GraphQLResolveInfo, getNamedType, isInterfaceType } from 'graphql';
import { Arg, Ctx, ID, Info } from 'type-graphql';
import type { Selection } from '../database/reading/selection.ts';
import type { Shown } from '../database/reading/shown.ts';
import { Query, Resolver } from './checked-fields.ts';
import type { Context } from './context.ts';
import { checkCount } from './limits.ts';
import { NodeType } from './node.type.ts';
import { selectionOf } from './selection.ts';

type ShownNode = Shown & { readonly __typename: string };

@Resolver()
export class NodeResolver {
  @Query(() => NodeType, {
    nullable: true,
    description:
      'Any object by its id. Null when it does not exist or you may not see it; the two cannot be told apart.',
  })
  node(
    @Arg('id', () => ID, { description: 'The object’s id.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ShownNode | null> {
    return nodeFinder(context, info)(id);
  }

  @Query(() => [NodeType], {
    nullable: 'items',
    description:
      'Objects by their ids, at most 100, in the order of the ids. Null in place of each id that does not exist or that you may not see; the two cannot be told apart.',
  })
  async nodes(
    @Arg('ids', () => [ID], { description: 'The ids, at most 100.' }) ids: string[],
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<(ShownNode | null)[]> {
    checkCount(ids);
    return Promise.all(ids.map(nodeFinder(context, info)));
  }
}

/** Returns a function that finds an object by id: first its type, then what is selected of that type. */
function nodeFinder({ loaders }: Context, info: GraphQLResolveInfo): (id: string) => Promise<ShownNode | null> {
  const types = nodeTypes(info);
  const selections = new Map<string, Selection>();
  return async (id) => {
    const type = await loaders.typeOf(id, types);
    if (type === null) return null;
    const selection = selections.get(type) ?? selectionOf(info, type);
    selections.set(type, selection);
    const shown = await loaders.object({ type, selection, id });
    return shown && { ...shown, __typename: type };
  };
}

function nodeTypes({ schema, returnType }: GraphQLResolveInfo): string[] {
  const node = getNamedType(returnType);
  return isInterfaceType(node) ? schema.getPossibleTypes(node).map(({ name }) => name) : [];
}
