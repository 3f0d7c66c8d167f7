import type { GraphQLResolveInfo } from 'graphql';
import { keyOfField } from './selection.ts';

/** The list that was read together with the object it hangs on. */
export function listUnder(root: object, info: GraphQLResolveInfo): object[] {
  return (root as Record<string, object[]>)[keyOfField(info)] ?? [];
}
