import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';
import { DomainError } from '../../foundation/domain-error.ts';
import { forLog } from '../error-log.ts';
import { errorMessage, errorStatus } from '../http/error-status.ts';

/**
 * Headers of every response, including refusals: any web page may read it, and any cache may keep it but must
 * revalidate it.
 */
const OPEN = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'etag, last-modified, retry-after',
  'cross-origin-resource-policy': 'cross-origin',
  'cache-control': 'public, no-cache',
};

export function openToAll(fastify: FastifyInstance): void {
  fastify.addHook('onSend', async (_request, reply) => {
    reply.headers(OPEN);
    reply.removeHeader('access-control-allow-credentials');
  });
  fastify.options('/*', async (_request, reply) =>
    reply
      .code(204)
      .headers({ 'access-control-allow-methods': 'GET, HEAD, OPTIONS', 'access-control-allow-headers': '*' })
      .send(),
  );
}

/** Every refusal is a message for people and a status for programs, whatever the error was. */
export function answerPlainly(fastify: FastifyInstance): void {
  fastify.setErrorHandler<FastifyError | DomainError>((error, request, reply) => {
    if (error instanceof DomainError) {
      return refuse(reply, error.code === 'NOT_FOUND' ? 404 : 400, error.message);
    }
    const status = errorStatus(error, reply);
    if (status >= 500) request.log.error({ error: forLog(error) }, 'a request failed');
    return refuse(reply, status, errorMessage(error, status));
  });
  fastify.setNotFoundHandler((_request, reply) =>
    refuse(reply, 404, 'There is nothing here with this id, or at this address. Start at /open-referral/services.'),
  );
}

function refuse(reply: FastifyReply, status: number, message: string): FastifyReply {
  return reply.code(status).type('application/json; charset=utf-8').send({ status, message });
}
