import { DomainError } from '../../foundation/domain-error.ts';
import { givenId } from '../../foundation/given.ts';

/** Fewer is no comparison; more fit on no page. */
export const FEWEST_NAMED = 2;
export const MOST_NAMED = 6;

interface Naming {
  /** The input's name. */
  readonly field: string;
  /** What to do when they are too few or too many. */
  readonly explanation: string;
}

/**
 * Services named to be compared: two to six, each once.
 * @throws DomainError INVALID_INPUT; NOT_FOUND for what can be no id
 */
export function namedServices(ids: readonly string[], { field, explanation }: Naming): readonly string[] {
  const named = ids.map((id) => givenId(id, field));
  if (new Set(named).size < named.length) throw new DomainError('INVALID_INPUT', 'Name each service once.', field);
  if (named.length < FEWEST_NAMED || named.length > MOST_NAMED) {
    throw new DomainError('INVALID_INPUT', explanation, field);
  }
  return named;
}
