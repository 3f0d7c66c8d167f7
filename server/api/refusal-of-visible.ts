import type { GraphQLResolveInfo } from 'graphql';
import type { Act } from '../access/permissions.ts';
import { findTypesOf } from '../database/reading/read.ts';
import { refusalIn } from '../database/sql-errors.ts';
import type { Context } from './context.ts';
import { notPermitted } from './errors.ts';
import { idsNamed } from './named-ids.ts';

interface Attempted {
  readonly act: Act;
  /** The GraphQL type of the object the act is about. */
  readonly type: string;
  readonly context: Context;
  readonly info: GraphQLResolveInfo;
}

/**
 * Attempts an act that is one function of the database, which finds only objects that the actor may act on. For an
 * object that the actor sees but may not act on, NOT_FOUND becomes NOT_PERMITTED, as `viewerCan...` predicts.
 * @throws DomainError NOT_PERMITTED, or the error of the attempt
 */
export async function refuseVisibleAsNotPermitted<Done>(
  { act, type, context, info }: Attempted,
  attempt: () => Promise<Done>,
): Promise<Done> {
  try {
    return await attempt();
  } catch (error) {
    if (refusalIn(error)?.code === 'NOT_FOUND' && (await sees(context, type, idsNamed(info)))) throw notPermitted(act);
    throw error;
  }
}

/** @returns whether the actor sees one of these objects of the type */
async function sees({ statements }: Context, type: string, ids: readonly string[]): Promise<boolean> {
  return (await findTypesOf(statements, { ids, types: [type] })).size > 0;
}
