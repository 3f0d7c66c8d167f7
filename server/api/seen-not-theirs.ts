import { type GraphQLResolveInfo, isInterfaceType } from 'graphql';
import type { Act } from '../access/permissions.ts';
import { findTypeOf } from '../database/read.ts';
import { refusalIn } from '../database/sql-errors.ts';
import type { Context } from './context.ts';
import { notPermitted } from './errors.ts';
import { idsNamed } from './named-ids.ts';

interface Attempted {
  readonly act: Act;
  readonly context: Context;
  readonly info: GraphQLResolveInfo;
}

/**
 * Attempts an act that is one function of the database, which finds only what the actor may do it with. What the actor sees all the same
 * is not "not found": they are told that it is not theirs to do, as `viewerCan...` predicts.
 * @throws DomainError NOT_PERMITTED, or whatever the attempt throws
 */
export async function tellingSeenApart<Done>(
  { act, context, info }: Attempted,
  attempt: () => Promise<Done>,
): Promise<Done> {
  try {
    return await attempt();
  } catch (error) {
    if (refusalIn(error)?.code === 'NOT_FOUND' && (await seesAny(context, info))) throw notPermitted(act);
    throw error;
  }
}

/** Whether the actor sees anything that the arguments name. */
async function seesAny({ statements }: Context, info: GraphQLResolveInfo): Promise<boolean> {
  const node = info.schema.getType('Node');
  const types = isInterfaceType(node) ? info.schema.getPossibleTypes(node).map(({ name }) => name) : [];
  for (const id of idsNamed(info)) if ((await findTypeOf(statements, { id, types })) !== null) return true;
  return false;
}
