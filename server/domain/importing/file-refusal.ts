import { DomainError } from '../../foundation/domain-error.ts';

/** A place in a file, as somebody who opens it finds it: lines count from 1. */
export interface FilePlace {
  readonly line: number;
  readonly column?: string | undefined;
}

/** The refusal of a whole file, with the place at fault. */
export function refusedFile(place: FilePlace | null, reason: string): DomainError {
  const where = place === null ? '' : `Line ${place.line}${place.column ? `, column ${place.column}` : ''}: `;
  return new DomainError('INVALID_INPUT', `${where}${reason} Nothing was changed.`, 'file');
}

/** A value as a message shows it: in quotes, and not longer than a line. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
