import type { FastifyRequest } from 'fastify';
import { UNACCEPTABLE } from '../plain-messages.ts';

const TYPES = ['application/json', 'application/graphql-response+json', 'application/*', '*/*'];

/**
 * Refuses a request that accepts none of the response types. Apollo would check this only after running the request.
 * @throws Error with status 406
 */
export async function refuseUnacceptable({ headers: { accept } }: FastifyRequest): Promise<void> {
  if (!accept || accept.split(',').some(isOurs)) return;
  throw Object.assign(new Error(UNACCEPTABLE), { statusCode: 406 });
}

/** @returns whether a media range includes one of the response types (RFC 9110, section 12.5.1) */
function isOurs(range: string): boolean {
  const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
  return TYPES.includes(type) && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
}
