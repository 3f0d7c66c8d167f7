import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { badUserInput } from '../errors.ts';

/** The document of a request, as text, or named by the hash of a text that is known here; of neither there may be any. */
export interface SentDocument {
  readonly text: string | null;
  readonly hash: string | null;
}

/** What a request asks to be run, found where Apollo looks for it, and before anything of it is read. */
export function sentDocument(request: FastifyRequest): SentDocument {
  const { query, extensions } = sentParts(request);
  const { sha256Hash } = asRecord(asRecord(extensions).persistedQuery);
  return { text: typeof query === 'string' ? query : null, hash: typeof sha256Hash === 'string' ? sha256Hash : null };
}

/**
 * Refuses the hash of a document that is none, or that is another's: Apollo would tell it as a fault of ours.
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

/** A name that stands twice in an address is refused by Apollo, so that it does not matter which one is taken. */
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
