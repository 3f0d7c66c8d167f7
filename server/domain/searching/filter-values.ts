import { DomainError } from '../../foundation/domain-error.ts';

/** An empty list would find nothing, which is not what anybody means. */
export function atLeastOne<Value>(values: readonly Value[], field: string): readonly Value[] {
  if (values.length === 0) throw refused(field, `Name at least one in "${field}", or leave it out.`);
  return [...new Set(values)];
}

export function refused(field: string, explanation: string): DomainError {
  return new DomainError('INVALID_INPUT', explanation, field);
}
