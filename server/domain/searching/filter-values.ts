import { DomainError } from '../../foundation/domain-error.ts';

/** Refuses an empty list: it would match nothing, which nobody intends. */
export function atLeastOne<Value>(values: readonly Value[], field: string): readonly Value[] {
  if (values.length === 0) throw refused(field, `Name at least one in "${field}", or leave it out.`);
  return [...new Set(values)];
}

export function refused(field: string, explanation: string): DomainError {
  return new DomainError('INVALID_INPUT', explanation, field);
}
