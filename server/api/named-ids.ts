import { type GraphQLResolveInfo, getArgumentValues } from 'graphql';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Every id in the arguments of a field, at any depth: what the act is about. */
export function idsNamed({ parentType, fieldName, fieldNodes, variableValues }: GraphQLResolveInfo): string[] {
  const [field, node] = [parentType.getFields()[fieldName], fieldNodes[0]];
  if (field === undefined || node === undefined) return [];
  return [...new Set(idsIn(getArgumentValues(field, node, variableValues)))];
}

/** Every id in a value, at any depth; text that is none is left out. */
export function idsIn(value: unknown): string[] {
  if (typeof value === 'string') return ID.test(value) ? [value.toLowerCase()] : [];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(idsIn);
}
