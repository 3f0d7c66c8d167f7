import type { FastifyError, FastifyReply } from 'fastify';
import { PublicBusyError } from '../../database/public-statements.ts';

/** The status for an error; where that is to ask again later, the answer says when. */
export function errorStatus(error: FastifyError | PublicBusyError, reply: FastifyReply): number {
  if (!(error instanceof PublicBusyError)) return error.statusCode ?? 500;
  reply.header('retry-after', error.retryAfterSeconds);
  return 429;
}
