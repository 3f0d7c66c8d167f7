import type { GraphQLResolveInfo } from 'graphql';
import { keyOfField } from './selection.ts';

/** The list that was read together with the object it hangs on. */
export function listUnder(root: object, info: GraphQLResolveInfo): object[] {
  return (root as Record<string, object[]>)[keyOfField(info)] ?? [];
}

/** What was read for the field together with the object it hangs on. */
export function valueUnder<Value>(root: object, info: GraphQLResolveInfo): Value {
  return (root as Record<string, Value>)[keyOfField(info)] as Value;
}
