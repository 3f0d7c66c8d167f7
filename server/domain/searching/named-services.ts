import { DomainError } from '../../foundation/domain-error.ts';
import { parseId } from '../../foundation/input.ts';

/** One service cannot be compared; more than six do not fit on a screen. */
export const FEWEST_NAMED = 2;
export const MOST_NAMED = 6;

interface Naming {
  /** Name of the input field. */
  readonly field: string;
  /** The message if there are too few or too many. */
  readonly explanation: string;
}

/**
 * Checks the ids of services to compare: two to six, each once.
 * @throws DomainError INVALID_INPUT; NOT_FOUND for a text that cannot be an id
 */
export function namedServices(ids: readonly string[], { field, explanation }: Naming): readonly string[] {
  const named = ids.map((id) => parseId(id, field));
  if (new Set(named).size < named.length) throw new DomainError('INVALID_INPUT', 'Name each service once.', field);
  if (named.length < FEWEST_NAMED || named.length > MOST_NAMED) {
    throw new DomainError('INVALID_INPUT', explanation, field);
  }
  return named;
}
