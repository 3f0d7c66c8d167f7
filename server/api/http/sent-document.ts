import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { badUserInput } from '../errors.ts';

/** The document of a request: its text, or the hash of a known document, or neither. */
export interface SentDocument {
  readonly text: string | null;
  readonly hash: string | null;
}

/** @returns the document that a request asks to run, taken from where Apollo looks for it, before it is parsed */
export function sentDocument(request: FastifyRequest): SentDocument {
  const { query, extensions } = sentParts(request);
  const { sha256Hash } = asRecord(asRecord(extensions).persistedQuery);
  return { text: typeof query === 'string' ? query : null, hash: typeof sha256Hash === 'string' ? sha256Hash : null };
}

/**
 * Refuses a hash that is malformed or belongs to another document. Apollo would report it as an internal error.
 * @throws GraphQLError BAD_USER_INPUT
 */
export function refuseHash(request: FastifyRequest): void {
  const { persistedQuery } = asRecord(sentParts(request).extensions);
  if (!persistedQuery) return;
  const { version } = asRecord(persistedQuery);
  const { text, hash } = sentDocument(request);
  if (version !== 1 || hash === null) {
    throw badUserInput(
      'Give "persistedQuery" as { "version": 1, "sha256Hash": "..." }, with the SHA-256 of the document.',
    );
  }
  if (text !== null && hash !== sha256(text)) {
    throw badUserInput('The hash is of another document. Send the SHA-256 of this one, in small letters, or none.');
  }
}

function sentParts({ method, url, body }: FastifyRequest): Record<string, unknown> {
  return method === 'GET' ? { ...inAddress(url) } : asRecord(body);
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Apollo refuses an address with the same parameter twice, so it does not matter which of them is used here. */
function inAddress(url: string): { query: unknown; extensions: unknown } {
  const { query, extensions } = Object.fromEntries(new URL(url, 'http://localhost').searchParams);
  try {
    return { query, extensions: JSON.parse(extensions ?? '{}') as unknown };
  } catch {
    return { query, extensions: {} };
  }
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
