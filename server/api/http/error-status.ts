import type { FastifyError, FastifyReply } from 'fastify';
import { PublicBusyError } from '../../database/public-statements.ts';
import { isUnreachable } from '../../database/sql-errors.ts';
import { RETRY_AFTER_SECONDS } from '../errors.ts';
import { LIMITS } from '../limits.ts';
import { plainMessageOf } from '../plain-messages.ts';

/** @returns the HTTP status for an error. Sets `retry-after` for a status that means to try again later. */
export function errorStatus(error: FastifyError | PublicBusyError, reply: FastifyReply): number {
  if (error instanceof PublicBusyError) {
    reply.header('retry-after', error.retryAfterSeconds);
    return 429;
  }
  if (!isUnreachable(error)) return error.statusCode ?? 500;
  reply.header('retry-after', RETRY_AFTER_SECONDS);
  return 503;
}

/** @returns the message for an error with this status */
export function errorMessage(error: FastifyError | PublicBusyError, status: number): string {
  if (status === 413) return `The request is larger than ${LIMITS.bodyBytes / 1024} KiB. Send less at once.`;
  if (status === 415) return 'Send the request as JSON, with "Content-Type: application/json".';
  if (status === 503) return 'The database cannot be reached just now. Try again in a moment.';
  if (status >= 500) return 'Something went wrong on our side. Try again later.';
  // Errors with a code come from a library.
  return 'code' in error && error.code !== undefined ? plainMessageOf(error.message) : error.message;
}
