import type { FastifyRequest } from 'fastify';
import { UNACCEPTABLE } from '../our-words.ts';

const TYPES = ['application/json', 'application/graphql-response+json', 'application/*', '*/*'];

/**
 * Refuses a request of which no answer would be taken. Apollo sees it only once all was done.
 * @throws Error with status 406
 */
export async function refuseUnacceptable({ headers: { accept } }: FastifyRequest): Promise<void> {
  if (!accept || accept.split(',').some(isOurs)) return;
  throw Object.assign(new Error(UNACCEPTABLE), { statusCode: 406 });
}

/** Whether a range of media types is of what we answer (RFC 9110, section 12.5.1). */
function isOurs(range: string): boolean {
  const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
  return TYPES.includes(type) && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
}
