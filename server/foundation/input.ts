import { DomainError } from './domain-error.ts';

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** Characters that are not text: control characters (except line breaks and tabs), and unpaired surrogates. */
const UNWRITABLE = /(?![\t\n\r])[\p{Control}\p{Surrogate}]/u;

export function isId(text: string): boolean {
  return ID.test(text);
}

/** Returns the text if it is an id, otherwise null. */
export function asId(text: string): string | null {
  return isId(text) ? text : null;
}

/** Returns whether every character of a text can be stored as text. */
export function isWritable(text: string): boolean {
  return !UNWRITABLE.test(text);
}

/** Replaces each character that is not text by U+FFFD. */
export function asWriting(text: string): string {
  return text.replaceAll(new RegExp(UNWRITABLE, 'gu'), '\uFFFD');
}

/**
 * Checks an id from input. A text that cannot be an id gets the same refusal as an unknown id.
 * @throws DomainError NOT_FOUND
 */
export function parseId(text: string, field: string): string {
  if (!isId(text)) throw notFound(field);
  return text.toLowerCase();
}

/** Returns the one refusal both for what does not exist and for what the actor may not see. */
export function notFound(field: string | null = null): DomainError {
  return new DomainError(
    'NOT_FOUND',
    'Nothing you can see has this id. Check the id, or ask to be given access.',
    field,
  );
}

/**
 * Checks a text from input and returns it trimmed, in NFC: not empty, at most `longest` characters.
 * @throws DomainError INVALID_INPUT, TOO_LONG
 */
export function parseText(text: string, field: string, longest = 500): string {
  const trimmed = text.trim().normalize('NFC');
  if (trimmed === '') throw new DomainError('INVALID_INPUT', 'Write something here.', field);
  if (UNWRITABLE.test(trimmed)) {
    throw new DomainError('INVALID_INPUT', 'This text holds characters that cannot be stored. Type it again.', field);
  }
  if (trimmed.length > longest) {
    throw new DomainError('TOO_LONG', `Write at most ${longest} characters here.`, field);
  }
  return trimmed;
}

/** Like `parseText`, for a text that may be left out. */
export function parseTextOrNone(text: string | null | undefined, field: string, longest = 500): string | null {
  return text === null || text === undefined ? null : parseText(text, field, longest);
}

/**
 * Checks a count from input: a whole number from 1 to `largest`.
 * @throws DomainError INVALID_INPUT
 */
export function parseCount(count: number, field: string, largest: number): number {
  if (!Number.isInteger(count) || count < 1 || count > largest) {
    throw new DomainError('INVALID_INPUT', `Give a whole number from 1 to ${largest}.`, field);
  }
  return count;
}

/**
 * Checks an idempotency key: the client's own name for one request, so that a repeat gets the first result.
 * @throws DomainError INVALID_INPUT
 */
export function parseKey(key: string): string {
  if (key.length < 8 || key.length > 200 || UNWRITABLE.test(key)) {
    throw new DomainError(
      'INVALID_INPUT',
      'Give an idempotency key of 8 to 200 characters, for instance a UUID.',
      'idempotencyKey',
    );
  }
  return key;
}
