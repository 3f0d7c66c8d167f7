import type { GraphQLResolveInfo } from 'graphql';
import { ArgsType, type ClassType, Field, Int } from 'type-graphql';
import type { Statements } from '../database/database.ts';
import { encodeCursor, LARGEST_PAGE, type PageRequest, type PageRows, USUAL_PAGE } from '../database/reading/page.ts';
import { type ReadOne, readPage } from '../database/reading/read.ts';
import { NEWEST_FIRST } from '../database/reading/read-sql.ts';
import type { Shown } from '../database/reading/shown.ts';
import { ObjectType } from './checked-fields.ts';
import { selectionOf } from './selection.ts';

/** Which part of a paginated list to return. */
@ArgsType()
export class PageArguments {
  @Field(() => Int, {
    defaultValue: USUAL_PAGE,
    description: `Number of items to return, from 1 to ${LARGEST_PAGE}.`,
  })
  first!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'Cursor to continue after: the `endCursor` of the previous page. The list starts at its beginning when left out.',
  })
  after?: string | null;
}

@ObjectType('PageInfo', {
  simpleResolvers: true,
  description: 'Cursors of a page of results, and whether there are further pages.',
})
class PageInfoType {
  @Field(() => Boolean, { description: 'Whether there are further items after this page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether this page was requested with `after`.' })
  hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the first item on this page; null when the page is empty.',
  })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last item on this page, to pass as `after`; null when the page is empty.',
  })
  endCursor!: string | null;
}

export interface Connection<Node = unknown> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly pageInfo: PageInfoType;
  readonly totalCount: number | undefined;
}

/** Makes the connection and edge types for a list of `name`. */
export function connectionOf<Node extends object>(
  name: string,
  node: () => ClassType<Node>,
): ClassType<Connection<Node>> {
  @ObjectType(`${name}Edge`, {
    simpleResolvers: true,
    description: `One ${name} on a page of results, with its cursor.`,
  })
  class EdgeType {
    @Field(() => String, { description: 'Position of this item in the list, to pass as `after`.' })
    cursor!: string;

    @Field(() => node(), { description: `The ${name}.` })
    node!: Node;
  }

  @ObjectType(`${name}Connection`, { simpleResolvers: true, description: `A page of results of type ${name}.` })
  class ConnectionType implements Connection<Node> {
    @Field(() => [EdgeType], { description: 'The items on this page, in order.' })
    edges!: EdgeType[];

    @Field(() => PageInfoType, { description: 'Cursors of this page, and whether there are further pages.' })
    pageInfo!: PageInfoType;

    @Field(() => Int, { description: 'Number of items on all pages together, counting only those you may see.' })
    totalCount!: number;
  }
  return ConnectionType;
}

/** Turns the rows of a page of results, as the statement returned them, into a connection. */
export function toConnection<Node extends object>({
  rows,
  first,
  after,
  totalCount,
}: PageRows<Node>): Connection<Node> {
  const edges = rows.slice(0, first).map((node) => ({ node, cursor: node._cursor ? encodeCursor(node._cursor) : '' }));
  return {
    edges,
    totalCount,
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage: after,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

interface NewestFirst {
  readonly statements: Statements;
  readonly request: PageRequest;
  readonly info: GraphQLResolveInfo;
  /** All that the viewer may see, when left out. */
  readonly condition?: ReadOne['condition'];
}

/** Reads a page of the objects of a type, the latest first. */
export async function newestFirst<Type extends string>(
  type: Type,
  { statements, request, info, condition = () => 'true' }: NewestFirst,
): Promise<Connection<Shown<Type>>> {
  const plan = { type, selection: selectionOf(info), order: NEWEST_FIRST, request, condition };
  return toConnection(await readPage(statements, plan));
}
