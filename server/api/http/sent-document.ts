import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';

/** The document of a request, as text, or named by the hash of a text that is known here; of neither there may be any. */
export interface SentDocument {
  readonly text: string | null;
  readonly hash: string | null;
}

/** What a request asks to be run, found where Apollo looks for it, and before anything of it is read. */
export function sentDocument({ method, url, body }: FastifyRequest): SentDocument {
  const { query, extensions } = method === 'GET' ? inAddress(url) : asRecord(body);
  const { sha256Hash } = asRecord(asRecord(extensions).persistedQuery);
  return { text: typeof query === 'string' ? query : null, hash: typeof sha256Hash === 'string' ? sha256Hash : null };
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
