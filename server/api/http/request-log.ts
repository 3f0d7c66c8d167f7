import { AsyncLocalStorage } from 'node:async_hooks';
import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { v7 } from 'uuid';
import type { Context } from '../context.ts';
import { forLog } from '../error-log.ts';
import type { LogError } from '../errors.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The name of the operation that was run, for the log. */
    operationName: string | null;
  }
}

/** A request's number: it stands in every line about the request, and in the answer. */
export const REQUEST_ID_HEADER = 'x-request-id';
const LONGEST_NAME = 80;

/** The request that is being answered, for what knows only that something went wrong. */
const current = new AsyncLocalStorage<FastifyRequest>();

/** Answers a request so that errors on the way are logged as its own. */
export function asCurrent<Answer>(request: FastifyRequest, answer: () => Answer): Answer {
  return current.run(request, answer);
}

/** One line for each request, of what it was and how it went, and of nothing that somebody wrote. */
export function logRequests(fastify: FastifyInstance): void {
  fastify.decorateRequest('operationName', null);
  fastify.addHook('onRequest', async (request, reply) => {
    reply.header(REQUEST_ID_HEADER, request.id);
  });
  fastify.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions, operationName } = request;
    request.log.info(
      {
        method,
        // The address as it is known here: what stands in its place or behind it may be anything.
        route: routeOptions.url ?? null,
        status: reply.statusCode,
        milliseconds: Math.round(reply.elapsedTime * 10) / 10,
        ...(operationName !== null && { operation: operationName }),
      },
      'answered',
    );
  });
}

/** Remembers which operation of the document a request ran. The name was given by whoever wrote the client. */
export const operationNames: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operationName }) {
        const request = current.getStore();
        if (request && operationName) request.operationName = operationName.slice(0, LONGEST_NAME);
      },
    };
  },
};

/** Keeps an error in the log beside the request that met it. */
export function errorLog(fastify: FastifyInstance): LogError {
  return (error) => {
    const request = current.getStore();
    const id = request?.id ?? v7();
    const log = request?.log ?? fastify.log.child({ requestId: id });
    log.error({ error: forLog(error) }, 'a request failed');
    return id;
  };
}
