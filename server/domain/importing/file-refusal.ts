import { DomainError } from '../../foundation/domain-error.ts';

/** A place in a file as a text editor shows it: lines count from 1. */
export interface FilePlace {
  readonly line: number;
  readonly column?: string | undefined;
}

/** Returns the refusal of a whole file, with the place of the fault. */
export function refusedFile(place: FilePlace | null, reason: string): DomainError {
  const where = place === null ? '' : `Line ${place.line}${place.column ? `, column ${place.column}` : ''}: `;
  return new DomainError('INVALID_INPUT', `${where}${reason} Nothing was changed.`, 'file');
}

/** Returns a value in quotes for a message, cut to 60 characters. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
