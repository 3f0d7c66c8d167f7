import type { GraphQLResolveInfo } from 'graphql';
import { ArgsType, type ClassType, Field, Int, ObjectType } from 'type-graphql';
import { encodeCursor, LARGEST_PAGE, type PageRows, USUAL_PAGE } from '../database/reading/page.ts';
import type { Shown } from '../database/reading/read.ts';
import { keyOfField } from './selection.ts';

/** How much of a growing list one asks for. */
@ArgsType()
export class PageArguments {
  @Field(() => Int, {
    defaultValue: USUAL_PAGE,
    description: `How many, from 1 to ${LARGEST_PAGE}.`,
  })
  first!: number;

  @Field(() => String, { nullable: true, description: 'Go on after this cursor: the `endCursor` of the page before.' })
  after?: string | null;
}

@ObjectType('PageInfo', { simpleResolvers: true, description: 'Where a page ends, and whether there is more.' })
export class PageInfoType {
  @Field(() => Boolean, { description: 'Whether there are more after this page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether this page was asked for with `after`.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first on this page; null when it is empty.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last on this page; null when it is empty.' })
  endCursor!: string | null;
}

export interface Connection {
  readonly edges: readonly { readonly cursor: string; readonly node: Shown }[];
  readonly pageInfo: PageInfoType;
  readonly totalCount: number | undefined;
}

/** Makes the connection and edge types of a list of `name`. */
export function connectionOf<Node extends object>(name: string, node: () => ClassType<Node>): ClassType<Connection> {
  @ObjectType(`${name}Edge`, { simpleResolvers: true, description: `One ${name} of a page, with its cursor.` })
  class EdgeType {
    @Field(() => String, { description: 'Where this one stands, for `after`.' })
    cursor!: string;

    @Field(() => node(), { description: `The ${name}.` })
    node!: Shown;
  }

  @ObjectType(`${name}Connection`, { simpleResolvers: true, description: `A page of ${name}.` })
  class ConnectionType implements Connection {
    @Field(() => [EdgeType], { description: 'Those on this page, in order.' })
    edges!: EdgeType[];

    @Field(() => PageInfoType, { description: 'Where the page ends.' })
    pageInfo!: PageInfoType;

    @Field(() => Int, { description: 'How many there are on all pages that you may see.' })
    totalCount!: number;
  }
  return ConnectionType;
}

/** Turns the rows of a page, as the statement answered them, into a connection. */
export function toConnection({ rows, first, after, totalCount }: PageRows<Shown>): Connection {
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

/** The connection that was read together with the object it hangs on. */
export function connectionUnder(root: object, info: GraphQLResolveInfo): Connection {
  return toConnection((root as Record<string, PageRows<Shown>>)[keyOfField(info)] as PageRows<Shown>);
}
