import { AsyncLocalStorage } from 'node:async_hooks';
import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { v7 } from 'uuid';
import type { Context } from '../context.ts';
import { forLog } from '../error-log.ts';
import type { LogError } from '../errors.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Name of the operation that was run, for the log. */
    operationName: string | null;
  }
}

/** The id of a request. It is in every log line about the request, and in the response. */
export const REQUEST_ID_HEADER = 'x-request-id';
const LONGEST_NAME = 80;

/** The request that is being answered, for code that only has an error to log. */
const current = new AsyncLocalStorage<FastifyRequest>();

/** Answers a request so that errors on the way are logged with its id. */
export function asCurrent<Answer>(request: FastifyRequest, answer: () => Answer): Answer {
  return current.run(request, answer);
}

/** Logs one line for each request, with its kind and result and without anything a user wrote. */
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
        // The route's pattern. The actual address may contain anything.
        route: routeOptions.url ?? null,
        status: reply.statusCode,
        milliseconds: Math.round(reply.elapsedTime * 10) / 10,
        ...(operationName !== null && { operation: operationName }),
      },
      'answered',
    );
  });
}

/** Stores which operation of the document a request ran. Its name was given by the author of the client. */
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

/** Logs an error with the id of the request in which it happened. */
export function errorLog(fastify: FastifyInstance): LogError {
  return (error) => {
    const request = current.getStore();
    const id = request?.id ?? v7();
    const log = request?.log ?? fastify.log.child({ requestId: id });
    log.error({ error: forLog(error) }, 'a request failed');
    return id;
  };
}
