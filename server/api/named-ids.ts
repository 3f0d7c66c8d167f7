import { type GraphQLResolveInfo, getArgumentValues } from 'graphql';
import { DomainError } from '../foundation/domain-error.ts';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** No act needs more ids. Each is locked while the act runs. */
const MOST_IDS = 200;

/**
 * Every id in the arguments of a field, at any depth: the objects that the act is about.
 * @throws DomainError INVALID_INPUT when there are too many
 */
export function idsNamed({ parentType, fieldName, fieldNodes, variableValues }: GraphQLResolveInfo): string[] {
  const [field, node] = [parentType.getFields()[fieldName], fieldNodes[0]];
  if (field === undefined || node === undefined) return [];
  const ids = [...new Set(idsIn(getArgumentValues(field, node, variableValues)))];
  if (ids.length <= MOST_IDS) return ids;
  throw new DomainError('INVALID_INPUT', `This names ${ids.length} things at once. Name at most ${MOST_IDS}.`);
}

/** @returns every id in a value, at any depth. Text that is not an id is left out. */
export function idsIn(value: unknown): string[] {
  if (typeof value === 'string') return ID.test(value) ? [value.toLowerCase()] : [];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(idsIn);
}
